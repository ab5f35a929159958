import Foundation
import GRDB
import Glibc
import PetitionCore

/// Plays a journal back into a copy of its database, and looks at what comes of it.
///
/// SQLite itself does it, so that what is looked at is what there would be. The copy is for this user
/// alone, lies beside the database, and goes at once.
struct JournalTrial {
  private let path: String
  private let journal: String
  private let copy: String

  /// Prepares to try a journal.
  init(of path: String, journal: String) {
    self.path = path
    self.journal = journal
    let place = URL(fileURLWithPath: path)
    let name = ".\(place.lastPathComponent).look-\(getpid())"
    copy = place.deletingLastPathComponent().appendingPathComponent(name).path
  }

  /// Tries it.
  ///
  /// - Parameter file: The database, which nobody else may write meanwhile.
  /// - Throws: ``StoreError/foreignJournal(path:journal:)`` if the ledger would not be what it was;
  ///   anything else if it could not be tried.
  func run(on file: BareFile) throws(StoreError) {
    do throws(StoreError) {
      try attempt(on: file)
    } catch  where error.isForWantOfRoom {
      // Room was kept back so that a day can go on and be closed.
      ReserveFile(beside: path).release()
      try attempt(on: file)
    }
  }

  private func attempt(on file: BareFile) throws(StoreError) {
    defer { remove(["", "-journal", "-wal", "-shm"]) }
    let database = try HeldFile(making: copy, like: path)
    defer { withExtendedLifetime(database) {} }
    try fill(database, from: file)
    // As the file stands now: broken off, it may not be readable.
    let owner = try? identity()
    remove(["-wal", "-shm"])
    let notes = try HeldFile(making: copy + journal.dropFirst(path.count), like: path)
    defer { withExtendedLifetime(notes) {} }
    try fill(notes, from: journal)
    let isSound: Bool
    do throws(StoreError) {
      isSound = try isLedger(of: owner)
    } catch {
      switch error {
      case .diskFull, .overQuota, .sizeLimit, .inputOutput, .noDescriptors, .notWritable:
        throw error
      default: isSound = false
      }
    }
    guard isSound else { throw .foreignJournal(path: path, journal: journal) }
  }

  private func remove(_ suffixes: [String]) {
    for suffix in suffixes { unsafe unlink(copy + suffix) }
  }

  private static let piece = 1 << 20

  private func fill(_ copy: HeldFile, from file: BareFile) throws(StoreError) {
    let size = file.size
    for start in stride(from: 0, to: size, by: Self.piece) {
      guard let bytes = file.read(min(Self.piece, size - start), at: start) else {
        throw .inputOutput(path: path, detail: "it cannot be read")
      }
      try DurableFile.append(bytes, to: copy.descriptor, path: path)
    }
  }

  private func fill(_ copy: HeldFile, from journal: String) throws(StoreError) {
    guard let reader = FileHandle(forReadingAtPath: journal) else {
      throw .unreadable(path: journal)
    }
    defer { try? reader.close() }
    while let bytes = try? reader.read(upToCount: Self.piece), !bytes.isEmpty {
      try DurableFile.append(bytes, to: copy.descriptor, path: path)
    }
  }

  /// Whose database the copy is, without the journal.
  private func identity() throws -> KioskID? {
    var configuration = GRDB.Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: copy, configuration: configuration)
    return try queue.read { database in
      let bytes = try Data.fetchOne(database, sql: "SELECT id FROM kiosk")
      return bytes.flatMap { $0.count == 16 ? KioskID(UUID(bytes: $0)) : nil }
    }
  }

  /// Whether the copy, with the journal played back, is the ledger that was known before.
  private func isLedger(of owner: KioskID?) throws(StoreError) -> Bool {
    // What cannot be read says nothing; whoever goes on with the ledger hears of it.
    let known = try? KnownHead.read(beside: path)
    let hasKey = StoreFile.isThere(KioskKey.path(beside: path))
    let journalMode =
      journal.hasSuffix("-wal") ? "PRAGMA journal_mode = DELETE" : "PRAGMA page_count"
    var configuration = GRDB.Configuration()
    configuration.prepareDatabase { database in
      try database.execute(
        sql: "PRAGMA synchronous = OFF; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON"
      )
    }
    return try translated(path) {
      let queue = try DatabaseQueue(path: copy, configuration: configuration)
      return try queue.writeWithoutTransaction { database in
        _ = try Row.fetchAll(database, sql: journalMode)
        let application = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        guard application == Schema.applicationID else {
          // A database that was being made for the first time.
          let objects = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
          return application == 0 && objects == 0 && known == nil && !hasKey
        }
        guard try String.fetchOne(database, sql: "PRAGMA quick_check(1)") == "ok",
          let bytes = try Data.fetchOne(database, sql: "SELECT id FROM kiosk")
        else { return false }
        let kiosk = KioskID(UUID(bytes: bytes))
        guard kiosk == owner ?? kiosk else { return false }
        if let known {
          // A head may stand before the first entry.
          let link =
            known.seq > 0
            ? try Ledger.link(of: kiosk, at: known.seq, in: database) : Ledger.beginning(of: kiosk)
          guard known.kiosk == kiosk.description, link?.hexadecimal == known.chain else {
            return false
          }
        }
        return try PetitionStore.tailFault(of: kiosk, in: database) == nil
      }
    }
  }
}
