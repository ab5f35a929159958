import Foundation
internal import GRDB
public import PetitionCore

extension PetitionStore {
  /// Finds a signature by its identity.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func signature(_ id: EntryID) throws(StoreError) -> SignatureRecord? {
    try read { database in
      try Row.fetchOne(
        database,
        sql: "SELECT * FROM signature WHERE id = ?",
        arguments: [id.description]
      ).map(SignatureRecord.init)
    }
  }

  /// Finds signatures by their place in their kiosk's ledger: one of each ledger at most.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func signatures(seq: Int) throws(StoreError) -> [SignatureRecord] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT * FROM signature WHERE seq = ? ORDER BY kiosk",
        arguments: [seq]
      ).map(SignatureRecord.init)
    }
  }

  /// Reads every signature, kiosk by kiosk, in the order of their ledgers.
  ///
  /// One signature at a time is in memory. The file is held while they are read.
  ///
  /// - Parameter body: Called for each.
  /// - Throws: ``StoreError`` if the file cannot be read, or what `body` throws as one.
  public mutating func forEachSignature(
    _ body: (SignatureRecord) throws -> Void
  ) throws(StoreError) {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT * FROM signature ORDER BY kiosk, seq"
      )
      while let row = try rows.next() { try body(try SignatureRecord(row)) }
    }
  }
}
