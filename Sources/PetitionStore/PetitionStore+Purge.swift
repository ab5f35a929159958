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
  /// What programs that were killed had left beside the file.
  public var leftovers = Leftovers()
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
    var found = leftovers
    found.add(Leftovers.remove(beside: path))
    try expectSound()
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
    report.leftovers = found
    report.leftovers.add(Leftovers.remove(beside: path))
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
    guard let finding else { return }
    switch finding {
    case .table(let name, _), .schema(let name), .gone(let name):
      throw .wrongTable(path: path, table: Schema.tables.first { $0 == name })
    default: throw .damaged(path: path, detail: finding.description)
    }
  }

  private mutating func destroy(
    before day: String?,
    stamp: EntryStamp,
    _ proof: inout PurgeProof
  ) throws(StoreError) -> PurgeReport {
    var gathered = proof
    let report = try signedTransaction { database, kiosk, key in
      let plan = try PurgePlan(before: day, owner: kiosk, in: database, &gathered)
      guard plan.entries > 0 else { return (PurgeReport(), nil) }
      if try Ledger.lastCheckpoint(of: kiosk, in: database) != nil {
        _ = try Ledger.addCheckpoint(
          after: Checkpoint.stamp(after: stamp),
          kiosk: kiosk,
          key: key,
          in: database
        )
      }
      try Ledger.append(.purge(plan.body(before: day)), stamp: stamp, kiosk: kiosk, in: database)
      try plan.destroy(in: database)
      let report = PurgeReport(signatures: plan.signatures, entries: plan.entries)
      let head = try Ledger.addCheckpoint(after: stamp, kiosk: kiosk, key: key, in: database)
      return (report, head)
    }
    proof = gathered
    return report
  }
}
