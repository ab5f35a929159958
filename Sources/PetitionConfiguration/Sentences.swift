/// Where sentences end.
enum Sentences {
  private static let wideEnds: Set<Character> = ["。", "！", "？"]
  private static let ends = wideEnds.union([".", "!", "?", "…", "؟", "।"])
  private static let closers: Set<Character> = ["\"", "'", "”", "’", ")", "»"]

  /// Returns the sentences of a text, each with its end mark and single spaces.
  ///
  /// A mark ends a sentence at the end of a word; marks of scripts that write without spaces
  /// always do. An abbreviation with a full stop is taken for an end.
  static func split(_ text: String) -> [String] {
    var sentences: [[Substring]] = [[]]
    for word in spaced(text).split(whereSeparator: \.isWhitespace) {
      sentences[sentences.count - 1].append(word)
      let last = word.last { !closers.contains($0) }
      if let last, ends.contains(last) { sentences.append([]) }
    }
    return sentences.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }

  /// Returns the first sentence; empty for an empty text.
  static func first(of text: String) -> String {
    split(text).first ?? ""
  }

  private static func spaced(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      result.append(character)
      if wideEnds.contains(character) { result.append(" ") }
    }
  }
}
