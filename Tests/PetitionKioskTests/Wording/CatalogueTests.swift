import PetitionLanguages
import PetitionShell
import TerminalUI
import Testing

@testable import PetitionKiosk

/// The languages that are built in.
@Suite struct CatalogueTests {
  /// Those that are complete, and not drafts.
  static let complete = ["en", "es"]

  @Test(arguments: complete) func `a complete language says every phrase`(code: String) throws {
    let language = Languages.builtIn[code]
    #expect(!language.isDraft)
    for phrase in Phrase.allCases {
      let text = try #require(language.phrases[phrase], "\(phrase.key) in \(code)")
      for form in text.forms.values {
        #expect(!form.isEmpty && form == form.trimmed, "\(phrase.key) in \(code)")
      }
    }
  }

  @Test(arguments: BuiltInLanguage.codes) func `the languages have the same blanks`(code: String) {
    for (phrase, text) in Languages.builtIn[code].phrases {
      let english = Languages.builtIn.english.phrases[phrase]?.blanks
      #expect(PhraseText.blanks(in: text[.other]) == english, "\(phrase.key) in \(code)")
      #expect(text.blanks == english, "\(phrase.key) in \(code)")
    }
  }

  @Test(
    arguments: [
      ("en", 1, "1 person has signed.", "1 signature reached"),
      ("en", 2, "2 people have signed.", "2 signatures reached"),
      ("es", 1, "1 persona ha firmado.", "Ya son 1 firmas"),
      ("es", 40, "40 personas han firmado.", "Ya son 40 firmas"),
      ("es", 1_000_000, "1,000,000 de personas han firmado.", "Ya son 1,000,000 de firmas"),
      ("so", 1, "1 qof ayaa saxiixay.", "Waxaa la gaaray 1 saxiix"),
    ]
  )
  func `words stand beside a number as the language has it`(
    code: String,
    number: Int,
    people: String,
    milestone: String
  ) {
    let words = Languages.builtIn.wording(in: code)

    #expect(words[.peopleSigned, ["n": .count(number)]] == people)
    #expect(words[.milestoneReached, ["n": .count(number)]] == milestone)
  }

  @Test(arguments: BuiltInLanguage.codes) func `sentences are short and calm`(code: String) {
    for (phrase, text) in Languages.builtIn[code].phrases {
      for form in text.forms.values {
        #expect(!form.contains("!") && !form.contains("¡"), "\(phrase.key) in \(code)")
        for sentence in form.split(whereSeparator: { ".?:\n".contains($0) }) {
          let words = sentence.split(separator: " ").count
          #expect(words <= 25, "\(phrase.key) in \(code): \(words) words in \(sentence)")
        }
      }
    }
  }

  /// The first two keys of each screen, which must never be cut.
  @Test(arguments: [
    [Phrase.keyEnterSign, .keyRead], [.keyEnterNext, .keyUpDownMove], [.keyEnterNext, .keyEscBack],
    [.keyEnterChoose, .keyUpDownMove], [.keyEnterNext, .keySuggest], [.keyEnterSign, .keyPages],
    [.keyEnterBack, .keyPages], [.keyEnterDone], [.keyEnterAgain],
  ])
  func `the first two keys fit forty columns`(hints: [Phrase]) {
    for code in BuiltInLanguage.codes {
      let words = Languages.builtIn.wording(in: code)
      let line = hints.map { KeyHint(words[$0]).text }.joined(separator: "   ")
      #expect(TextWidth.columns(of: line) <= 40, "\(code): \(line)")
    }
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
