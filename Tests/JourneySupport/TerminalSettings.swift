import Glibc

/// The line settings of a terminal, as stty(1) sees them.
///
/// Compare the settings before a program with those after it: equal means it left no trace.
public struct TerminalSettings: Hashable, Sendable {
  /// The input, output, control and local flag words of `struct termios`.
  public let input: UInt32, output: UInt32, control: UInt32, local: UInt32

  /// Reads them from `descriptor`; a pseudo-terminal answers alike on both of its ends.
  init(of descriptor: Int32) throws(JourneyError) {
    var settings = termios()
    guard unsafe tcgetattr(descriptor, &settings) == 0 else { throw .system(call: "tcgetattr") }
    (input, output) = (settings.c_iflag, settings.c_oflag)
    (control, local) = (settings.c_cflag, settings.c_lflag)
  }

  /// Whether typed letters are shown by the terminal itself.
  public var echoes: Bool { local & UInt32(ECHO) != 0 }
  /// Whether input arrives line by line.
  public var isCanonical: Bool { local & UInt32(ICANON) != 0 }
  /// Whether Ctrl-C and its like raise signals.
  public var raisesSignals: Bool { local & UInt32(ISIG) != 0 }
  /// What a shell needs: echo, whole lines, signals, and line feeds that return the carriage.
  public var isSane: Bool {
    let returning = UInt32(OPOST | ONLCR)
    return echoes && isCanonical && raisesSignals && output & returning == returning
  }
}
