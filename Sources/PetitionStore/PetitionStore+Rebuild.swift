internal import GRDB
import PetitionCore

/// What was made anew, and what could not be.
public struct RebuildReport: Hashable, Sendable {
  /// How many entries were replayed.
  public var entries = 0
  /// Tables, indexes, triggers and views that were gone, were not as the program makes them, or had
  /// no business there; by name.
  public var mended: [String] = []
  /// Tables of somebody else's, with rows in them: they were left.
  public var strangers: [String] = []
}

extension PetitionStore {
  /// Makes every readable table anew from the entries, in one transaction.
  ///
  /// - Returns: How many entries were replayed.
  /// - Throws: ``StoreError/damaged(path:detail:)`` if an entry does not follow from the one before
  ///   it; the tables are then as they were.
  public mutating func rebuild() throws(StoreError) -> Int {
    let path = path
    return try transaction { database, _ in
      try TableMaker(database, path: path).run().entries
    }
  }

  /// Makes every readable table of a file anew, whatever of them is left: the entries must be whole.
  ///
  /// - Parameters:
  ///   - path: The database: a kiosk's, an office's, or a copy of one.
  ///   - petition: The petition's stable key; nil takes any.
  /// - Returns: What was done.
  /// - Throws: ``StoreError`` in words; the file is then as it was.
  public static func rebuild(
    _ path: String,
    of petition: String? = nil
  ) throws(StoreError) -> RebuildReport {
    let path = StoreFile.plain(path)
    _ = Leftovers.remove(beside: path)
    try StoreFile.prepare(path, mayCreate: false)
    let queue = try connect(path, busyWait: 5)
    return try translated(path) {
      try queue.inImmediateTransaction { database in
        let report = try TableMaker(database, path: path).run()
        // Known for sure only now: the table that says whose file it is may have been gone.
        let found = try String.fetchOne(database, sql: "SELECT petition FROM kiosk") ?? ""
        guard let petition, found != petition else { return report }
        throw StoreError.otherPetition(path: path, found: found, expected: petition)
      }
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
