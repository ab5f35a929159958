import Foundation
import PetitionStore
import Testing

@Suite struct SlowHashTests {
  static let salt = Data(0..<16)

  @Test(arguments: ["2468", "acorn otter plum", "", "пароль", String(repeating: "9", count: 200)])
  func `the secret is accepted and no other`(secret: String) throws {
    let hash = try SlowHash(secret: secret, salt: Self.salt)
    #expect(hash.accepts(secret))
    #expect(!hash.accepts(secret + " "))
    #expect(!hash.accepts("2469"))
    #expect(try #require(SlowHash(text: hash.text)).accepts(secret))
  }

  @Test
  func `the secret is not in the stored form, and the salt changes the form`() throws {
    let first = try SlowHash(secret: "24681357", salt: Self.salt)
    let second = try SlowHash(secret: "24681357", salt: Data(1..<17))
    #expect(first.text.hasPrefix("scrypt$16384$8$1$AAECAwQFBgcICQoLDA0ODw==$"))
    #expect(!first.text.contains("24681357"))
    #expect(first != second)
    #expect(second.accepts("24681357"))
  }

  /// The second test vector of RFC 7914, section 12, cut to 32 bytes, and its like.
  @Test
  func `the hash is scrypt`() throws {
    let salt = Data("SodiumChloride".utf8)
    let hash = try SlowHash(secret: "pleaseletmein", salt: salt)
    let stored = try #require(hash.text.split(separator: "$").last.map(String.init))
    let bytes = try #require(Data(base64Encoded: stored))
    // Of the RFC's 64 bytes these are the first 32: PBKDF2 gives them block by block.
    #expect(
      Array(bytes) == [
        0x70, 0x23, 0xBD, 0xCB, 0x3A, 0xFD, 0x73, 0x48, 0x46, 0x1C, 0x06, 0xCD, 0x81, 0xFD, 0x38,
        0xEB, 0xFD, 0xA8, 0xFB, 0xBA, 0x90, 0x4F, 0x8E, 0x3E, 0xA9, 0xB5, 0x43, 0xF6, 0x54, 0x5D,
        0xA1, 0xF2,
      ]
    )
  }

  static let malformed = [
    "2468", "$", "$$$$$", "scrypt$$$$$", "scrypt$16384$8$1$$", "scrypt$16384$8$1$AA==$",
    "scrypt$0$8$1$AA==$AA==", "scrypt$-2$8$1$AA==$AA==", "scrypt$3$8$1$AA==$AA==",
    "scrypt$1$8$1$AA==$AA==", "scrypt$16384$0$1$AA==$AA==", "scrypt$16384$8$0$AA==$AA==",
    "scrypt$9223372036854775807$8$1$AA==$AA==", "scrypt$18446744073709551616$8$1$AA==$AA==",
    "scrypt$1073741824$8$1$AA==$AA==", "scrypt$65536$16$4$AA==$AA==",
    "scrypt$16384$9999999$1$AA==$AA==", "scrypt$16384$8$1$not base64$AA==",
    "scrypt$16384$8$1$AA==$not base64", "scrypt$16384$8$1$AA==$AA==$AA==",
    "bcrypt$16384$8$1$AA==$AA==", "scrypt$16384$8$1$AA==$AA==\n", "🦩$🦩$🦩$🦩$🦩$🦩",
    "scrypt$2$1$1$$", "scrypt$2$1$1$AA==$",
  ]

  @Test(arguments: malformed)
  func `a form that cannot be read accepts nothing`(text: String) throws {
    let hash = try #require(SlowHash(text: text))
    for secret in ["", "2468", text] { #expect(!hash.accepts(secret)) }
  }

  @Test
  func `a hash that is cut short accepts nothing`() throws {
    let whole = try SlowHash(secret: "2468", salt: Self.salt).text
    var parts = whole.split(separator: "$").map(String.init)
    let bytes = try #require(Data(base64Encoded: parts[5]))
    for length in [0, 1, 16, 31] {
      parts[5] = bytes.prefix(length).base64EncodedString()
      let hash = try #require(SlowHash(text: parts.joined(separator: "$")))
      #expect(!hash.accepts("2468"), "\(length) bytes")
    }
  }

  @Test
  func `no text is no hash`() {
    #expect(SlowHash(text: "") == nil)
  }
}
