import Testing

/// The tests of what the process has once: a curses screen, signal handlers, line modes.
///
/// They run one after the other.
@Suite(.serialized) enum DeviceTests {}
