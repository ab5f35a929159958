import Foundation
import GRDB
import PetitionCore

/// What a program that has a ledger open knows of it, so that nothing is written onto a file that
/// does not hold what it held a moment ago.
///
/// Other programs may append, merge, purge and make the tables anew: the entry that was known to be
/// the last one is still there then, with its link. Looking costs the same however long the ledger is.
struct LedgerMemory {
  /// Where a ledger ended.
  struct End: Hashable {
    var seq: Int
    var chain: Data
  }

  /// Where it ended when it was read or written last.
  private(set) var end: End
  /// Where it ended after the last commit of this program, which no power cut takes back.
  private(set) var written: End?
  /// The petition that the file is for.
  private let petition: String?
  /// SQLite's number for the definitions of the tables.
  private var schema: Int
  /// SQLite's number for what this connection has seen; nil on a new connection.
  private var version: Int?

  /// Looks at a ledger for the first time.
  init(of kiosk: KioskID, in database: Database) throws {
    let head = try Ledger.head(of: kiosk, in: database)
    end = End(seq: head.seq, chain: head.chain)
    petition = try String.fetchOne(database, sql: "SELECT petition FROM kiosk")
    schema = try Self.number("PRAGMA schema_version", in: database)
    version = try Self.number("PRAGMA data_version", in: database)
  }

  /// Takes note that the file may be another one, or was written by other means than SQLite's.
  mutating func doubt() { version = nil }

  /// Compares a ledger with what is known of it, at the beginning of a transaction.
  ///
  /// - Parameters:
  ///   - kiosk: Whose ledger it is.
  ///   - path: The file, for messages.
  ///   - database: The file.
  /// - Throws: ``StoreError/changedInUse(path:found:known:)`` and its neighbours in words.
  mutating func expect(of kiosk: KioskID, at path: String, in database: Database) throws {
    let (known, seen) = (schema, version)
    version = try Self.number("PRAGMA data_version", in: database)
    let isChanged = version != seen
    // A newer program's tables are no damage, and nothing for this program's rebuild.
    if isChanged { try Self.checkFormat(at: path, in: database) }
    schema = try Self.number("PRAGMA schema_version", in: database)
    if schema != known { try Self.checkTables(at: path, in: database) }
    if isChanged { try checkOwner(kiosk, at: path, in: database) }
    let head = try Ledger.head(of: kiosk, in: database)
    guard try isThere(end, of: kiosk, in: database) else {
      throw StoreError.changedInUse(path: path, found: head.seq, known: end.seq)
    }
    if isChanged, let finding = try LedgerTail.fault(of: kiosk, upTo: head.seq, in: database) {
      throw StoreError.damaged(path: path, detail: finding.description)
    }
    end = End(seq: head.seq, chain: head.chain)
  }

  /// Takes down where the ledger ends after this program's own entries, before they are committed.
  mutating func follow(_ kiosk: KioskID, in database: Database) throws {
    let head = try Ledger.head(of: kiosk, in: database)
    end = End(seq: head.seq, chain: head.chain)
    written = end
    schema = try Self.number("PRAGMA schema_version", in: database)
  }

  /// Refuses tables, triggers and views that are not the ones that this program makes.
  ///
  /// A table that somebody put beside them changes nothing; `verify` names it.
  static func checkTables(at path: String, in database: Database) throws {
    let sound = try DatabaseQueue(configuration: Connection.replica)
    let findings = try sound.write { copy in
      for step in Schema.steps { try step(copy) }
      return try TableComparison.schema(database, copy)
    }
    for finding in findings {
      switch finding {
      case .schema(Schema.entries), .gone(Schema.entries), .strange(Schema.entries):
        throw StoreError.withoutEntries(path: path)
      case .schema(let object), .gone(let object):
        throw StoreError.tablesChanged(path: path, object: object)
      case .strange(let table) where Schema.tables.contains(table):
        throw StoreError.tablesChanged(path: path, object: table)
      default: break
      }
    }
  }

  private func isThere(_ end: End, of kiosk: KioskID, in database: Database) throws -> Bool {
    guard end.seq > 0 else { return true }
    let row = try database.cachedStatement(
      sql: "SELECT chain = ? FROM entry WHERE kiosk = ? AND seq = ?"
    ).fetchRow(arguments: [end.chain, kiosk.uuid, end.seq])
    return try row?.decode(Bool.self, atIndex: 0) ?? false
  }

  /// Refuses a file that a newer program has brought up to date meanwhile.
  private static func checkFormat(at path: String, in database: Database) throws {
    let version = try number("PRAGMA user_version", in: database)
    guard version <= Schema.version else {
      throw StoreError.newerSchema(path: path, found: version, supported: Schema.version)
    }
  }

  private func checkOwner(_ kiosk: KioskID, at path: String, in database: Database) throws {
    let statement = try database.cachedStatement(sql: "SELECT id, petition FROM kiosk")
    guard let row = try statement.fetchRow(arguments: []),
      KioskID(try row.decode(atIndex: 0)) == kiosk
    else { throw StoreError.otherKiosk(path: path) }
    let found = try row.decode(String.self, atIndex: 1)
    guard let petition, found != petition else { return }
    throw StoreError.otherPetition(path: path, found: found, expected: petition)
  }

  private static func number(_ pragma: String, in database: Database) throws -> Int {
    try database.cachedStatement(sql: pragma).fetchRow(arguments: [])?.decode(atIndex: 0) ?? 0
  }
}

/// The last entries of a ledger, read again when another program may have written.
enum LedgerTail {
  /// How many are read at most: a few more than there are between two checkpoints, as a rule.
  static let length = 32

  /// Checks that each of them follows from the one before it and says what was digested, and that
  /// the signatures among them stand in the readable table with their numbers.
  static func fault(
    of kiosk: KioskID,
    upTo last: Int,
    in database: Database
  ) throws -> LedgerFinding? {
    let start = max(0, last - length)
    var walk = ChainWalk(kiosk: kiosk)
    if start > 0 {
      guard let link = try Ledger.link(of: kiosk, at: start, in: database) else {
        return .missing(entry: start)
      }
      walk = ChainWalk(kiosk: kiosk, after: start, link: link)
    }
    let numbers = try numbers(of: kiosk, after: start, in: database)
    var erased: Int?
    let rows = try RecordedEntry.all(of: kiosk, after: start, in: database)
    while let row = try rows.next() {
      let entry = try RecordedEntry(row)
      if let finding = walk.step(to: entry) { return finding }
      guard let body = try entry.content()?.body else {
        erased = entry.seq
        continue
      }
      switch body {
      case .purge: erased = nil
      case .signature(let body) where numbers[entry.seq] != body.number:
        return .table(name: "signature", row: "the row of entry \(entry.seq)")
      default: break
      }
    }
    return erased.map { .erased(entry: $0) }
  }

  private static func numbers(
    of kiosk: KioskID,
    after seq: Int,
    in database: Database
  ) throws -> [Int: Int] {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT seq, number FROM signature WHERE kiosk = ? AND seq > ?",
      arguments: [kiosk.description, seq]
    )
    return try rows.reduce(into: [:]) { $0[try $1.decode(atIndex: 0)] = try $1.decode(atIndex: 1) }
  }
}
