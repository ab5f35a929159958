import PetitionLanguages
import Testing

/// The forms beside numbers, by the samples that CLDR gives for each rule.
@Suite struct PluralRuleTests {
  @Test(
    arguments: [
      ("hmn", [(0, .other), (1, .other), (2, .other)]),
      ("en", [(0, .other), (1, .one), (2, .other), (1_000_000, .other)]),
      ("so", [(1, .one), (21, .other)]), ("oj", [(1, .one), (2, .other)]),
      ("am", [(0, .one), (1, .one), (2, .other)]),
      ("es", [(0, .other), (1, .one), (2, .other), (1_000_000, .many), (3_000_000, .many)]),
      ("fr", [(0, .one), (1, .one), (2, .other), (1_000_000, .many)]),
      ("he", [(0, .other), (1, .one), (2, .two), (3, .other)]),
      (
        "ru", [(1, .one), (21, .one), (2, .few), (24, .few), (5, .many), (11, .many), (112, .many)]
      ),
      ("pl", [(1, .one), (21, .many), (2, .few), (22, .few), (12, .many), (0, .many)]),
      ("cs", [(1, .one), (2, .few), (4, .few), (5, .other), (22, .other)]),
      (
        "ar",
        [
          (0, .zero), (1, .one), (2, .two), (3, .few), (110, .few), (11, .many), (99, .many),
          (100, .other), (102, .other),
        ]
      ),
    ] as [(String, [(Int, PluralForm)])]
  )
  func `each number has its form`(code: String, samples: [(Int, PluralForm)]) {
    let rule = PluralRule(language: code)
    for (number, form) in samples {
      #expect(rule.form(of: number) == form, "\(number) in \(code)")
    }
  }

  @Test func `a language nobody knows has one form for one`() {
    #expect(PluralRule(language: "xx") == .one)
  }
}
