import Crypto
import Foundation
internal import GRDB
public import PetitionCore

/// A signature that another system took.
public struct ImportedSignature: Hashable, Sendable {
  /// The signature; its identity is given by the ledger.
  public var draft: SignatureDraft
  /// What tells it from other rows.
  public var traits: ImportTraits
  /// The row's letters as earlier programs digested them.
  public var meaning: String
  /// The line of the file.
  public var line: Int
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
    traits: ImportTraits,
    meaning: String,
    line: Int = 0,
    stamp: EntryStamp,
    attribution: Attribution?,
    email: String?,
    phone: String?,
    contactStamp: EntryStamp
  ) {
    self.draft = draft
    self.traits = traits
    self.meaning = meaning
    self.line = line
    self.stamp = stamp
    self.attribution = attribution
    self.email = email
    self.phone = phone
    self.contactStamp = contactStamp
  }
}

/// A row of a file that is to be imported.
public enum ImportItem: Hashable, Sendable {
  /// A signature of another system.
  case signature(ImportedSignature)
  /// A row of an export of this program: its identity if it is there, and the signature if it
  /// counted where it was exported.
  case exported(EntryID?, ImportedSignature?)
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
  /// Signatures that are in the ledger already.
  public var alreadyThere = 0
  /// Those of them that do not count, or no longer: they stay as they are.
  public var alreadyUncounted = 0
  /// Rows of an export that did not count there and are not in this ledger: they are not recorded.
  public var setAside = 0
  /// Addresses of new signatures whose signers asked for news.
  public var contacts = 0

  /// Creates the report of nothing.
  public init() {}
}

extension PetitionStore {
  /// Records signatures of another system, all of them or none, and that they were imported.
  ///
  /// Importing the same rows again records nothing, however the file is called or written; see
  /// ``ImportTraits``. If nothing is new, the ledger stays as it is.
  ///
  /// - Parameters:
  ///   - batch: What they share.
  ///   - isTrial: Whether they are only counted.
  ///   - next: Gives the next row; nil at the end. What it throws undoes all.
  ///   - refuse: Takes a signature of which there are too many that say the same.
  ///   - digest: Gives the SHA-256 of the file, hexadecimal; called at the end.
  /// - Returns: What was recorded, or would be.
  /// - Throws: ``StoreError`` if nothing was recorded, or if that is not known: importing again is
  ///   harmless.
  public mutating func importSignatures(
    _ batch: ImportBatch,
    isTrial: Bool = false,
    next: () throws -> ImportItem?,
    refuse: (ImportedSignature) -> Void = { _ in },
    digest: () throws -> String
  ) throws(StoreError) -> ImportReport {
    guard !isTrial else {
      let (kiosk, key) = (kiosk, key)
      return try read { database in
        let matcher = try ImportMatcher(origin: batch.origin, kiosk: kiosk, key: key, in: database)
        var run = ImportRun(matcher: matcher, database: database)
        while let item = try next() { try run.take(item, refuse) { _, _ in } }
        return run.report
      }
    }
    return try signedTransaction { database, kiosk, key in
      let matcher = try ImportMatcher(origin: batch.origin, kiosk: kiosk, key: key, in: database)
      var run = ImportRun(matcher: matcher, database: database)
      var writer: ImportWriter?
      while let item = try next() {
        try run.take(item, refuse) { signature, id in
          if writer == nil { writer = try ImportWriter(batch, kiosk: kiosk, in: database) }
          try writer?.add(signature, id: id)
        }
      }
      // Called in any case: it may find that the file was changed while it was read.
      let digest = try digest()
      guard run.report.new > 0 else { return (run.report, nil) }
      try writer?.end(digest: digest, recorded: run.report.new)
      let head = try Ledger.addCheckpoint(after: batch.stamp, kiosk: kiosk, key: key, in: database)
      return (run.report, head)
    }
  }
}

/// The rows of one import as they are judged one after the other.
private struct ImportRun {
  var report = ImportReport()
  var matcher: ImportMatcher
  let database: Database

  init(matcher: ImportMatcher, database: Database) {
    self.matcher = matcher
    self.database = database
  }

  /// Judges a row, and adds it if it is new.
  mutating func take(
    _ item: ImportItem,
    _ refuse: (ImportedSignature) -> Void,
    _ add: (ImportedSignature, EntryID) throws -> Void
  ) throws {
    switch item {
    case .signature(let signature): try take(signature, refuse, add)
    case .exported(let id, let signature):
      if let id, try ImportMatcher.has(id, database) {
        try noteThere(id)
      } else if let signature {
        try take(signature, refuse, add)
      } else {
        report.setAside += 1
      }
    }
  }

  private mutating func take(
    _ signature: ImportedSignature,
    _ refuse: (ImportedSignature) -> Void,
    _ add: (ImportedSignature, EntryID) throws -> Void
  ) throws {
    switch try matcher.find(signature, in: database) {
    case .there(let id): try noteThere(id)
    case .crowded: refuse(signature)
    case .new(let id):
      try add(signature, id)
      report.new += 1
      if signature.hasContact { report.contacts += 1 }
    }
  }

  private mutating func noteThere(_ id: EntryID) throws {
    report.alreadyThere += 1
    let row = try database.cachedStatement(
      sql: "SELECT 1 FROM signature WHERE id = ? AND state <> 'accepted'"
    ).fetchRow(arguments: [id.description])
    if row != nil { report.alreadyUncounted += 1 }
  }
}

/// Writes the entries of one import.
private struct ImportWriter {
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

  mutating func end(digest: String, recorded: Int) throws {
    let body = ImportBody(
      origin: batch.origin,
      digest: digest,
      recorded: recorded,
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
