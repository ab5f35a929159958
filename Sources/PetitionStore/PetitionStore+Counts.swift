import Foundation
internal import GRDB
public import PetitionCore

extension PetitionStore {
  /// Reads the numbers a kiosk shows while people sign, in constant time.
  ///
  /// - Parameters:
  ///   - now: The kiosk's clock, to tell which hour and day it is.
  ///   - utcOffset: Seconds east of UTC on that clock.
  /// - Returns: The counts.
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func counts(at now: Timestamp, utcOffset: Int) throws(StoreError) -> LiveCounts {
    let time = LocalTime(now, offset: utcOffset)
    let kiosk = kiosk
    return try read { database in
      var counts = LiveCounts()
      counts.acceptedHere = try Self.accepted(in: database)
      counts.today = try Self.accepted(.day, time.day, in: database)
      counts.thisHour = try Self.accepted(.hour, time.hourKey, in: database)
      counts.lastMilestone = try Int.fetchOne(
        database,
        sql: "SELECT milestone FROM milestone WHERE kiosk = ? ORDER BY milestone DESC LIMIT 1",
        arguments: [kiosk.description]
      )
      let saved = try String.fetchOne(database, sql: "SELECT last_saved_at FROM position")
      counts.lastSavedAt = saved.flatMap(Timestamp.init(rfc3339:))
      let signed = try String.fetchOne(
        database,
        sql: "SELECT signed_at FROM signature WHERE kiosk = ? ORDER BY seq DESC LIMIT 1",
        arguments: [kiosk.description]
      )
      counts.lastSignedAt = signed.flatMap(Timestamp.init(rfc3339:))
      counts.recorded = try Self.recorded(in: database)
      counts.uncopiedEntries = try Ledger.head(of: kiosk, in: database).seq
      let copy = try Row.fetchOne(
        database,
        sql: "SELECT at, seq, recorded FROM backup WHERE kiosk = ?",
        arguments: [kiosk.description]
      )
      if let copy {
        // The entry that says so is behind the copy, and that one alone needs no other copy.
        let seq: Int = try copy.decode(forColumn: "seq")
        counts.uncopiedEntries = max(0, counts.uncopiedEntries - 1 - max(0, min(seq, .max - 1)))
        counts.copiedAt = try copy.timestamp("at")
        counts.copied = max(0, try copy.decode(forColumn: "recorded"))
      }
      return counts
    }
  }

  /// Reads one breakdown of all signatures; its cost grows with the groups, not the signatures.
  ///
  /// - Parameter dimension: By what to break down.
  /// - Returns: The rows, by key.
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func tally(by dimension: TallyDimension) throws(StoreError) -> Tally {
    try read { try Self.tally(by: dimension, in: $0) }
  }

  /// Reads several breakdowns of the same signatures: all of one moment, whoever writes meanwhile.
  ///
  /// - Parameter dimensions: By what to break down.
  /// - Returns: A breakdown for each, in their order.
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func tallies(by dimensions: [TallyDimension]) throws(StoreError) -> [Tally] {
    try read { database in try dimensions.map { try Self.tally(by: $0, in: database) } }
  }

  static func tally(by dimension: TallyDimension, in database: Database) throws -> Tally {
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT key, state, count FROM tally WHERE dimension = ? ORDER BY key, state",
      arguments: [dimension.rawValue]
    )
    return Tally(by: dimension, rows: try Array(rows.map(TallyRow.init)))
  }

  /// Reads how many conversations canvassers had.
  ///
  /// - Parameter day: The local day, as "2026-06-13".
  /// - Returns: The number of each canvasser.
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func conversations(on day: String) throws(StoreError) -> [String: Int] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT canvasser, sum(count) AS n FROM conversation WHERE day = ? GROUP BY canvasser",
        arguments: [day]
      )
      // Two spellings that SQLite tells apart may be one name in Unicode: their counts are added.
      return try rows.reduce(into: [:]) { counts, row in
        let canvasser: String = try row.decode(forColumn: "canvasser")
        counts[canvasser] = counts[canvasser, default: 0].limitedSum(try row.decode(forColumn: "n"))
      }
    }
  }

  /// Reads where the ledger ends.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func head() throws(StoreError) -> LedgerHead {
    let kiosk = kiosk
    return try read { database in
      let head = try Ledger.head(of: kiosk, in: database)
      return LedgerHead(seq: head.seq, words: HeadWords(head.chain))
    }
  }

  /// Reads where the kiosk signed its ledger last; nil before the first checkpoint.
  ///
  /// This is what goes onto the paper log: every later copy of the ledger has this entry.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func signedHead() throws(StoreError) -> LedgerHead? {
    let kiosk = kiosk
    return try read { database in
      let last = try Ledger.lastCheckpoint(of: kiosk, in: database)
      return last.map { LedgerHead(seq: $0.seq, words: HeadWords($0.chain)) }
    }
  }

  static func accepted(in database: Database) throws -> Int {
    try accepted(.all, TallyDimension.all.rawValue, in: database)
  }

  private static func accepted(
    _ dimension: TallyDimension,
    _ key: String,
    in database: Database
  ) throws -> Int {
    let row = try database.cachedStatement(
      sql: "SELECT count FROM tally WHERE dimension = ? AND key = ? AND state = 'accepted'"
    ).fetchRow(arguments: [dimension.rawValue, key])
    return try row?.decode(forColumn: "count") ?? 0
  }
}

/// Where a kiosk's ledger ends.
public struct LedgerHead: Hashable, Sendable {
  /// The number of entries, which is the last one's sequence number.
  public var seq: Int
  /// The chain's last link in words.
  public var words: HeadWords

  /// Creates a head.
  public init(seq: Int, words: HeadWords) {
    self.seq = seq
    self.words = words
  }
}

extension TallyRow {
  /// Reads one state's count of one key; ``Tally`` adds up the states.
  fileprivate init(_ row: Row) throws {
    var counts = StateCounts()
    let state = try row.decode(String.self, forColumn: "state")
    if let state = SignatureState(rawValue: state) {
      counts[state] = try row.decode(forColumn: "count")
    }
    self.init(key: try row.decode(forColumn: "key"), counts: counts)
  }
}
