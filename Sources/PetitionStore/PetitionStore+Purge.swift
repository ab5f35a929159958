import Foundation
internal import GRDB
public import PetitionCore

/// What a purge destroyed, and what a look at every byte of the file found of it afterwards.
public struct PurgeReport: Hashable, Sendable {
  /// Signatures whose content was destroyed now.
  public var signatures = 0
  /// Entries whose content was destroyed now, answers about news included.
  public var entries = 0
  /// Signatures whose content is still there.
  public var kept = 0
  /// How many pieces of text, names first of all, were looked for in the file.
  public var sought = 0
  /// How many of them are still somewhere in the file; 0 when the purge did what it says.
  public var found = 0
  /// How many bytes were looked through.
  public var bytes = 0
}

extension PetitionStore {
  /// Destroys names and all else that signers typed, keeps every count, and proves it.
  ///
  /// The entries keep their place, digest and link. The file is rewritten without the pages that
  /// held them, and then read byte by byte. Copies made before are other files: they still hold
  /// what they held.
  ///
  /// - Parameters:
  ///   - day: The first local day, as "2026-06-13", whose signatures are kept; nil keeps none.
  ///   - stamp: The stamp of the entry that says so.
  /// - Returns: What was destroyed and what was found afterwards.
  /// - Throws: ``StoreError`` if it was not done, or if that is not known: doing it again is harmless.
  public mutating func purge(
    before day: String?,
    stamp: EntryStamp
  ) throws(StoreError) -> PurgeReport {
    try expectSound()
    // A copy that was broken off may have left a draft, with names in it.
    _ = Draft.beside(path)
    var proof = PurgeProof()
    var report = try destroy(before: day, stamp: stamp, &proof)
    let queue = try connected()
    try translated(path) {
      try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM") }
    }
    // Reading the file beside SQLite drops this process's locks, so its connection goes first.
    disconnect()
    proof.search(path)
    report.kept = try read { database in
      try proof.excuseKept(in: database)
      return try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM entry WHERE kind = 'signature' AND payload IS NOT NULL"
      ) ?? 0
    }
    report.sought = proof.sought
    report.found = proof.found
    report.bytes = proof.bytes
    return report
  }

  /// A purge goes by the readable tables, so they must say what the entries say.
  ///
  /// A purge that nobody could sign, as on a copy, does not stand in the way of the next.
  private func expectSound() throws(StoreError) {
    guard path != Connection.inMemory else { return }
    let finding = try Self.verify(path).findings.first {
      if case .purge = $0 { false } else { true }
    }
    if let finding { throw .damaged(path: path, detail: finding.description) }
  }

  private mutating func destroy(
    before day: String?,
    stamp: EntryStamp,
    _ proof: inout PurgeProof
  ) throws(StoreError) -> PurgeReport {
    var gathered = proof
    let report = try signedTransaction { database, kiosk, key in
      let plan = try PurgePlan(before: day, kiosk: kiosk, in: database, &gathered)
      guard plan.signatures > 0 else { return (PurgeReport(), nil) }
      if try Ledger.lastCheckpoint(of: kiosk, in: database) != nil {
        _ = try Ledger.addCheckpoint(
          after: Checkpoint.stamp(after: stamp),
          kiosk: kiosk,
          key: key,
          in: database
        )
      }
      try Ledger.append(.purge(plan.body(before: day)), stamp: stamp, kiosk: kiosk, in: database)
      for run in plan.runs {
        try database.execute(
          sql: "UPDATE entry SET payload = NULL WHERE kiosk = ? AND seq BETWEEN ? AND ?",
          arguments: [kiosk.uuid, run.lowerBound, run.upperBound]
        )
      }
      let report = PurgeReport(signatures: plan.signatures, entries: plan.seqs.count)
      let head = try Ledger.addCheckpoint(after: stamp, kiosk: kiosk, key: key, in: database)
      return (report, head)
    }
    proof = gathered
    return report
  }
}

/// What a purge will destroy, and what must be kept of it.
struct PurgePlan {
  /// The entries, ascending.
  private(set) var seqs: [Int] = []
  /// How many of them are signatures.
  private(set) var signatures = 0
  private var counts: [PurgeBody.Count: Int] = [:]
  private var lastNumber: Int?
  private var lastSavedAt: String?

  /// Finds what is to be destroyed, and takes down what the proof must look for.
  init(
    before day: String?,
    kiosk: KioskID,
    in database: Database,
    _ proof: inout PurgeProof
  ) throws {
    var ids: Set<String> = []
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT * FROM signature WHERE kiosk = ? ORDER BY seq",
      arguments: [kiosk.description]
    )
    while let row = try rows.next() {
      let facts = try SignatureFacts(row)
      if let day, facts.day >= day { continue }
      ids.insert(try row.decode(forColumn: "id"))
      seqs.append(try row.decode(forColumn: "seq"))
      add(facts, state: try row.decode(forColumn: "state"))
      try proof.seek(signature: row)
    }
    signatures = seqs.count
    try addContacts(of: ids, kiosk: kiosk, in: database, &proof)
    seqs.sort()
    let position = try Row.fetchOne(database, sql: "SELECT * FROM position")
    lastNumber = try position?.decode(forColumn: "last_number")
    lastSavedAt = try position?.decode(forColumn: "last_saved_at")
  }

  private mutating func add(_ facts: SignatureFacts, state: String) {
    for (dimension, key) in TallyDimension.keys(for: facts) {
      let row = PurgeBody.Count(dimension: dimension.rawValue, key: key, state: state, count: 0)
      counts[row, default: 0] += 1
    }
  }

  private mutating func addContacts(
    of signatures: Set<String>,
    kiosk: KioskID,
    in database: Database,
    _ proof: inout PurgeProof
  ) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(RecordedEntry.columns) FROM entry
        WHERE kiosk = ? AND kind = 'contact' AND payload IS NOT NULL
        """,
      arguments: [kiosk.uuid]
    )
    while let row = try rows.next() {
      let entry = try RecordedEntry(row)
      guard case .contact(let contact)? = try entry.content()?.body,
        signatures.contains(contact.signature)
      else { continue }
      seqs.append(entry.seq)
      proof.seek(contact: contact)
    }
  }

  /// The entries as runs without gaps.
  var runs: [ClosedRange<Int>] {
    seqs.reduce(into: []) { runs, seq in
      if let last = runs.last, last.upperBound == seq - 1 {
        runs[runs.count - 1] = last.lowerBound...seq
      } else {
        runs.append(seq...seq)
      }
    }
  }

  /// What the ledger says of it.
  func body(before day: String?) -> PurgeBody {
    let rows = counts.map { row, count in
      PurgeBody.Count(dimension: row.dimension, key: row.key, state: row.state, count: count)
    }
    return PurgeBody(
      before: day,
      runs: runs.map { [$0.lowerBound, $0.upperBound] },
      signatures: signatures,
      counts: rows.sorted { ($0.dimension, $0.key, $0.state) < ($1.dimension, $1.key, $1.state) },
      lastNumber: lastNumber,
      lastSavedAt: lastSavedAt
    )
  }
}
