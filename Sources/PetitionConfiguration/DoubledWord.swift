/// A word that stands twice in a row, as in "Mayor Mayor".
enum DoubledWord {
  /// Returns the first word that follows itself; nil without one.
  ///
  /// Only words of letters count, whatever their case; a mark between them, as in "no, no", makes
  /// them two.
  static func first(in text: String) -> String? {
    let words = words(of: text)
    return zip(words, words.dropFirst()).first(where: isDoubled).map { String($0.0) }
  }

  /// Returns a line with each such word once and single spaces.
  static func removed(from text: String) -> String {
    words(of: text).reduce(into: [Substring]()) { kept, word in
      if let last = kept.last, isDoubled(last, word) {
        kept[kept.count - 1] = word
      } else {
        kept.append(word)
      }
    }
    .joined(separator: " ")
  }

  private static func words(of text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }

  private static func isDoubled(_ one: Substring, _ other: Substring) -> Bool {
    // A mark may follow the second word: "Mayor Mayor, …".
    let second = other.reversed().drop { $0.isPunctuation }.reversed()
    return one.allSatisfy(\.isLetter) && one.lowercased() == String(second).lowercased()
  }
}
