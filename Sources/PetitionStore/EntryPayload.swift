import Crypto
import Foundation
public import PetitionCore

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
    case .checkpoint(let body): try encode(body, stamp)
    case .backup(let body): try encode(body, stamp)
    case .purge(let body): try encode(body, stamp)
    case .restore(let body): try encode(body, stamp)
    case .withdrawal(let body): try encode(body, stamp)
    case .duplicateDecision(let body): try encode(body, stamp)
    case .kept(let body): try encode(body, stamp)
    case .merge(let body): try encode(body, stamp)
    case .forkDecision(let body): try encode(body, stamp)
    case .import(let body): try encode(body, stamp)
    case .setLines(let body): try encode(body, stamp)
    case .deliverySet(let body): try encode(body, stamp)
    case .delivery(let body): try encode(body, stamp)
    case .sheetOpened(let body), .sheetClosed(let body): try encode(body, stamp)
    }
  }

  /// Reads an entry's content back.
  ///
  /// - Returns: The content and what else the entry carried.
  /// - Throws: A decoding error if it is not what this program writes.
  static func decode(
    _ payload: Data,
    kind: EntryKind,
    id: EntryID
  ) throws -> (body: EntryBody, stamp: EntryStamp) {
    func read<Body: Codable>(_ wrap: (Body) -> EntryBody) throws -> (EntryBody, EntryStamp) {
      let envelope = try JSONDecoder().decode(Envelope<Body>.self, from: payload)
      guard envelope.v == 1, let at = Timestamp(rfc3339: envelope.at),
        let nonce = UUID(uuidString: envelope.nonce)
      else { throw CocoaError(.coderReadCorrupt) }
      let stamp = EntryStamp(id: id, at: at, utcOffset: envelope.offset, nonce: nonce)
      return (wrap(envelope.body), stamp)
    }
    return switch kind {
    case .sessionOpened: try read(EntryBody.sessionOpened)
    case .sessionChanged: try read(EntryBody.sessionChanged)
    case .sessionClosed: try read(EntryBody.sessionClosed)
    case .signature: try read(EntryBody.signature)
    case .void: try read(EntryBody.void)
    case .milestone: try read(EntryBody.milestone)
    case .petitionText: try read(EntryBody.petitionText)
    case .conversation: try read(EntryBody.conversation)
    case .contact: try read(EntryBody.contact)
    case .checkpoint: try read(EntryBody.checkpoint)
    case .backup: try read(EntryBody.backup)
    case .purge: try read(EntryBody.purge)
    case .restore: try read(EntryBody.restore)
    case .withdrawal: try read(EntryBody.withdrawal)
    case .duplicateDecision: try read(EntryBody.duplicateDecision)
    case .kept: try read(EntryBody.kept)
    case .sheetOpened: try read(EntryBody.sheetOpened)
    case .sheetClosed: try read(EntryBody.sheetClosed)
    case .merge: try read(EntryBody.merge)
    case .forkDecision: try read(EntryBody.forkDecision)
    case .import: try read(EntryBody.`import`)
    case .setLines: try read(EntryBody.setLines)
    case .deliverySet: try read(EntryBody.deliverySet)
    case .delivery: try read(EntryBody.delivery)
    }
  }

  /// Refuses a content that is larger than any of its kind; nothing of it has been read then.
  static func checkSize(_ payload: Data, of kind: EntryKind) throws(EntryFault) {
    let most = EntryLimits.payloadBytes(of: kind)
    guard payload.count <= most else {
      throw EntryFault("a content of more than \(most.grouped) bytes")
    }
    // JSON has no zero byte, but UTF-16 does, and what reads text ends there.
    guard !payload.contains(0) else { throw EntryFault("a content with U+0000 in it") }
    // Each run is a list of its own, and whatever reads a list pays for it.
    if kind == .purge, payload.count > EntryLimits.purgeRuns {
      let lists = payload.count { $0 == UInt8(ascii: "[") }
      guard lists <= EntryLimits.purgeRuns + 2 * EntryLimits.ledgers else {
        throw EntryFault("a purge of more than \(EntryLimits.purgeRuns.grouped) runs of entries")
      }
    }
    try checkParts(payload)
  }

  /// Refuses a content of more lists, objects and members than any has: each takes many times its
  /// room in memory, also where nobody asks for it.
  private static func checkParts(_ payload: Data) throws(EntryFault) {
    guard payload.count > EntryLimits.contentParts else { return }
    let marks: Set<UInt8> = [UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ",")]
    let parts = payload.count { marks.contains($0) }
    guard parts <= EntryLimits.contentParts else {
      throw EntryFault("a content of more than \(EntryLimits.contentParts.grouped) parts")
    }
  }

  private static func encode(_ body: some Codable, _ stamp: EntryStamp) throws -> Data {
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
  private struct Envelope<Body: Codable>: Codable {
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

extension TextVersion {
  /// Digests the exact text a signer is shown: SHA-256 over its canonical JSON.
  ///
  /// - Throws: An encoding error, if a passage is not valid Unicode.
  public init(of shown: ShownPetition) throws {
    let digest = SHA256.hash(data: try CanonicalJSON.encode(shown))
    self.init(hex: Data(digest).hexadecimal)
  }
}
