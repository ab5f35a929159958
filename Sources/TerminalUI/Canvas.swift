/// A screen while it is drawn: from the top down, with keys and status at the bottom.
///
/// What is drawn is also said: the sentences add up to the frame's announcement, which is all that
/// the line-by-line mode has.
public struct Canvas {
  /// What a list of choices says about itself, in the reader's language.
  public struct Words: Hashable, Sendable {
    /// That there are more choices above those that are seen.
    public var moreAbove: String
    /// That there are more below them.
    public var moreBelow: String
    /// How to choose where lines are typed instead of keys.
    public var linearChoose: String
    /// How to take the only choice there.
    public var linearEnter: String

    /// Creates the words.
    public init(moreAbove: String, moreBelow: String, linearChoose: String, linearEnter: String) {
      self.moreAbove = moreAbove
      self.moreBelow = moreBelow
      self.linearChoose = linearChoose
      self.linearEnter = linearEnter
    }
  }

  /// The window.
  public let size: Size
  /// How much room there is.
  public let layout: Layout
  /// What lists say about themselves.
  public let words: Words
  /// Whether the terminal reads lines instead of keys.
  public let isLinear: Bool

  /// The cells.
  public var grid: Grid
  /// The first free row.
  public var top = 0
  /// The first row that is taken at the bottom.
  public var bottom: Int
  /// Where the hardware cursor goes: a screen reader and a braille line follow it.
  public var cursor: Position
  /// How the line-by-line mode reads the next line.
  public var entry = LineEntry.choice

  private var sentences: [String] = []

  /// Creates an empty canvas.
  public init(size: Size, words: Words, isLinear: Bool) {
    self.size = size
    self.words = words
    self.isLinear = isLinear
    layout = Layout(size)
    grid = Grid(size: size)
    bottom = size.rows
    cursor = Position(row: 0, column: 0)
  }

  /// The first column that is written to.
  public var margin: Int { layout == .compact ? 0 : 1 }

  /// The columns of a line of text: never so wide that the eye loses the next line.
  public var measure: Int { min(size.columns - 2 * margin, 76) }

  /// The rows that are still free.
  public var room: Int { max(0, bottom - top) }

  /// The frame as it has been drawn.
  public func frame(theme: Theme) -> Frame {
    Frame(
      grid: grid,
      cursor: cursor,
      announcement: sentences.joined(separator: "\n"),
      entry: entry,
      theme: theme
    )
  }

  /// Says something without drawing it.
  public mutating func say(_ sentence: String) {
    guard !sentence.isEmpty else { return }
    sentences.append(sentence)
  }

  /// Says something, but only where nothing can be seen.
  public mutating func sayInstead(_ sentence: String) {
    if isLinear { say(sentence) }
  }

  /// Draws the first row: what the screen is, and at the right where one is in it.
  public mutating func title(_ text: String, right: String = "") {
    let width = TextWidth.columns(of: right)
    let room = size.columns - 2 * margin - (right.isEmpty ? 0 : width + 2)
    let lines = clipped(wrap(text, columns: max(10, room)), rows: 2)
    grid.put(right, row: top, column: size.columns - margin - width, style: .plain)
    for line in lines {
      put(line, row: top, style: .bold)
      top += 1
    }
    say(text)
    gap()
  }

  /// Leaves a row free, where there is room for air.
  public mutating func gap() {
    if layout != .compact, room > 1 { top += 1 }
  }

  /// Draws text from the first free row on.
  ///
  /// - Parameters:
  ///   - text: The text; paragraphs are separated by line ends.
  ///   - style: How it is shown.
  ///   - rows: How many rows it may take.
  /// - Returns: Whether all of it was drawn.
  @discardableResult
  public mutating func text(_ text: String, style: Style = .plain, rows: Int = .max) -> Bool {
    say(text)
    let lines = wrap(text, columns: measure)
    let fits = clipped(lines, rows: min(rows, room))
    for line in fits {
      put(line, row: top, style: style)
      top += 1
    }
    return fits.count == lines.count
  }

  /// As many lines as there are rows; three full stops say where something was left out.
  public func clipped(_ lines: [String], rows: Int) -> [String] {
    guard lines.count > rows, rows > 0 else { return Array(lines.prefix(max(0, rows))) }
    let last = wrap(lines[rows - 1], columns: max(1, measure - 3)).first ?? ""
    return lines.prefix(rows - 1) + [last + "..."]
  }

  /// Draws one line at a row, cut at the right edge.
  public mutating func put(_ text: String, row: Int, column: Int? = nil, style: Style = .plain) {
    grid.put(text, row: row, column: column ?? margin, style: style)
  }

  /// Draws the last row: what the keys do, as many as fit, the first ones first.
  public mutating func keys(_ hints: [String]) {
    var line = ""
    for hint in hints {
      let longer = line.isEmpty ? hint : line + "   " + hint
      guard TextWidth.columns(of: longer) <= size.columns - 2 * margin else { break }
      line = longer
    }
    bottom -= 1
    put(line, row: bottom)
    if layout != .compact { bottom -= 1 }
  }

  /// Draws a message that needs attention, in words and in reverse.
  public mutating func message(_ text: String) {
    guard !text.isEmpty else { return }
    say(text)
    for line in wrap(text, columns: measure).prefix(room) {
      put(line, row: top, style: .reverse)
      top += 1
    }
  }
}
