internal import GRDB
import PetitionCore

extension PetitionStore {
  /// Makes every readable table anew from the entries, in one transaction.
  ///
  /// - Returns: How many entries were replayed.
  /// - Throws: ``StoreError/damaged(path:detail:)`` if an entry does not follow from the one before
  ///   it; the tables are then as they were.
  public mutating func rebuild() throws(StoreError) -> Int {
    let path = path
    return try transaction { database, kiosk in
      try Self.refill(owner: kiosk, path: path, in: database)
    }
  }

  /// Empties the readable tables and fills them from the entries.
  ///
  /// - Returns: How many entries there are.
  @discardableResult
  static func refill(owner: KioskID, path: String, in database: Database) throws -> Int {
    for table in Schema.projected.reversed() {
      try database.execute(sql: "DELETE FROM \(table)")
    }
    return try fill(owner: owner, path: path, in: database)
  }

  /// Fills empty tables from the entries.
  ///
  /// - Returns: How many entries there are.
  static func fill(owner: KioskID, path: String, in database: Database) throws -> Int {
    var replay = Replay(owner: owner, into: database, from: database)
    var count = 0
    for kiosk in try LedgerOrder.all(in: database, owner: owner) {
      var walk = ChainWalk(kiosk: kiosk)
      let entries = try RecordedEntry.all(of: kiosk, in: database)
      while let row = try entries.next() {
        let entry = try RecordedEntry(row)
        if let finding = walk.step(to: entry) {
          throw StoreError.damaged(path: path, detail: finding.description)
        }
        try replay.apply(entry)
      }
      count += walk.seq
    }
    try replay.flush()
    return count
  }
}
