import Foundation
import GRDB
import PetitionCore

extension PaperSheet {
  /// Reads a sheet as all ledgers of a file have it; nil if none of them knows it.
  ///
  /// What this file's own ledger says of it comes first, but closed is closed, wherever it was.
  init?(_ number: String, owner: KioskID, in database: Database) throws {
    let number = try KnownLabels(database: database).settled(sheet: number)
    let entries = try Row.fetchAll(
      database,
      sql: """
        SELECT sheet, line, id, kiosk, name, postal_code, place, event, canvasser, state,
          void_reason, duplicate_of
        FROM signature WHERE sheet = ? COLLATE NOCASE ORDER BY line, kiosk, seq
        """,
      arguments: [number]
    )
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT sheet, kiosk, lines, event, canvasser, closed_at FROM sheet
        WHERE sheet = ? COLLATE NOCASE
        ORDER BY closed_at IS NULL, kiosk = ? DESC, opened_at, kiosk LIMIT 1
        """,
      arguments: [number, owner.description]
    )
    guard
      let name = try row?.decode(String.self, forColumn: "sheet")
        ?? entries.first?.decode(String.self, forColumn: "sheet")
    else { return nil }
    let isClosed = try row?.decode(String?.self, forColumn: "closed_at") != nil
    self.init(
      sheet: name,
      lines: try row?.decode(forColumn: "lines"),
      // At a kiosk no sheet is opened: there its lines say where it lay.
      event: try (row ?? entries.first)?.decode(forColumn: "event") ?? "",
      canvasser: try (row ?? entries.first)?.decode(forColumn: "canvasser") ?? "",
      kiosk: try row.map { try KioskID(text: $0.decode(forColumn: "kiosk")) },
      closedAt: isClosed ? try row?.timestamp("closed_at") : nil,
      entries: try entries.map(SheetEntry.init)
    )
  }
}

extension SheetEntry {
  fileprivate init(_ row: Row) throws {
    self.init(
      line: try row.decode(forColumn: "line"),
      id: EntryID(try row.decode(forColumn: "id")),
      kiosk: try KioskID(text: row.decode(forColumn: "kiosk")),
      name: try row.decode(forColumn: "name"),
      postalCode: try row.decode(forColumn: "postal_code"),
      place: try row.decode(String?.self, forColumn: "place") ?? "",
      standing: try Standing(row)
    )
  }
}
