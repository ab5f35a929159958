import Foundation
import PetitionCore
import Testing

@testable import PetitionOffice

struct ImportedRowTests {
  private static func columns(
    _ header: String,
    _ named: [ImportColumns.Meaning: String] = [:]
  ) throws -> ImportColumns {
    try ImportColumns(header: header.split(separator: ",").map(String.init), named: named)
  }

  private static func row(_ header: String, _ line: String) throws -> ImportedRow {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false).map { Array($0.utf8) }
    return try ImportedRow(
      CSVReader.Row(line: 2, cells: cells),
      columns(header),
      utcOffset: { _ in -18_000 }
    )
  }

  @Test(arguments: [
    (
      "id,email,first_name,last_name,phone_number,postcode,created_at,join_organisation",
      "first name = first_name, last name = last_name, postal code = postcode, date = created_at, "
        + "email = email, phone = phone_number, email opt-in = join_organisation"
    ),
    (
      "uuid,first_name,last_name,email,can2_phone,zip_code,can2_subscription_status,can2_sms_status",
      "first name = first_name, last name = last_name, postal code = zip_code, email = email, "
        + "phone = can2_phone, email opt-in = can2_subscription_status, "
        + "phone opt-in = can2_sms_status"
    ),
    (
      "First Name,Last Name,Postcode",
      "first name = First Name, last name = Last Name, postal code = Postcode"
    ),
    ("Name,ZIP", "name = Name, postal code = ZIP"),
    ("name,first_name", "name = name"),
  ])
  func `columns are known by their names`(header: String, words: String) throws {
    #expect(try Self.columns(header).words == words)
  }

  @Test func `a column that is named comes before those that are known`() throws {
    let columns = try Self.columns("name,who,zip", [.name: "Who"])
    #expect(columns.places == [.name: 1, .postalCode: 2])
    let parts = try Self.columns("name,given,family", [.firstName: "given", .lastName: "family"])
    #expect(parts.places == [.firstName: 1, .lastName: 2])
  }

  @Test func `a file without names, or with a column missing or twice, is refused`() {
    #expect(throws: ImportProblem.noName(header: ["email;name"])) {
      try Self.columns("email;name")
    }
    #expect(throws: ImportProblem.noColumn("zip", header: ["name"])) {
      try Self.columns("name", [.postalCode: "zip"])
    }
    #expect(throws: ImportProblem.twice("name")) { try Self.columns("name,name") }
  }

  @Test(arguments: [
    ("2026-06-13T14:02:00-05:00", "2026-06-13T19:02:00Z"),
    ("2026-06-13 14:02:00 UTC", "2026-06-13T14:02:00Z"),
    ("2026-06-13 14:02:00", "2026-06-13T19:02:00Z"), ("2026-06-13 14:02", "2026-06-13T19:02:00Z"),
    ("2026-06-13", "2026-06-13T17:00:00Z"),
  ])
  func `a time is read with its zone, or off the office's clock`(text: String, at: String) throws {
    let signed = try #require(try Self.row("name,date", "Ka Vang,\(text)").signed)
    #expect(signed.at.text() == at)
    #expect(signed.utcOffset == -18_000)
  }

  @Test(arguments: [
    (",55802", "The name is empty."), ("Ka Vang,O2139", "if 02139 is meant"),
    ("Ka Vang,2139", "A spreadsheet may have dropped a zero"),
    ("Ka Vang,55802,x", "The row has 3 cells"),
    ("Ka Vang,averyveryverylongcode", "longer than 12"),
    (String(repeating: "x", count: 121) + ",55802", "121 characters"),
  ])
  func `a row that is no signature is refused with the reason`(line: String, reason: String) {
    #expect {
      try Self.row("name,zip", line)
    } throws: { error in
      (error as? RowRefusal)?.description.contains(reason) == true
    }
  }

  @Test func `a doubtful date and broken bytes are refused`() throws {
    #expect(throws: RowRefusal.self) { try Self.row("name,date", "Ka Vang,06/13/2026") }
    let row = CSVReader.Row(line: 2, cells: [[0x41, 0xFF]])
    #expect(throws: RowRefusal("The name is not valid UTF-8.")) {
      try ImportedRow(row, Self.columns("name"), utcOffset: { _ in 0 })
    }
  }

  @Test(arguments: [
    ("yes", true), ("TRUE", true), ("1", true), ("t", true), ("Subscribed", true), ("", false),
    ("no", false), ("unsubscribed", false), ("maybe", false), ("0", false), ("bouncing", false),
  ])
  func `an address is kept only on an explicit yes`(answer: String, isKept: Bool) throws {
    let row = try Self.row(
      "name,email,phone,email_opt_in,sms_opt_in",
      "Ka Vang,ka@example.org,555-0100,\(answer),no"
    )
    #expect(row.email == (isKept ? "ka@example.org" : nil))
    #expect(row.phone == nil)
  }

  @Test func `without an opt-in column no address is kept`() throws {
    #expect(try Self.row("name,email", "Ka Vang,ka@example.org").email == nil)
  }
}
