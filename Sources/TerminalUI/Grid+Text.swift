extension Grid {
  /// The text of a row without the spaces at its end; empty outside of the grid.
  public func text(row: Int) -> String {
    text(row: row, reverseBlank: " ")
  }

  /// All rows as text, without spaces at the ends, joined by newlines.
  public var plainText: String {
    plainText(reverseBlank: " ")
  }

  /// All rows as text, with a sign of choice where a space is shown in reverse.
  ///
  /// Bars and big digits are made of such spaces and would not be seen otherwise.
  public func plainText(reverseBlank: Character) -> String {
    (0..<size.rows)
      .map { text(row: $0, reverseBlank: reverseBlank) }
      .joined(separator: "\n")
  }

  /// Whether there is nothing to see on the grid.
  var isBlank: Bool {
    (0..<size.rows).allSatisfy { text(row: $0, reverseBlank: "#").isEmpty }
  }

  private func text(row: Int, reverseBlank: Character) -> String {
    var line = ""
    for column in 0..<size.columns {
      guard let cell = self[row, column] else { break }
      let marked = isMark(row, column)
      // One such space between letters parts two words.
      let isBetween = marked && isLetter(row, column - 1) && isLetter(row, column + 1)
      line += marked && !isBetween ? String(reverseBlank) : cell.text
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  private func isMark(_ row: Int, _ column: Int) -> Bool {
    self[row, column].map { $0.text == " " && $0.style.contains(.reverse) } ?? false
  }

  private func isLetter(_ row: Int, _ column: Int) -> Bool {
    self[row, column].map { $0.text != " " && $0.style.contains(.reverse) } ?? false
  }
}
