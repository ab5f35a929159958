import Testing

@testable import PetitionCore

/// Lines of text on their way to a signature.
struct EntryLineTests {
  private static func refusal(_ text: String, requiresPostalCode: Bool = false) -> String? {
    do {
      _ = try EntryLine(text, requiresPostalCode: requiresPostalCode)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test(arguments: [
    ("Ana Lund\t55806", "Ana Lund", "55806"), ("\"Lund, Di\"\t55802", "Lund, Di", "55802"),
    ("\"Ana \"\"Nena\"\" Ruiz\"\t\"55802\"", "Ana \"Nena\" Ruiz", "55802"),
    ("Ana \"Nena\" Ruiz\t55802", "Ana \"Nena\" Ruiz", "55802"),
    ("\"Ana\" \"Nena\"\t55802", "\"Ana\" \"Nena\"", "55802"),
    ("Ana\t55806\t \t", "Ana", "55806"), ("Lund, Di", "Lund, Di", nil), ("Ana\t", "Ana", nil),
    ("Henry 3rd\t55802", "Henry 3rd", "55802"), ("Ka Vang\tSW1A 1AA", "Ka Vang", "SW1A 1AA"),
  ])
  func `a line is read where nothing has to be guessed`(
    text: String,
    name: String,
    code: String?
  ) throws {
    let line = try EntryLine(text, requiresPostalCode: false)
    #expect(line.name.text == name)
    #expect(line.postalCode.text == code)
  }

  @Test(arguments: [
    "Ana Lund 55806", "Bo Dahl,55805", "Cy Reed;55802", "\"Lund, Di\",55802", "55806 Ana",
    "Ana Lund  55806-1234", "Ana Lund 5580", "Ana ５５８０６",
  ])
  func `a line without its tab never becomes a name with digits in it`(text: String) {
    #expect(Self.refusal(text)?.hasPrefix("The line has no tab, and digits in it.") == true)
  }

  @Test(arguments: [
    ("Ana\t55806\tDuluth", "The line has 3 columns."),
    ("Ana\tBo\t55806\t", "The line has 4 columns."),
    ("Ana Lund 55806\t", "A ZIP code stands in the name."),
    ("Lund,55806-1234\tx1", "A ZIP code stands in the name."),
    ("55806\tAna Lund", "A ZIP code stands in the name."),
    ("\"Lund, Di\t55806", "A quotation mark is not closed."),
    ("Ana\0Lund\t55806", "The line holds a NUL"),
    ("A\u{FFFD}a\t55806", "The line is not valid UTF-8"),
    ("Ana\t4011.0", "\"4011.0\" is no postal code. If 04011 is meant, type that."),
    ("Ana\tMN 55806", "If 55806 is meant"), ("Ana\tNULL", "Leave the field empty."),
    ("Ana\t5.58E+08", "its digits are lost"),
    ("Ana\t2138", "A ZIP code has 5 digits; this one has 4."),
    ("Ana\tDuluth", "\"Duluth\" is no postal code."),
  ])
  func `anything else is refused with the reason`(text: String, reason: String) {
    #expect(Self.refusal(text)?.contains(reason) == true, "\(Self.refusal(text) ?? "saved")")
  }

  @Test(arguments: [
    "name\tzip", "Name\tZIP code", "Full name\tpostal_code", "\"name\"\t\"zip\"", "zip\tname",
    "Name,ZIP", "\"Name\";\"ZIP\"", "Name | ZIP code", "Name ZIP", "Vorname;Nachname;PLZ",
    "Nom\tCode postal", "Name\tPostleitzahl", "姓名\t邮编", "No.,Print name,ZIP",
    "\u{FEFF}name\tzip", "Name", "Nombre\tCódigo postal", " NAME \tPostal Code\t",
  ])
  func `a heading is no signature`(text: String) {
    #expect(Self.refusal(text) == "The line is a heading, not a signature.")
  }

  @Test(arguments: [
    ("# Ana Lund\t55806", "a remark"), ("\u{FF03}1", "no tab, and digits"), ("#", "a remark"),
    ("Total\t", "is a total"), ("Total signatures: ten", "is a total"), ("SUM", "is a total"),
    ("1. Ana Lund\t55806", "A number stands before the name"),
    ("12) Ana Lund\t55806", "A number stands before the name"),
    ("(crossed out)\t", "nobody signed there"), ("Blank", "nobody signed there"),
    ("no signature", "nobody signed there"), ("VOID\t", "nobody signed there"),
  ])
  func `a remark, a total and a numbered name are nobody`(text: String, reason: String) {
    #expect(Self.refusal(text)?.contains(reason) == true, "\(Self.refusal(text) ?? "saved")")
  }

  @Test(arguments: [
    "Sum\t55806", "Blank\t55806", "Ana Blank", "Totalie Nom\t", "Ana, Name\t", "Zip Code Smith\t",
    "Cap\t55806",
  ])
  func `a name that only resembles one is a name`(text: String) {
    #expect(Self.refusal(text) == nil)
  }

  @Test(arguments: [
    ("?", true), ("??\t55806", true), ("? ?", true), ("(?)\t", true), ("(cannot be read)", true),
    ("Illegible", true), ("[illegible]\t55806", true), ("can\u{2019}t read", true),
    ("unreadable.", true), ("ILEGIBLE\t", true), ("", false), ("...", false), ("Ana ?", false),
    ("Reade Able", false), ("\t?", false),
  ])
  func `words that say that nobody can read a line are known`(text: String, isIllegible: Bool) {
    #expect(EntryLine.isIllegible(text) == isIllegible)
  }

  @Test func `a missing code is refused where one is required`() {
    for text in ["Ana", "Ana\t", "Ana\t \t"] {
      #expect(Self.refusal(text, requiresPostalCode: true) == "The postal code is missing.")
      #expect(Self.refusal(text) == nil)
    }
  }
}
