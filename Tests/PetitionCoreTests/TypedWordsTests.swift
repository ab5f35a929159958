import Foundation
import PetitionCore
import Testing

/// Words that a person reads out, types or writes on paper.
struct TypedWordsTests {
  @Test(arguments: [
    "acorn otter plum", "ACORN Otter plum", "acorn, otter, plum.", "acorn-otter-plum",
    "  acorn\totter   plum\n", "1. acorn 2. otter 3. plum", "\u{201C}acorn / otter / plum\u{201D}",
  ])
  func `capitals, commas, hyphens, numbers and spaces are no difference`(text: String) throws {
    let typed = TypedWords(text)

    #expect(typed.words == ["acorn", "otter", "plum"])
    #expect(typed.complaint == nil)
    #expect(try #require(WithdrawalCode(typed)).description == "acorn otter plum")
  }

  static let slips: [(String, [String])] = [
    ("acron", ["acorn", "apron"]), ("acor", ["acorn"]), ("aconr", ["acorn"]),
    ("ottter", ["otter"]), ("plumm", ["plum"]), ("flumes", ["flute"]), ("xyzzy", []), ("", []),
    ("fundle", ["candle", "fiddle", "jungle"]),
  ]

  @Test(arguments: slips)
  func `a word that is not on the list is named with the nearest, never guessed`(
    word: String,
    near: [String]
  ) {
    let typed = TypedWords("acorn \(word) plum")
    guard !word.isEmpty else {
      #expect(typed.slips.isEmpty && WithdrawalCode(typed) == nil, "two words are no code")
      return
    }
    #expect(typed.slips.map(\.word) == [word])
    #expect(typed.slips[0].near == near)
    #expect(WithdrawalCode(typed) == nil)
    #expect(typed.complaint?.contains("\"\(word)\" is none of the words") == true)
  }

  @Test func `the nearest word is offered in the complaint, a far one is not`() {
    #expect(
      TypedWords("acorrn otter plum").complaint
        == "\"acorrn\" is none of the words that are used. Is it \"acorn\"?"
    )
    #expect(
      TypedWords("qwertyuiop").complaint == "\"qwertyuiop\" is none of the words that are used."
    )
    let long = TypedWords(String(repeating: "x", count: 100_000)).complaint
    #expect(long?.count ?? 0 < 100)
  }

  @Test func `every word that is given out is read back, alone and with one letter left out`() {
    let words = Set((0..<256).map { WithdrawalCode(random: UUID(byte: $0)).words[0] })
    #expect(words.count == 256)
    for word in words {
      #expect(TypedWords(word).slips.isEmpty)
      let slip = TypedWords(String(word.dropLast()))
      #expect(slip.slips.isEmpty || slip.slips[0].near.contains(word) || word.count < 5, "\(word)")
    }
  }
}

extension UUID {
  fileprivate init(byte: Int) {
    let byte = UInt8(byte)
    self.init(uuid: (byte, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
  }
}
