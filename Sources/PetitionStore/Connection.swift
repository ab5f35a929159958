import CSQLiteSettings
import Foundation
import GRDB

/// How every connection to a kiosk's database is set up.
///
/// `TRUNCATE` with `EXTRA` rather than write-ahead logging: one file at rest, nothing lost in a
/// power cut, and Debian 12's SQLite 3.40.1 can lose commits in WAL mode when two connections
/// write and checkpoint at once.
enum Connection {
  /// Every setting with the value that must be read back.
  ///
  /// A setting that SQLite silently ignores would break the promise behind "Saved".
  static let settings: [(name: String, value: String, readBack: String)] = [
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "EXTRA", "3"),
    ("foreign_keys", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("mmap_size", "0", "0"),
    ("temp_store", "MEMORY", "2"),
    ("secure_delete", "ON", "1"),
  ]

  /// Makes the configuration of a connection.
  ///
  /// - Parameters:
  ///   - path: The database file, for messages.
  ///   - busyWait: Seconds to wait for another connection's lock.
  /// - Returns: The configuration.
  static func configuration(path: String, busyWait: TimeInterval) -> GRDB.Configuration {
    var configuration = GRDB.Configuration()
    configuration.busyMode = .timeout(busyWait)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      try database.explaining(path) {
        try identify(database, path: path)
        try leaveWriteAheadLog(database, path: path, busyWait: busyWait)
        try apply(to: database, path: path)
      }
    }
    return configuration
  }

  /// What SQLite's own check says, on one line and without its heading.
  static func plain(_ complaint: String) -> String {
    complaint.split(separator: "\n").filter { !$0.hasPrefix("*** in database ") }
      .joined(separator: "; ")
  }

  /// Makes the configuration of a connection that changes nothing.
  ///
  /// A journal that an interrupted write left behind must be played back first, so a file that has
  /// one is opened for writing and then not written to.
  static func reader(path: String, busyWait: TimeInterval = 5) -> GRDB.Configuration {
    var configuration = GRDB.Configuration()
    configuration.busyMode = .timeout(busyWait)
    configuration.readonly = (try? StoreFile.look(at: path + "-journal").st_size) ?? 0 == 0
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF; PRAGMA mmap_size = 0;
          PRAGMA temp_store = MEMORY; PRAGMA query_only = ON
          """
      )
      try identify(database, path: path)
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      guard version > 0 else { throw StoreError.emptyFile(path: path) }
      guard version == Schema.version else {
        throw StoreError.olderSchema(path: path, found: version, current: Schema.version)
      }
    }
    return configuration
  }

  /// The configuration of a database in memory that entries are replayed into.
  static var replica: GRDB.Configuration {
    var configuration = GRDB.Configuration()
    configuration.foreignKeysEnabled = true
    return configuration
  }

  /// Refuses a file that is not ours before any setting could change it.
  private static func identify(_ database: Database, path: String) throws {
    guard path != inMemory else { return }
    // One transaction: what another kiosk is making just now is seen as a whole or not at all.
    try database.inTransaction(.deferred) {
      let objects = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      let application = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      let isNew = application == 0 && version == 0 && objects == 0
      guard isNew || (application == Schema.applicationID && version > 0) else {
        throw StoreError.notOurs(path: path)
      }
      guard version <= Schema.version else {
        throw StoreError.newerSchema(path: path, found: version, supported: Schema.version)
      }
      return .commit
    }
  }

  private static func apply(to database: Database, path: String) throws {
    for setting in settings {
      try database.execute(sql: "PRAGMA \(setting.name) = \(setting.value)")
      let found = try String.fetchOne(database, sql: "PRAGMA \(setting.name)") ?? ""
      let memoryJournal = path == inMemory && setting.name == "journal_mode"
      // A build of SQLite without memory mapping answers nothing to mmap_size: nothing is mapped.
      guard found == setting.readBack || memoryJournal || (setting.value == "0" && found.isEmpty)
      else {
        throw StoreError.settingRefused(
          path: path,
          setting: "\(setting.name)=\(setting.value)",
          found: found
        )
      }
    }
    guard let handle = unsafe database.sqliteConnection,
      unsafe sqlite_settings_defensive(handle) == 1
    else {
      throw StoreError.settingRefused(path: path, setting: "defensive mode", found: "off")
    }
  }

  /// The path that stands for a database without a file, used by tests.
  static let inMemory = ":memory:"
}
