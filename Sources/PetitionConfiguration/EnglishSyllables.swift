/// Counts the syllables of English words, roughly: no rule of a few lines gets all of them right.
///
/// Groups of vowels (a, e, i, o, u, y) are counted, without a silent e: one after a consonant in
/// the ending e, es or ed ("like", "names", "liked"), unless it is heard ("wanted", "pages") or
/// makes the ending le sound ("table", "titles").
enum EnglishSyllables {
  private static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]

  /// The number of syllables in a word of lower-case letters, at least one.
  static func count(in word: String) -> Int {
    let groups = word.split { !vowels.contains($0) }.count
    return max(1, endsSilently(word) ? groups - 1 : groups)
  }

  private static func endsSilently(_ word: String) -> Bool {
    guard let ending = ["es", "ed", "e"].first(where: word.hasSuffix) else { return false }
    let stem = word.dropLast(ending.count)
    guard let last = stem.last, !vowels.contains(last), !isHeard(ending, after: stem, last) else {
      return false
    }
    let before = stem.dropLast().last ?? last
    return last != "l" || vowels.contains(before) || before == "l"
  }

  private static func isHeard(_ ending: String, after stem: Substring, _ last: Character) -> Bool {
    switch ending {
    case "es": "cgsxz".contains(last) || stem.hasSuffix("sh") || stem.hasSuffix("ch")
    case "ed": "dt".contains(last)
    default: false
    }
  }
}
