/// Where frames go and events come from.
///
/// Three kinds exist: a screen (``CursesTerminal``), lines of text (``LinearTerminal``)
/// and a recording for tests (``MemoryTerminal``).
public protocol Terminal: ~Copyable {
  /// The size frames are to be made for.
  var size: Size { get }

  /// What letters it can draw, as it was found when the terminal was taken.
  var glyphs: Glyphs { get }

  /// Shows a frame in place of the last one.
  mutating func paint(_ frame: Frame)

  /// Waits for something to happen.
  ///
  /// - Parameter timeout: How long to wait at most; nil waits for ever.
  /// - Returns: What happened, in order; empty when the time ran out.
  mutating func next(within timeout: Duration?) -> [InputEvent]

  /// Sounds the bell.
  mutating func bell()

  /// Removes what earlier frames left to read back, and what was typed ahead.
  mutating func forget()
}

/// What a terminal reports.
public enum InputEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted. One line: newlines, tabs and controls in it became spaces.
  case paste(String)
  /// A letter came that nobody can read, because it is not UTF-8; it is left out. Line by line, all of
  /// its line is.
  case unreadable
  /// The terminal has another size.
  case resized(Size)
  /// The process was asked to end, by SIGTERM or SIGINT.
  case terminate
  /// The terminal is gone: SIGHUP, end of file or a read error. Nothing more will come.
  case hangUp
}
