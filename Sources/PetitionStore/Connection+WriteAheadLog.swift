import Foundation
import GRDB
import Glibc

/// Any program that opens a database may turn it to write-ahead logging, for everybody and for good.
///
/// SQLite follows without a word: a connection that was promised a journal goes on with a log.
extension Connection {
  /// Whether a file says that whoever opens it is to use a write-ahead log.
  ///
  /// It is read past SQLite: a connection that has once read by way of the log stands in the way of
  /// turning the file back, for as long as it is open.
  static func hasWriteAheadLog(_ queue: DatabaseQueue) -> Bool {
    guard queue.path != inMemory else { return false }
    return queue.unsafeRead(hasWriteAheadLog)
  }

  private static func hasWriteAheadLog(_ database: Database) -> Bool {
    guard let handle = unsafe database.sqliteConnection,
      let bytes = unsafe BareFile.read(handle, 100, at: 0)
    else { return false }
    return DatabaseHeader(bytes)?.hasWriteAheadLog ?? false
  }

  /// Turns a file back that was turned to write-ahead logging, once nobody else has it open.
  ///
  /// What is in the log is in the file then. Our own programs let go of the file as soon as they see
  /// what happened to it, so it is tried for a while.
  static func leaveWriteAheadLog(
    _ database: Database,
    path: String,
    busyWait: TimeInterval
  ) throws {
    guard path != inMemory, hasWriteAheadLog(database) else { return }
    let start = ContinuousClock.now
    while true {
      do {
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = TRUNCATE")
        if mode == "truncate" { return }
      } catch let error as DatabaseError
        where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode)
      {}
      guard start.duration(to: .now) < .seconds(busyWait) else {
        throw StoreError.writeAheadLog(path: path)
      }
      usleep(20_000)
    }
  }

  /// Refuses to write by way of a log; from the write lock on, nobody can turn the file to it.
  static func refuseWriteAheadLog(_ database: Database, path: String) throws {
    guard try String.fetchOne(database.cachedStatement(sql: "PRAGMA journal_mode")) != "wal" else {
      throw StoreError.writeAheadLog(path: path)
    }
  }
}
