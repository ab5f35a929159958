/// All that a person meets at one moment: what is drawn, where the focus is, what is said.
public struct Frame: Hashable, Sendable {
  /// The drawing.
  public var grid: Grid
  /// The focused field or row, always on the grid: braille displays and screen readers
  /// follow the hardware cursor.
  public var cursor: Position {
    didSet { cursor = cursor.clamped(to: grid.size) }
  }
  /// The frame in words, as the line by line mode prints it and a screen reader speaks it.
  public var announcement: String
  /// What a line typed in line by line mode means.
  public var entry: LineEntry
  /// The colours.
  public var theme: Theme

  /// Creates a frame.
  ///
  /// A cursor off the grid moves to the nearest cell on it.
  public init(
    grid: Grid,
    cursor: Position,
    announcement: String,
    entry: LineEntry = .choice,
    theme: Theme = .terminal
  ) {
    self.grid = grid
    self.cursor = cursor.clamped(to: grid.size)
    self.announcement = announcement
    self.entry = entry
    self.theme = theme
  }
}

/// What a line typed in line by line mode means.
public enum LineEntry: Hashable, Sendable {
  /// A short answer, which stands for a key.
  case choice
  /// Words for the focused field.
  case text
  /// Words for the focused field that are not shown while typed.
  case secret
}
