import TestSupport
import Testing

@testable import PetitionCore

/// Names that need no table.
@Suite struct PlainNameTests {
  @Test(arguments: [
    "Ana Ruiz", "O'Neil-Smith, Jr.", "=1+1", "~", String(repeating: "a", count: 120),
  ])
  func `a plain name is the name that the tables make`(name: String) {
    #expect(PersonName.isPlain(name))
    #expect(NameAdmission.tidy(name) == name)
  }

  @Test(arguments: [
    "", " ", " Ana", "Ana ", "Ana  Ruiz", "Ana\tRuiz", "Zoë", "Ana\u{7F}",
    String(repeating: "a", count: 121),
  ])
  func `what must be tidied or refused is not plain`(name: String) {
    #expect(!PersonName.isPlain(name))
  }

  @Test func `whatever is plain is left as it is`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let length = Int.random(in: 0...12, using: &random)
      let bytes = (0..<length).map { _ in UInt8.random(in: 0x1E...0x81, using: &random) }
      let text = String(decoding: bytes, as: UTF8.self)
      guard PersonName.isPlain(text) else { continue }
      #expect(NameAdmission.tidy(text) == text)
    }
  }
}
