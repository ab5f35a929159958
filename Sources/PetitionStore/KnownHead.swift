import Foundation
import PetitionCore

/// How far a ledger had come, as a file beside the database remembers it.
///
/// It is there before the ledger is signed for the first time, and written again after commits, so
/// it is never ahead of the ledger: a ledger that does not reach it was cut short, or is an older
/// copy, and of a signed one without it nobody knows.
struct KnownHead: Hashable, Codable {
  /// The kiosk.
  var kiosk: String
  /// The sequence number of the last entry that is known; 0 before the first.
  var seq: Int
  /// The chain's link at that entry, hexadecimal.
  var chain: String
  /// The key that signs the ledger, hexadecimal.
  var key: String

  /// Where the head of a database is remembered.
  static func path(beside database: String) -> String { database + ".head" }

  /// Reads what is remembered of a database; nil when nothing is.
  ///
  /// - Throws: ``StoreError/headUnreadable(path:)`` if the file says something else, or what
  ///   ``SmallFile/read(_:)`` finds.
  static func read(beside database: String) throws(StoreError) -> KnownHead? {
    let path = path(beside: database)
    guard StoreFile.isThere(path) else { return nil }
    let data = try SmallFile.read(path)
    guard let head = try? JSONDecoder().decode(KnownHead.self, from: data) else {
      throw .headUnreadable(path: path)
    }
    return head
  }

  /// Remembers this head, unless a later one is remembered already, or another kiosk's.
  ///
  /// The entry itself is on disk: if this fails, only the memory of it stays behind.
  func remember(beside database: String) {
    if let known = try? Self.read(beside: database), known.kiosk != kiosk || known.seq >= seq {
      return
    }
    guard let data = try? CanonicalJSON.encode(self) else { return }
    let path = Self.path(beside: database)
    _ = try? DurableFile.write(data, to: path, replacing: true, beside: database)
  }

  /// Remembers, before anything is signed, that something will be: from then on a head that is
  /// missing was taken away.
  static func begin(
    beside database: String,
    of kiosk: KioskID,
    key: KioskKey
  ) throws(StoreError) {
    let head = KnownHead(
      kiosk: kiosk.description,
      seq: 0,
      chain: Ledger.beginning(of: kiosk).hexadecimal,
      key: key.publicKey.hexadecimal
    )
    let path = path(beside: database)
    guard let data = try? CanonicalJSON.encode(head) else { throw .headUnreadable(path: path) }
    try DurableFile.write(data, to: path, replacing: false, beside: database)
  }
}
