import Foundation
import PetitionCore

/// The last checkpoint as a file beside the database remembers it.
///
/// It is written after the checkpoint's commit, so it is never ahead of the ledger: a ledger that
/// does not reach it was cut short, or is an older copy.
struct KnownHead: Hashable, Codable {
  /// The kiosk.
  var kiosk: String
  /// The sequence number of the checkpoint's entry.
  var seq: Int
  /// The chain's link at that entry, hexadecimal.
  var chain: String
  /// The key that signed it, hexadecimal.
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

  /// Remembers this head, unless a later one is remembered already.
  ///
  /// The checkpoint itself is on disk: if this fails, only the memory of it stays behind.
  func remember(beside database: String) {
    if let known = try? Self.read(beside: database), known.kiosk == kiosk, known.seq >= seq {
      return
    }
    guard let data = try? CanonicalJSON.encode(self) else { return }
    let path = Self.path(beside: database)
    _ = try? DurableFile.write(data, to: path, replacing: true, beside: database)
  }
}
