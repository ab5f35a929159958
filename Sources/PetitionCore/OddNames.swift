/// Names that a coordinator should look at, though nobody is refused for one and nobody is asked.
///
/// Addresses, telephone numbers, runs along the keyboard, invented people, the words of a form: each
/// may be somebody's name all the same, so a signature is only flagged, at the kiosk, from paper and
/// from a file alike.
public struct OddNames: Hashable, Sendable {
  private let listed: Set<String>

  /// Creates the rule.
  ///
  /// - Parameter more: Names of the organiser's own list. A name is compared whole; capitals,
  ///   accents, punctuation and the order of its words make no difference.
  public init(_ more: [String] = []) {
    listed = Set(more.map { Self.key(FoldedText($0).words) }.filter { !$0.isEmpty })
  }

  /// Whether somebody should look at a name.
  public func contains(_ name: PersonName) -> Bool {
    if !name.questions.isEmpty { return true }
    let text = name.text.lowercased()
    let words = FoldedText(name.text).words
    return Self.isListed(text, words, in: listed) || Self.isAddress(text, words)
      || KeyboardRun.isTyped(words)
      || !text.unicodeScalars.contains(where: \.properties.isAlphabetic)
  }

  private static func isListed(_ text: String, _ words: [String], in more: Set<String>) -> Bool {
    if OddNameList.texts.contains(text) { return true }
    if !words.isEmpty, words.allSatisfy({ OddNameList.trials.contains($0) || $0.isDigits }) {
      return true
    }
    // Neither a middle initial nor a form of address makes another person of an invented one, and
    // digits may stand for letters.
    let bare = words.filter { !OddNameList.titles.contains($0) }
    let spellings = [words, bare, bare.filter { $0.count > 1 }, bare.map(lettered)]
    let keys = spellings.flatMap { [Self.key($0), $0.joined()] }
    return keys.contains { OddNameList.names.contains($0) || more.contains($0) }
  }

  /// "mickey" of "m1ck3y".
  private static func lettered(_ word: String) -> String {
    guard word.contains(where: \.isLetter), word.contains(where: \.isNumber) else { return word }
    return String(word.map { OddNameList.letters[$0] ?? $0 })
  }

  /// What spellings of one name share: the words in alphabetical order.
  static func key(_ words: [String]) -> String { words.sorted().joined(separator: " ") }
}

extension OddNames {
  /// Whether a text is where somebody lives, or can be reached or looked up.
  fileprivate static func isAddress(_ text: String, _ words: [String]) -> Bool {
    isOnline(text) || isStreet(words) || words.contains { $0.isDigits && $0.count >= 5 }
      || words.filter(\.isDigits).reduce(0) { $0 + $1.count } >= 7
  }

  private static func isOnline(_ text: String) -> Bool {
    if text.contains("://") || text.contains("@") { return true }
    let words = text.words
    let spelled = zip(words, words.dropFirst()).contains { dot, end in
      dot == "dot" && OddNameList.domains.contains(String(end))
    }
    if spelled { return true }
    return words.contains { word in
      if word.hasPrefix("www.") { return true }
      let parts = word.split(whereSeparator: { $0 == "." || $0 == "@" || $0 == "/" })
      guard parts.count > 1, word.contains(".") else { return false }
      return zip(parts, parts.dropFirst()).contains { domain, end in
        domain.count > 1 && OddNameList.domains.contains(String(end))
      }
    }
  }

  /// A house number before or behind words, one of which names a way; or a number and then words.
  private static func isStreet(_ words: [String]) -> Bool {
    if words.starts(with: ["po", "box"]) || words.starts(with: ["p", "o", "box"]) { return true }
    guard words.count > 1, words.contains(where: \.isDigits) else { return false }
    if words[0].isDigits, words[0].count > 1 { return true }
    return words.contains(where: OddNameList.ways.contains)
      || words.contains { word in OddNameList.wayEndings.contains { word.hasSuffix($0) } }
  }
}

extension String {
  /// Whether the text is plain digits and nothing else.
  var isDigits: Bool {
    !isEmpty && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
