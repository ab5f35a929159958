/// All that a person meets at one moment: what is drawn, where the focus is, what is said.
public struct Frame: Hashable, Sendable {
  /// The drawing.
  public var grid: Grid
  /// The focused field or row, always on the grid: braille displays and screen readers
  /// follow the hardware cursor.
  public var cursor: Position {
    didSet { cursor = cursor.clamped(to: grid.size) }
  }
  /// The frame in words, one thing after the other.
  public var sentences: [Sentence]
  /// Whether the line by line mode leaves out what it has just said; otherwise any change is a
  /// reason to say all.
  public var saysNewsOnly = false
  /// What a line typed in line by line mode means.
  public var entry: LineEntry
  /// The colours.
  public var theme: Theme

  /// All of it in words, a line each.
  public var announcement: String { sentences.map(\.text).joined(separator: "\n") }

  /// Creates a frame.
  ///
  /// A cursor off the grid moves to the nearest cell on it.
  public init(
    grid: Grid,
    cursor: Position,
    sentences: [Sentence],
    entry: LineEntry = .choice,
    theme: Theme = .terminal
  ) {
    self.grid = grid
    self.cursor = cursor.clamped(to: grid.size)
    self.sentences = sentences
    self.entry = entry
    self.theme = theme
  }

  /// Creates a frame that says one thing.
  public init(
    grid: Grid,
    cursor: Position,
    announcement: String,
    entry: LineEntry = .choice,
    theme: Theme = .terminal
  ) {
    let sentences = announcement.isEmpty ? [] : [Sentence(announcement)]
    self.init(grid: grid, cursor: cursor, sentences: sentences, entry: entry, theme: theme)
  }
}

/// What a line typed in line by line mode means.
public enum LineEntry: Hashable, Sendable {
  /// A short answer, which stands for a key.
  case choice
  /// A number out of a list, or another short answer; an empty line is none.
  case number
  /// Words for the focused field.
  case text
  /// Words for the focused field that are not shown while typed.
  case secret
}
