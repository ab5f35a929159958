import PetitionCore

/// Writes texts as TOML string values.
enum TOMLText {
  /// The width at which the lines of a file are broken.
  static let width = 100

  /// Returns a text as a value on one line: `"Ask \"why\""`.
  static func line(_ text: String) -> String {
    "\"" + escaped(text).replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
  }

  /// Returns a text of paragraphs as a value between lines of three quotation marks.
  ///
  /// Long lines are broken with a backslash, which TOML joins again. The value ends with a line
  /// end that is not part of the text; the reader takes it away.
  static func block(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // Within the block only three quotation marks in a row need care.
    let escapedLines = lines.map { escaped(String($0)).replacing("\"\"", with: "\"\\\"") }
    return "\"\"\"\n" + escapedLines.map(wrapped).joined(separator: "\n") + "\n\"\"\""
  }

  /// Returns texts as a list, on one line if it fits.
  static func list(_ values: [String]) -> String {
    let line = "[\(values.joined(separator: ", "))]"
    guard line.count > width - 20 else { return line }
    return "[\n" + values.map { "  \($0),\n" }.joined() + "]"
  }

  /// Returns a text as comment lines, which begin with a mark; an empty text is one empty line.
  static func comment(_ text: String, first: String = "# ", next: String = "# ") -> [String] {
    let text = ShownText.clean(text).text.collapsed
    let lines = brokenAtSpaces(text, width: width - next.count)
    return lines.enumerated().map { (($0 == 0 ? first : next) + $1).trimmed }
  }

  /// Escapes the backslash and, but for the line end, what TOML does not take as it is.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\n"
      case "\t": result += "\\t"
      case _ where scalar.properties.generalCategory == .control:
        result += "\\u" + scalar.codePoint.dropFirst(2)
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func wrapped(_ line: String) -> String {
    brokenAtSpaces(line, width: width - 2).joined(separator: " \\\n")
  }

  /// Breaks a text at single spaces, which are left out; a longer word stays whole.
  private static func brokenAtSpaces(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var length = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      // What begins with white space would lose it at the beginning of a line: an empty word,
      // which is one of several spaces, or a space of another kind, which the parser drops too.
      let mustStay = word.first?.isWhitespace ?? true
      if let last = lines.last, mustStay || length + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
        length += 1 + word.count
      } else {
        lines.append(String(word))
        length = word.count
      }
    }
    return lines
  }
}
