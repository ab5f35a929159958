import Crypto
import Foundation
internal import GRDB
public import PetitionCore

/// A signature that another system took.
public struct ImportedSignature: Hashable, Sendable {
  /// The signature; its identity is given by the ledger.
  public var draft: SignatureDraft
  /// All that the foreign file says of it: the same text has the same identity at every import.
  public var meaning: String
  /// The stamp with the time of signing; its identity is given by the ledger.
  public var stamp: EntryStamp
  /// The tabling event; nil when none was named.
  public var attribution: Attribution?
  /// An email address, if news by email was asked for.
  public var email: String?
  /// A telephone number, if news by telephone was asked for.
  public var phone: String?
  /// The stamp of the entry for the address, if there is one.
  public var contactStamp: EntryStamp

  /// Creates a signature.
  public init(
    draft: SignatureDraft,
    meaning: String,
    stamp: EntryStamp,
    attribution: Attribution?,
    email: String?,
    phone: String?,
    contactStamp: EntryStamp
  ) {
    self.draft = draft
    self.meaning = meaning
    self.stamp = stamp
    self.attribution = attribution
    self.email = email
    self.phone = phone
    self.contactStamp = contactStamp
  }
}

/// What all signatures of one import share.
public struct ImportBatch: Hashable, Sendable {
  /// The system they came from, as the coordinator named it.
  public var origin: String
  /// The text that they are counted for, recorded if it is not there yet.
  public var shown: ShownPetition
  /// Signatures collected elsewhere, from the configuration.
  public var baseline: Int
  /// Whether they are among those.
  public var isInBaseline: Bool
  /// Who imports them.
  public var coordinator: String
  /// The stamp of the text's entry, if one is needed.
  public var textStamp: EntryStamp
  /// The stamp of the import's own entry.
  public var stamp: EntryStamp

  /// Creates a batch.
  public init(
    origin: String,
    shown: ShownPetition,
    baseline: Int,
    isInBaseline: Bool,
    coordinator: String,
    textStamp: EntryStamp,
    stamp: EntryStamp
  ) {
    self.origin = origin
    self.shown = shown
    self.baseline = baseline
    self.isInBaseline = isInBaseline
    self.coordinator = coordinator
    self.textStamp = textStamp
    self.stamp = stamp
  }
}

/// What an import came to.
public struct ImportReport: Hashable, Sendable {
  /// Signatures that are new.
  public var new = 0
  /// Signatures that an earlier import recorded.
  public var alreadyThere = 0
  /// Addresses of new signatures whose signers asked for news.
  public var contacts = 0

  /// Creates the report of nothing.
  public init() {}
}

extension PetitionStore {
  /// Records signatures of another system, all of them or none, and that they were imported.
  ///
  /// Importing the same rows again records nothing. If nothing is new, the ledger stays as it is.
  ///
  /// - Parameters:
  ///   - batch: What they share.
  ///   - isTrial: Whether they are only counted.
  ///   - next: Gives the next signature; nil at the end. What it throws undoes all.
  ///   - digest: Gives the SHA-256 of the file, hexadecimal; called at the end.
  /// - Returns: What was recorded, or would be.
  /// - Throws: ``StoreError`` if nothing was recorded, or if that is not known: importing again is
  ///   harmless.
  public mutating func importSignatures(
    _ batch: ImportBatch,
    isTrial: Bool = false,
    next: () throws -> ImportedSignature?,
    digest: () -> String
  ) throws(StoreError) -> ImportReport {
    var identity = ImportIdentity(origin: batch.origin, kiosk: kiosk, key: key)
    guard !isTrial else {
      return try read { database in
        var report = ImportReport()
        while let signature = try next() {
          report.count(signature, isNew: try !Self.has(identity.next(signature.meaning), database))
        }
        return report
      }
    }
    return try signedTransaction { database, kiosk, key in
      var writer = try ImportWriter(batch, kiosk: kiosk, in: database)
      while let signature = try next() {
        let id = identity.next(signature.meaning)
        let isNew = try !Self.has(id, database)
        if isNew { try writer.add(signature, id: id) }
        writer.report.count(signature, isNew: isNew)
      }
      guard writer.report.new > 0 else { return (writer.report, nil) }
      try writer.end(digest: digest())
      let head = try Ledger.addCheckpoint(after: batch.stamp, kiosk: kiosk, key: key, in: database)
      return (writer.report, head)
    }
  }

  private static func has(_ id: EntryID, _ database: Database) throws -> Bool {
    try database.cachedStatement(sql: "SELECT 1 FROM entry WHERE id = ?")
      .fetchRow(arguments: [id.uuid]) != nil
  }
}

/// Writes the entries of one import.
private struct ImportWriter {
  var report = ImportReport()
  private let batch: ImportBatch
  private let labels: KnownLabels
  private var entries: LedgerBatch
  private var lastNumber: Int
  private var accepted: Int

  init(_ batch: ImportBatch, kiosk: KioskID, in database: Database) throws {
    self.batch = batch
    labels = KnownLabels(database: database)
    entries = try LedgerBatch(kiosk: kiosk, in: database)
    lastNumber = try Int.fetchOne(database, sql: "SELECT last_number FROM position") ?? 0
    accepted = try PetitionStore.accepted(in: database)
    let version = try TextVersion(of: batch.shown).hex
    let known = try Row.fetchOne(
      database,
      sql: "SELECT 1 FROM petition_text WHERE kiosk = ? AND version = ?",
      arguments: [kiosk.description, version]
    )
    guard known == nil else { return }
    let text = PetitionTextBody(version: version, text: batch.shown)
    _ = try entries.append(.petitionText(text), stamp: batch.textStamp)
  }

  /// Numbers go on as at a kiosk: given once, above every number that anybody was told.
  mutating func add(_ signature: ImportedSignature, id: EntryID) throws {
    lastNumber = max(lastNumber, batch.baseline.limitedSum(accepted)).limitedSum(1)
    accepted = accepted.limitedSum(1)
    var body = SignatureBody(
      signature.draft,
      number: lastNumber,
      attribution: try labels.settled(signature.attribution)
    )
    body.origin = batch.origin
    var stamp = signature.stamp
    stamp.id = id
    _ = try entries.append(.signature(body), stamp: stamp)
    guard signature.hasContact else { return }
    let contact = ContactBody(
      signature: id.description,
      email: signature.email,
      phone: signature.phone,
      language: signature.draft.language
    )
    _ = try entries.append(.contact(contact), stamp: signature.contactStamp)
  }

  mutating func end(digest: String) throws {
    let body = ImportBody(
      origin: batch.origin,
      digest: digest,
      recorded: report.new,
      isInBaseline: batch.isInBaseline,
      coordinator: batch.coordinator
    )
    _ = try entries.append(.import(body), stamp: batch.stamp)
    try entries.flush()
  }
}

extension ImportedSignature {
  fileprivate var hasContact: Bool { email != nil || phone != nil }
}

extension ImportReport {
  fileprivate mutating func count(_ signature: ImportedSignature, isNew: Bool) {
    guard isNew else {
      alreadyThere += 1
      return
    }
    new += 1
    if signature.hasContact { contacts += 1 }
  }
}
