import Foundation
internal import GRDB
import PetitionCore

/// Notices that any connection, of this process or another, has written to a database.
///
/// It holds a connection of its own, which reads SQLite's `data_version` and nothing else.
public struct ChangeWatch {
  private let queue: DatabaseQueue
  private let isReader: Bool
  private var seen: Int

  /// Begins to watch a database that a ``PetitionStore`` has opened.
  ///
  /// - Parameter path: The database file.
  /// - Throws: ``StoreError`` if the file cannot be opened.
  public init(path: String) throws(StoreError) {
    try StoreFile.prepare(path, mayCreate: false)
    let queue = try PetitionStore.connect(path, busyWait: 0.1)
    self.queue = queue
    isReader = false
    seen = try Self.version(queue, path: path)
  }

  /// Begins to watch a database that a ``PetitionStore`` only looks at; nothing is written to it.
  ///
  /// - Parameter path: The database file.
  /// - Throws: ``StoreError`` if the file cannot be opened.
  public init(reading path: String) throws(StoreError) {
    let queue = try PetitionStore.reading(path, busyWait: 0.1)
    self.queue = queue
    isReader = true
    seen = try Self.version(queue, path: path)
  }

  /// Whether something was written since the last call that answered; false while SQLite is busy.
  ///
  /// A file that another program has turned to write-ahead logging has changed as long as it is like
  /// that: whoever may write turns it back on looking. This connection keeps out of the log, for as
  /// long as anybody is in it nobody can.
  public mutating func hasChanged() -> Bool {
    guard !Connection.hasWriteAheadLog(queue) else { return !isReader }
    // Somebody is writing just now, or what lies there is looked at before the next write.
    guard JournalGate.isClear(queue.path) else { return false }
    guard let version = try? Self.version(queue, path: queue.path), version != seen else {
      return false
    }
    seen = version
    return true
  }

  private static func version(_ queue: DatabaseQueue, path: String) throws(StoreError) -> Int {
    try translated(path) {
      try queue.unsafeRead { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    }
  }
}
