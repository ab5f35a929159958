import Foundation
import PetitionCore
import PetitionStore
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
      order: .mdy,
      now: #require(Timestamp(rfc3339: "2026-07-01T00:00:00Z")),
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
    (
      "start,first_name,last_name,zip,signature",
      "first name = first_name, last name = last_name, postal code = zip, date = start"
    ),
    ("signature,zip", "name = signature, postal code = zip"),
    (
      "Zeitstempel,Name,Vorname,Postleitzahl,Land",
      "first name = Vorname, last name = Name, postal code = Postleitzahl, country = Land, "
        + "date = Zeitstempel"
    ),
    (
      "Marca temporal,Nombre completo,Código postal",
      "name = Nombre completo, postal code = Código postal, date = Marca temporal"
    ),
    (
      "Horodateur,Nom,Prénom,Code postal",
      "first name = Prénom, last name = Nom, postal code = Code postal, date = Horodateur"
    ),
    (
      "name,first_name,last_name,zip",
      "first name = first_name, last name = last_name, postal code = zip"
    ),
    (
      "Full name,Your ZIP code,Country",
      "name = Full name, postal code = Your ZIP code, country = Country"
    ),
    ("Signed,Name,Zip,Timestamp (EST)", "name = Name, postal code = Zip, date = Timestamp (EST)"),
  ])
  func `columns are known by their names`(header: String, words: String) throws {
    #expect(try Self.columns(header).words == words)
  }

  @Test func `columns that nothing is made of are listed, those of an export are known`() throws {
    #expect(try Self.columns("name,city,zip,,state").unused == ["city", "state"])
    let columns = try Self.columns("number,id,signed_on,name,postal_code,kiosk,state")
    #expect(columns.exported == ImportColumns.Exported(state: 6, id: 1, isCertain: true))
    #expect(try Self.columns("id,name,state,zip").exported?.isCertain == false)
    #expect(try Self.columns("id,name,zip").exported == nil)
  }

  @Test func `a row of an export says whether it counts, and its apostrophe is no part of it`()
    throws
  {
    let columns = try Self.columns("number,id,name,postal_code,state")
    let id = "01a213d0-6bad-7cea-957e-9957ad243efd"
    for (state, isCounted) in [("accepted", true), ("withdrawn", false), ("voided", false)] {
      let cells = ["1", id, "'=Ana", "55802", state].map { Array($0.utf8) }
      let read = try ImportedCells(CSVReader.Row(line: 2, cells: cells), columns)
      #expect(read.exported?.id?.description == id && read.exported?.isCounted == isCounted)
      #expect(read[.name] == "=Ana")
    }
    let other = ["1", "17", "'=Ana", "55802", "MN"].map { Array($0.utf8) }
    #expect(try ImportedCells(CSVReader.Row(line: 2, cells: other), columns).exported == nil)
    let bare = CSVReader.Row(line: 2, cells: ["Ana", "55802", "withdrawn"].map { Array($0.utf8) })
    let read = try ImportedCells(bare, Self.columns("name,postal_code,state")).exported
    #expect(read?.id == nil && read?.isCounted == false, "Its identity was taken out of the table.")
  }

  @Test func `the same row says the same however it is written`() throws {
    let header = "first_name,last_name,email,zip_code,created_at"
    let first = try Self.row(header, "Ada,Moss,ada@example.org,02138,2026-06-01 10:00:23 UTC")
    for line in [
      "Ada,Moss,ADA@example.org,2138,2026-06-01T05:00:00-05:00",
      " Ada ,Moss,ada@example.org,2138.0,6/1/26 5:00 AM",
      "Ada,Moss,ada@example.org,'02138,46174.20833",
    ] {
      var traits = try Self.row(header, line).traits
      traits.email = traits.email?.lowercased()
      #expect(traits == first.traits)
    }
  }

  @Test func `a code of another country stays as it is`() throws {
    let row = try Self.row("name,zip,country", "Eva Meier,8001,Switzerland")
    #expect(row.postalCode == .foreign("8001") && !row.isCodeMended)
    #expect(try Self.row("name,zip,country", "Eva Meier,8001,USA").postalCode == .zip("08001"))
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
    #expect(throws: ImportProblem.twice("zip")) { try Self.columns("zip,name,ZIP") }
    #expect(throws: ImportProblem.severalCodes(["Home zip", "Work zip"])) {
      try Self.columns("name,Home zip,Work zip")
    }
    #expect(throws: ImportProblem.twoMeanings("who", ["first name", "name"])) {
      try Self.columns("who,zip", [.name: "who", .firstName: "Who"])
    }
    #expect(throws: ImportProblem.noHeader(["Ada Moss", "55806"])) {
      try Self.columns("Ada Moss,55806")
    }
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
    ("Ka Vang,9999", "a spreadsheet may have dropped"),
    ("1590000000001.jpg,55802", "that of a file"),
    ("K\u{FFFD} Vang,55802", "a letter was lost"), ("Ka\0Vang,55802", "holds a NUL"),
    ("Ka Vang,55802,x", "The row has 3 cells"),
    ("Ka Vang", "The row has 1 cell; the header has 2."), ("#Ka Vang,55802", "a remark"),
    ("Total: 12,", "is a total"), ("Grand total,NULL", "is a total"),
    ("7. Ka Vang,55802", "A number stands before the name"),
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

  @Test func `blank cells at the end that a spreadsheet left away are not missed`() throws {
    let row = try Self.row("name,zip,comment,city", "Ka Vang,55802")
    #expect(row.name.text == "Ka Vang" && row.postalCode == .zip("55802"))
    #expect(throws: RowRefusal("The row has 2 cells; the header has 4.")) {
      try Self.row("name,zip,comment,date", "Ka Vang,55802")
    }
  }

  @Test func `a name that counted where it was exported is not judged again`() throws {
    let id = "01a213d0-6bad-7cea-957e-9957ad243efd"
    let row = try Self.row("number,id,name,postal_code,state", "1,\(id),1. Ana,55802,accepted")
    #expect(row.name.text == "1. Ana")
  }

  @Test func `tomorrow is no day after tomorrow`() throws {
    // It is the evening of 30 June at the office.
    let row = try Self.row("name,date", "Ka Vang,2026-07-01")
    #expect(row.signed != nil)
    #expect(throws: RowRefusal("\"2026-07-02\" has not come yet.")) {
      try Self.row("name,date", "Ka Vang,2026-07-02")
    }
  }

  @Test func `a doubtful date and broken bytes are refused`() throws {
    #expect(throws: RowRefusal.self) { try Self.row("name,date", "Ka Vang,13/06/2026") }
    let row = CSVReader.Row(line: 2, cells: [[0x41, 0xFF]])
    #expect(throws: RowRefusal("The name is not valid UTF-8.")) {
      try ImportedRow(
        row,
        Self.columns("name"),
        now: Timestamp(milliseconds: 0),
        utcOffset: { _ in 0 }
      )
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
