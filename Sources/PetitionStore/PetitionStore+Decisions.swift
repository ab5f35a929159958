import Foundation
internal import GRDB
public import PetitionCore

/// A decision as it stands in the ledger.
public struct RecordedDecision: Hashable, Sendable {
  /// The kiosk or office whose ledger it is in.
  public var kiosk: KioskID
  /// Its place in that ledger.
  public var seq: Int
  /// The decision.
  public var decision: Decision
  /// When, by that ledger's clock.
  public var decidedAt: Timestamp

  /// Creates a recorded decision.
  public init(kiosk: KioskID, seq: Int, decision: Decision, decidedAt: Timestamp) {
    self.kiosk = kiosk
    self.seq = seq
    self.decision = decision
    self.decidedAt = decidedAt
  }
}

extension PetitionStore {
  /// Records a coordinator's decision about a signature; every count follows in the same commit.
  ///
  /// - Parameters:
  ///   - decision: The decision.
  ///   - stamp: The entry's stamp; a retry carries the same.
  /// - Throws: ``StoreError/noSuchSignature`` if the signature is not there or cannot be decided so:
  ///   only one that counts can be voided or be a duplicate, an illegible line is never restored. Or
  ///   another ``StoreError``.
  public mutating func decide(_ decision: Decision, stamp: EntryStamp) throws(StoreError) {
    try signedTransaction { database, kiosk, _ in
      let known = try Row.fetchOne(
        database,
        sql: "SELECT 1 FROM entry WHERE id = ?",
        arguments: [stamp.id.uuid]
      )
      guard known == nil else { return (try Schema.mark(database), nil) }
      guard let state = try Self.state(of: decision.signature, in: database),
        decision.verdict.applies(to: state)
      else { throw StoreError.noSuchSignature }
      if let other = decision.verdict.other {
        guard other != decision.signature, try Self.state(of: other, in: database) != nil else {
          throw StoreError.noSuchSignature
        }
      }
      try Ledger.append(decision.body, stamp: stamp, kiosk: kiosk, in: database)
      return ((), nil)
    }
  }

  /// Reads every decision about a signature, the earliest first.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func decisions(about id: EntryID) throws(StoreError) -> [RecordedDecision] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT * FROM decision WHERE signature = ? ORDER BY decided_at, kiosk, seq",
        arguments: [id.description]
      ).map(RecordedDecision.init)
    }
  }

  private static func state(of id: EntryID, in database: Database) throws -> SignatureState? {
    let state = try String.fetchOne(
      database,
      sql: "SELECT state FROM signature WHERE id = ?",
      arguments: [id.description]
    )
    return state.flatMap(SignatureState.init)
  }
}

extension Verdict {
  /// Whether a signature in a state can be decided so.
  func applies(to state: SignatureState) -> Bool {
    switch self {
    case .void, .duplicate, .distinct, .keep: state == .accepted
    case .withdraw: state != .withdrawn && state != .illegible
    case .restore: state != .illegible
    }
  }

  /// The other signature that it is about.
  var other: EntryID? {
    switch self {
    case .duplicate(let other), .distinct(let other): other
    case .void, .withdraw, .restore, .keep: nil
    }
  }
}

extension RecordedDecision {
  init(_ row: Row) throws {
    let note: String? = try row.decode(forColumn: "note")
    self.init(
      kiosk: try KioskID(text: row.decode(forColumn: "kiosk")),
      seq: try row.decode(forColumn: "seq"),
      decision: Decision(
        signature: EntryID(try row.decode(forColumn: "signature")),
        verdict: try Verdict(row),
        coordinator: try row.decode(forColumn: "decided_by"),
        note: note ?? ""
      ),
      decidedAt: try row.timestamp("decided_at")
    )
  }
}

extension Verdict {
  fileprivate init(_ row: Row) throws {
    let other: UUID? = try UUID(uuidString: row.decode(String?.self, forColumn: "other") ?? "")
    let reason: String? = try row.decode(forColumn: "reason")
    switch (try row.decode(String.self, forColumn: "verdict"), other, reason) {
    case ("accepted", _, _): self = .restore
    case ("withdrawn", _, _): self = .withdraw
    case ("kept", _, _): self = .keep
    case ("duplicate", let other?, _): self = .duplicate(of: EntryID(other))
    case ("distinct", let other?, _): self = .distinct(from: EntryID(other))
    case ("voided", _, let reason?): self = .void(VoidReason(rawValue: reason) ?? .mistake)
    default: throw CocoaError(.coderReadCorrupt)
    }
  }
}
