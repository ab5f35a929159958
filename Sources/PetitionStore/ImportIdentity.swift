import Crypto
import Foundation
import PetitionCore

/// Gives a row of a foreign file the same identity whenever it is imported here.
///
/// The identity is a keyed digest, since it outlives a purge: from a plain one, anybody could find
/// out whether a name had signed by trying names.
struct ImportIdentity {
  private let key: SymmetricKey
  private let origin: String
  /// The digests of the rows that came once so far; their beginnings are enough to tell them apart.
  private var seen: Set<UInt64> = []
  /// How often the others came.
  private var repeated: [UInt64: Int] = [:]

  /// Prepares to name the rows of one file.
  init(origin: String, kiosk: KioskID, key: KioskKey?) {
    self.origin = origin
    // A ledger without a key is a trial in memory.
    self.key = key?.secret(for: "petition-import-1") ?? SymmetricKey(data: kiosk.bytes)
  }

  /// Names the next row.
  ///
  /// - Parameter meaning: All that the row says; of equal rows the second differs from the first.
  /// - Returns: The identity.
  mutating func next(_ meaning: String) -> EntryID {
    let row = UInt64(bytes: digest(meaning, occurrence: 1))
    guard !seen.insert(row).inserted else { return identity(meaning, occurrence: 1) }
    let occurrence = repeated[row, default: 1] + 1
    repeated[row] = occurrence
    return identity(meaning, occurrence: occurrence)
  }

  /// A UUID of version 8, whose bits are the maker's own.
  ///
  /// Source: RFC 9562, section 5.8.
  private func identity(_ meaning: String, occurrence: Int) -> EntryID {
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

extension UInt64 {
  /// The first eight bytes as a number.
  fileprivate init(bytes: Data) {
    self = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
