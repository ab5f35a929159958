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
    let queue = try connected()
    do {
      return try translated(path) {
        try queue.inImmediateTransaction { try work($0, kiosk) }
      }
    } catch {
      disconnect()
      throw error
    }
  }

  /// Runs work in one write transaction and remembers the checkpoint that it made, if any.
  mutating func signedTransaction<Value>(
    _ work: (Database, KioskID, KioskKey?) throws -> (Value, KnownHead?)
  ) throws(StoreError) -> Value {
    let key = key
    let (value, head) = try transaction { try work($0, $1, key) }
    head?.remember(beside: path)
    return value
  }

  /// Runs a short read; no cursor stays open while a person looks.
  mutating func read<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
    let queue = try connected()
    do {
      return try translated(path) {
        try queue.read { database in try database.explaining(path) { try work(database) } }
      }
    } catch {
      disconnect()
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

  /// The open connection, or a fresh one.
  mutating func connected() throws(StoreError) -> DatabaseQueue {
    try JournalGate.check(path, busyWait: busyWait)
    // A connection that has not seen the log yet lets the file be turned back.
    if let queue, !Connection.hasWriteAheadLog(queue) { return queue }
    queue = nil
    // The file that was lost must come back as it was: a new one is never put in its place.
    let fresh = isReader ? try PetitionStore(reading: path) : try reopened()
    guard fresh.kiosk == kiosk, let queue = fresh.queue else { throw .notOurs(path: path) }
    self.queue = queue
    return queue
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
