import Foundation
import PetitionCore
import Testing

@Suite struct PersonNameTests {
  static let names = [
    "María Núñez-Ortega", "Ka Vang", "Prince", "O'Brien, Sean", "O’Brien, Sean", "Nguyễn Thị Ánh",
    "Zoë Lund", "Nookomis Bear", "ᐊᓂᔑᓈᐯ", "عبد الرحمن", "שרה כהן", "שָׂרָה", "क्षितिज", "กำธร", "李明",
    "김민수", "𖬌𖬣𖬵", "Cabdi Xasan", "Jean‑Luc d’Arc", "Anna 3rd", "X Æ A-12", "J. R. Smith Jr.",
    "ⵎⵓⵃⵎⵎⴰⴷ", "မောင်မောင်", "ស៊ីសុវត្ថិ", "ශ්‍රී", "می‌نا", "=HYPERLINK(\"http://x\",\"y\")", "+1", "@home",
  ]

  @Test(arguments: names)
  func `a name is kept as typed`(typed: String) throws {
    let name = try PersonName(typed)
    #expect(scalars(name.text) == scalars(typed.precomposedStringWithCanonicalMapping))
    #expect(name.description == name.text)
  }

  @Test(arguments: names)
  func `composed and decomposed typing make one name`(typed: String) throws {
    let composed = try PersonName(typed.precomposedStringWithCanonicalMapping)
    let decomposed = try PersonName(typed.decomposedStringWithCanonicalMapping)
    #expect(scalars(composed.text) == scalars(decomposed.text))
    #expect(composed == decomposed)
  }

  @Test(arguments: [
    ("  Ann   Smith ", "Ann Smith"), ("Ann\u{A0}\u{3000}Smith", "Ann Smith"),
    ("Ann\r\nSmith\n", "Ann Smith"), ("\tAnn", "Ann"), ("Ann\u{2028}Smith", "Ann Smith"),
    ("ann SMITH", "ann SMITH"), ("e\u{301}", "é"), ("Ann 😀", "Ann"), ("می\u{200C}", "می"),
    ("\u{202E}Ann\u{202C}", "Ann"), ("Ann\u{1B}[31m", "Ann[31m"), (" \u{301}x", "\u{301}x"),
  ])
  func `white space is tidied and the unseen left out`(typed: String, text: String) throws {
    #expect(try scalars(PersonName(typed).text) == scalars(text))
  }

  @Test(arguments: ["", "   ", "\u{200B}", "😀", "\n", "\u{202E}", "\u{3164}", "\u{200D}"])
  func `nothing is no name`(typed: String) {
    #expect(throws: NameProblem.empty) { try PersonName(typed) }
  }

  @Test func `a hundred and twenty characters are a name and one more is not`() throws {
    let longest = String(repeating: "é", count: 120)
    #expect(try PersonName(longest + "  ").text == longest)
    #expect(throws: NameProblem.tooLong(characters: 121)) { try PersonName(longest + "x") }
  }

  @Test func `four hundred and eighty bytes are a name and one more is not`() throws {
    let nearly = String(repeating: "𠮷", count: 119)
    #expect(try PersonName(nearly + "𠮷").text.utf8.count == 480)
    // One character of five bytes: a letter of three with a mark of two.
    #expect(throws: NameProblem.tooLarge(bytes: 481)) { try PersonName(nearly + "娜\u{301}") }
  }

  @Test(arguments: [
    ("Prince", "Prince"), ("María Núñez-Ortega", "María"), ("O'Brien, Sean", "O'Brien"),
    (",", ","), ("Wolfeschlegelsteinhausenbergerdorff", "Wolfeschlegelsteinha"), ("李明", "李明"),
  ])
  func `the first word is what a thank-you says`(typed: String, word: String) throws {
    #expect(try PersonName(typed).firstWord == word)
  }

  @Test func `a name made of a name is the same name`() throws {
    var texts = RandomText(seed: 1)
    for _ in 0..<3_000 {
      guard let name = try? PersonName(texts.next()) else { continue }
      let again = try PersonName(name.text)
      #expect(scalars(again.text) == scalars(name.text))
    }
  }

  @Test func `a name is well formed whatever was typed`() {
    var texts = RandomText(seed: 2)
    var compared = 0
    for _ in 0..<3_000 {
      guard let text = try? PersonName(texts.next(upTo: 200)).text else { continue }
      #expect(NameAdmission.fits(text) && !text.isEmpty)
      #expect(text.first != " " && text.last != " " && !text.contains("  "))
      // Foundation gets a few sequences wrong; what is not equal is no form of the text.
      let composed = text.precomposedStringWithCanonicalMapping
      #expect(composed != text || scalars(text) == scalars(composed))
      compared += composed == text ? 1 : 0
    }
    #expect(compared > 1_000)
  }

  @Test func `a problem says what was found and what fits`() {
    #expect(NameProblem.tooLong(characters: 121).description.contains("121 characters; 120"))
    #expect(NameProblem.tooLarge(bytes: 481).description.contains("481 bytes; 480"))
    #expect(NameProblem.empty.description == "The name is empty.")
  }
}

/// Two strings can be equal and yet differ: Swift compares by meaning, this shows the bytes' truth.
func scalars(_ text: String) -> [String] {
  text.unicodeScalars.map { String($0.value, radix: 16) }
}
