/// Says how long and how hard the petition is to read.
enum ReadingReview {
  /// The speed at which adults read silently, somewhat below the average.
  ///
  /// Units: words per minute.
  private static let speed = 200

  /// Returns a note on the length and the level of the petition, whose own language comes first,
  /// and one on the level of each translation.
  ///
  /// A level is said where a formula is known for the language.
  static func findings(in languages: [(code: String, passages: [Passage])]) -> [Finding] {
    guard let own = languages.first, let length = length(of: own.passages) else { return [] }
    let ownLevel = level(of: own.passages, in: own.code)
    let translations = languages.dropFirst().compactMap { code, passages in
      level(of: passages, in: code).map { Finding(.note, "[petition.translations.\(code)] \($0)") }
    }
    return [Finding(.note, [length, ownLevel].compactMap(\.self).joined(separator: " "))]
      + translations
  }

  private static func length(of passages: [Passage]) -> String? {
    let whole = text(of: passages, where: isText)
    let words = ReadingGrade(whole).words
    guard words > 0 else { return nil }
    let minutes = (Double(words) / Double(speed) * 10).rounded() / 10
    return "The text has \(words) words and \(whole.count) characters, \(minutes) minutes at "
      + "\(speed) words a minute."
  }

  private static func level(of passages: [Passage], in code: String) -> String? {
    guard let formula = ReadingFormula(language: code) else { return nil }
    let kinds: [(name: String, isWanted: (String) -> Bool)] = [
      ("the text", isText), ("ask", { $0 == "ask" }), ("consent", { $0 == "consent" }),
    ]
    let parts = kinds.compactMap { name, isWanted in
      ReadingGrade(text(of: passages, where: isWanted), by: formula).grade.map {
        "\(name) at grade \(max(0, Int($0.rounded())))"
      }
    }
    guard !parts.isEmpty else { return nil }
    return "Reading level: \(parts.joined(separator: ", ")). Most adults read easily up to grade 8 "
      + "(\(formula.explanation))."
  }

  private static func isText(_ name: String) -> Bool {
    !["consent", "ask", "organiser", "contact"].contains(name)
  }

  private static func text(of passages: [Passage], where isWanted: (String) -> Bool) -> String {
    passages.filter { isWanted($0.name) }.flatMap(\.paragraphs).map(\.text)
      .joined(separator: "\n\n")
  }
}
