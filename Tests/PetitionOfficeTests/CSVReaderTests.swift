import Foundation
import TestSupport
import Testing

@testable import PetitionOffice

struct CSVReaderTests {
  /// Reads a text, handed over in pieces of a size.
  private static func rows(_ bytes: [UInt8], pieces size: Int = 3) throws -> [CSVReader.Row] {
    var rest = bytes[...]
    var reader = CSVReader {
      defer { rest = rest.dropFirst(size) }
      return Data(rest.prefix(size))
    }
    var rows: [CSVReader.Row] = []
    while let row = try reader.row() { rows.append(row) }
    return rows
  }

  private static func texts(_ text: String, pieces: Int = 3) throws -> [[String]] {
    try rows(Array(text.utf8), pieces: pieces).map { row in
      row.cells.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  @Test(arguments: [
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]), ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
    ("\u{FEFF}a\n", [["a"]]), ("", []), ("\n", [[""]]), ("a,,\n", [["a", "", ""]]),
    ("\"a,b\",\"c\"\"d\"\r\n", [["a,b", "c\"d"]]), ("\"a\nb\r\nc\",d\n", [["a\nb\r\nc", "d"]]),
    ("\"\"\n", [[""]]), ("a,\"\"", [["a", ""]]), ("a,", [["a", ""]]),
    (" a , b \n", [[" a ", " b "]]),
  ])
  func `rows are read as RFC 4180 has them`(text: String, rows: [[String]]) throws {
    for size in 1...5 { #expect(try Self.texts(text, pieces: size) == rows) }
  }

  @Test(arguments: [
    ("a\"b\n", 1, CSVProblem.Kind.markInCell), ("x\n\"a\"b\n", 2, .textAfterMark),
    ("x\n\"a\n\n", 2, .markNotClosed), ("a\rb\n", 1, .loneReturn), ("\"a\"\rb", 1, .loneReturn),
    ("\"" + String(repeating: "a", count: CSVReader.maximumRowBytes + 1), 1, .tooLong),
  ])
  func `anything else ends the reading with its line`(
    text: String,
    line: Int,
    kind: CSVProblem.Kind
  ) {
    #expect(throws: CSVProblem(line: line, kind: kind)) { try Self.texts(text, pieces: 65536) }
  }

  @Test func `a row knows its line, whatever its cells hold`() throws {
    let rows = try Self.rows(Array("h\r\n\"a\n\n\"\nb\n".utf8))
    #expect(rows.map(\.line) == [1, 2, 5])
  }

  @Test func `a row of separators and spaces of any kind is blank`() throws {
    let rows = try Self.rows(Array(",,\n;;\n \u{00A0},\u{200B}\n; ,\t\n,-,\n".utf8))
    #expect(rows.map(\.isBlank) == [true, true, true, true, false])
  }

  @Test func `bytes that are no text arrive unchanged`() throws {
    #expect(try Self.rows([0xFF, 0x2C, 0x00, 0x0A]).map(\.cells) == [[[0xFF], [0]]])
  }

  @Test func `what is written by the rules is read back the same`() throws {
    var generator = SeededGenerator(seed: 7)
    let pieces = ["a", ",", "\"", "\r\n", "\n", "é", " ", "=", ""]
    for _ in 0..<300 {
      let rows = (0..<4).map { _ in
        (0..<3).map { _ in
          (0..<4).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        }
      }
      let text = rows.map { row in
        row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\r\n"
      }.joined()
      #expect(try Self.texts(text, pieces: Int.random(in: 1...9, using: &generator)) == rows)
    }
  }
}
