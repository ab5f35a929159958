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
