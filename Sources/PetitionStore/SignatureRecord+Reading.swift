import Foundation
import GRDB
import PetitionCore

extension SignatureRecord {
  /// Reads a row of the table of signatures.
  init(_ row: Row) throws {
    let flags: String = try row.decode(forColumn: "flags")
    let sheet: String? = try row.decode(forColumn: "sheet")
    let line: Int? = try row.decode(forColumn: "line")
    self.init(
      id: EntryID(try row.decode(forColumn: "id")),
      kiosk: try KioskID(text: row.decode(forColumn: "kiosk")),
      seq: try row.decode(forColumn: "seq"),
      number: try row.decode(forColumn: "number"),
      signedAt: try row.timestamp("signed_at"),
      utcOffset: try row.decode(forColumn: "utc_offset"),
      name: try row.decode(forColumn: "name"),
      postalCode: try row.decode(forColumn: "postal_code"),
      place: try row.decode(String?.self, forColumn: "place") ?? "",
      area: try row.word("area"),
      event: try row.decode(forColumn: "event"),
      canvasser: try row.decode(forColumn: "canvasser"),
      source: try row.word("source"),
      language: try row.decode(forColumn: "language"),
      textVersion: try row.decode(forColumn: "text_version"),
      standing: try Standing(row),
      flags: flags.split(separator: " ").compactMap { SignatureFlag(rawValue: String($0)) },
      reason: try row.decode(forColumn: "reason"),
      sheet: sheet.flatMap { sheet in line.map { SheetLine(sheet: sheet, line: $0) } },
      origin: try row.decode(forColumn: "origin")
    )
  }
}

extension Row {
  /// Reads one of a fixed set of words.
  ///
  /// - Throws: A decoding error if it is none of them.
  fileprivate func word<Word: RawRepresentable<String>>(_ column: String) throws -> Word {
    guard let word = Word(rawValue: try decode(String.self, forColumn: column)) else {
      throw CocoaError(.coderReadCorrupt)
    }
    return word
  }
}
