import PetitionConfiguration
import PetitionLanguages
import Testing

/// Language files, as organisers and translators write them.
@Suite struct LanguageReaderTests {
  private static var english: Language {
    var language = Language(code: "en")
    language.phrases = [
      .to: PhraseText("To: {name}"), .peopleSigned: PhraseText("{n} people"),
      .fullName: PhraseText("Full name"),
    ]
    return language
  }

  private static func read(_ text: String, code: String = "om") throws -> Language {
    try LanguageReader.read(text, onto: Language(code: code), english: english)
  }

  /// What is wrong with a text, one line each.
  private static func problems(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let error as ConfigurationError {
      return error.problems.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `a file gives names, forms and phrases`() throws {
    let language = try Self.read(
      """
      name = "Oromoo"
      english_name = "Oromo"
      draft = true
      plural = "none"
      thousands = "."
      date = "{day}.{mm}.{year}"
      months = []
      [phrases]
      full_name = "Maqaa"
      people_signed = { one = "{n} nama", other = "{n} namoota" }
      """
    )

    #expect(language.name == "Oromoo" && language.englishName == "Oromo" && language.isDraft)
    #expect(language.plural == .none && language.thousands == ".")
    #expect(language.day("2026-06-03") == "3.06.2026")
    #expect(language.phrases[.fullName] == PhraseText("Maqaa"))
    #expect(language.phrases[.peopleSigned]?[.one] == "{n} nama")
    #expect(language.phrases[.to] == nil)
  }

  @Test func `an empty or endless file is answered as a language file`() {
    #expect(
      Self.problems(" \n") == [
        "line 1, column 1: the file is empty. `petition-kiosk language om` prints one to begin with."
      ]
    )
    let long = String(repeating: "#", count: ConfigurationReader.maximumBytes + 1)
    #expect(
      Self.problems(long).first?.contains(
        "the file is too long for a language file: it has 257 KB, at most 256 KB are read."
      ) == true
    )
  }

  @Test func `a file changes a phrase and leaves the others`() throws {
    var base = Self.english
    base.name = "English"
    let language = try LanguageReader.read(
      "[phrases]\nfull_name = \"Your name\"",
      onto: base,
      english: Self.english
    )

    #expect(language.phrases[.fullName] == PhraseText("Your name"))
    #expect(language.phrases[.to] == PhraseText("To: {name}"))
    #expect(language.name == "English")
  }

  @Test(arguments: [
    (
      "[phrases]\nfull_nam = \"x\"", "line 2, column 1: [phrases] full_nam",
      "did you mean full_name?"
    ),
    ("nam = \"x\"", "line 1, column 1: nam", "did you mean name?"),
    ("draft = 1", "line 1, column 1: draft must be true or false", "the number 1"),
    ("months = [\"a\"]", "line 1, column 1: months", "it has 1"),
    ("plural = \"some\"", "line 1, column 1: plural must be one of", "the text \"some\""),
    ("thousands = \"'\"", "line 1, column 1: thousands must be", "the text"),
    ("date = \"{day} {month}\"", "line 1, column 1: date", "it does not tell year, month and day"),
    ("date = \"{y}\"", "line 1, column 1: date", "the blank {y}"),
    ("[phrases]\nto = \"{who}\"", "line 2, column 1: [phrases] to", "fills in {name}"),
    ("[phrases]\nfull_name = \"{x}\"", "line 2, column 1: [phrases] full_name", "fills nothing in"),
    ("[phrases]\nto = {one = \"{name}\"}", "line 2, column 1: [phrases] to", "no text for other"),
    ("[phrases]\nto = {uno = \"a\", other = \"b\"}", "line 2", "\"uno\" is no form"),
    ("[phrases]\nto = \"\"", "line 2, column 1: [phrases] to", "it is empty"),
    ("[phrases]\nto = \"a\u{202E}b\"", "line 2", "hidden character U+202E"),
    ("[phrases]\nto = 5", "line 2, column 1: [phrases] to must be a text", "the number 5"),
    ("[phrases\n", "line 1", "not valid TOML"),
  ])
  func `what is wrong is said with its place`(text: String, start: String, end: String) {
    let problems = Self.problems(text)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(start) == true, "\(problems)")
    #expect(problems.first?.contains(end) == true, "\(problems)")
  }
}
