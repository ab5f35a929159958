import Foundation
internal import GRDB
import PetitionCore

/// Notices that any connection, of this process or another, has written to a database.
///
/// It holds a connection of its own, which reads SQLite's `data_version` and nothing else, and looks
/// whether the file at the path is still the one that it is connected to.
public struct ChangeWatch {
  private let isReader: Bool
  private var queue: DatabaseQueue
  private var seen: Int
  private var stand: FileStand?

  /// Begins to watch a database that a ``PetitionStore`` has opened.
  ///
  /// - Parameter path: The database file.
  /// - Throws: ``StoreError`` if the file cannot be opened.
  public init(path: String) throws(StoreError) {
    try self.init(path, isReader: false)
  }

  /// Begins to watch a database that a ``PetitionStore`` only looks at; nothing is written to it.
  ///
  /// - Parameter path: The database file.
  /// - Throws: ``StoreError`` if the file cannot be opened.
  public init(reading path: String) throws(StoreError) {
    try self.init(path, isReader: true)
  }

  private init(_ path: String, isReader: Bool) throws(StoreError) {
    self.isReader = isReader
    stand = FileStand(path)
    queue = try Self.connect(path, isReader: isReader)
    seen = try Self.version(queue, path: path)
  }

  /// Whether something was written since the last call that answered, or another file stands at the
  /// path; false while SQLite is busy.
  ///
  /// A file that another program has turned to write-ahead logging has changed as long as it is like
  /// that: whoever may write turns it back on looking. This connection keeps out of the log, for as
  /// long as anybody is in it nobody can.
  public mutating func hasChanged() -> Bool {
    let found = FileStand(queue.path)
    guard let found, found.isSameFile(as: stand) else { return hasMoved(to: found) }
    guard !Connection.hasWriteAheadLog(queue) else { return !isReader }
    // Somebody is writing just now, or what lies there is looked at before the next write.
    guard JournalGate.isClear(queue.path) else { return false }
    guard let version = try? Self.version(queue, path: queue.path) else { return false }
    // Whoever writes past SQLite may leave its own sign as it was.
    guard version != seen || found != stand else { return false }
    seen = version
    stand = found
    return true
  }

  /// Takes up the file that is at the path now, once there is one that can be opened.
  private mutating func hasMoved(to found: FileStand?) -> Bool {
    let isNews = found != stand
    stand = found
    guard found != nil, let fresh = try? Self.connect(queue.path, isReader: isReader),
      let version = try? Self.version(fresh, path: queue.path)
    else { return isNews }
    queue = fresh
    seen = version
    return true
  }

  private static func connect(
    _ path: String,
    isReader: Bool
  ) throws(StoreError) -> DatabaseQueue {
    guard !isReader else { return try PetitionStore.reading(path, busyWait: 0.1) }
    try StoreFile.prepare(path, mayCreate: false)
    return try PetitionStore.connect(path, busyWait: 0.1)
  }

  private static func version(_ queue: DatabaseQueue, path: String) throws(StoreError) -> Int {
    try translated(path) {
      try queue.unsafeRead { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    }
  }
}
