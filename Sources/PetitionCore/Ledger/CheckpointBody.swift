/// That the kiosk signed its ledger up to an entry with its own key.
public struct CheckpointBody: Hashable, Sendable, Codable {
  /// The sequence number of the last entry that is signed; the checkpoint is the next one.
  public var seq: Int
  /// The chain's link at that entry, hexadecimal.
  public var chain: String
  /// The signatures that counted there.
  public var accepted: Int
  /// The kiosk's public key, Ed25519, hexadecimal.
  public var key: String
  /// The Ed25519 signature over kiosk, sequence number, link and count, hexadecimal.
  public var signature: String

  /// Creates a checkpoint's content.
  public init(seq: Int, chain: String, accepted: Int, key: String, signature: String) {
    self.seq = seq
    self.chain = chain
    self.accepted = accepted
    self.key = key
    self.signature = signature
  }
}
