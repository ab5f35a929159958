public import Foundation
internal import GRDB
public import PetitionCore

/// The ledger of one kiosk: a value that exists proves that the file is ours and up to date.
///
/// Every method is synchronous: the thank-you must follow the commit, and SQLite is fast.
/// Several processes may hold the same file; each writes in a transaction of its own.
public struct PetitionStore {
  /// The format of the ledgers that this program writes, counted from 1.
  public static var format: Int { Schema.version }

  /// The database file.
  public let path: String
  /// The identity of the kiosk whose ledger this is.
  public let kiosk: KioskID

  /// What programs that were killed had left beside the file, as it was found on opening it.
  var leftovers = Leftovers()
  /// The petition that the file must be for; nil takes any.
  let petition: String?
  let busyWait: TimeInterval
  /// Signs checkpoints; nil for practice, and for a program that takes no signatures.
  let key: KioskKey?
  /// Whether the ledger is only looked at.
  let isReader: Bool
  /// Nil only while a connection that failed has not been replaced.
  var queue: DatabaseQueue?
  /// What this program knows of the ledger.
  var memory: LedgerMemory
  /// The file that the connection is to, as it was after the last look; nil without a file.
  var stand: FileStand?
  /// The key's file, likewise; nil without a key.
  var keyStand: FileStand?
  /// What was brought beside the database last, of what this program has written.
  var rememberedEnd: LedgerMemory.End?

  /// Opens a kiosk's database, and makes it when there is none.
  ///
  /// - Parameters:
  ///   - path: The file; its folder is made too, for this user alone.
  ///   - petition: The petition's stable key; a file of another petition is refused. Nil takes any,
  ///     and then a new one cannot be made.
  ///   - newKiosk: The identity to give the kiosk if the database is made now;
  ///     nil refuses to make one.
  ///   - busyWait: Seconds to wait for another process's lock.
  ///   - isPractice: Whether the file is thrown away afterwards; nothing is then kept beside it.
  /// - Throws: ``StoreError`` in words; whatever was at the path is left as it was.
  public init(
    opening path: String,
    petition: String?,
    newKiosk: UUID?,
    busyWait: Double = 5,
    isPractice: Bool = false
  ) throws(StoreError) {
    let path = StoreFile.plain(path)
    // Even if the file is refused: what lies beside it may hold names.
    let leftovers = isPractice ? Leftovers() : Leftovers.remove(beside: path)
    try self.init(at: path, petition: petition, newKiosk: newKiosk, busyWait: busyWait) {
      (kiosk, queue) throws(StoreError) in
      guard !isPractice else { return nil }
      return try Self.key(of: kiosk, at: path, mayMake: newKiosk != nil, queue)
    }
    self.leftovers = leftovers
  }

  /// Opens a database at a path that is as SQLite must be given it.
  init(
    at path: String,
    petition: String?,
    newKiosk: UUID?,
    busyWait: Double,
    key: (KioskID, DatabaseQueue) throws(StoreError) -> KioskKey?
  ) throws(StoreError) {
    try StoreFile.prepare(path, mayCreate: newKiosk != nil)
    // Looked at first: a file that takes its place meanwhile is then seen to be another one.
    stand = FileStand(path)
    let queue = try Self.connect(path, busyWait: busyWait)
    self.path = path
    self.petition = petition
    self.busyWait = busyWait
    isReader = false
    let kiosk = try Self.settle(queue, path: path, petition: petition, newKiosk: newKiosk)
    self.kiosk = kiosk
    try StoreFile.checkRights(path)
    let key = try key(kiosk, queue)
    self.key = key
    keyStand = key == nil ? nil : FileStand(KioskKey.path(beside: path))
    memory = try translated(path) { try queue.read { try LedgerMemory(of: kiosk, in: $0) } }
    self.queue = queue
  }

  /// Makes a ledger without a file, for tests.
  ///
  /// - Parameters:
  ///   - petition: The petition's stable key.
  ///   - kiosk: The identity to give the kiosk.
  /// - Returns: The ledger.
  /// - Throws: ``StoreError`` if SQLite refuses.
  public static func inMemory(petition: String, kiosk: UUID) throws(StoreError) -> PetitionStore {
    try PetitionStore(
      at: Connection.inMemory,
      petition: petition,
      newKiosk: kiosk,
      busyWait: 5,
      key: { (_, _) throws(StoreError) in nil }
    )
  }

  static func connect(_ path: String, busyWait: TimeInterval) throws(StoreError) -> DatabaseQueue {
    try JournalGate.check(path, busyWait: busyWait)
    return try opening(path) {
      let configuration = Connection.configuration(path: path, busyWait: busyWait)
      return path == Connection.inMemory
        ? try DatabaseQueue(configuration: configuration)
        : try DatabaseQueue(path: path, configuration: configuration)
    }
  }

  /// Takes the schema's missing steps and reads whose database this is, in one transaction.
  private static func settle(
    _ queue: DatabaseQueue,
    path: String,
    petition: String?,
    newKiosk: UUID?
  ) throws(StoreError) -> KioskID {
    try translated(path) {
      if let settled = try queue.read({ try owner(in: $0, path: path, petition: petition) }) {
        return settled
      }
      return try queue.inImmediateTransaction { database in
        if let settled = try owner(in: database, path: path, petition: petition) { return settled }
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        for step in Schema.steps.dropFirst(version) { try step(database) }
        try Schema.mark(database)
        if version > 0, let kiosk = try owner(in: database, path: path, petition: petition) {
          _ = try fill(owner: kiosk, path: path, in: database)
        }
        if let kiosk = try owner(in: database, path: path, petition: petition) { return kiosk }
        guard let newKiosk, let petition else { throw StoreError.missing(path: path) }
        try database.execute(
          sql: "INSERT INTO kiosk (one, id, petition) VALUES (1, ?, ?)",
          arguments: [newKiosk, petition]
        )
        return KioskID(newKiosk)
      }
    }
  }

  /// Reads the kiosk's identity; nil while the schema is not the newest or nobody owns the file.
  private static func owner(
    in database: Database,
    path: String,
    petition: String?
  ) throws -> KioskID? {
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard version == Schema.version,
      let row = try Row.fetchOne(database, sql: "SELECT id, petition FROM kiosk")
    else { return nil }
    let found = try row.decode(String.self, forColumn: "petition")
    if let petition, found != petition {
      throw StoreError.otherPetition(path: path, found: found, expected: petition)
    }
    return KioskID(try row.decode(forColumn: "id"))
  }
}

extension DatabaseQueue {
  /// Runs work in one transaction that takes the write lock first, so that waiting works.
  ///
  /// A transaction that reads and then writes would be refused at once, without any wait,
  /// if another process had written in between.
  func inImmediateTransaction<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try writeWithoutTransaction { database in
      var value: Value?
      try database.explaining(path) {
        try database.inTransaction(.immediate) {
          try Connection.refuseWriteAheadLog(database, path: path)
          value = try work(database)
          return .commit
        }
      }
      guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
      return value
    }
  }
}
