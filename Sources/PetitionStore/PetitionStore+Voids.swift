internal import GRDB
public import PetitionCore

/// A signature that staff decide about, with what they know it by.
///
/// It holds a name: for a screen that is asked for, and forgotten with it.
public struct NamedSignature: Hashable, Sendable {
  /// The signature.
  public var receipt: SignatureReceipt
  /// The name as it was signed.
  public var name: String
  /// Why it does not count; nil while it does.
  public var voidReason: VoidReason?

  /// Creates a signature with its name.
  public init(receipt: SignatureReceipt, name: String, voidReason: VoidReason? = nil) {
    self.receipt = receipt
    self.name = name
    self.voidReason = voidReason
  }
}

extension PetitionStore {
  /// Finds the signature of this kiosk that would be voided.
  ///
  /// - Parameter id: The one that is meant if it still counts; else the newest that does.
  /// - Returns: The signature with its name; nil when none counts.
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func signatureToVoid(_ id: EntryID?) throws(StoreError) -> NamedSignature? {
    let kiosk = kiosk.description
    return try read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT * FROM signature WHERE kiosk = ? AND state = 'accepted'
          ORDER BY id = ? DESC, seq DESC LIMIT 1
          """,
        arguments: [kiosk, id?.description ?? ""]
      ).map(NamedSignature.init)
    }
  }

  /// Finds the newest void of a session that this kiosk recorded and that still holds.
  ///
  /// - Parameter session: The identity of the session.
  /// - Returns: The signature that was voided; nil when there is none.
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func lastVoid(in session: String) throws(StoreError) -> NamedSignature? {
    let kiosk = kiosk.description
    return try read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT signature.* FROM decision JOIN signature ON signature.id = decision.signature
          WHERE decision.kiosk = ? AND decision.verdict = 'voided' AND signature.state = 'voided'
            AND decision.seq > (SELECT seq FROM session WHERE id = ? AND kiosk = decision.kiosk)
          ORDER BY decision.seq DESC LIMIT 1
          """,
        arguments: [kiosk, session]
      ).map(NamedSignature.init)
    }
  }

  /// Voids a signature that counts: it stays in the ledger, and every count falls by one.
  ///
  /// - Parameters:
  ///   - id: The signature's identity.
  ///   - reason: Why.
  ///   - canvasser: Who decided.
  ///   - stamp: The entry's stamp; a retry carries the same.
  /// - Throws: ``StoreError/noSuchSignature`` if it does not count, or another ``StoreError``.
  public mutating func void(
    _ id: EntryID,
    reason: VoidReason,
    canvasser: String,
    stamp: EntryStamp
  ) throws(StoreError) {
    try settle(Decision(signature: id, verdict: .void(reason), coordinator: canvasser), stamp)
  }

  /// Takes a void back: the signature counts again, and the ledger keeps both.
  ///
  /// - Parameters:
  ///   - id: The signature's identity.
  ///   - canvasser: Who decided.
  ///   - stamp: The entry's stamp; a retry carries the same.
  /// - Throws: ``StoreError/noSuchSignature`` if it is not voided, or another ``StoreError``.
  public mutating func takeBackVoid(
    of id: EntryID,
    canvasser: String,
    stamp: EntryStamp
  ) throws(StoreError) {
    let isVoided = try signature(id)?.standing.state == .voided
    let isKnown = try isRecorded(stamp)
    guard isVoided || isKnown else { throw .noSuchSignature }
    try settle(Decision(signature: id, verdict: .restore, coordinator: canvasser), stamp)
  }

  /// Records a decision, and finds it again where the disk did not say whether it has it.
  ///
  /// An error while committing does not mean that nothing was saved. Whoever then voids "the last
  /// signature" once more would void the one before it.
  private mutating func settle(_ decision: Decision, _ stamp: EntryStamp) throws(StoreError) {
    do {
      try decide(decision, stamp: stamp)
    } catch {
      guard error != .noSuchSignature, (try? isRecorded(stamp)) == true else { throw error }
      // The same entry is not written twice; this commit brings the one that is there to the disk.
      try decide(decision, stamp: stamp)
    }
  }

  /// Whether an entry is in the file; looks on a fresh connection if the last one failed.
  private mutating func isRecorded(_ stamp: EntryStamp) throws(StoreError) -> Bool {
    try read { database in
      try Row.fetchOne(
        database,
        sql: "SELECT 1 FROM entry WHERE id = ?",
        arguments: [stamp.id.uuid]
      ) != nil
    }
  }
}

extension NamedSignature {
  init(_ row: Row) throws {
    let record = try SignatureRecord(row)
    receipt = SignatureReceipt(
      id: record.id,
      seq: record.seq,
      number: record.number,
      milestone: nil,
      signedAt: record.signedAt
    )
    name = record.name ?? ""
    voidReason = record.standing.voidReason
  }
}
