import Crypto
import Foundation
import Glibc
import PetitionCore

/// The kiosk's own key, with which it signs checkpoints of its ledger.
///
/// It lies beside the database, so it proves nothing against somebody who took both; it shows that
/// a file was changed without it.
struct KioskKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey

  /// The public half, Ed25519, 32 bytes.
  var publicKey: Data { key.publicKey.rawRepresentation }

  /// Signs a message; nil only if the cryptographic library fails.
  func signature(for message: Data) -> Data? {
    try? key.signature(for: message)
  }

  /// A key of its own for one purpose, which tells nothing about this one.
  func secret(for purpose: String) -> SymmetricKey {
    let code = HMAC<SHA256>.authenticationCode(
      for: Data(purpose.utf8),
      using: SymmetricKey(data: key.rawRepresentation)
    )
    return SymmetricKey(data: code)
  }

  /// Where the key of a database lies.
  static func path(beside database: String) -> String { database + ".key" }

  /// Reads the key of a database; nil when there is none.
  ///
  /// - Throws: ``StoreError/keyUnusable(path:)`` if the file says something else,
  ///   ``StoreError/tooOpen(path:rights:)`` if others may read it, or what
  ///   ``SmallFile/read(_:)`` finds.
  static func read(beside database: String) throws(StoreError) -> KioskKey? {
    let path = path(beside: database)
    guard StoreFile.isThere(path) else { return nil }
    let bytes = try SmallFile.read(path)
    try StoreFile.checkRights(path)
    guard let text = String(data: bytes, encoding: .utf8) else { throw .keyUnusable(path: path) }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, words[0] == heading, let bytes = Data(hexadecimal: String(words[1])),
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
    else { throw .keyUnusable(path: path) }
    return KioskKey(key: key)
  }

  /// Makes the key of a new database; of several kiosks that start at once, one makes it.
  static func make(beside database: String) throws(StoreError) -> KioskKey {
    let key = Curve25519.Signing.PrivateKey()
    let text = "\(heading) \(key.rawRepresentation.hexadecimal)\n"
    let path = path(beside: database)
    if try DurableFile.write(Data(text.utf8), to: path, replacing: false, beside: database) {
      return KioskKey(key: key)
    }
    guard let other = try read(beside: database) else { throw .keyUnusable(path: path) }
    return other
  }

  private static let heading = "petition-kiosk-key-1"
}

extension Data {
  /// The bytes in lower-case hexadecimal.
  var hexadecimal: String {
    map { byte in
      let text = String(byte, radix: 16)
      return byte < 16 ? "0" + text : text
    }.joined()
  }

  /// Reads bytes in hexadecimal; nil if the text is anything else.
  init?(hexadecimal text: String) {
    let digits = text.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes = Data(capacity: digits.count / 2)
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[index], let low = digits[index + 1] else { return nil }
      bytes.append(UInt8(high << 4 | low))
    }
    self = bytes
  }
}
