import Foundation
import PetitionCore
import Testing

@Suite struct NameAdmissionTests {
  @Test func `all printable ASCII may enter`() {
    let printable = String(String.UnicodeScalarView((0x20...0x7E).compactMap(Unicode.Scalar.init)))
    let admitted = NameAdmission.admit(printable)
    #expect(admitted.text == printable)
    #expect(admitted.leftOut.isEmpty)
  }

  @Test(arguments: PersonNameTests.names)
  func `nothing of a real name is left out`(name: String) {
    #expect(NameAdmission.admit(name).leftOut == [])
  }

  @Test(arguments: [
    "\u{0}", "\u{1B}", "\u{7F}", "\u{80}", "\u{9B}", "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{2060}",
    "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{61C}", "\u{E000}",
    "\u{F8FF}", "\u{10FFFD}", "\u{378}", "\u{FFFE}", "\u{10FFFF}", "\u{E0041}", "\u{E007F}",
    "\u{FFF9}", "\u{FFFB}", "\u{FE00}", "\u{E0100}", "\u{34F}", "\u{3164}", "\u{2800}", "\u{FFFD}",
    "\u{FFFC}", "\u{200C}", "\u{200D}", "\u{180E}", "\u{206A}",
  ])
  func `what is not seen stays out and is reported`(hidden: String) {
    let admitted = NameAdmission.admit("a\(hidden)b")
    #expect(scalars(admitted.text) == ["61", "62"])
    #expect(admitted.leftOut == [.hidden])
  }

  @Test(arguments: [
    ("a😀b", "ab"), ("👩‍🚀Ann", "Ann"), ("Ann👍🏽", "Ann"), ("🇺🇸x", "x"), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", ""), ("1️⃣", "1"), ("❤️", ""),
    ("a🏻b", "ab"), ("☺", ""), ("#️⃣*️⃣", "#*"), ("😀\u{301}e", "e"), ("™", ""),
  ])
  func `pictures stay out and digits are none`(typed: String, text: String) {
    let admitted = NameAdmission.admit(typed)
    #expect(scalars(admitted.text) == scalars(text))
    #expect(admitted.leftOut == [.pictures])
  }

  @Test(arguments: ["\t", "\n", "\r", "\u{85}", "\u{A0}", "\u{2003}", "\u{2028}", "\u{3000}", " "])
  func `white space of any kind is a space`(space: String) {
    #expect(scalars(NameAdmission.admit("a\(space)b").text) == ["61", "20", "62"])
  }

  @Test func `runs of spaces are kept while typing`() {
    #expect(NameAdmission.admit(" Ann  Smith ").text == " Ann  Smith ")
  }

  @Test(arguments: [
    ("می\u{200C}خواهم", true), ("श\u{94D}\u{200D}र", true), ("ශ\u{DCA}\u{200D}ර", true),
    ("می\u{200C}x", false), ("x\u{200C}می", false), ("म\u{200D} म", false),
    ("م\u{200D}\u{200D}م", false),
  ])
  func `joiners stay between letters that need them`(typed: String, stays: Bool) {
    let admitted = NameAdmission.admit(typed)
    #expect(admitted.leftOut == (stays ? [] : [.hidden]))
    #expect((scalars(admitted.text) == scalars(typed)) == stays)
  }

  @Test func `a joiner typed alone waits for its letter`() {
    #expect(scalars(NameAdmission.admit("\u{200C}", after: "می").text) == ["200c"])
    #expect(NameAdmission.admit("\u{200C}", after: "Ann").text == "")
    #expect(NameAdmission.admit("خ", after: "می\u{200C}").text == "خ")
    #expect(scalars(NameAdmission.admit("می\u{200C}").text).last == "200c")
  }

  @Test(arguments: [
    ("a", 4, 4), ("a", 5, 4), ("a", 40, 4), ("é", 3, 3), ("é", 4, 3), ("ế", 3, 2),
  ])
  func `more than four marks on one letter are cut`(base: String, typed: Int, kept: Int) {
    let marks = String(repeating: "\u{305}", count: typed)
    let admitted = NameAdmission.admit(base + marks)
    #expect(admitted.text == base + String(repeating: "\u{305}", count: kept))
    #expect(admitted.leftOut == (typed > kept ? [.extraMarks] : []))
  }

  @Test func `marks typed one by one are counted together`() {
    #expect(NameAdmission.admit("\u{301}", after: "a\u{301}\u{301}\u{301}\u{301}").text == "")
    #expect(scalars(NameAdmission.admit("\u{301}", after: "a").text) == ["301"])
  }

  @Test func `what was admitted once is admitted again whole`() {
    var texts = RandomText(seed: 3)
    for _ in 0..<5_000 {
      let once = NameAdmission.admit(texts.next()).text
      let twice = NameAdmission.admit(once)
      #expect(scalars(twice.text) == scalars(once))
      #expect(twice.leftOut.isEmpty)
    }
  }

  @Test func `both forms of a text are admitted alike`() {
    var texts = RandomText(seed: 4)
    var compared = 0
    for _ in 0..<5_000 {
      let text = texts.next()
      let forms = [
        text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping,
      ]
      // Foundation gets a few sequences wrong; what is not equal is no form of the text.
      let admitted = forms.filter { $0 == text }.map { NameAdmission.admit($0) }
      #expect(Set(admitted.map { scalars($0.text) }).count <= 1)
      #expect(Set(admitted.map(\.leftOut)).count <= 1)
      compared += admitted.count == 2 ? 1 : 0
    }
    #expect(compared > 4_900)
  }

  @Test func `no forbidden category survives`() {
    let forbidden: Set<Unicode.GeneralCategory> = [
      .control, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator,
    ]
    var texts = RandomText(seed: 5)
    for _ in 0..<5_000 {
      var previous: Unicode.Scalar?
      for scalar in NameAdmission.admit(texts.next(upTo: 40)).text.unicodeScalars {
        defer { previous = scalar }
        #expect(!forbidden.contains(scalar.properties.generalCategory))
        #expect(!scalar.properties.isBidiControl && !scalar.properties.isEmojiPresentation)
        #expect(!scalar.properties.isNoncharacterCodePoint)
        let choosesAShape =
          previous.map { $0.properties.isUnifiedIdeograph || (0x1820...0x18AA).contains($0.value) }
        #expect(!scalar.properties.isVariationSelector || choosesAShape == true)
        #expect(!scalar.properties.isWhitespace || scalar == " ")
        let isFormat = scalar.properties.generalCategory == .format
        #expect(!isFormat || scalar.value == 0x200C || scalar.value == 0x200D)
      }
    }
  }

  @Test func `an insertion is cut where the field is full`() {
    let held = String(repeating: "a", count: 400)
    #expect(NameAdmission.clip(held, into: "").count == 120)
    #expect(NameAdmission.clip(held, into: "Ann").count == 117)
    #expect(NameAdmission.clip("x", into: String(repeating: "a", count: 120)) == "")
    #expect(NameAdmission.clip("\u{301}", into: String(repeating: "a", count: 120)) == "\u{301}")
    #expect(NameAdmission.clip(String(repeating: "नि", count: 120), into: "").utf8.count == 480)
    #expect(NameAdmission.clip("Ann", into: "") == "Ann")
  }

  @Test func `whatever is cut fits`() {
    var texts = RandomText(seed: 6)
    for _ in 0..<500 {
      let existing = NameAdmission.clip(texts.next(upTo: 150), into: "")
      let whole = existing + NameAdmission.clip(texts.next(upTo: 150), into: existing)
      #expect(NameAdmission.fits(whole))
    }
  }
}
