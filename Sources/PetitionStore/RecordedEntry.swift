import Crypto
import Foundation
import GRDB
import PetitionCore

/// An entry as it stands in the file, not yet believed.
struct RecordedEntry {
  var kiosk: KioskID
  var seq: Int
  var id: EntryID
  var kind: String
  /// Nil once the entry was purged.
  var payload: Data?
  /// Whether there is sealed content, which this program never writes.
  var isSealed: Bool
  var digest: Data
  var chain: Data

  /// The columns that a query must select.
  ///
  /// The payload as bytes: read as text it would end at its first zero byte, and what comes after
  /// that would be in the file unseen.
  static let columns = """
    kiosk, seq, id, kind, CAST(payload AS BLOB) AS payload, sealed IS NOT NULL AS is_sealed, digest,
    chain
    """

  /// Reads a row.
  init(_ row: Row) throws {
    kiosk = KioskID(try row.decode(forColumn: "kiosk"))
    seq = try row.decode(forColumn: "seq")
    id = EntryID(try row.decode(forColumn: "id"))
    kind = try row.decode(forColumn: "kind")
    payload = try row.decode(forColumn: "payload")
    isSealed = try row.decode(forColumn: "is_sealed")
    digest = try row.decode(forColumn: "digest")
    chain = try row.decode(forColumn: "chain")
  }

  /// Whether the content is the one that was digested; true for a purged entry.
  var isIntact: Bool {
    !isSealed && (payload.map { Data(SHA256.hash(data: $0)) == digest } ?? true)
  }

  /// Whether this entry's link follows from the one before it.
  func follows(_ previous: Data) -> Bool {
    guard let kind = EntryKind(rawValue: kind) else { return false }
    let expected = Ledger.chain(
      kiosk: kiosk,
      seq: seq,
      id: id,
      kind: kind,
      digest: digest,
      after: previous
    )
    return expected == chain
  }

  /// Reads the content; nil for a purged entry.
  func content() throws -> (body: EntryBody, stamp: EntryStamp)? {
    guard let kind = EntryKind(rawValue: kind) else { throw CocoaError(.coderReadCorrupt) }
    return try payload.map { payload in
      do {
        try EntryPayload.checkSize(payload, of: kind)
      } catch {
        throw CocoaError(.coderReadCorrupt)
      }
      return try EntryPayload.decode(payload, kind: kind, id: id)
    }
  }

  /// Reads the content of an entry that somebody brought, by the rule for what is recorded.
  ///
  /// - Throws: An ``EntryFault`` if no program of ours wrote it, another error if it cannot be read.
  func admittedContent() throws -> (body: EntryBody, stamp: EntryStamp)? {
    if let payload, let kind = EntryKind(rawValue: kind) {
      try EntryPayload.checkSize(payload, of: kind)
    }
    let content = try content()
    if let content { try EntryAdmission.check(content.body, content.stamp) }
    return content
  }

  /// The content of a checkpoint; nil if this is none.
  var checkpoint: CheckpointBody? {
    guard case .checkpoint(let body)? = try? content()?.body else { return nil }
    return body
  }
}

extension UUID {
  /// The sixteen bytes.
  var bytes: Data { unsafe withUnsafeBytes(of: uuid) { unsafe Data($0) } }

  /// Makes a UUID of sixteen bytes; missing ones are zero.
  init(bytes: Data) {
    var uuid: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    unsafe withUnsafeMutableBytes(of: &uuid) { unsafe $0.copyBytes(from: bytes.prefix(16)) }
    self.init(uuid: uuid)
  }
}

extension KioskID {
  /// The identity's sixteen bytes.
  var bytes: Data { uuid.bytes }
}

extension Int {
  /// Eight bytes, the most significant first.
  var bigEndianBytes: Data {
    Data((0..<8).map { UInt8(truncatingIfNeeded: self >> (56 - 8 * $0)) })
  }
}

extension Row {
  /// Reads an instant, written as the ledger writes it.
  ///
  /// - Parameter column: The column's name.
  /// - Returns: The instant.
  /// - Throws: `SQLITE_CORRUPT` if something else stands there.
  func timestamp(_ column: String) throws -> Timestamp {
    guard let instant = Timestamp(rfc3339: try decode(forColumn: column)) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return instant
  }
}
