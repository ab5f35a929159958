import Crypto
import Foundation
import GRDB
import PetitionCore

/// Entries at the end of a kiosk's ledger, one after the other in one transaction.
///
/// The tallies are brought up to date once for all of them, by ``flush()``.
struct LedgerBatch {
  private let kiosk: KioskID
  private let database: Database
  private var head: (seq: Int, chain: Data)
  private var projection: Projection

  /// Begins at the end of a ledger; the transaction must hold the write lock until the last entry.
  init(kiosk: KioskID, in database: Database) throws {
    self.kiosk = kiosk
    self.database = database
    head = try Ledger.head(of: kiosk, in: database)
    projection = Projection(owner: kiosk, in: database)
  }

  /// Records an entry and brings every projection but the tallies up to date.
  ///
  /// - Returns: The entry's sequence number, 1-based and without gaps.
  mutating func append(_ body: EntryBody, stamp: EntryStamp) throws -> Int {
    let seq = head.seq + 1
    let payload = try EntryPayload.encode(body, stamp: stamp)
    do {
      try EntryAdmission.check(body, stamp)
      try EntryPayload.checkSize(payload, of: body.kind)
    } catch {
      throw StoreError.unrecordable(fault: error.description)
    }
    let digest = Data(SHA256.hash(data: payload))
    let chain = Ledger.chain(
      kiosk: kiosk,
      seq: seq,
      id: stamp.id,
      kind: body.kind,
      digest: digest,
      after: head.chain
    )
    try database.cachedStatement(
      sql: """
        INSERT INTO entry (kiosk, seq, id, kind, payload, digest, chain)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      kiosk.uuid, seq, stamp.id.uuid, body.kind.rawValue,
      String(decoding: payload, as: UTF8.self), digest, chain,
    ])
    try projection.apply(body, at: Projection.Place(kiosk: kiosk, seq: seq, stamp: stamp))
    head = (seq, chain)
    return seq
  }

  /// Brings the tallies up to date.
  mutating func flush() throws {
    try projection.flush()
  }
}
