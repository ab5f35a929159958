import Crypto
import CryptoExtras
public import Foundation

/// A short secret as a file keeps it: a salted, slow hash.
///
/// Form: `scrypt$N$r$p$salt$hash`, the last two in Base64. A PIN or a code of three words is short,
/// so whoever holds the file can try them all in time; the hash slows that down and keeps the secret
/// out of sight. Source of the algorithm: RFC 7914.
public struct SlowHash: Hashable, Sendable {
  /// The hash in the form above.
  public let text: String

  /// Wraps a hash as read from a file; nil when there is none.
  public init?(text: String) {
    guard !text.isEmpty else { return nil }
    self.text = text
  }

  /// Hashes a new secret.
  ///
  /// - Parameters:
  ///   - secret: The secret.
  ///   - salt: Sixteen random bytes.
  /// - Throws: An error if scrypt cannot get its memory, 16 MiB.
  public init(secret: String, salt: Data) throws {
    let cost = Cost(n: 16_384, r: 8, p: 1)
    let hash = try Self.hash(secret, salt: salt, cost: cost)
    text = [
      "scrypt", "\(cost.n)", "\(cost.r)", "\(cost.p)", salt.base64EncodedString(),
      hash.base64EncodedString(),
    ].joined(separator: "$")
  }

  /// Whether this is the secret that was hashed; false too when the stored form cannot be read.
  public func accepts(_ secret: String) -> Bool {
    guard let stored = Stored(text), let hash = try? stored.hash(of: secret) else { return false }
    return stored.equals(hash)
  }

  /// Finds the hashes of a secret among many.
  ///
  /// Those that have their salt and cost in common are compared with one slow hash.
  ///
  /// - Parameters:
  ///   - secret: The secret.
  ///   - hashes: What is stored; what cannot be read is the hash of nothing.
  ///   - progress: Told how many slow hashes are done, and how many there are.
  /// - Returns: The places of those that accept the secret, in order.
  /// - Throws: An error if scrypt cannot get its memory.
  static func matches(
    of secret: String,
    among hashes: [String],
    progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws -> [Int] {
    let all = hashes.enumerated().compactMap { place, hash in
      Stored(hash).map { (place: place, stored: $0) }
    }
    let groups = Dictionary(grouping: all, by: \.stored.recipe).values
    var found: [Int] = []
    for (done, group) in groups.enumerated() {
      progress(done, groups.count)
      guard let hash = try group.first?.stored.hash(of: secret) else { continue }
      found += group.filter { $0.stored.equals(hash) }.map(\.place)
    }
    return found.sorted()
  }

  private static let bytes = 32

  /// The parts of the stored form.
  private struct Stored {
    /// All but the hash: two with the same recipe make the same hash of the same secret.
    let recipe: Substring
    private let cost: Cost
    private let salt: Data
    private let bytes: Data

    init?(_ text: String) {
      let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 6, parts[0] == "scrypt", let cost = Cost(parts[1], parts[2], parts[3]),
        let salt = Data(base64Encoded: parts[4]), let bytes = Data(base64Encoded: parts[5]),
        bytes.count == SlowHash.bytes
      else { return nil }
      recipe = text.dropLast(parts[5].count)
      self.cost = cost
      self.salt = salt
      self.bytes = bytes
    }

    func hash(of secret: String) throws -> Data {
      try SlowHash.hash(secret, salt: salt, cost: cost)
    }

    /// Compares to the last byte whatever differs, so that the time tells nothing.
    func equals(_ hash: Data) -> Bool {
      zip(hash, bytes).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
  }

  private struct Cost {
    var n: Int
    var r: Int
    var p: Int

    init(n: Int, r: Int, p: Int) {
      self.n = n
      self.r = r
      self.p = p
    }

    /// Reads the cost of a stored hash, within bounds that no typing slip can exceed.
    init?(_ n: String, _ r: String, _ p: String) {
      guard let n = Int(n), let r = Int(r), let p = Int(p),
        (2...65_536).contains(n), n & (n - 1) == 0, (1...16).contains(r), (1...4).contains(p)
      else { return nil }
      self.init(n: n, r: r, p: p)
    }
  }

  private static func hash(_ secret: String, salt: Data, cost: Cost) throws -> Data {
    let key = try KDF.Scrypt.deriveKey(
      from: Data(secret.utf8),
      salt: salt,
      outputByteCount: bytes,
      rounds: cost.n,
      blockSize: cost.r,
      parallelism: cost.p
    )
    return unsafe key.withUnsafeBytes { unsafe Data($0) }
  }
}
