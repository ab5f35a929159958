import Foundation
import PetitionCore
import Testing

@testable import PetitionOffice

/// How a foreign table is written, found out from its beginning.
struct TableFormTests {
  private static func form(_ bytes: [UInt8], _ told: TextEncoding? = nil) throws -> TableForm {
    try TableForm(of: bytes, encoding: told, named: [:])
  }

  @Test(arguments: [
    ("name,zip\nA,55802\n", ","), ("name;zip\nA;55802\n", ";"), ("name\tzip\nA\t55802\n", "\t"),
    ("\"Full name, as printed\";Your ZIP code\n", ";"), ("First, Name;x;ZIP code;email\n", ";"),
    ("\n\n ; \nname;zip\n", ";"), ("name\n", ","), ("sep=;\nname;zip\n", ";"),
    ("sep=,\r\nname,zip", ","), ("\"sep=;\"\nname;zip\n", ";"), ("\u{FEFF}sep=;\nname;zip\n", ";"),
  ])
  func `what stands between cells is known by the header`(text: String, separator: String) throws {
    let form = try Self.form(Array(text.utf8))
    #expect(form.separator == separator.utf8.first)
    #expect(form.hasSeparatorLine == text.contains("sep="))
    #expect(!form.endsInReturns)
  }

  @Test func `lines that end in returns alone are known by the first`() throws {
    #expect(try Self.form(Array("name,zip\rA,55802\r".utf8)).endsInReturns)
    #expect(try Self.form(Array("\"na\rme\",zip\r\nA,55802\r".utf8)).endsInReturns == false)
  }

  @Test func `UTF-16 is read with and without its mark`() throws {
    let text = try #require("name\tzip\r\nŁ\t55802\r\n".data(using: .utf16LittleEndian))
    for bytes in [Array(text), [0xFF, 0xFE] + Array(text)] {
      let form = try Self.form(bytes)
      #expect(form.encoding == .utf16LittleEndian && form.separator == UInt8(ascii: "\t"))
    }
  }

  @Test(arguments: [
    (Array("SQLite format 3\0".utf8), "petition-coordinator merge"),
    ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], "a workbook"), (Array("{\"name\":\"A\"}".utf8), "JSON"),
    (Array("<!DOCTYPE html>".utf8), "a web page"), (Array("%PDF-1.7".utf8), "a PDF"),
    (Array(repeating: 0x41, count: 99) + [0], "no text"), ([], "empty"),
  ])
  func `what is no table is called what it is`(bytes: [UInt8], words: String) {
    #expect {
      try Self.form(bytes)
    } throws: { error in
      (error as? ImportProblem)?.description.contains(words) == true
    }
  }

  @Test func `an encoding that was told and is not the file's is refused`() throws {
    let wide = Array(try #require("name\tzip\n".data(using: .utf16BigEndian)))
    #expect(throws: ImportProblem.writtenIn("UTF-16")) { try Self.form(wide, .windows1252) }
    #expect(try Self.form(wide, .utf16LittleEndian).encoding == .utf16BigEndian)
    #expect(throws: ImportProblem.writtenIn("UTF-8 or Latin-1")) {
      try Self.form(Array("name,zip\n".utf8), .utf16LittleEndian)
    }
  }

  @Test func `letters that are UTF-8 after all are seen, cut anywhere`() {
    for (bytes, isUTF8) in [
      (Array("Núñez 李".utf8), true), (Array("plain".utf8), false),
      ([0x4E, 0xFA, 0xF1, 0x65], false), (Array("ñ".utf8) + [0xF1], false),
    ] {
      var evidence = UTF8Evidence()
      for byte in bytes { evidence.take([byte]) }
      #expect(evidence.isUTF8 == isUTF8)
    }
  }

  private static func rows(_ text: String, returns: Bool = false) throws -> [[String]] {
    var rest: Data? = Data(text.utf8)
    var reader = CSVReader(separator: UInt8(ascii: ";"), endsInReturns: returns) {
      defer { rest = nil }
      return rest
    }
    var rows: [[String]] = []
    while let row = try reader.row() {
      rows.append(row.cells.map { String(decoding: $0, as: UTF8.self) })
    }
    return rows
  }

  @Test func `cells and lines are apart as the form says`() throws {
    #expect(try Self.rows("a;b,c\n\"x;y\";z\n") == [["a", "b,c"], ["x;y", "z"]])
    #expect(try Self.rows("a;b\rc;\"d\re\"\r", returns: true) == [["a", "b"], ["c", "d\re"]])
  }

  @Test func `a row of nothing but separators ends the reading early`() {
    #expect(throws: CSVProblem(line: 1, kind: .tooManyCells)) {
      try Self.rows(String(repeating: ";", count: 1_000_000))
    }
  }

  @Test func `rows in which nothing stands and headers in the middle are passed over and counted`()
    throws
  {
    func row(_ cells: String...) -> CSVReader.Row {
      CSVReader.Row(line: 1, cells: cells.map { Array($0.utf8) })
    }
    var survey = try ImportSurvey(header: row("\u{FEFF}name", "zip"), named: [:])
    for cells in [
      row("Ana", "55802"), row("", ""), row(" ", "\u{A0}"), row(""), row("Name ", "ZIP"),
    ] {
      survey.take(cells)
    }
    #expect(survey.rows == 1 && survey.blank == 3 && survey.headings == 1)
    #expect(survey.examples.count == 1)
  }
}
