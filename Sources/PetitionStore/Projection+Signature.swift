import Foundation
import GRDB
import PetitionCore

extension Projection {
  /// Adds a signature, as the decisions that are known already have it.
  mutating func add(_ signature: SignatureBody, at place: Place) throws {
    try check(signature, at: place)
    let standing = try standing(of: place.stamp.id.description, signature.firstState, place.kiosk)
    try database.cachedStatement(
      sql: """
        INSERT INTO signature (
          seq, number, id, signed_at, name, postal_code, place, area, event, canvasser, source,
          language, text_version, state, void_reason, duplicate_of, flags, reason, sheet, line,
          origin, session, utc_offset, kiosk)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      place.seq, signature.number, place.stamp.id.description, place.at, signature.name,
      signature.postalCode, signature.place, signature.area.rawValue, signature.event,
      signature.canvasser, signature.source.rawValue, signature.language, signature.text,
      standing.state.rawValue, standing.voidReason?.rawValue, standing.duplicateOf,
      signature.flags.map(\.rawValue).joined(separator: " "), signature.reason,
      signature.sheet?.sheet, signature.sheet?.line, signature.origin, signature.session,
      place.stamp.utcOffset, place.kiosk.description,
    ])
    let facts = SignatureFacts(
      signature,
      at: place.stamp.at,
      utcOffset: place.stamp.utcOffset,
      kiosk: place.kiosk
    )
    count(facts, standing, by: 1)
    try advance(to: signature.number, savedAt: place.at, by: place.kiosk)
  }

  /// Refuses what no program wrote: it would spoil later numbers, or depend on which of two ledgers
  /// was taken over first.
  private func check(_ signature: SignatureBody, at place: Place) throws {
    // The file's own numbers come after whatever was let in, and are bounded by that.
    guard place.kiosk == owner || signature.number <= Self.highestNumber else {
      throw StoreError.noSuchSignature
    }
    guard let session = signature.session else { return }
    let known = try database.cachedStatement(
      sql: "SELECT 1 FROM session WHERE id = ? AND kiosk = ?"
    ).fetchRow(arguments: [session, place.kiosk.description])
    guard known != nil else { throw StoreError.noSuchSignature }
  }

  /// Takes note of a void.
  mutating func add(_ void: VoidBody, at place: Place) throws {
    try decide(
      void.signature,
      .voided,
      reason: void.reason,
      by: void.canvasser,
      note: void.note,
      at: place
    )
  }

  /// Takes note of a restore.
  mutating func add(_ restore: RestoreBody, at place: Place) throws {
    try decide(
      restore.signature,
      .accepted,
      by: restore.coordinator,
      note: restore.note,
      at: place
    )
  }

  /// Takes note of a withdrawal.
  mutating func add(_ withdrawal: WithdrawalBody, at place: Place) throws {
    try decide(
      withdrawal.signature,
      .withdrawn,
      by: withdrawal.coordinator,
      note: withdrawal.note,
      at: place
    )
  }

  /// Takes note of a decision whether two signatures are one person's.
  mutating func add(_ decision: DuplicateDecisionBody, at place: Place) throws {
    try decide(
      decision.signature,
      decision.isSame ? .duplicate : .distinct,
      other: decision.other,
      by: decision.coordinator,
      note: decision.note,
      at: place
    )
  }

  /// Takes note that a signature was looked at.
  mutating func add(_ kept: KeptBody, at place: Place) throws {
    try decide(kept.signature, .kept, by: kept.coordinator, note: kept.note, at: place)
  }

  /// What the table of decisions calls a decision.
  private enum Word: String {
    case accepted, voided, withdrawn, duplicate, distinct, kept

    /// Whether the decision says how the signature stands.
    var isAboutStanding: Bool { self != .distinct && self != .kept }
  }

  /// Takes note of a decision; if the signature is there, it stands from now on as that has it.
  ///
  /// Only this file's own ledger must know the signature: what another one decided may be about a
  /// ledger that has not been taken over yet.
  private mutating func decide(
    _ signature: String,
    _ word: Word,
    reason: VoidReason? = nil,
    other: String? = nil,
    by who: String,
    note: String?,
    at place: Place
  ) throws {
    // Whatever lists decisions reads identities.
    guard UUID(uuidString: signature) != nil, other.map({ UUID(uuidString: $0) != nil }) ?? true
    else { throw StoreError.noSuchSignature }
    try database.execute(
      sql: """
        INSERT INTO decision (
          signature, kiosk, seq, verdict, reason, other, decided_by, decided_at, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        signature, place.kiosk.description, place.seq, word.rawValue, reason?.rawValue, other, who,
        place.at, note,
      ]
    )
    let row = try Row.fetchOne(
      database,
      sql: "SELECT * FROM signature WHERE id = ?",
      arguments: [signature]
    )
    guard let row else {
      guard try mayBeMissing(at: place) else { throw StoreError.noSuchSignature }
      return
    }
    guard word.isAboutStanding else { return }
    try settle(row, signature)
  }

  /// Whether a decision may be about a signature that is not in the tables.
  private func mayBeMissing(at place: Place) throws -> Bool {
    guard place.kiosk == owner else { return true }
    return try Row.fetchOne(entries, sql: "SELECT 1 FROM forked_entry") != nil
  }

  /// Moves a signature, and its part of every tally, to where the decisions have it.
  private mutating func settle(_ row: Row, _ signature: String) throws {
    let before = try Standing(row)
    let recorder: String = try row.decode(forColumn: "kiosk")
    let flags: String = try row.decode(forColumn: "flags")
    let isIllegible = flags.split(separator: " ").contains { $0 == "illegible" }
    let after = try standing(
      of: signature,
      isIllegible ? .illegible : .accepted,
      recordedBy: recorder
    )
    guard after != before else { return }
    let facts = try SignatureFacts(row)
    count(facts, before, by: -1)
    count(facts, after, by: 1)
    try database.execute(
      sql: "UPDATE signature SET state = ?, void_reason = ?, duplicate_of = ? WHERE id = ?",
      arguments: [
        after.state.rawValue, after.voidReason?.rawValue, after.duplicateOf, signature,
      ]
    )
  }

  private func standing(
    of signature: String,
    _ first: SignatureState,
    _ recorder: KioskID
  ) throws -> Standing {
    try standing(of: signature, first, recordedBy: recorder.description)
  }

  /// How a signature stands: as the last decision has it that comes before all others.
  ///
  /// This file's own ledger comes before another office's, that before the ledger that recorded the
  /// signature, and the last of one ledger's decisions before its earlier ones.
  private func standing(
    of signature: String,
    _ first: SignatureState,
    recordedBy recorder: String
  ) throws -> Standing {
    // One after the other along the key, so that a thousand decisions about one signature cost no
    // more than one.
    let row =
      try last(of: signature, "kiosk = ?", owner.description)
      ?? last(of: signature, "kiosk > ?", recorder)
      ?? last(of: signature, "kiosk < ?", recorder)
      ?? last(of: signature, "kiosk = ?", recorder)
    guard let row else { return Standing(first) }
    let word: String = try row.decode(forColumn: "verdict")
    let reason: String? = try row.decode(forColumn: "reason")
    switch SignatureState(rawValue: word) {
    case .voided: return Standing(.voided, voidReason: reason.flatMap(VoidReason.init))
    case .duplicate:
      return Standing(.duplicate, duplicateOf: try row.decode(forColumn: "other"))
    case .withdrawn: return Standing(.withdrawn)
    default: return Standing(first)
    }
  }

  /// The last decision how a signature stands, of those that some ledgers made.
  private func last(of signature: String, _ which: String, _ kiosk: String) throws -> Row? {
    try database.cachedStatement(
      sql: """
        SELECT verdict, reason, other FROM decision
        WHERE signature = ? AND \(which)
          AND verdict IN ('accepted', 'voided', 'withdrawn', 'duplicate')
        ORDER BY kiosk DESC, seq DESC LIMIT 1
        """
    ).fetchRow(arguments: [signature, kiosk])
  }
}

extension Standing {
  /// Reads how a signature stands from its row.
  init(_ row: Row) throws {
    let state: String = try row.decode(forColumn: "state")
    let reason: String? = try row.decode(forColumn: "void_reason")
    guard let state = SignatureState(rawValue: state) else { throw StoreError.noSuchSignature }
    self.init(
      state,
      voidReason: reason.flatMap(VoidReason.init),
      duplicateOf: try row.decode(forColumn: "duplicate_of")
    )
  }
}
