/// The shape of passages: paragraphs with one empty line between them.
enum Paragraphs {
  /// Returns the paragraphs of a text, each without white space around its lines.
  ///
  /// A single line end inside a paragraph stays, since a list may need it.
  static func split(_ text: String) -> [String] {
    var paragraphs: [[String]] = [[]]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let trimmed = String(line).trimmed
      if !trimmed.isEmpty {
        paragraphs[paragraphs.count - 1].append(trimmed)
      } else if paragraphs.last?.isEmpty == false {
        paragraphs.append([])
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
  }

  /// Returns a text with exactly one empty line between paragraphs and nothing around them.
  static func normalised(_ text: String) -> String {
    isPlainLine(text) ? text : split(text).joined(separator: "\n\n")
  }

  /// Whether a text is plainly one line with nothing around it, as nearly all texts are.
  ///
  /// Shape: printable ASCII and the letters from À to ÿ; any other text needs a closer look.
  private static func isPlainLine(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else { return true }
    guard first != .space, last != .space else { return false }
    return bytes.allSatisfy {
      (0x20..<0x7F).contains($0) || (0x80...0xBF).contains($0) || $0 == 0xC3
    }
  }
}

extension String {
  /// The text without the mark that some editors put before the first character.
  var withoutByteOrderMark: String {
    unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self
  }

  /// The text without white space at its ends.
  var trimmed: String {
    let head = drop(while: \.isWhitespace)
    let count = head.reversed().prefix(while: \.isWhitespace).count
    return String(head.dropLast(count))
  }

  /// The text with each run of white space as one space, and none at its ends.
  var collapsed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
