import PetitionCore
import Testing

@Suite struct ContactFormTests {
  @Test(arguments: [
    "ana@example.org", "a.b+news@mail.example.co.uk", "o'neil_1@x-y.example", "José@example.es",
    "ana@müller.example", "x@y.zz",
  ])
  func `an email address is taken for one`(text: String) {
    #expect(ContactForm.isEmail(text))
    #expect(!ContactForm.isPhone(text))
  }

  @Test(arguments: [
    "", "rosa@@x", "rosa", "@example.org", "rosa@", "rosa@example", "rosa@.org", "rosa@example.",
    "ro sa@example.org", ".rosa@example.org", "rosa.@example.org", "ro..sa@example.org",
    "rosa@-x.org", "rosa@x-.org", "rosa@example.o", "rosa@10.0.0.1", "rosa@exa mple.org",
    "rosa,ana@example.org", "<rosa@example.org>", "mailto:rosa@example.org", "218 555 0100",
    "rosa@example..org", String(repeating: "a", count: 65) + "@example.org",
    "a@" + String(repeating: "b", count: 64) + ".org",
  ])
  func `what is no email address is not taken for one`(text: String) {
    #expect(!ContactForm.isEmail(text))
  }

  @Test(arguments: [
    "218-555-0100", "(218) 555-0100", "+1 218 555 0100", "+49 341/1234567", "555-0100",
    "218.555.0100", "218 555 0100 x12", "218-555-0100 ext. 12", "2185550100#4", "０１２３４５６７",
    "218\u{2013}555\u{2013}0100",
  ])
  func `a telephone number is taken for one`(text: String) {
    #expect(ContactForm.isPhone(text))
    #expect(!ContactForm.isEmail(text))
  }

  @Test(arguments: [
    "", "911", "555 12", "rosa@@x", "call me", "218-555-010O", "12345678901234567", "+", "x12",
    "218-555-0100 x", "218-555-0100 x1234567", "218-555-0100 x1 x2", "ext 2185550100",
    "++2185550100",
    "555-0100, 555-0101",
  ])
  func `what is no telephone number is not taken for one`(text: String) {
    #expect(!ContactForm.isPhone(text))
  }
}
