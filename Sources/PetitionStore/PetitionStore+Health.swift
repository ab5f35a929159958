internal import GRDB
public import PetitionCore

/// How one kiosk's ledger in this file stands.
public struct KioskHealth: Hashable, Sendable {
  /// The kiosk.
  public var kiosk: KioskID
  /// How many of its entries are in this file.
  public var entries: Int
  /// When its newest signature here was taken, by its clock; nil when it has none.
  public var lastSignedAt: Timestamp?
  /// When its last verified copy was made, by its clock; nil when it says of none.
  public var copiedAt: Timestamp?
  /// Its sessions.
  public var sessions: Int
  /// Those of them in which nobody confirmed the clock.
  public var doubtfulSessions: Int
}

extension PetitionStore {
  /// Reads how each kiosk in this file stands; its cost grows with the kiosks and their sessions.
  ///
  /// Entries without a gap are what every other part of the program demands, so none is counted.
  ///
  /// - Returns: The kiosks, by identity.
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func kioskHealth() throws(StoreError) -> [KioskHealth] {
    try read { database in
      // One step of an index for each kiosk: a plain DISTINCT would walk over every entry.
      let rows = try Row.fetchAll(
        database,
        sql: """
          WITH RECURSIVE ledger (kiosk) AS (
            SELECT min(kiosk) FROM entry
            UNION ALL
            SELECT (SELECT min(kiosk) FROM entry WHERE kiosk > ledger.kiosk) FROM ledger
            WHERE ledger.kiosk IS NOT NULL)
          SELECT kiosk, (SELECT max(seq) FROM entry WHERE entry.kiosk = ledger.kiosk) AS entries
          FROM ledger WHERE kiosk IS NOT NULL
          """
      )
      return try rows.map { row in
        let kiosk = KioskID(try row.decode(forColumn: "kiosk"))
        return try Self.health(of: kiosk, entries: row.decode(forColumn: "entries"), in: database)
      }
    }
  }

  private static func health(
    of kiosk: KioskID,
    entries: Int,
    in database: Database
  ) throws -> KioskHealth {
    let name = kiosk.description
    let last = try Row.fetchOne(
      database,
      sql: "SELECT signed_at FROM signature WHERE kiosk = ? ORDER BY seq DESC LIMIT 1",
      arguments: [name]
    )
    let copy = try Row.fetchOne(
      database,
      sql: "SELECT at FROM backup WHERE kiosk = ?",
      arguments: [name]
    )
    let sessions = try Row.fetchOne(
      database,
      sql: """
        SELECT count(*) AS n, count(*) FILTER (WHERE clock_confirmed = 0) AS doubtful
        FROM session WHERE kiosk = ?
        """,
      arguments: [name]
    )
    return KioskHealth(
      kiosk: kiosk,
      entries: entries,
      lastSignedAt: try last?.timestamp("signed_at"),
      copiedAt: try copy?.timestamp("at"),
      sessions: try sessions?.decode(forColumn: "n") ?? 0,
      doubtfulSessions: try sessions?.decode(forColumn: "doubtful") ?? 0
    )
  }
}
