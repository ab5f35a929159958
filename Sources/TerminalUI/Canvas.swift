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
    /// How to keep what a line to be filled in holds already.
    public var linearKept: String

    /// Creates the words.
    public init(
      moreAbove: String,
      moreBelow: String,
      linearChoose: String,
      linearEnter: String,
      linearKept: String = ""
    ) {
      self.moreAbove = moreAbove
      self.moreBelow = moreBelow
      self.linearChoose = linearChoose
      self.linearEnter = linearEnter
      self.linearKept = linearKept
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
  /// The first column that is written to, and as many columns at the right are left free.
  public var margin: Int
  /// How many rows may still be left free between one thing and the next.
  public var air: Int
  /// Whether the screen has all the air it wants; then fields have a line to write on, as on paper.
  public var hasAllAir = false
  /// Whether the title is no bar, because another one on the screen is to be seen first.
  public var hasPlainTitle = false
  /// How many rows are left free below the title, for what would look lost at the top.
  public var lead = 0
  /// Whether anything had no room; a screen that was drawn with air can be drawn again without.
  public var isCut = false

  /// Sentences that a listener hears once, wherever they stand.
  public var saidOnce: Set<String> = []
  /// How the line-by-line mode reads the answer to a list.
  public var listEntry = LineEntry.choice
  /// Whether the line-by-line mode leaves out what it has just said.
  public var saysNewsOnly = false

  private var sentences: [Sentence] = []

  /// Creates an empty canvas.
  public init(size: Size, words: Words, isLinear: Bool) {
    self.size = size
    self.words = words
    self.isLinear = isLinear
    layout = Layout(size)
    grid = Grid(size: size)
    bottom = size.rows
    cursor = Position(row: 0, column: 0)
    margin = layout == .compact ? 0 : 1
    air = layout == .compact ? 0 : .max
  }

  /// The columns of a line of text: never so wide that the eye loses the next line.
  public var measure: Int { min(size.columns - 2 * margin, 76) }

  /// The rows that are still free.
  public var room: Int { max(0, bottom - top) }

  /// The frame as it has been drawn.
  public func frame(theme: Theme) -> Frame {
    var frame = Frame(
      grid: grid,
      cursor: cursor,
      sentences: sentences,
      entry: entry,
      theme: theme
    )
    frame.saysNewsOnly = saysNewsOnly
    return frame
  }

  /// Says something without drawing it.
  public mutating func say(_ sentence: String, _ role: Sentence.Role = .setting) {
    guard !sentence.isEmpty else { return }
    sentences.append(Sentence(sentence, saidOnce.contains(sentence) ? .once : role))
  }

  /// Says something, but only where nothing can be seen: what to type now.
  public mutating func sayInstead(_ sentence: String) {
    if isLinear { say(sentence, .question) }
  }

  /// Says something, but only where it can be seen too.
  public mutating func sayOnScreen(_ sentence: String) {
    if !isLinear { say(sentence) }
  }

  /// Draws the first row: what the screen is, and at the right where one is in it.
  ///
  /// It is a bar in reverse, never bold: the Linux console shows bold letters in reverse as grey on
  /// grey.
  ///
  /// - Parameters:
  ///   - text: What it is.
  ///   - right: Where one is in it.
  ///   - rows: How many rows the text may take.
  ///   - below: What belongs to the title, on a row of its own in the bar; empty for nothing.
  public mutating func title(
    _ text: String,
    right: String = "",
    rows: Int = 2,
    below: String = ""
  ) {
    let width = TextWidth.columns(of: right)
    let room = size.columns - 2 * margin - (right.isEmpty ? 0 : width + 2)
    let heading = clipped(wrap(text, columns: max(10, room)), rows: rows, columns: room)
    let second = below.isEmpty ? [] : clipped(wrap(below, columns: measure), rows: 1)
    let lines = heading + second
    let style: Style = hasPlainTitle ? .plain : .reverse
    grid.fill(row: top, column: 0, rows: lines.count, columns: size.columns, style: style)
    put(right, row: top, column: size.columns - margin - width, style: style)
    for line in lines {
      put(line, row: top, style: style)
      top += 1
    }
    say(text)
    say(below)
    gap()
    top += min(lead, max(0, room - 1))
  }

  /// Leaves a row free, where there is room for air.
  public mutating func gap() {
    if takesAir() { top += 1 }
  }

  /// Leaves a row free above what the bottom already holds, where there is room for air.
  public mutating func bottomGap() {
    if takesAir() { bottom -= 1 }
  }

  /// Whether one more row may be left free, or used for what is not needed; it is then spent.
  public mutating func takesAir() -> Bool {
    guard air > 0, room > 1 else { return false }
    air -= 1
    return true
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
    if rows == .max, fits.count < lines.count { isCut = true }
    return fits.count == lines.count
  }

  /// Draws text if all of it fits, and says it only where it is seen or nothing can be.
  ///
  /// For what can be read elsewhere too: half a sentence helps nobody.
  public mutating func wholeText(_ text: String) {
    let lines = wrap(text, columns: measure)
    guard lines.count <= room || isLinear else {
      isCut = true
      return
    }
    self.text(text)
  }

  /// As many lines as there are rows; three full stops say where something was left out.
  ///
  /// - Parameters:
  ///   - lines: The lines.
  ///   - rows: The rows there are.
  ///   - columns: The columns of a line; nil for the measure.
  /// - Returns: The lines that are shown.
  public func clipped(_ lines: [String], rows: Int, columns: Int? = nil) -> [String] {
    guard lines.count > rows, rows > 0 else { return Array(lines.prefix(max(0, rows))) }
    let last = wrap(lines[rows - 1], columns: max(1, (columns ?? measure) - 3)).first ?? ""
    return lines.prefix(rows - 1) + [last + "..."]
  }

  /// Puts the cursor beside the next row: on its first letter it would look like a misprint.
  public mutating func cursorBeside() {
    cursor = Position(row: top, column: max(0, margin - 1))
  }

  /// Draws one line at a row, cut at the right edge.
  public mutating func put(_ text: String, row: Int, column: Int? = nil, style: Style = .plain) {
    grid.put(text, row: row, column: column ?? margin, style: style)
  }

  /// Draws the last row: what the keys do, as many as fit, the first ones first.
  ///
  /// The first two are always told, on two rows if need be.
  ///
  /// - Parameter hints: What each key does, the key in brackets: `[Enter] next`. They are drawn as
  ///   bold letters without the brackets.
  public mutating func keys(_ hints: [String]) {
    let hints = hints.map(KeyHint.init)
    var column = margin
    let fitting = hints.prefix { hint in
      defer { column += TextWidth.columns(of: hint.text) + 3 }
      return column + TextWidth.columns(of: hint.text) <= size.columns - margin
    }
    let isOnTwoRows = fitting.count == 1 && hints.count > 1
    for row in isOnTwoRows ? [hints[1...1], hints[0...0]] : [fitting] {
      bottom -= 1
      var column = margin
      for hint in row {
        put(hint.text, row: bottom, column: column)
        put(hint.key, row: bottom, column: column, style: .bold)
        column += TextWidth.columns(of: hint.text) + 3
      }
    }
    bottomGap()
  }

  /// Draws a message that needs attention, in words and in reverse.
  public mutating func message(_ text: String) {
    guard !text.isEmpty else { return }
    say(text, .message)
    let lines = wrap(text, columns: measure - 2)
    keepApart(rows: lines.count + 2)
    if lines.count > room { isCut = true }
    for line in lines.prefix(room) {
      marked(line, row: top, column: margin + 1)
      top += 1
    }
  }

  /// Leaves a row free where two bars would be taken for one, if so many rows are left below.
  mutating func keepApart(rows: Int) {
    let above = grid[top - 1, margin + 1]?.style ?? .plain
    if above.contains(.reverse), room > rows { top += 1 }
  }

  /// Draws text in reverse with a free column before and after it, which makes it a label.
  ///
  /// - Parameters:
  ///   - text: The text, one line.
  ///   - row: The row.
  ///   - column: The column of the first letter, at least 1.
  ///   - columns: The columns of the text's part of the label; nil for as many as it needs.
  public mutating func marked(_ text: String, row: Int, column: Int, columns: Int? = nil) {
    let width = max(columns ?? 0, TextWidth.columns(of: text))
    grid.fill(row: row, column: column - 1, columns: width + 2, style: .reverse)
    put(text, row: row, column: column, style: .reverse)
  }
}

/// What a key does, as the last row of a screen says it.
public struct KeyHint: Hashable, Sendable {
  /// The key's own name; empty when the hint names none in brackets.
  public let key: String
  /// The key and what it does, without brackets: `Enter next`.
  public let text: String

  /// Reads a hint such as `[Enter] next`; one without brackets is text alone.
  public init(_ hint: String) {
    guard hint.first == "[", let end = hint.firstIndex(of: "]") else {
      key = ""
      text = hint
      return
    }
    key = String(hint[hint.index(after: hint.startIndex)..<end])
    text = key + hint[hint.index(after: end)...]
  }
}
