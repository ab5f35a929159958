public import Foundation

/// The identity of one kiosk: one device and its database.
///
/// Made once, when the database is made; every ledger entry carries it.
public struct KioskID: Hashable, Sendable, CustomStringConvertible {
  /// The identity as a UUID.
  public let uuid: UUID

  /// Wraps a UUID that is known to name a kiosk.
  public init(_ uuid: UUID) {
    self.uuid = uuid
  }

  /// The UUID in lower case with hyphens.
  public var description: String { uuid.uuidString.lowercased() }
}

/// The identity of one ledger entry, made before the first attempt to record it.
///
/// A retry carries the same identity, so an entry is recorded once or not at all.
public struct EntryID: Hashable, Sendable, CustomStringConvertible {
  /// The identity as a UUID of version 7.
  public let uuid: UUID

  /// Wraps a UUID that is known to name an entry.
  public init(_ uuid: UUID) {
    self.uuid = uuid
  }

  /// Makes a UUID of version 7: 48 bits of time, then 74 random bits.
  ///
  /// Source: RFC 9562, section 5.7.
  ///
  /// - Parameters:
  ///   - time: The instant; before 1970 counts as 1970.
  ///   - random: Sixteen random bytes; the bits that are not random are replaced.
  public init(time: Date, random: UUID) {
    var bytes = random.uuid
    let milliseconds = UInt64(max(0, time.timeIntervalSince1970 * 1000))
    bytes.0 = UInt8(truncatingIfNeeded: milliseconds >> 40)
    bytes.1 = UInt8(truncatingIfNeeded: milliseconds >> 32)
    bytes.2 = UInt8(truncatingIfNeeded: milliseconds >> 24)
    bytes.3 = UInt8(truncatingIfNeeded: milliseconds >> 16)
    bytes.4 = UInt8(truncatingIfNeeded: milliseconds >> 8)
    bytes.5 = UInt8(truncatingIfNeeded: milliseconds)
    bytes.6 = (bytes.6 & 0x0F) | 0x70
    bytes.8 = (bytes.8 & 0x3F) | 0x80
    uuid = UUID(uuid: bytes)
  }

  /// The UUID in lower case with hyphens.
  public var description: String { uuid.uuidString.lowercased() }
}

/// The digest of the exact petition text a signer was shown.
public struct TextVersion: Hashable, Sendable, CustomStringConvertible {
  /// SHA-256 in lower-case hexadecimal, 64 characters.
  public let hex: String

  /// Wraps a digest that was computed elsewhere.
  public init(hex: String) {
    self.hex = hex
  }

  /// The digest in hexadecimal.
  public var description: String { hex }
}
