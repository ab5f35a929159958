import CSQLiteSettings
import Foundation
import GRDB
import Glibc
import PetitionCore

/// A database that somebody brought: a copy of a kiosk's ledger, or a forgery of one.
///
/// Nothing in it is believed before it was checked, and nothing in it is changed.
struct SnapshotFile {
  /// No text in a sound file is longer, in bytes.
  private static let longestText = Int32(EntryLimits.largestPayload + 65_536)

  let path: String
  /// Whose file it says it is.
  let owner: KioskID
  /// The petition's stable key, as the file has it.
  let petition: String
  /// Whether the file can hold histories that are set aside, as an office's can.
  let mayHoldForks: Bool
  let queue: DatabaseQueue

  /// Opens a file after a look at its size and header, and checks its schema.
  ///
  /// - Throws: ``StoreError`` in words; the file is as it was.
  init(_ path: String) throws(StoreError) {
    let path = StoreFile.plain(path)
    try Self.checkFile(path)
    let queue = try Self.brought(path) {
      try DatabaseQueue(path: path, configuration: Self.configuration(path))
    }
    (owner, petition, mayHoldForks) = try Self.brought(path) {
      try queue.read { file in
        let mayHoldForks = try Self.checkSchema(file, path)
        // The key is said to whoever asks: one of megabytes would be an answer of megabytes.
        let row = try Row.fetchOne(
          file,
          sql: "SELECT id, substr(petition, 1, \(EntryLimits.labelBytes)) AS petition FROM kiosk"
        )
        guard let row else { throw StoreError.damaged(path: path, detail: "no kiosk named") }
        return (
          KioskID(try row.decode(forColumn: "id")), try row.decode(forColumn: "petition"),
          mayHoldForks
        )
      }
    }
    self.path = path
    self.queue = queue
  }

  /// Reads from the file and says every failure as one of this file.
  func reading<Value>(_ work: () throws -> Value) throws(StoreError) -> Value {
    try Self.brought(path, work)
  }

  /// Says every failure as one of a file that was brought: nothing was to be saved in it.
  private static func brought<Value>(
    _ path: String,
    _ work: () throws -> Value
  ) throws(StoreError) -> Value {
    do {
      return try translated(path, work)
    } catch .inputOutput(_, let detail) {
      throw .damaged(path: path, detail: "reading it failed: \(detail)")
    } catch {
      throw error
    }
  }

  /// Runs SQLite's own check of the whole file.
  func checkIntegrity(_ file: Database) throws {
    let complaint = try reading { try String.fetchOne(file, sql: "PRAGMA integrity_check(1)") }
    guard complaint == "ok" else {
      throw StoreError.damaged(path: path, detail: complaint.map(Connection.plain) ?? "no answer")
    }
  }

  private static func configuration(_ path: String) -> GRDB.Configuration {
    var configuration = GRDB.Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      guard let handle = unsafe database.sqliteConnection,
        unsafe sqlite_settings_defensive(handle) == 1
      else {
        throw StoreError.settingRefused(path: path, setting: "defensive mode", found: "off")
      }
      unsafe sqlite_settings_limit_length(handle, longestText)
      try database.execute(
        sql: """
          PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF; PRAGMA mmap_size = 0;
          PRAGMA temp_store = MEMORY; PRAGMA query_only = ON
          """
      )
    }
    return configuration
  }

  /// Looks at the file as bytes: its kind, its first hundred bytes, and whether it is as long as it
  /// says.
  private static func checkFile(_ path: String) throws(StoreError) {
    guard StoreFile.isThere(path) else { throw .missing(path: path) }
    let file = try StoreFile.look(at: path)
    if file.st_mode & S_IFMT == S_IFLNK { throw .linked(path: path) }
    try StoreFile.expectFile(path)
    guard file.st_size > 0 else { throw .emptyFile(path: path) }
    let journal = try? StoreFile.look(at: path + "-journal").st_size
    guard journal ?? 0 == 0 else { throw .unfinished(path: path) }
    guard let reader = FileHandle(forReadingAtPath: path) else { throw .unreadable(path: path) }
    defer { try? reader.close() }
    guard let bytes = try? reader.read(upToCount: 100), let header = DatabaseHeader(bytes),
      header.isOurs
    else { throw .notOurs(path: path) }
    // The field is a signed one, and below 1 nothing was ever written.
    guard (1...Int(Int32.max)).contains(header.version) else {
      throw .damaged(path: path, detail: "it says of its format what no program writes")
    }
    guard header.version <= Schema.version else {
      throw .newerSchema(path: path, found: header.version, supported: Schema.version)
    }
    guard !header.hasWriteAheadLog, (try? StoreFile.look(at: path + "-wal")) == nil else {
      throw .writeAheadLog(path: path)
    }
    guard Int(file.st_size) == header.statedSize else {
      throw .damaged(path: path, detail: "it is not as long as it says, or was cut off")
    }
  }

  /// Nothing but the tables of a ledger may be read, and nothing may run while they are.
  ///
  /// - Returns: Whether there is a table for histories that are set aside.
  private static func checkSchema(_ file: Database, _ path: String) throws -> Bool {
    let strays = try String.fetchAll(
      file,
      sql: "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view')"
    )
    guard strays.isEmpty else {
      throw StoreError.damaged(path: path, detail: "it has a trigger or a view")
    }
    let found = try definitions(in: file)
    let sound = try DatabaseQueue(configuration: Connection.replica)
    let expected = try sound.write { database in
      for step in Schema.steps { try step(database) }
      return try definitions(in: database)
    }
    let mayHoldForks = found["forked_entry"] != nil
    guard found.allSatisfy({ expected[$0.key] == $0.value }), found["kiosk"] != nil,
      found["entry"] != nil
    else { throw StoreError.damaged(path: path, detail: "its tables are not a ledger's") }
    return mayHoldForks
  }

  /// Reads how the tables that matter are defined.
  private static func definitions(in database: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT name, sql FROM sqlite_schema
        WHERE type = 'table' AND name IN ('kiosk', 'entry', 'forked_entry')
        """
    )
    return try rows.reduce(into: [:]) { found, row in
      found[try row.decode(forColumn: "name")] = try row.decode(forColumn: "sql")
    }
  }
}
