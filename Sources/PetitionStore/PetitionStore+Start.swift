import Foundation
internal import GRDB
import PetitionCore

extension PetitionStore {
  /// Looks the ledger over before signatures are taken: fast, and enough to see most damage.
  ///
  /// SQLite's quick check, the tables' definitions, the last checkpoint's signature, every entry since that checkpoint, and
  /// whether a copy in the folder of copies knows later entries. The whole ledger is read by
  /// ``verify(_:witnesses:)``.
  ///
  /// - Parameter folder: The folder of copies; nil when there is none. It need not be reachable.
  /// - Throws: ``StoreError/damaged(path:detail:)`` or ``StoreError/behind(path:found:known:)``.
  public mutating func checkAtStart(copies folder: String?) throws(StoreError) {
    let (path, kiosk) = (path, kiosk)
    let copied = folder.flatMap { SnapshotNames(kiosk: kiosk, folder: $0).newest }
    try read { database in
      let complaint = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
      if let complaint, complaint != "ok" {
        throw StoreError.damaged(path: path, detail: Connection.plain(complaint))
      }
      try LedgerMemory.checkTables(at: path, in: database)
      if let finding = try Self.tailFault(of: kiosk, in: database) {
        throw StoreError.damaged(path: path, detail: finding.description)
      }
    }
    try expectToHold(copied)
  }

  /// Refuses to go on if a copy holds what this ledger does not: this one is older, or another.
  mutating func expectToHold(_ known: (seq: Int, chain: Data)?) throws(StoreError) {
    guard let known else { return }
    let (path, kiosk) = (path, kiosk)
    try read { database in
      guard try Ledger.link(of: kiosk, at: known.seq, in: database) != known.chain else { return }
      let found = try Ledger.head(of: kiosk, in: database).seq
      throw StoreError.behind(path: path, found: found, known: known.seq)
    }
  }

  /// Checks the last checkpoint and all after it, or all entries if there is none.
  static func tailFault(
    of kiosk: KioskID,
    in database: Database
  ) throws -> LedgerFinding? {
    var walk = ChainWalk(kiosk: kiosk)
    if let last = try Ledger.lastCheckpoint(of: kiosk, in: database) {
      guard let body = last.checkpoint, Checkpoint.isGenuine(body, kiosk: kiosk),
        body.seq == last.seq - 1, let link = Data(hexadecimal: body.chain)
      else { return .checkpoint(entry: last.seq) }
      walk = ChainWalk(kiosk: kiosk, after: body.seq, link: link)
    }
    let rows = try RecordedEntry.all(of: kiosk, after: walk.seq, in: database)
    while let row = try rows.next() {
      if let finding = walk.step(to: try RecordedEntry(row)) { return finding }
    }
    return nil
  }
}
