import Crypto
import Foundation
import PetitionCore

/// The identity that earlier programs gave a row of a foreign file.
///
/// It depended on the name of the file and on every letter of the row. Nothing is recorded under it
/// any more; it finds what was.
struct ImportIdentity {
  private let key: SymmetricKey
  private let origin: String

  /// Prepares to name the rows of one file.
  init(origin: String, kiosk: KioskID, key: KioskKey?) {
    self.origin = origin
    // A ledger without a key is a trial in memory.
    self.key = key?.secret(for: "petition-import-1") ?? SymmetricKey(data: kiosk.bytes)
  }

  /// A UUID of version 8, whose bits are the maker's own.
  ///
  /// Source: RFC 9562, section 5.8.
  ///
  /// - Parameters:
  ///   - meaning: All that the row said.
  ///   - occurrence: Which of equal rows it was, 1-based.
  /// - Returns: The identity.
  func id(_ meaning: String, occurrence: Int) -> EntryID {
    var bytes = UUID(bytes: digest(meaning, occurrence: occurrence)).uuid
    bytes.6 = (bytes.6 & 0x0F) | 0x80
    bytes.8 = (bytes.8 & 0x3F) | 0x80
    return EntryID(UUID(uuid: bytes))
  }

  private func digest(_ meaning: String, occurrence: Int) -> Data {
    let text = "\(origin)\u{0}\(meaning)\u{0}\(occurrence)"
    return Data(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key))
  }
}
