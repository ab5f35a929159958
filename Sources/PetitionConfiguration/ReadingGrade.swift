/// The school grade at which an English text can be read.
///
/// Source: J. P. Kincaid and others, "Derivation of new readability formulas", 1975:
/// 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
/// Syllables are counted as groups of vowels (a, e, i, o, u, y), without the silent e of a word's
/// end ("like", "liked", but not "table" or "wanted"); every word has at least one.
struct ReadingGrade {
  /// The number of words.
  let words: Int
  /// The grade; nil for a text without words.
  let grade: Double?

  /// Counts a text.
  init(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).filter { $0.contains(where: \.isLetter) }
    let sentences = Sentences.split(text).count
    self.words = words.count
    guard !words.isEmpty, sentences > 0 else {
      grade = nil
      return
    }
    let syllables = words.reduce(0) { $0 + Self.syllables(in: $1) }
    let wordsPerSentence = Double(words.count) / Double(sentences)
    let syllablesPerWord = Double(syllables) / Double(words.count)
    grade = 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59
  }

  private static func endsSilently(_ word: String) -> Bool {
    let ending = word.suffix(3)
    if ending.hasSuffix("ed") { return !["eed", "ted", "ded"].contains(ending) }
    return ending.hasSuffix("e") && !ending.hasSuffix("le") && !ending.hasSuffix("ee")
  }

  /// The number of syllables in a word.
  static func syllables(in word: some StringProtocol) -> Int {
    let letters = word.lowercased().filter(\.isLetter)
    let groups = letters.split { !"aeiouy".contains($0) }.count
    return max(1, endsSilently(letters) ? groups - 1 : groups)
  }
}
