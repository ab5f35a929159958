import Foundation
internal import GRDB
import PetitionCore

extension PetitionStore {
  /// Runs work in one write transaction, on a fresh connection if the last one failed.
  ///
  /// A connection on which a write failed is never used again: after a failed sync the
  /// kernel may call pages clean that are not on disk.
  mutating func transaction<Value>(
    _ work: (Database, KioskID) throws -> Value
  ) throws(StoreError) -> Value {
    let value = try commit(work)
    try confirm()
    return value
  }

  /// Runs work in one write transaction and remembers the checkpoint that it made, if any.
  mutating func signedTransaction<Value>(
    _ work: (Database, KioskID, KioskKey?) throws -> (Value, KnownHead?)
  ) throws(StoreError) -> Value {
    let key = key
    let (value, head) = try commit { try work($0, $1, key) }
    head?.remember(beside: path)
    try confirm()
    return value
  }

  /// Runs a short read; no cursor stays open while a person looks.
  mutating func read<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
    let queue = try connected()
    do {
      let (path, kiosk) = (path, kiosk)
      var memory = memory
      let value = try translated(path) {
        try queue.read { database in
          try database.explaining(path) {
            try memory.expect(of: kiosk, at: path, in: database)
            return try work(database)
          }
        }
      }
      self.memory = memory
      return value
    } catch {
      giveUp(after: error)
      throw error
    }
  }

  /// Drops the connection; the next access opens the file again.
  ///
  /// It closes when its last holder lets go, so that a copy of this value never reads a closed one.
  ///
  /// A ledger without a file would be gone with its connection, so that one is kept.
  mutating func disconnect() {
    guard path != Connection.inMemory else { return }
    queue = nil
  }

  /// The open connection, or a fresh one if the file at the path is not the one that it is to.
  mutating func connected() throws(StoreError) -> DatabaseQueue {
    guard path != Connection.inMemory else {
      guard let queue else { throw .missing(path: path) }
      return queue
    }
    try JournalGate.check(path, busyWait: busyWait)
    let found = FileStand(path)
    // A connection that has not seen a write-ahead log yet lets the file be turned back.
    if let queue, let found, !found.isEmpty, found.isSameFile(as: stand),
      !Connection.hasWriteAheadLog(queue)
    {
      if found != stand {
        // Somebody else wrote, perhaps not through SQLite, which then trusts what it has read.
        memory.doubt()
        try translated(path) {
          try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA shrink_memory") }
        }
        stand = found
      }
      return queue
    }
    disconnect()
    return try reconnected()
  }

  /// Brings to the disk, beside the database, how far this program has written.
  ///
  /// The next program that opens the file then knows an older one, though no checkpoint says so.
  public mutating func rememberEnd() {
    guard let key, let end = memory.written, end != rememberedEnd else { return }
    rememberedEnd = end
    KnownHead(
      kiosk: kiosk.description,
      seq: end.seq,
      chain: end.chain.hexadecimal,
      key: key.publicKey.hexadecimal
    ).remember(beside: path)
  }

  /// Writes, and takes note of what was written.
  private mutating func commit<Value>(
    _ work: (Database, KioskID) throws -> Value
  ) throws(StoreError) -> Value {
    let queue = try connected()
    do {
      try expectKey()
      let (path, kiosk) = (path, kiosk)
      var memory = memory
      let value = try translated(path) {
        try queue.inImmediateTransaction { database in
          try memory.expect(of: kiosk, at: path, in: database)
          let value = try work(database, kiosk)
          try memory.follow(kiosk, in: database)
          return value
        }
      }
      self.memory = memory
      return value
    } catch {
      giveUp(after: error)
      throw error
    }
  }

  /// Looks whether what was written is in the file that is at the path now.
  ///
  /// A file that was renamed or removed takes every write to the end, and nobody finds it there.
  private mutating func confirm() throws(StoreError) {
    guard path != Connection.inMemory else { return }
    let found = FileStand(path)
    guard let found, found.isSameFile(as: stand) else { return try read { _ in } }
    stand = found
  }

  /// Refuses to write on if the key has gone, or is another one: the ledger could not be gone on with.
  private mutating func expectKey() throws(StoreError) {
    guard let key else { return }
    let place = KioskKey.path(beside: path)
    let found = FileStand(place)
    if found != keyStand {
      guard let other = try KioskKey.read(beside: path) else { throw .keyMissing(path: place) }
      guard other.publicKey == key.publicKey else { throw .keyUnusable(path: place) }
      keyStand = found
    }
    // What it said is known here, and more.
    if !StoreFile.isThere(KnownHead.path(beside: path)) {
      rememberedEnd = nil
      rememberEnd()
    }
  }

  /// Drops the connection after an error; what may be an older file is not to be gone on with later.
  private mutating func giveUp(after error: StoreError) {
    disconnect()
    if error.needsPerson { rememberEnd() }
  }

  /// Opens the file again: it must come back as it was, and a new one is never put in its place.
  private mutating func reconnected() throws(StoreError) -> DatabaseQueue {
    memory.doubt()
    do throws(StoreError) {
      let fresh = isReader ? try PetitionStore(reading: path) : try reopened()
      guard fresh.kiosk == kiosk, let queue = fresh.queue else {
        throw StoreError.otherKiosk(path: path)
      }
      self.queue = queue
      stand = fresh.stand
      return queue
    } catch {
      let error = inUse(error)
      giveUp(after: error)
      throw error
    }
  }

  /// Says what an error of opening means for a file that was open before.
  private func inUse(_ error: StoreError) -> StoreError {
    switch error {
    case .missing where !isReader, .emptyFile where !isReader:
      .vanished(path: path, known: memory.end.seq)
    case .otherPetition: .otherKiosk(path: path)
    default: error
    }
  }

  private func reopened() throws(StoreError) -> PetitionStore {
    try PetitionStore(
      at: path,
      petition: petition,
      newKiosk: nil,
      busyWait: busyWait,
      key: { [key] (_, _) throws(StoreError) in key }
    )
  }
}
