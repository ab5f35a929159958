import Foundation
import GRDB
import PetitionCore

extension PetitionStore {
  /// Finds the key of a ledger, after a look at whether the ledger is the one that is remembered.
  ///
  /// - Parameters:
  ///   - kiosk: Whose ledger it is.
  ///   - path: The database file.
  ///   - mayMake: Whether a ledger that was never signed gets a key.
  ///   - queue: The open database.
  /// - Returns: Nil if there is none and none may be made.
  /// - Throws: ``StoreError/behind(path:found:known:)``, ``StoreError/otherKiosk(path:)``,
  ///   ``StoreError/keyMissing(path:)``, ``StoreError/keyUnusable(path:)`` or ``StoreError/headMissing(path:database:)``.
  static func key(
    of kiosk: KioskID,
    at path: String,
    mayMake: Bool,
    _ queue: DatabaseQueue
  ) throws(StoreError) -> KioskKey? {
    // Whoever takes no signatures may look at the ledger though its head cannot be read.
    let known = mayMake ? try KnownHead.read(beside: path) : try? KnownHead.read(beside: path)
    try compare(with: known, kiosk: kiosk, at: path, queue)
    let signed = try translated(path) {
      try queue.read { try Ledger.lastCheckpoint(of: kiosk, in: $0)?.checkpoint?.key }
    }
    guard let key = try KioskKey.read(beside: path) else {
      guard mayMake else { return nil }
      guard signed == nil else { throw .keyMissing(path: KioskKey.path(beside: path)) }
      let key = try KioskKey.make(beside: path)
      try KnownHead.begin(beside: path, of: kiosk, key: key)
      return key
    }
    guard signed == nil || signed == key.publicKey.hexadecimal else {
      throw .keyUnusable(path: KioskKey.path(beside: path))
    }
    guard mayMake, known == nil else { return key }
    guard signed != nil else {
      try KnownHead.begin(beside: path, of: kiosk, key: key)
      return key
    }
    // Another kiosk on the same file may have begun both since the head was looked for.
    guard let known = try KnownHead.read(beside: path) else {
      throw .headMissing(path: KnownHead.path(beside: path), database: path)
    }
    try compare(with: known, kiosk: kiosk, at: path, queue)
    return key
  }

  /// Refuses a ledger that does not hold what it is known to have held.
  private static func compare(
    with known: KnownHead?,
    kiosk: KioskID,
    at path: String,
    _ queue: DatabaseQueue
  ) throws(StoreError) {
    guard let known else { return }
    guard known.kiosk == kiosk.description else { throw .otherKiosk(path: path) }
    let (found, link) = try translated(path) {
      try queue.read { database in
        let link =
          known.seq == 0
          ? Ledger.beginning(of: kiosk) : try Ledger.link(of: kiosk, at: known.seq, in: database)
        return (try Ledger.head(of: kiosk, in: database).seq, link)
      }
    }
    guard link?.hexadecimal == known.chain else {
      throw .behind(path: path, found: found, known: known.seq)
    }
  }
}
