import Foundation
import GRDB
import PetitionCore

/// Makes the readable tables anew from the entries, as they were made at the time.
struct Replay {
  private var projection: Projection
  /// The identities of entries whose content was destroyed.
  private var purged: Set<String> = []
  private let database: Database

  /// Prepares to fill empty tables.
  ///
  /// - Parameters:
  ///   - owner: Whose file it is.
  ///   - database: Where the tables are.
  ///   - entries: Where the entries are.
  init(owner: KioskID, into database: Database, from entries: Database) {
    self.database = database
    projection = Projection(owner: owner, in: database, entries: entries)
  }

  /// Applies an entry to tables that hold all before it; the tallies follow with ``flush()``.
  ///
  /// - Returns: The content; nil for a purged entry, whose effect comes with the purge's own.
  @discardableResult
  mutating func apply(_ entry: RecordedEntry) throws -> EntryBody? {
    guard let (body, stamp) = try entry.content() else {
      purged.insert(entry.id.description)
      try database.cachedStatement(sql: "DELETE FROM decision WHERE signature = ?")
        .execute(arguments: [entry.id.description])
      return nil
    }
    if !isAboutPurged(body) {
      let place = Projection.Place(kiosk: entry.kiosk, seq: entry.seq, stamp: stamp)
      try projection.apply(body, at: place)
    }
    return body
  }

  /// Brings the tallies up to date.
  mutating func flush() throws {
    try projection.flush()
  }

  private func isAboutPurged(_ body: EntryBody) -> Bool {
    guard !purged.isEmpty, let subject = body.subject else { return false }
    return purged.contains(subject)
  }
}

extension EntryBody {
  /// The identity of the signature that the entry is about; nil for entries about none.
  var subject: String? {
    switch self {
    case .void(let body): body.signature
    case .restore(let body): body.signature
    case .withdrawal(let body): body.signature
    case .duplicateDecision(let body): body.signature
    case .kept(let body): body.signature
    case .contact(let body): body.signature
    default: nil
    }
  }
}

/// The ledgers in one file: a kiosk's own, and in an office those that were taken over.
enum LedgerOrder {
  /// The other kiosks, by identity; the file's own ledger is replayed after all of them.
  ///
  /// - Parameters:
  ///   - database: The file.
  ///   - owner: Whose file it is.
  ///   - limit: After how many the search ends.
  /// - Returns: The kiosks.
  /// - Throws: What SQLite finds wrong.
  static func others(
    in database: Database,
    owner: KioskID,
    limit: Int = .max
  ) throws -> [KioskID] {
    var kiosks: [KioskID] = []
    var last = Data()
    // One step of the index for each kiosk, however many entries it has.
    while kiosks.count < limit,
      let next = try Data.fetchOne(
        database,
        sql: "SELECT min(kiosk) FROM entry WHERE kiosk > ?",
        arguments: [last]
      )
    {
      last = next
      if next != owner.bytes { kiosks.append(KioskID(UUID(bytes: next))) }
    }
    return kiosks
  }

  /// All ledgers, in the order in which they are replayed.
  static func all(in database: Database, owner: KioskID) throws -> [KioskID] {
    try others(in: database, owner: owner) + [owner]
  }
}

extension RecordedEntry {
  /// The entries of one ledger in order.
  ///
  /// - Parameters:
  ///   - kiosk: Whose ledger.
  ///   - seq: Only those after this one.
  ///   - database: The file.
  /// - Returns: The rows, which ``init(_:)`` reads.
  /// - Throws: What SQLite finds wrong.
  static func all(of kiosk: KioskID, after seq: Int = 0, in database: Database) throws -> RowCursor
  {
    try Row.fetchCursor(
      database,
      sql: "SELECT \(columns) FROM entry WHERE kiosk = ? AND seq > ? ORDER BY seq",
      arguments: [kiosk.uuid, seq]
    )
  }
}
