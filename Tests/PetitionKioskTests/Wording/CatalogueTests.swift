import PetitionCore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// The wording in both languages.
@Suite struct CatalogueTests {
  private static let catalogues = [("en", Catalogue.english), ("es", Catalogue.spanish)]

  @Test func `every phrase is said in every language and none is empty`() {
    for (language, catalogue) in Self.catalogues {
      for phrase in Phrase.allCases {
        let text = catalogue[phrase] ?? ""
        #expect(!text.isEmpty, "\(phrase) in \(language)")
        #expect(text == text.trimmed, "\(phrase) in \(language)")
      }
      #expect(catalogue.count == Phrase.allCases.count)
    }
  }

  @Test(arguments: Phrase.allCases) func `the languages have the same blanks`(phrase: Phrase) {
    let english = Wording(language: "en")[phrase].blanks
    let spanish = Wording(language: "es")[phrase].blanks

    #expect(english == spanish)
  }

  @Test func `a language without a catalogue is said in English`() {
    for phrase in Phrase.allCases {
      #expect(Wording(language: "xx")[phrase] == Wording(language: "en")[phrase])
    }
    #expect(Wording.name(of: "xx") == "xx")
    #expect(Wording.name(of: "es") == "Español")
  }

  @Test(arguments: Phrase.allCases) func `sentences are short and calm`(phrase: Phrase) {
    for language in ["en", "es"] {
      let text = Wording(language: language)[phrase]
      #expect(!text.contains("!") && !text.contains("¡"), "\(language)")
      for sentence in text.split(whereSeparator: { ".?:\n".contains($0) }) {
        let words = sentence.split(separator: " ").count
        #expect(words <= 25, "\(language): \(words) words in \(sentence)")
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
    for language in ["en", "es"] {
      let words = Wording(language: language)
      let line = hints.map { words[$0] }.joined(separator: "   ")
      #expect(TextWidth.columns(of: line) <= 40, "\(language): \(line)")
    }
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (12_345, "12,345"), (-1_234, "-1,234"),
    (1_000_000, "1,000,000"), (Int.max, "9,223,372,036,854,775,807"),
    (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func `numbers have commas between thousands`(number: Int, text: String) {
    #expect(Wording(language: "en").number(number) == text)
  }

  @Test func `a blank is filled with text that looks like a blank and stays as it is`() {
    let words = Wording(language: "en")

    #expect(words[.to, ["name": "{name}"]] == "To: {name}")
    #expect(words[.organiserLine, ["organiser": "A", "contact": "B"]].contains("go to: A."))
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// The names in braces.
  fileprivate var blanks: Set<String> {
    Set(
      split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first }.map(
        String.init
      )
    )
  }
}
