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
      for table in Schema.projected.reversed() {
        try database.execute(sql: "DELETE FROM \(table)")
      }
      var replay = Replay()
      var walk = ChainWalk(kiosk: kiosk)
      let entries = try RecordedEntry.all(in: database)
      while let row = try entries.next() {
        let entry = try RecordedEntry(row)
        if let finding = walk.step(to: entry) {
          throw StoreError.damaged(path: path, detail: finding.description)
        }
        try replay.apply(entry, in: database)
      }
      return walk.seq
    }
  }
}
