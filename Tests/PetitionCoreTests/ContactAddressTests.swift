import PetitionCore
import Testing

struct ContactAddressTests {
  @Test(arguments: [
    "ann@example.org", "a.b+news@mail.example.co", "o'brien@example.org", "josé@exämple.org",
    "ann_x@sub-domain.example", "1@2.org", "o'neil_1@x-y.example", "x@y.zz", "ana@müller.example",
  ])
  func `what can be an email address is taken`(text: String) {
    #expect(ContactAddress.isEmail(text))
    #expect(!ContactAddress.isPhone(text))
    #expect(ContactAddress.isIn(text))
    #expect(ContactAddress.misspeltEmail(in: text) == nil)
  }

  @Test(arguments: [
    "", "ann", "rosa@@x", "rosa@x", "@example.org", "rosa@", "rosa@.org", "rosa@example.", "a@b.1",
    "rosa@example..org", ".rosa@example.org", "rosa.@example.org", "ro sa@example.org", "a@b@c.org",
    "rosa@-example.org", "rosa@example.o", "rosa@exam_ple.org", "ro,sa@example.org",
    "rosa@example.org\n", "\u{1B}rosa@example.org",
    "ro..sa@example.org", "rosa@x-.org", "rosa@10.0.0.1", "rosa@exa mple.org", "218 555 0100",
    "<rosa@example.org>", "mailto:rosa@example.org", String(repeating: "a", count: 65) + "@x.org",
    "a@" + String(repeating: "b", count: 64) + ".org",
  ])
  func `what can be none is refused`(text: String) {
    #expect(!ContactAddress.isEmail(text))
  }

  @Test(arguments: [
    "218-555-0100", "(218) 555-0100", "+1 218 555 0100", "555 0100", "218.555.0100", "2185550100",
    "+49 341 1234567", "218-555-0100 ext. 12", "218-555-0100 x12", "218\u{2011}555\u{2011}0100",
    "218\u{A0}555\u{A0}0100", "+49 341/1234567", "2185550100#4", "０１２３４５６７",
  ])
  func `what can be a telephone number is taken`(text: String) {
    #expect(ContactAddress.isPhone(text))
    #expect(!ContactAddress.isEmail(text))
    #expect(ContactAddress.isIn("Ann Bo, \(text)"))
  }

  @Test(arguments: [
    "", "555", "55-501", "1234567890123456", "218-555-010a", "218+5550100", "call me", "x12",
    "218-555-0100 ext. many", "21855501٠٠", "911", "218-555-010O", "+", "218-555-0100 x",
    "218-555-0100 x1234567", "218-555-0100 x1 x2", "ext 2185550100", "++2185550100",
    "555-0100, 555-0101",
  ])
  func `what can be no telephone number is refused`(text: String) {
    #expect(!ContactAddress.isPhone(text))
  }

  @Test(arguments: [
    ("Ann Bo, ann@example.org", true), ("Ann Bo <ann@example.org>.", true),
    ("mailto:ann@example.org", true), ("218-555-0100 or 218-555-0101", true),
    ("2185550100 2185550101", true), ("Ask at the table, desk 12", false), ("", false),
    ("https://example.org/", false), ("rosa@@x", false),
  ])
  func `a line names an address among other words, or none`(line: String, isIn: Bool) {
    #expect(ContactAddress.isIn(line) == isIn)
  }

  @Test func `a slip in an email address is found`() {
    #expect(ContactAddress.misspeltEmail(in: "Rosa, rosa@@x, 218-555-0100") == "rosa@@x")
    #expect(ContactAddress.misspeltEmail(in: "(rosa@example)") == "rosa@example")
  }
}
