import Crypto
import Foundation
import PetitionCore

/// The traits of an imported row as the identity that its entry has.
///
/// Each trait is a keyed digest in a place of its own, so that the ledger alone says whether a row
/// is there, also after its name was destroyed. Identities outlive a purge: from plain digests,
/// anybody could find out whether a name had signed by trying names.
///
/// From the highest bit: name and code 60, minute 14, day 12, email 14, telephone 12, and 10 that
/// count rows which say the same. Zero is a trait that the file did not have. The four bits of the
/// version and the two of the variant of RFC 9562, section 5.8, stand between them.
struct ImportMark: Hashable {
  var person: UInt64
  var minute: UInt64
  var day: UInt64
  var email: UInt64
  var phone: UInt64
  var occurrence: UInt64

  /// The most rows that may say the same.
  static let occurrences: UInt64 = 1 << 10

  /// Takes apart an identity that was made of a row.
  init(_ id: EntryID) {
    let bytes = id.uuid.uuid
    let high = UInt64(
      big: (bytes.0, bytes.1, bytes.2, bytes.3, bytes.4, bytes.5, bytes.6, bytes.7)
    )
    let low = UInt64(
      big: (bytes.8, bytes.9, bytes.10, bytes.11, bytes.12, bytes.13, bytes.14, bytes.15)
    )
    person = (high >> 16) << 12 | (high & 0xFFF)
    minute = low >> 48 & 0x3FFF
    day = low >> 36 & 0xFFF
    email = low >> 22 & 0x3FFF
    phone = low >> 10 & 0xFFF
    occurrence = low & 0x3FF
  }

  /// Digests the traits of a row, the first that says so.
  init(_ traits: ImportTraits, key: SymmetricKey) {
    person = Self.person(traits.name, code: traits.code, key: key)
    minute = Self.part("minute", traits.minute.map { String($0) }, bits: 14, key)
    day = Self.part("day", traits.day, bits: 12, key)
    email = Self.part("email", traits.email?.lowercased(), bits: 14, key)
    phone = Self.part("phone", traits.phone?.filter(\.isNumber), bits: 12, key)
    occurrence = 0
  }

  /// Digests a name and a code, in 60 bits.
  static func person(_ name: String, code: String?, key: SymmetricKey) -> UInt64 {
    let code = code?.uppercased().filter { $0 != " " } ?? ""
    return digest("person", "\(name.lowercased())\u{0}\(code)", key) >> 4
  }

  /// The identity, a UUID of version 8.
  var id: EntryID { Self.id(person, low: tail) }

  /// The identities of all rows of this name and code, as a range.
  var group: (first: EntryID, last: EntryID) {
    (Self.id(person, low: 0), Self.id(person, low: ~0))
  }

  /// Those of them that were signed in a minute; 0 for those that do not say.
  func group(minute: UInt64) -> (first: EntryID, last: EntryID) {
    (
      Self.id(person, low: minute << 48),
      Self.id(person, low: minute << 48 | 0xFFFF_FFFF_FFFF)
    )
  }

  /// How much two rows of the same name agree in; nil if they differ.
  func agreement(with other: ImportMark) -> Int? {
    var points = 0
    if minute != 0, other.minute != 0 {
      guard minute == other.minute else { return nil }
      points += 16
    } else if day != 0, other.day != 0 {
      guard day == other.day else { return nil }
      points += 8
    }
    if email != 0, other.email != 0 {
      guard email == other.email else { return nil }
      points += 4
    } else if phone != 0, other.phone != 0 {
      guard phone == other.phone else { return nil }
      points += 2
    }
    // Of two that do not differ, the one that lacks what this one lacks is the same row.
    if (minute == 0) == (other.minute == 0), (email == 0) == (other.email == 0) { points += 1 }
    return points
  }

  /// How much two must agree in beyond the name, where only one of them has a code.
  static let beyondName = 2

  private var tail: UInt64 { minute << 48 | day << 36 | email << 22 | phone << 10 | occurrence }

  private static func id(_ person: UInt64, low: UInt64) -> EntryID {
    let high = (person >> 12) << 16 | 0x8000 | (person & 0xFFF)
    let low = (low & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000
    let (h, l) = (high.bytes, low.bytes)
    return EntryID(
      UUID(
        uuid: (
          h[0], h[1], h[2], h[3], h[4], h[5], h[6], h[7],
          l[0], l[1], l[2], l[3], l[4], l[5], l[6], l[7]
        )
      )
    )
  }

  /// A trait in a few bits, never zero; zero if there is none.
  private static func part(
    _ purpose: String,
    _ text: String?,
    bits: UInt64,
    _ key: SymmetricKey
  ) -> UInt64 {
    guard let text, !text.isEmpty else { return 0 }
    return digest(purpose, text, key) % ((1 << bits) - 1) + 1
  }

  private static func digest(_ purpose: String, _ text: String, _ key: SymmetricKey) -> UInt64 {
    let code = HMAC<SHA256>.authenticationCode(for: Data("\(purpose)\u{0}\(text)".utf8), using: key)
    return code.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension UInt64 {
  fileprivate init(big bytes: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8)) {
    let all = [bytes.0, bytes.1, bytes.2, bytes.3, bytes.4, bytes.5, bytes.6, bytes.7]
    self = all.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The eight bytes, the highest first.
  fileprivate var bytes: [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: self >> (56 - 8 * $0)) }
  }
}
