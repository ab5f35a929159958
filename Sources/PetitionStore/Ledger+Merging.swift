import Foundation
import GRDB
import PetitionCore

extension Ledger {
  /// Reads how far a kiosk's ledger goes in a file.
  static func extent(of kiosk: KioskID, in database: Database) throws -> LedgerExtent {
    let head = try head(of: kiosk, in: database)
    return LedgerExtent(seq: head.seq, link: head.chain)
  }

  /// Copies an entry of another file, which was checked, as it is.
  ///
  /// - Throws: ``StoreError/sharedIdentity(path:entry:)`` if another ledger has its identity here.
  static func insert(_ entry: RecordedEntry, from path: String, in database: Database) throws {
    do {
      try database.cachedStatement(
        sql: """
          INSERT INTO entry (kiosk, seq, id, kind, payload, digest, chain)
          VALUES (?, ?, ?, ?, CAST(? AS TEXT), ?, ?)
          """
      ).execute(arguments: [
        entry.kiosk.bytes, entry.seq, entry.id.uuid.bytes, entry.kind, entry.payload, entry.digest,
        entry.chain,
      ])
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw StoreError.sharedIdentity(path: path, entry: entry.seq)
    }
  }
}
