@testable import PetitionConfiguration

/// When a text can be read in sixth grade.
///
/// A sentence of more than ``fewWords`` words must be at or below ``grade`` by the language's
/// formula. The formulas were made for long texts and mean nothing for a word or two, so that in
/// sentences of any length no word may have more than ``syllables``, unless it is ``needed``.
/// No sentence has more than ``manyWords``: the Spanish formula hardly sees how long one is.
struct ReadingRule {
  static let grade = 6.0
  static let fewWords = 4
  static let manyWords = 20

  /// The language's formula.
  let formula: ReadingFormula
  /// The syllables of the longest words that need no permission.
  let syllables: Int
  /// The longer words that nothing shorter can stand for.
  let needed: Set<String>
  /// Words of the trade, which a signer need not know.
  let jargon: Set<String>

  /// The rule of each language that has a formula.
  static let byLanguage = ["en": english, "es": spanish]

  private static let english = ReadingRule(
    formula: .fleschKincaid,
    syllables: 3,
    needed: ["immigration"],
    jargon: [
      "baseline", "campaign", "canvasser", "coordinator", "cursor", "data", "database", "default",
      "disk", "entry", "error", "exit", "field", "format", "input", "invalid", "ledger", "linear",
      "milestone", "mode", "retry", "session", "submit", "tally", "terminal", "text", "user",
      "void",
    ]
  )
  private static let spanish = ReadingRule(
    formula: .crawford,
    syllables: 4,
    needed: [],
    jargon: [
      "asiento", "base", "campaña", "campo", "coordinación", "cursor", "datos", "disco", "entrada",
      "error", "formato", "inválido", "libro", "logro", "modo", "sesión", "texto", "usuario",
      "anular",
    ]
  )

  /// What makes a text hard to read, in words; nothing for an easy one.
  ///
  /// A line's end ends a sentence; a question mark that stands alone is a key to press, and does not.
  func faults(in text: String) -> [String] {
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: " ").filter { $0 != "?" }.joined(separator: " ")
    }
    return lines.flatMap(Sentences.split).compactMap(gradeFault) + lines.flatMap(wordFaults)
  }

  private func gradeFault(in sentence: String) -> String? {
    let reading = ReadingGrade(sentence, by: formula)
    if reading.words > Self.manyWords { return "\(reading.words) words: \(sentence)" }
    guard reading.words > Self.fewWords, let grade = reading.grade, grade > Self.grade else {
      return nil
    }
    return "grade \((grade * 10).rounded() / 10): \(sentence)"
  }

  private func wordFaults(in line: String) -> [String] {
    line.lowercased().split { !$0.isLetter }.map(String.init).compactMap { word in
      if jargon.contains(word) { return "a word of the trade: \(word)" }
      let count = formula.syllables(in: word)
      guard count > syllables, !needed.contains(word) else { return nil }
      return "\(count) syllables: \(word)"
    }
  }
}
