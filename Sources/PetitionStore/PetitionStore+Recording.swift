import Foundation
internal import GRDB
public import PetitionCore

/// All that is recorded when somebody signs.
public struct Signing: Hashable, Sendable {
  /// The signature.
  public var draft: SignatureDraft
  /// The text that was shown, recorded once with the first signature that saw it.
  public var shown: ShownPetition
  /// Where and by whom it is taken; nil when nobody said.
  public var attribution: Attribution?
  /// The signature's stamp; its identity is the draft's.
  public var stamp: EntryStamp
  /// The stamp of a text entry, if one turns out to be needed.
  public var textStamp: EntryStamp
  /// The stamp of a milestone entry, if one turns out to be needed.
  public var milestoneStamp: EntryStamp
  /// Signatures collected elsewhere.
  public var baseline: Int
  /// The milestones.
  public var ladder: MilestoneLadder

  /// Creates a signing.
  public init(
    draft: SignatureDraft,
    shown: ShownPetition,
    attribution: Attribution?,
    stamp: EntryStamp,
    textStamp: EntryStamp,
    milestoneStamp: EntryStamp,
    baseline: Int,
    ladder: MilestoneLadder
  ) {
    self.draft = draft
    self.shown = shown
    self.attribution = attribution
    self.stamp = stamp
    self.textStamp = textStamp
    self.milestoneStamp = milestoneStamp
    self.baseline = baseline
    self.ladder = ladder
  }
}

/// What is known after an attempt to record a signature.
public enum SigningOutcome: Hashable, Sendable {
  /// It is on disk; the signer may be thanked.
  case saved(SignatureReceipt)
  /// It is certainly not on disk; try again with the same identity.
  case notSaved(StoreError)
  /// It may or may not be on disk; ask again with the same identity, never with a new one.
  case unknown(StoreError)
}

extension PetitionStore {
  /// Records a signature and answers only when the answer is known, or known to be unknown.
  ///
  /// An error while committing does not mean that nothing was saved: the file is closed and
  /// opened again, and the identity is looked up. Recording the same identity twice is harmless.
  ///
  /// - Parameter signing: What is recorded, with the identity of the first attempt.
  /// - Returns: What is known; after ``SigningOutcome/saved(_:)`` a power cut takes nothing away.
  public mutating func record(_ signing: Signing) -> SigningOutcome {
    do {
      return .saved(try write(signing))
    } catch {
      return resolve(signing, after: error)
    }
  }

  /// Tries a few times with one identity, for whoever cannot wait and ask again later.
  ///
  /// - Parameters:
  ///   - signing: What is recorded, with the identity of the first attempt.
  ///   - attempts: The most attempts, 1 or more.
  /// - Returns: What is known after the last of them.
  public mutating func record(_ signing: Signing, attempts: Int) -> SigningOutcome {
    var outcome = record(signing)
    for _ in 1..<max(1, attempts) {
      if case .saved = outcome { break }
      outcome = record(signing)
    }
    return outcome
  }

  /// Looks on a fresh connection: the one that failed is closed by now.
  private mutating func resolve(_ signing: Signing, after error: StoreError) -> SigningOutcome {
    do {
      guard try isRecorded(signing.draft.id) else { return .notSaved(error) }
      return .saved(try write(signing))
    } catch let second {
      // What a person must see to is said, whatever came of looking once more.
      return .unknown(error.needsPerson ? error : second)
    }
  }

  private mutating func write(_ signing: Signing) throws(StoreError) -> SignatureReceipt {
    try signedTransaction { database, kiosk, key in
      if let receipt = try Self.receipt(for: signing.draft.id, in: database) {
        // The error that came before may have kept the commit from the disk; this one brings it.
        try Schema.mark(database)
        return (receipt, nil)
      }
      return try Self.append(signing, kiosk: kiosk, key: key, in: database)
    }
  }

  /// Appends a signature, with the text and the milestone that belong to it.
  ///
  /// Must run inside a transaction that holds the write lock.
  ///
  /// - Returns: The receipt, and the head to remember once this is committed.
  static func append(
    _ signing: Signing,
    kiosk: KioskID,
    key: KioskKey?,
    in database: Database
  ) throws -> (SignatureReceipt, KnownHead?) {
    try expectOpen(signing.attribution?.session, of: kiosk, in: database)
    let text = PetitionTextBody(version: signing.draft.textVersion.hex, text: signing.shown)
    try ensure(text, stamp: signing.textStamp, kiosk: kiosk, in: database)
    let accepted = try accepted(in: database)
    let number = try nextNumber(baseline: signing.baseline, in: database)
    let labels = KnownLabels(database: database)
    var draft = signing.draft
    draft.sheet = try draft.sheet.map {
      SheetLine(sheet: try labels.settled(sheet: $0.sheet), line: $0.line)
    }
    let body = SignatureBody(
      draft,
      number: number,
      attribution: try labels.settled(signing.attribution)
    )
    let seq = try Ledger.append(
      .signature(body),
      stamp: signing.stamp,
      kiosk: kiosk,
      in: database
    )
    let milestone = try reach(
      signing,
      from: signing.baseline.limitedSum(accepted),
      kiosk: kiosk,
      in: database
    )
    let receipt = SignatureReceipt(
      id: signing.draft.id,
      seq: seq,
      number: number,
      milestone: milestone,
      signedAt: signing.stamp.at
    )
    let checkpoint = milestone == nil ? Ledger.addCheckpointIfDue : Ledger.addCheckpoint
    return (receipt, try checkpoint(signing.stamp, kiosk, key, database))
  }

  /// The position that the next signature gets: one that was never given before.
  static func nextNumber(baseline: Int, in database: Database) throws -> Int {
    let last = try Int.fetchOne(database, sql: "SELECT last_number FROM position") ?? 0
    // A table that somebody wrote into may say any number; what is too high is refused as an entry.
    return max(last, baseline.limitedSum(try accepted(in: database))).limitedSum(1)
  }

  /// Records a petition's text, unless this ledger has it.
  static func ensure(
    _ text: PetitionTextBody,
    stamp: EntryStamp,
    kiosk: KioskID,
    in database: Database
  ) throws {
    let known = try database.cachedStatement(
      sql: "SELECT 1 FROM petition_text WHERE kiosk = ? AND version = ?"
    ).fetchRow(arguments: [kiosk.description, text.version])
    guard known == nil else { return }
    try Ledger.append(.petitionText(text), stamp: stamp, kiosk: kiosk, in: database)
  }

  /// Records the highest milestone that one more signature crosses, unless it was reached before.
  private static func reach(
    _ signing: Signing,
    from before: Int,
    kiosk: KioskID,
    in database: Database
  ) throws -> Int? {
    let after = before.limitedSum(1)
    guard let milestone = signing.ladder.crossed(from: before, to: after) else { return nil }
    let known = try Row.fetchOne(
      database,
      sql: "SELECT 1 FROM milestone WHERE kiosk = ? AND milestone = ?",
      arguments: [kiosk.description, milestone]
    )
    guard known == nil else { return nil }
    let body = MilestoneBody(
      milestone: milestone,
      count: after,
      signature: signing.draft.id.description
    )
    try Ledger.append(
      .milestone(body),
      stamp: signing.milestoneStamp,
      kiosk: kiosk,
      in: database
    )
    return milestone
  }

  mutating func isRecorded(_ id: EntryID) throws(StoreError) -> Bool {
    try read { try Self.receipt(for: id, in: $0) != nil }
  }

  static func receipt(for id: EntryID, in database: Database) throws -> SignatureReceipt? {
    let row = try database.cachedStatement(
      sql: """
        SELECT seq, number, signed_at, milestone FROM signature
        LEFT JOIN milestone ON milestone.signature = signature.id
        WHERE signature.id = ?
        """
    ).fetchRow(arguments: [id.description])
    guard let row else { return nil }
    return SignatureReceipt(
      id: id,
      seq: try row.decode(forColumn: "seq"),
      number: try row.decode(forColumn: "number"),
      milestone: try row.decode(forColumn: "milestone"),
      signedAt: try row.timestamp("signed_at")
    )
  }
}
