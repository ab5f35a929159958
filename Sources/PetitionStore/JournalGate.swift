import Foundation
import Glibc

/// Looks at what lies beside a database before SQLite does.
///
/// SQLite plays back any journal that it finds there, and reads any write-ahead log: one that a copy
/// left behind, or that somebody put there, would change the ledger without a word.
enum JournalGate {
  /// Lets pass what SQLite may see.
  ///
  /// Where there is nothing, this costs two looks at a name.
  ///
  /// - Parameters:
  ///   - path: The database file.
  ///   - busyWait: Seconds to wait for those who read it.
  /// - Throws: ``StoreError/notAFile(path:kind:)``, ``StoreError/foreignJournal(path:journal:)``, or
  ///   why it cannot be told; nothing was changed then.
  static func check(_ path: String, busyWait: TimeInterval) throws(StoreError) {
    guard path != Connection.inMemory else { return }
    for suffix in ["-journal", "-wal"] {
      let journal = path + suffix
      guard let status = try? StoreFile.look(at: journal) else { continue }
      if let kind = StoreFile.kind(status.st_mode) { throw .notAFile(path: journal, kind: kind) }
      guard status.st_size > 0 else { continue }
      try judge(journal, of: path, busyWait: busyWait)
    }
  }

  /// Whether nothing lies beside a database that SQLite would play back.
  static func isClear(_ path: String) -> Bool {
    ["-journal", "-wal"].allSatisfy { suffix in
      (try? StoreFile.look(at: path + suffix)).map {
        StoreFile.kind($0.st_mode) == nil && $0.st_size == 0
      } ?? true
    }
  }

  private static func judge(
    _ journal: String,
    of path: String,
    busyWait: TimeInterval
  ) throws(StoreError) {
    guard let file = BareFile(path) else { return }
    switch file.hold(busyWait: busyWait) {
    case .alone: break
    // The journal of a write that goes on, or what SQLite itself will have words for.
    case .writing, .impossible: return
    // A log is in use as long as anybody has it open; turning the file back waits for them.
    case nil where journal.hasSuffix("-wal"): return
    case nil: throw .locked(path: path)
    }
    // It may have been ended before everybody else was kept out.
    guard let status = try? StoreFile.look(at: journal), status.st_size > 0 else { return }
    let database = DatabaseHeader(file)
    // A file of another program's stays as it is, and so does what is beside it.
    if let database, !database.isOurs { throw .notOurs(path: path) }
    let passes =
      journal.hasSuffix("-wal")
      ? try mayBe(log: journal, of: database, file)
      : try mayBe(journal: journal, of: database, file, path)
    guard let passes else { return }
    guard passes else { throw .foreignJournal(path: path, journal: journal) }
    try JournalTrial(of: path, journal: journal).run(on: file)
  }

  /// Whether a log may be the file's, as far as headers tell; nil if SQLite reads none.
  ///
  /// Our files have one only after another program has written so into the file itself.
  private static func mayBe(
    log: String,
    of database: DatabaseHeader?,
    _ file: BareFile
  ) throws(StoreError) -> Bool? {
    file.size == 0 ? nil : database?.hasWriteAheadLog == true
  }

  /// Whether a journal may be the file's, as far as headers tell; nil if SQLite plays none back.
  private static func mayBe(
    journal: String,
    of database: DatabaseHeader?,
    _ file: BareFile,
    _ path: String
  ) throws(StoreError) -> Bool? {
    switch try JournalHeader.read(journal) {
    case .over: return nil
    case .strange: return false
    case .journal(let header):
      // Only a file that was being made for the first time has no header yet.
      if let database { return try header.mayBelong(to: database, journal) }
      if let first = file.read(1, at: 0)?.first, first != 0 { throw .notOurs(path: path) }
      return header.isOfNewDatabase
    }
  }
}
