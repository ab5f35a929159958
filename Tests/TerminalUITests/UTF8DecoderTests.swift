import TestSupport
import Testing

@testable import TerminalUI

@Suite struct UTF8DecoderTests {
  /// What was found to be no text, byte by byte, and what was text.
  private func sort(_ bytes: [UInt8]) -> (strays: [UInt8], text: String) {
    var decoder = UTF8Decoder()
    var strays: [UInt8] = []
    var text = ""
    for byte in bytes {
      let scalar = decoder.push(byte)
      strays += decoder.takeStrays()
      if let scalar { text.unicodeScalars.append(scalar) }
    }
    decoder.breakOff()
    return (strays + decoder.takeStrays(), text)
  }

  private func decode(_ bytes: [UInt8]) -> String {
    var decoder = UTF8Decoder()
    var text = String.UnicodeScalarView()
    text.append(contentsOf: bytes.compactMap { decoder.push($0) })
    return String(text)
  }

  @Test(arguments: SampleNames.drawn)
  func `valid text comes out as it went in`(name: String) {
    #expect(decode(Array(name.utf8)).unicodeScalars.elementsEqual(name.unicodeScalars))
  }

  @Test(
    arguments: [
      ([0xE9, 0x61], "a"),  // Latin-1 é
      ([0xE9, 0xC3, 0xA9], "é"),
      ([0xC0, 0xAF, 0x61], "a"),  // overlong slash
      ([0xE0, 0x80, 0xAF, 0x61], "a"),
      ([0xF0, 0x8F, 0xBF, 0xBF, 0x61], "a"),
      ([0xED, 0xA0, 0x80, 0x61], "a"),  // surrogate
      ([0xF4, 0x90, 0x80, 0x80, 0x61], "a"),  // beyond U+10FFFF
      ([0xF5, 0xFF, 0x80, 0xBF, 0x61], "a"),
      ([0xE4, 0xB8, 0x61, 0xE4, 0xB8, 0xAD], "a中"),  // cut short
    ] as [([UInt8], String)]
  )
  func `wrong bytes are no text, and nothing after them is lost`(bytes: [UInt8], text: String) {
    let (strays, found) = sort(bytes)
    #expect(found == text)
    #expect(strays.count + text.utf8.count == bytes.count)
  }

  @Test(
    arguments: [
      ([0xE9, 0x61], [0xE9]), ([0xE4, 0xB8, 0x61], [0xE4, 0xB8]), ([0xE4, 0xB8], [0xE4, 0xB8]),
      ([0xF0, 0x9F, 0x98, 0xE9, 0xFF], [0xF0, 0x9F, 0x98, 0xE9, 0xFF]), ([0xC3, 0xA9], []),
    ] as [([UInt8], [UInt8])]
  )
  func `wrong bytes are handed out as they came`(bytes: [UInt8], strays: [UInt8]) {
    #expect(sort(bytes).strays == strays)
  }

  @Test func `every scalar up to three bytes and many longer ones survive`() {
    for value in Array(0...0xFFFF) + Array(stride(from: 0x10000, through: 0x10FFFF, by: 97)) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      var decoder = UTF8Decoder()
      let decoded = Array(String(scalar).utf8).compactMap { decoder.push($0) }
      guard decoded == [scalar] else {
        Issue.record("\(String(value, radix: 16)) became \(decoded)")
        return
      }
    }
  }
}
