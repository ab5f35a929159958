import PetitionConfiguration
import PetitionLanguages
import Testing

/// Files that translators begin with.
@Suite struct LanguageTemplateTests {
  private static func read(
    _ text: String,
    _ code: String,
    english: Language? = nil
  ) throws -> Language {
    try LanguageReader.read(text, onto: Language(code: code), english: english)
  }

  /// The text with the sentences that stand in it as comments.
  private static func uncommented(_ text: String) -> String {
    var isOpen = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let plain = line.dropFirst(2)
      let name = plain.prefix { $0 != " " }
      let begins =
        line.hasPrefix("# ") && Phrase.byKey[String(name)] != nil && plain.contains(" = ")
      guard begins || isOpen else { return line }
      if plain.hasSuffix("\"\"\"") { isOpen.toggle() }
      return plain
    }
    return lines.joined(separator: "\n")
  }

  @Test(arguments: BuiltInLanguage.codes)
  func `a built-in language is printed with what it lacks as comments`(code: String) throws {
    let english = try Self.read(#require(BuiltInLanguage.file("en")), "en")
    let own = try #require(BuiltInLanguage.file(code))
    let file = LanguageTemplate.file(for: code)
    let language = try Self.read(own, code)

    #expect(file.hasPrefix(own))
    #expect(try Self.read(file, code) == language)
    let whole = try Self.read(Self.uncommented(file), code)
    #expect(whole.phrases == english.phrases.merging(language.phrases) { $1 })
    #expect(whole.phrases.count == Phrase.allCases.count)
  }

  @Test func `a complete language is printed as it is`() {
    #expect(LanguageTemplate.file(for: "en") == BuiltInLanguage.file("en"))
  }

  @Test func `a new language begins as a draft that says nothing`() throws {
    let file = LanguageTemplate.file(for: "om")
    let language = try Self.read(file, "om")
    let english = try Self.read(#require(BuiltInLanguage.file("en")), "en")

    #expect(language.isDraft && language.phrases.isEmpty && language.name == "om")
    #expect(file.contains("language-om.toml"))
    for rule in PluralRule.allCases { #expect(file.contains(rule.rawValue)) }
    #expect(try Self.read(Self.uncommented(file), "om").phrases == english.phrases)
    let widest = file.split(separator: "\n").map(\.count).max() ?? 0
    #expect(widest <= 120)
  }
}
