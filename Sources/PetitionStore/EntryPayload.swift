import Foundation
import PetitionCore

/// An entry's content as the ledger stores it: JSON with sorted keys and a version.
enum EntryPayload {
  /// Encodes an entry's content to canonical JSON.
  static func encode(_ body: EntryBody, stamp: EntryStamp) throws -> Data {
    switch body {
    case .sessionOpened(let body), .sessionChanged(let body), .sessionClosed(let body):
      try encode(body, stamp)
    case .signature(let body): try encode(body, stamp)
    case .void(let body): try encode(body, stamp)
    case .milestone(let body): try encode(body, stamp)
    case .petitionText(let body): try encode(body, stamp)
    case .conversation(let body): try encode(body, stamp)
    case .contact(let body): try encode(body, stamp)
    }
  }

  private static func encode(_ body: some Encodable, _ stamp: EntryStamp) throws -> Data {
    try CanonicalJSON.encode(
      Envelope(
        v: 1,
        at: stamp.at.text(.milliseconds),
        offset: stamp.utcOffset,
        nonce: stamp.nonce.uuidString.lowercased(),
        body: body
      )
    )
  }

  /// Do not rename anything here: these bytes are hashed into the ledger's chain.
  private struct Envelope<Body: Encodable>: Encodable {
    /// The version of this format; 1 from the first day.
    var v: Int
    /// When, by the kiosk's clock: RFC 3339 in UTC with milliseconds.
    var at: String
    /// Seconds east of UTC on the kiosk's clock.
    var offset: Int
    /// Sixteen random bytes as a UUID.
    var nonce: String
    /// The content.
    var body: Body
  }
}

/// JSON whose bytes depend on the value alone.
enum CanonicalJSON {
  /// Encodes a value with sorted keys and plain slashes.
  static func encode(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }
}
