import Crypto
import Foundation
import GRDB
import PetitionCore

/// Appends to the ledger; nothing here changes or removes an entry.
enum Ledger {
  /// Records an entry at the end of a kiosk's ledger and brings every projection up to date.
  ///
  /// Must run inside a transaction that holds the write lock.
  ///
  /// - Returns: The entry's sequence number, 1-based and without gaps.
  @discardableResult
  static func append(
    _ body: EntryBody,
    stamp: EntryStamp,
    kiosk: KioskID,
    in database: Database
  ) throws -> Int {
    var batch = try LedgerBatch(kiosk: kiosk, in: database)
    let seq = try batch.append(body, stamp: stamp)
    try batch.flush()
    return seq
  }

  /// Reads where a kiosk's ledger ends; sequence 0 and the chain's beginning when it is empty.
  static func head(of kiosk: KioskID, in database: Database) throws -> (seq: Int, chain: Data) {
    let row = try database.cachedStatement(
      sql: "SELECT seq, chain FROM entry WHERE kiosk = ? ORDER BY seq DESC LIMIT 1"
    ).fetchRow(arguments: [kiosk.uuid])
    guard let row else { return (0, beginning(of: kiosk)) }
    return (try row.decode(forColumn: "seq"), try row.decode(forColumn: "chain"))
  }

  /// The sequence number of a kiosk's first entry in a file; 0 when there is none.
  static func first(of kiosk: KioskID, in database: Database) throws -> Int {
    try Int.fetchOne(
      database,
      sql: "SELECT min(seq) FROM entry WHERE kiosk = ?",
      arguments: [kiosk.uuid]
    ) ?? 0
  }

  /// The link of one entry; nil when there is none.
  static func link(of kiosk: KioskID, at seq: Int, in database: Database) throws -> Data? {
    try Data.fetchOne(
      database,
      sql: "SELECT chain FROM entry WHERE kiosk = ? AND seq = ?",
      arguments: [kiosk.uuid, seq]
    )
  }

  /// The chain's value before the first entry.
  static func beginning(of kiosk: KioskID) -> Data {
    var hash = SHA256()
    hash.update(data: Data("petition-ledger-1".utf8))
    hash.update(data: kiosk.bytes)
    return Data(hash.finalize())
  }

  /// Links an entry to all before it: SHA-256 over kiosk, seq, id, kind, digest, previous link.
  ///
  /// The sequence number is eight bytes, big-endian; the kind is preceded by its length in one
  /// byte, so that no two entries have the same bytes.
  static func chain(
    kiosk: KioskID,
    seq: Int,
    id: EntryID,
    kind: EntryKind,
    digest: Data,
    after previous: Data
  ) -> Data {
    var hash = SHA256()
    hash.update(data: kiosk.bytes)
    hash.update(data: seq.bigEndianBytes)
    hash.update(data: id.uuid.bytes)
    hash.update(data: [UInt8(truncatingIfNeeded: kind.rawValue.utf8.count)])
    hash.update(data: Data(kind.rawValue.utf8))
    hash.update(data: digest)
    hash.update(data: previous)
    return Data(hash.finalize())
  }
}

extension Statement {
  /// Runs a cached query and returns its first row.
  func fetchRow(arguments: StatementArguments) throws -> Row? {
    try Row.fetchOne(self, arguments: arguments)
  }
}
