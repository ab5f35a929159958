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
    split(text).joined(separator: "\n\n")
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
