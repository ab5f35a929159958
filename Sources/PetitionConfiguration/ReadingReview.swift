/// Says how long and how hard the petition is to read.
enum ReadingReview {
  /// The speed at which adults read silently, somewhat below the average.
  ///
  /// Units: words per minute.
  private static let speed = 200

  /// Returns a note on the length of the petition, and for an English one on its level.
  static func findings(in passages: [Passage], isEnglish: Bool) -> [Finding] {
    let whole = text(of: passages) { !["consent", "ask", "organiser", "contact"].contains($0) }
    let total = ReadingGrade(whole)
    guard total.words > 0 else { return [] }
    let minutes = (Double(total.words) / Double(speed) * 10).rounded() / 10
    let length =
      "The text has \(total.words) words and \(whole.count) characters, \(minutes) minutes at "
      + "\(speed) words a minute."
    return [Finding(.note, isEnglish ? "\(length) \(level(of: passages, whole: total))" : length)]
  }

  private static func level(of passages: [Passage], whole: ReadingGrade) -> String {
    let ask = ReadingGrade(text(of: passages) { $0 == "ask" })
    let consent = ReadingGrade(text(of: passages) { $0 == "consent" })
    let grades = [("the text", whole), ("ask", ask), ("consent", consent)]
    let parts = grades.compactMap { name, reading in
      reading.grade.map { "\(name) at grade \(max(0, Int($0.rounded())))" }
    }
    return "Reading level: \(parts.joined(separator: ", ")). Most adults read easily up to grade 8 "
      + "(Flesch-Kincaid: 0.39 × words per sentence + 11.8 × syllables per word − 15.59, a "
      + "syllable for each group of vowels but a silent e)."
  }

  private static func text(of passages: [Passage], where isWanted: (String) -> Bool) -> String {
    passages.filter { isWanted($0.name) }.flatMap(\.paragraphs).map(\.text)
      .joined(separator: "\n\n")
  }
}
