/// The school grade at which a text can be read.
struct ReadingGrade {
  /// The number of words; what has no letter is none.
  let words: Int
  /// The grade; nil for a text without words.
  let grade: Double?

  /// Counts a text; a paragraph ends a sentence too.
  init(_ text: String, by formula: ReadingFormula = .fleschKincaid) {
    let words = text.split(whereSeparator: \.isWhitespace).filter { $0.contains(where: \.isLetter) }
    let sentences = Paragraphs.split(text).map { Sentences.split($0).count }.reduce(0, +)
    self.words = words.count
    guard !words.isEmpty, sentences > 0 else {
      grade = nil
      return
    }
    let syllables = words.reduce(0) { $0 + formula.syllables(in: $1) }
    grade = formula.grade(
      wordsPerSentence: Double(words.count) / Double(sentences),
      syllablesPerWord: Double(syllables) / Double(words.count)
    )
  }
}
