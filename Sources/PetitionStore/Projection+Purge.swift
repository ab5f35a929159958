import Foundation
import GRDB
import PetitionCore

extension Projection {
  /// Takes note of a verified copy.
  static func add(_ backup: BackupBody, stamp: EntryStamp, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO backup (one, at, seq, recorded) VALUES (1, ?, ?, ?)
        ON CONFLICT (one) DO UPDATE
        SET at = excluded.at, seq = excluded.seq, recorded = excluded.recorded
        """,
      arguments: [stamp.at.text(.milliseconds), backup.seq, backup.recorded]
    )
  }

  /// Removes the rows of purged signatures; what they had counted for goes on being counted.
  ///
  /// When the ledger is replayed the rows are not there, and only the second half has work to do:
  /// both ways end in the same tables.
  static func apply(_ purge: PurgeBody, kiosk: KioskID, in database: Database) throws {
    for run in purge.runs where run.count == 2 {
      try remove(run[0]...max(run[0], run[1]), kiosk: kiosk, in: database)
    }
    for row in purge.counts {
      try database.cachedStatement(
        sql: """
          INSERT INTO tally (dimension, key, state, count) VALUES (?, ?, ?, ?)
          ON CONFLICT (dimension, key, state) DO UPDATE SET count = count + excluded.count
          """
      ).execute(arguments: [row.dimension, row.key, row.state, row.count])
    }
    if let number = purge.lastNumber, let savedAt = purge.lastSavedAt {
      try advance(to: number, savedAt: savedAt, in: database)
    }
  }

  private static func remove(
    _ run: ClosedRange<Int>,
    kiosk: KioskID,
    in database: Database
  ) throws {
    let which = "kiosk = ? AND seq BETWEEN ? AND ?"
    let arguments: StatementArguments = [kiosk.description, run.lowerBound, run.upperBound]
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT * FROM signature WHERE \(which)",
      arguments: arguments
    )
    for row in rows {
      let state = try row.decode(String.self, forColumn: "state")
      try count(
        try SignatureFacts(row),
        state: SignatureState(rawValue: state),
        by: -1,
        in: database
      )
    }
    try database.execute(
      sql: "DELETE FROM contact WHERE signature IN (SELECT id FROM signature WHERE \(which))",
      arguments: arguments
    )
    try database.execute(sql: "DELETE FROM signature WHERE \(which)", arguments: arguments)
  }

  /// Takes note of the newest signature's number and time; neither ever goes back.
  static func advance(to number: Int, savedAt: String, in database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO position (one, last_number, last_saved_at) VALUES (1, ?, ?)
        ON CONFLICT (one) DO UPDATE
        SET last_number = max(last_number, excluded.last_number),
          last_saved_at = max(last_saved_at, excluded.last_saved_at)
        """
    ).execute(arguments: [number, savedAt])
  }
}
