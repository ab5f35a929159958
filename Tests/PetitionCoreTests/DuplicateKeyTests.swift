import Foundation
import PetitionCore
import Testing

@Suite struct DuplicateKeyTests {
  private func key(_ name: String, _ code: PostalCode = .zip("55806")) throws -> DuplicateKey {
    DuplicateKey(name: try PersonName(name), postalCode: code)
  }

  @Test(arguments: [
    ("María Núñez-Ortega", "maria nunez-ortega"), ("María Núñez-Ortega", "Nunez Ortega Maria"),
    ("O'Brien, Sean", "Sean O'Brien"), ("O’Brien,Sean", "sean obrien"),
    ("O´Brien, Sean", "Sean O`Brien"), ("Straße", "STRASSE"),
    ("J.R. Smith", "JR Smith"), ("Ｋａ Ｖａｎｇ", "ka vang"), ("ʻIolani", "Iolani"), ("שָׂרָה", "שרה"),
    ("Σίσυφος", "ΣΙΣΥΦΟΣ"), ("محمد", "مُحَمَّد"), ("Jean‑Luc", "jean luc"), ("Nguyễn", "nguyen"),
  ])
  func `two ways to write a name have one key`(left: String, right: String) throws {
    #expect(try key(left) == key(right))
  }

  @Test(arguments: [
    ("李明", "王芳"), ("Ann Smith", "Anne Smith"), ("...", "---"), ("राम", "रम"), ("かき", "がき"),
    ("김민수", "김민서"), ("Ann", "Ann Ann"), ("عبد", "عيد"), ("ᐊᓂ", "ᐊᓈ"),
  ])
  func `two names have two keys`(left: String, right: String) throws {
    #expect(try key(left) != key(right))
  }

  @Test(arguments: PersonNameTests.names)
  func `both forms of a name have one key, and it is never empty`(name: String) throws {
    let composed = try key(name.precomposedStringWithCanonicalMapping)
    #expect(try key(name.decomposedStringWithCanonicalMapping) == composed)
    #expect(!composed.words.isEmpty)
  }

  @Test func `the postal code is a part of the key`() throws {
    #expect(try key("Ann Smith", .zip("55804")) != key("Ann Smith", .zip("55805")))
    #expect(try key("Ann", .foreign("H2X 1Y4")) == key("Ann", .foreign("h2x1y4")))
    #expect(try key("Ann", .foreign("10115")) != key("Ann", .zip("10115")))
    #expect(try key("Ann", .none) == key("ann", .none))
  }

  @Test func `a key is made of any name`() throws {
    var texts = RandomText(seed: 11)
    for _ in 0..<2_000 {
      guard let name = try? PersonName(texts.next()) else { continue }
      let made = DuplicateKey(name: name, postalCode: .none)
      #expect(!made.words.isEmpty && made == DuplicateKey(name: name, postalCode: .none))
    }
  }
}
