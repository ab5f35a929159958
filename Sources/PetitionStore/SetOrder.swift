import Foundation
import GRDB
import PetitionCore

/// The order of the lines of a delivery set.
///
/// First what was imported, ledger by ledger. Then table by table, in the order in which the tables
/// took their first signature, each in the order of its own ledger. A sealed set keeps its order
/// whatever is merged later; the next set may have another.
enum SetOrder {
  /// Reads every signature that counts, in the order of lines.
  static func forEachAccepted(
    in database: Database,
    columns: String,
    _ body: (Row) throws -> Void
  ) throws {
    let imported = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(columns) FROM signature
        WHERE state = 'accepted' AND source = 'import' ORDER BY kiosk, seq
        """
    )
    while let row = try imported.next() { try body(row) }
    for kiosk in try kiosks(in: database) {
      let taken = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(columns) FROM signature
          WHERE kiosk = ? AND state = 'accepted' AND source <> 'import' ORDER BY seq
          """,
        arguments: [kiosk]
      )
      while let row = try taken.next() { try body(row) }
    }
  }

  /// The ledgers that hold signatures, the one that took its first the earliest before the others.
  private static func kiosks(in database: Database) throws -> [String] {
    var kiosks: [(name: String, began: String)] = []
    var last = ""
    // One step of the index for each kiosk, however many signatures it has.
    while let next = try String.fetchOne(
      database,
      sql: "SELECT min(kiosk) FROM signature WHERE kiosk > ?",
      arguments: [last]
    ) {
      let began = try String.fetchOne(
        database,
        sql: "SELECT signed_at FROM signature WHERE kiosk = ? ORDER BY seq LIMIT 1",
        arguments: [next]
      )
      kiosks.append((next, began ?? ""))
      last = next
    }
    return kiosks.sorted { ($0.began, $0.name) < ($1.began, $1.name) }.map(\.name)
  }
}
