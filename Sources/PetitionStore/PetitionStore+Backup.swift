import Foundation
internal import GRDB
import Glibc
public import PetitionCore

/// A copy of a database that was read back and found complete.
public struct Snapshot: Hashable, Sendable {
  /// The file.
  public var path: String
  /// Where its ledger ends.
  public var head: LedgerHead
  /// All signatures in it, whatever their state.
  public var recorded: Int
  /// The signatures in it that count.
  public var accepted: Int
  /// Whether it lies on the disk that the database lies on, and would be lost with it.
  public var isOnSameDisk: Bool

  /// Whether a folder for copies lies on the disk of a database.
  ///
  /// - Parameters:
  ///   - database: The database.
  ///   - folder: The folder.
  /// - Returns: False as well when there is no such folder: a stick that is not in is not that disk.
  public static func isOnDisk(of database: String, folder: String) -> Bool {
    let own = URL(fileURLWithPath: database).deletingLastPathComponent().path
    guard let disk = StoreFile.disk(ofFolder: folder) else { return false }
    return StoreFile.disk(ofFolder: own) == disk
  }
}

extension PetitionStore {
  /// Makes a copy of the database in a folder, reads it back, and only then counts it as made.
  ///
  /// The database is held only while a draft is made beside it, however slow the medium is. The copy
  /// is checked under another name before it gets its own, so a copy that was there before stays
  /// whole if the medium is full or pulled out. The two newest copies of a kiosk are kept.
  ///
  /// - Parameters:
  ///   - folder: The folder, which must be there: a stick that is not in is not written beside.
  ///   - stamp: The stamp of the entry that says so.
  /// - Returns: The copy.
  /// - Throws: ``StoreError/noFolder(path:)``, ``StoreError/copyFailed(path:detail:)``,
  ///   ``StoreError/behind(path:found:known:)``, or another ``StoreError`` about the database itself.
  public mutating func backUp(
    to folder: String,
    stamp: EntryStamp
  ) throws(StoreError) -> Snapshot {
    guard let disk = StoreFile.disk(ofFolder: folder) else { throw .noFolder(path: folder) }
    let names = SnapshotNames(kiosk: kiosk, folder: folder)
    let least = try signHead(stamp: stamp)
    try expectToHold(names.newest)
    let path = path
    let draft = try copying(to: folder) { () throws(StoreError) in
      try Draft(at: names.draft, of: path)
    }
    defer { draft.remove() }
    let found = try copied(to: draft, in: folder, least: least)
    let made = names.path(seq: found.entries)
    try copying(to: folder) { () throws(StoreError) in
      try draft.name(made)
      guard StoreFile.disk(ofFolder: folder) == disk else {
        throw .copyFailed(path: folder, detail: "the stick was pulled out")
      }
    }
    try append(
      .backup(BackupBody(seq: found.entries, recorded: found.recorded)),
      stamp: stamp
    )
    names.removeOlder(than: found.entries)
    return Snapshot(
      path: made,
      head: found.head,
      recorded: found.recorded,
      accepted: found.accepted,
      isOnSameDisk: Snapshot.isOnDisk(of: path, folder: folder)
    )
  }

  /// Whether the copies of this kiosk that lie in a folder would be lost with the disk of the
  /// database.
  ///
  /// - Parameter folder: The folder.
  /// - Returns: False as well when there is no copy in it, or no such folder.
  public func hasCopiesOnItsDisk(in folder: String) -> Bool {
    Snapshot.isOnDisk(of: path, folder: folder)
      && !SnapshotNames(kiosk: kiosk, folder: folder).ends.isEmpty
  }

  /// Signs the ledger as it stands, unless its last entry is a checkpoint.
  ///
  /// - Parameter stamp: What the checkpoint's own stamp is made of.
  /// - Returns: Where the ledger ends then.
  /// - Throws: ``StoreError`` if it was not signed, or if that is not known.
  @discardableResult
  public mutating func signHead(stamp: EntryStamp) throws(StoreError) -> LedgerHead {
    try signedTransaction { database, kiosk, key in
      let known = try Ledger.sign(after: stamp, kiosk: kiosk, key: key, in: database)
      let head = try Ledger.head(of: kiosk, in: database)
      return (LedgerHead(seq: head.seq, words: HeadWords(head.chain)), known)
    }
  }

  /// Makes a draft beside the database, takes it to the medium, and reads all of it back from there.
  private mutating func copied(
    to draft: Draft,
    in folder: String,
    least: LedgerHead
  ) throws(StoreError) -> Verification {
    // Made beforehand, so that it is for this user alone from its first byte.
    let local = try Draft.beside(path)
    defer { local.remove() }
    let queue = try connected()
    try translated(path) {
      try queue.writeWithoutTransaction {
        try $0.execute(sql: "VACUUM INTO ?", arguments: [local.path])
      }
    }
    return try copying(to: folder) { () throws(StoreError) in
      try draft.fill(from: local.path)
      let witness = WitnessedHead(seq: least.seq, words: least.words.words)
      let found = try Self.verify(draft.path, witnesses: [witness])
      guard found.isSound else {
        throw .copyFailed(path: folder, detail: found.findings[0].description)
      }
      return found
    }
  }

  /// Says that a copy failed, whatever the reason: the database itself is not in doubt.
  private func copying<Value>(
    to folder: String,
    _ work: () throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    do {
      return try work()
    } catch {
      switch error {
      case .copyFailed: throw error
      case .diskFull: throw .copyFailed(path: folder, detail: "there is no room left")
      case .overQuota: throw .copyFailed(path: folder, detail: "this user may put no more there")
      case .sizeLimit: throw .copyFailed(path: folder, detail: "no file may be that large")
      case .inputOutput(_, let detail): throw .copyFailed(path: folder, detail: detail)
      case .notWritable: throw .copyFailed(path: folder, detail: "it cannot be written")
      default: throw .copyFailed(path: folder, detail: "it cannot be read back")
      }
    }
  }
}
