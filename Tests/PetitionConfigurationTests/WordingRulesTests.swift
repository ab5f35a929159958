import Testing

@testable import PetitionConfiguration

/// The small rules by which texts are judged.
@Suite struct WordingRulesTests {
  @Test(arguments: [
    ("Mayor Mayor Emily Larson", "Mayor", "Mayor Emily Larson"),
    ("the The city, now now.", "the", "The city, now."),
    ("no, no", nil, "no, no"), ("1 1", nil, "1 1"), ("", nil, ""), ("one", nil, "one"),
  ])
  func `a doubled word is one that follows itself`(text: String, word: String?, removed: String) {
    #expect(DoubledWord.first(in: text) == word)
    #expect(DoubledWord.removed(from: text) == removed)
  }

  @Test(arguments: [
    ("One. Two! Three?", ["One.", "Two!", "Three?"]),
    ("He said “go.” They went", ["He said “go.”", "They went"]),
    ("3.5 percent", ["3.5 percent"]), ("我們要求。請簽名。", ["我們要求。", "請簽名。"]), ("", []), (" \n ", []),
  ])
  func `sentences end at a mark that ends a word`(text: String, sentences: [String]) {
    #expect(Sentences.split(text) == sentences)
  }

  @Test(arguments: [
    ("a", 1), ("park", 1), ("city", 2), ("table", 2), ("liked", 1), ("wanted", 2), ("safe", 1),
    ("sanctuary", 3), ("the", 1), ("agree", 2), ("Trump's", 1), ("DEED", 1), ("hmm", 1),
    ("names", 1), ("pages", 2), ("searches", 2), ("titles", 2), ("whole", 1), ("called", 1),
    ("people", 2), ("continue", 3), ("line-by-line", 3), ("Up/Down", 2), ("doesn’t", 1), ("e", 1),
  ])
  func `syllables are groups of vowels without the silent e`(word: String, count: Int) {
    #expect(ReadingFormula.fleschKincaid.syllables(in: word) == count)
  }

  @Test(arguments: [
    ("sol", 1), ("mesa", 2), ("cuatro", 2), ("ciudad", 2), ("país", 2), ("día", 2), ("línea", 3),
    ("soy", 1), ("MUY", 1), ("y", 1), ("mayo", 2), ("leyes", 2), ("ayuda", 3), ("guerra", 2),
    ("vergüenza", 3), ("quién", 1), ("búho", 2), ("construí", 2), ("uruguayo", 4), ("buey", 1),
    ("petición", 3), ("electrónico", 5), ("identificación", 6), ("nin\u{303}o", 2), ("mm", 1),
  ])
  func `Spanish syllables follow the spelling`(word: String, count: Int) {
    #expect(ReadingFormula.crawford.syllables(in: word) == count)
  }

  @Test func `a Spanish grade follows its formula`() throws {
    // 8 words, 2 sentences, 12 syllables.
    let grade = try #require(
      ReadingGrade("La casa es de Ana. ¿Quién vive allí?", by: .crawford).grade
    )

    #expect(abs(grade - (-0.205 * 25 + 0.049 * 150 - 3.407)) < 1e-9)
  }

  @Test func `a paragraph ends a sentence, a line does not`() throws {
    #expect(ReadingGrade("One two\n\nthree").grade == ReadingGrade("One two. Three").grade)
    #expect(ReadingGrade("One two\nthree").grade == ReadingGrade("One two three").grade)
  }

  @Test func `the grade follows the formula`() throws {
    // 5 words, 2 sentences, 6 syllables.
    let grade = try #require(ReadingGrade("The cat sat. Keep calling").grade)

    #expect(abs(grade - (0.39 * 2.5 + 11.8 * 1.2 - 15.59)) < 1e-9)
    #expect(ReadingGrade("").grade == nil)
    #expect(ReadingGrade("1 2 3").grade == nil)
  }

  @Test(arguments: [
    ("", ""), ("a", "a"), ("\n\n a \n\t\nb\nc \n\n\n", "a\n\nb\nc"), ("a\r\n\r\nb", "a\n\nb"),
    ("a\u{2029}b", "a\nb"),
  ])
  func `paragraphs have one empty line between them`(text: String, shape: String) {
    #expect(Paragraphs.normalised(text) == shape)
    #expect(Paragraphs.normalised(shape) == shape)
  }

  @Test(arguments: [
    ("", "", 0), ("abc", "", 3), ("kitten", "sitting", 3), ("bell", "bell", 0), ("bel", "bell", 1),
  ])
  func `the distance of two names is the letters to change`(one: String, other: String, count: Int)
  {
    #expect(Spelling.distance(one, other) == count)
    #expect(Spelling.distance(other, one) == count)
  }

  @Test func `a name far from all is not guessed at`() {
    #expect(Spelling.closest(to: "colour", in: ["bell", "pin"]) == nil)
    #expect(Spelling.closest(to: "bel", in: ["bell", "pin"]) == "bell")
  }

  @Test func `codes that follow each other are written as ranges`() {
    let codes = ["00501", "55801", "55802", "55803", "55805", "99999"]

    #expect(PostalCodeList.compress(codes) == ["00501", "55801-55803", "55805", "99999"])
    #expect(PostalCodeList.compress([]) == [])
  }

  @Test(arguments: [
    ("", true), ("scrypt$16384$8$1$c2FsdA==$aGFzaA==", true), ("scrypt$16384$8$1$c2FsdA==", false),
    ("bcrypt$16384$8$1$c2FsdA==$aGFzaA==", false), ("scrypt$-1$8$1$c2FsdA==$aGFzaA==", false),
    ("scrypt$x$8$1$c2FsdA==$aGFzaA==", false), ("scrypt$1$8$1$$aGFzaA==", false), ("0000", false),
  ])
  func `only a hash has the form of a hash`(text: String, isHash: Bool) {
    #expect(PINHash.isWellFormed(text) == isHash)
  }
}
