import Testing

@testable import PetitionCore

/// Postal codes as spreadsheets and databases leave them.
struct PostalCellTests {
  @Test(arguments: [
    ("4011.0", "04011"), ("2138.00", "02138"), ("501.00", "00501"), ("55806,0", "55806"),
    ("5.5806E+04", "55806"), ("5.580600E4", "55806"), ("2.138E+03", "02138"),
    ("55,806", "55806"), ("2,138", "02138"), ("=\"02138\"", "02138"), ("'02138", "02138"),
    ("\u{2019}02138", "02138"), ("\"55806\"", "55806"), ("2138", "02138"), ("501", "00501"),
    ("21381234", "02138"), ("2138-1234", "02138"), ("MN 55806", "55806"), ("55806 USA", "55806"),
    ("55806-1234 MN", "55806"), ("MN, 55806", "55806"), ("55806, US", "55806"),
    ("MN55806", "55806"), ("MN-55806-1234", "55806"), ("US-55806", "55806"),
    ("ZIP 55806", "55806"), ("ZIP code: 55806", "55806"), ("55806 Duluth", "55806"),
    ("Duluth, MN 55806", "55806"), ("duluth minnesota 55806-1234", "55806"),
    ("APO AE 09001", "09001"), ("\u{201C}55806\u{201D}", "55806"),
  ])
  func `what was certainly a ZIP is one again, and is counted`(cell: String, zip: String) throws {
    let read = try PostalCell(cell)
    #expect(read.code == .zip(zip))
    #expect(read.isMended)
  }

  @Test(arguments: [
    "#N/A", "NULL", "null", "nan", "None", "N/A", "-", "\u{2014}", "(null)", "?", "0", "unknown",
    "0.0", "\\N", "<null>", "no zip", "Not provided",
  ])
  func `words for nothing are no code`(cell: String) throws {
    #expect(try PostalCell(cell).code == .none)
  }

  @Test(arguments: [
    ("5.58E+08", "its digits are lost"), ("5.58E+04", "its digits are lost"),
    ("#REF!", "an error of a spreadsheet"), ("#VALUE!", "an error of a spreadsheet"),
    ("4011.5", "a number with a fraction"), ("12", "this one has 2"), ("558061", "this one has 6"),
    ("9999", "none that is known"), ("O2139", "if 02139 is meant"),
    ("MN 02139", "no ZIP code of MN"), ("WI55806", "no ZIP code of WI"),
    ("55806 Superior", "no postal code"), ("10115 Berlin", "no postal code"),
    ("Somewhere 55806", "no postal code"),
    ("Duluth", "no postal code"), ("=A1+B2", "no postal code"), ("<b>1</b>", "no postal code"),
    ("averyveryverylongcode", "longer than 12"),
  ])
  func `what may have been anything is refused with the reason`(cell: String, reason: String) {
    #expect {
      try PostalCell(cell)
    } throws: { error in
      (error as? EntryRefusal)?.reason.contains(reason) == true
    }
  }

  @Test(arguments: [
    ("55806", PostalCode.zip("55806")), (" 55806-1234 ", .zip("55806")),
    ("558061234", .zip("55806")),
    ("", .none), ("SW1A 1AA", .foreign("SW1A 1AA")), ("K1A 0B1", .foreign("K1A 0B1")),
    ("D-10115", .foreign("D-10115")), ("1010 AB", .foreign("1010 AB")),
    ("DE 10115", .foreign("DE 10115")), ("00001", .zip("00001")),
    ("BB15094", .foreign("BB15094")), ("LT-01100", .foreign("LT-01100")),
    ("F-75008", .foreign("F-75008")),
  ])
  func `a code that nothing has spoiled is as it was`(cell: String, code: PostalCode) throws {
    let read = try PostalCell(cell)
    #expect(read.code == code)
    #expect(!read.isMended)
  }

  @Test(arguments: ["8001", "2100", "110001", "10115", "75001"])
  func `digits of another country stay as they are`(cell: String) throws {
    #expect(try PostalCell(cell, isForeign: true).code == .foreign(cell))
  }
}
