/// Counts the syllables of Spanish words.
///
/// Each a, e and o makes a syllable, and so does an i or u with an accent beside one of them
/// ("pa-ís", "dí-a"). Any other i or u goes with its neighbours ("cua-tro", "ciu-dad"). The y is a
/// vowel where no vowel follows it ("soy", but "ma-yo").
///
/// Source: Real Academia Española, "Ortografía de la lengua española", 2010, on diphthongs and
/// hiatus as spelling takes them.
enum SpanishSyllables {
  /// The vowels that make a syllable by themselves.
  private static let full: Set<Character> = ["a", "e", "o", "á", "é", "ó", "í", "ú"]
  private static let vowels = full.union(["i", "u", "ü", "y"])

  /// The number of syllables in a word of lower-case letters, at least one.
  static func count(in word: String) -> Int {
    let groups = word.split { !vowels.contains($0) }
    return max(1, groups.reduce(0) { $0 + nuclei(in: $1) })
  }

  /// The syllables that a run of vowels stands in; a y before a vowel is a consonant and parts it.
  private static func nuclei(in group: Substring) -> Int {
    let parts = group.split(separator: "y")
    guard !parts.isEmpty else { return 1 }
    return parts.reduce(0) { $0 + max(1, $1.count { full.contains($0) }) }
  }
}
