import Foundation
import Testing

@testable import PetitionCore

struct TextEncodingTests {
  private static let sample = "name\tzip\r\nŁukasz Żak 李 😀\t55805\r\n"

  private static func text(_ bytes: Data, _ encoding: TextEncoding, pieces: Int) -> String? {
    var decoder = TextDecoder(encoding)
    var text: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      text += decoder.decode(rest.prefix(pieces))
      rest = rest.dropFirst(pieces)
    }
    return String(validating: text + decoder.finish(), as: UTF8.self)
  }

  @Test(arguments: [
    (String.Encoding.utf16LittleEndian, TextEncoding.utf16LittleEndian),
    (.utf16BigEndian, .utf16BigEndian), (.utf8, .utf8),
  ])
  func `a text is known by its first bytes and read, cut anywhere`(
    written: String.Encoding,
    encoding: TextEncoding
  ) throws {
    let bytes = try #require(Self.sample.data(using: written))
    #expect(TextEncoding(of: bytes) == encoding)
    for size in [1, 2, 3, 5, 1000] {
      #expect(Self.text(bytes, encoding, pieces: size) == Self.sample)
    }
  }

  @Test(arguments: [
    ([0xFF, 0xFE, 0x41, 0x30] as [UInt8], TextEncoding.utf16LittleEndian),
    ([0xFE, 0xFF, 0x30, 0x41], .utf16BigEndian), ([0xEF, 0xBB, 0xBF, 0x41], .utf8), ([0x41], .utf8),
    ([], .utf8), ([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], nil), ([0x41, 0, 0, 0x42], nil),
    (Array(repeating: 0x41, count: 99) + [0], nil),
  ])
  func `a mark decides, and bytes that are no text are none`(
    bytes: [UInt8],
    encoding: TextEncoding?
  ) {
    #expect(TextEncoding(of: bytes) == encoding)
  }

  @Test func `Latin-1 has the quotation marks of Windows, and what it lacks is seen`() {
    let latin = Data([0x4E, 0xFA, 0xF1, 0x65, 0x7A, 0x20, 0x93, 0x80, 0x94])
    #expect(Self.text(latin, .windows1252, pieces: 2) == "Núñez \u{201C}€\u{201D}")
    #expect(Self.text(Data([0x41, 0x81]), .windows1252, pieces: 9) == nil)
  }

  @Test(
    arguments: [
      [0x41, 0x00, 0x42], [0x3D, 0xD8, 0x41, 0x00], [0x00, 0xDC], [0x3D, 0xD8],
    ] as [[UInt8]]
  )
  func `half a letter is not dropped`(bytes: [UInt8]) {
    #expect(Self.text(Data(bytes), .utf16LittleEndian, pieces: 1) == nil)
  }
}
