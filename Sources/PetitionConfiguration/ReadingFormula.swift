/// A formula that gives the school grade of a text, with the way in which it counts syllables.
enum ReadingFormula: CaseIterable {
  /// For English.
  ///
  /// Source: J. P. Kincaid and others, "Derivation of new readability formulas", 1975.
  case fleschKincaid
  /// For Spanish; made for the six grades of primary school.
  ///
  /// Source: A. N. Crawford, "Fórmula y gráfico para determinar la comprensibilidad de textos del
  /// nivel primario en castellano", Lectura y Vida 5 (4), 1984.
  case crawford

  /// The formula of a language; nil where none is known.
  init?(language code: String) {
    guard let formula = Self.allCases.first(where: { $0.language == code }) else { return nil }
    self = formula
  }

  /// The code of the language that it is for.
  var language: String {
    switch self {
    case .fleschKincaid: "en"
    case .crawford: "es"
    }
  }

  /// Its name, and what it does, as a report prints it.
  var explanation: String {
    switch self {
    case .fleschKincaid:
      "Flesch-Kincaid: 0.39 × words per sentence + 11.8 × syllables per word − 15.59, a syllable "
        + "for each group of vowels but a silent e"
    case .crawford:
      "Crawford: 0.049 × syllables per 100 words − 0.205 × sentences per 100 words − 3.407, made "
        + "for grades 1 to 6"
    }
  }

  /// The grade of a text with these means.
  func grade(wordsPerSentence: Double, syllablesPerWord: Double) -> Double {
    switch self {
    case .fleschKincaid: 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59
    case .crawford: 4.9 * syllablesPerWord - 20.5 / wordsPerSentence - 3.407
    }
  }

  /// The number of syllables in a word; the parts of "line-by-line" count each for itself.
  func syllables(in word: some StringProtocol) -> Int {
    let parts = word.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
    let counts = parts.map { part in
      let letters = part.filter(\.isLetter)
      return switch self {
      case .fleschKincaid: EnglishSyllables.count(in: letters)
      case .crawford: SpanishSyllables.count(in: letters)
      }
    }
    return max(1, counts.reduce(0, +))
  }
}
