import PetitionCore
import Testing

@Suite struct NameQuestionTests {
  @Test(
    arguments: PersonNameTests.names + [
      "Aaaaa", "Lloyd", "娜", "김", "ሀ", "娜娜娜", "Anna III", "3rd", "55",
    ]
  )
  func `a real name is not asked about`(typed: String) throws {
    #expect(try PersonName(typed).questions == [])
  }

  @Test(arguments: [
    ("ann@example.org", NameQuestion.looksLikeEmail), ("Ann a@b.c", .looksLikeEmail),
    ("55802", .looksLikePostalCode), ("55802-1234", .looksLikePostalCode),
    ("５５８０５", .looksLikePostalCode), ("99995", .looksLikePostalCode), ("A", .oneLetter),
    ("é", .oneLetter), ("Ж", .oneLetter), ("ω", .oneLetter), ("7", .oneLetter),
    ("Annnnnn", .heldKey), ("aaaa", .heldKey), ("娜娜娜娜", .heldKey),
  ])
  func `an odd name is asked about`(typed: String, question: NameQuestion) throws {
    #expect(try PersonName(typed).questions == [question])
  }

  @Test(arguments: ["a@b", "@home", "@ann.b", "a at b.c", "Annnnn", "aaa", "5580", "O2139"])
  func `what is only near is not asked about`(typed: String) throws {
    #expect(try PersonName(typed).questions == [])
  }

  @Test func `questions come in a fixed order`() throws {
    #expect(try PersonName("00000000 0").questions == [.looksLikePostalCode, .heldKey])
  }
}
