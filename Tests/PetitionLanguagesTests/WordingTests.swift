import PetitionLanguages
import Testing

/// Sentences, their blanks and their forms.
@Suite struct WordingTests {
  private static func wording(
    _ phrases: [Phrase: PhraseText],
    plural: PluralRule = .one
  ) -> Wording {
    var english = Language(code: "en")
    english.phrases = [.to: PhraseText("To: {name}"), .fullName: PhraseText("Full name")]
    var language = Language(code: "xx")
    language.phrases = phrases
    language.plural = plural
    return Wording(language, english: english)
  }

  @Test func `what a language lacks is said in English, with the blanks filled`() {
    let words = Self.wording([.fullName: PhraseText("Nombre")])

    #expect(words[.fullName] == "Nombre")
    #expect(words[.to, ["name": .text("Ana")]] == "To: Ana")
    #expect(words[.zipCode] == "", "Never a key.")
  }

  @Test func `a blank is filled with text that looks like a blank and stays as it is`() {
    let words = Self.wording([.to: PhraseText("{name}{name} {n} {")])

    #expect(words[.to, ["name": .text("{n}"), "n": .count(2)]] == "{n}{n} 2 {")
    #expect(words[.to] == "{name}{name} {n} {")
  }

  @Test(arguments: [(1, "one soul"), (0, "0 souls"), (2, "2 souls"), (1_000, "1,000 souls")])
  func `the first number chooses the form`(number: Int, text: String) {
    let words = Self.wording([.to: PhraseText(other: "{n} souls", [.one: "one soul"])])

    #expect(words[.to, ["x": .text("1"), "n": .count(number), "m": .count(1)]] == text)
  }

  /// An English sentence keeps the English rule, whatever language it stands in for.
  @Test func `a sentence in English follows the English rule`() {
    var english = Language(code: "en")
    english.phrases = [.to: PhraseText(other: "{n} souls", [.one: "one soul"])]
    let words = Wording(Language(code: "vi"), english: english)

    #expect(words[.to, ["n": .count(1)]] == "one soul")
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (12_345, "12,345"), (-1_234, "-1,234"),
    (1_000_000, "1,000,000"), (Int.max, "9,223,372,036,854,775,807"),
    (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func `numbers have commas between thousands`(number: Int, text: String) {
    #expect(Language(code: "en").number(number) == text)
  }

  @Test(arguments: [(",", "1,234,567"), (".", "1.234.567"), (" ", "1 234 567"), ("", "1234567")])
  func `thousands are parted the language's way`(sign: String, text: String) {
    var language = Language(code: "xx")
    language.thousands = sign

    #expect(language.number(1_234_567) == text)
  }

  @Test(arguments: [
    ("{month} {day}, {year}", "June 3, 2026"), ("{day} de {month} de {year}", "3 de June de 2026"),
    ("{dd}/{mm}/{year}", "03/06/2026"),
  ])
  func `days are written the language's way`(form: String, text: String) {
    var language = Language(code: "xx")
    language.date = form
    language.months = ["a", "b", "c", "d", "e", "June", "g", "h", "i", "j", "k", "l"]

    #expect(language.day("2026-06-03") == text)
    #expect(language.day("soon") == "soon")
  }

  @Test func `days without names of months are written in digits`() {
    #expect(Language(code: "xx").day("2026-06-03") == "2026-06-03")
  }
}
