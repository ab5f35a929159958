import Foundation
import TestSupport
import Testing

@testable import PetitionCore

/// Names in every script, from the key to the line of an export.
@Suite struct ScriptNameTests {
  @Test(arguments: SampleNames.all)
  func `a name in any script is a name, and nothing is taken from it`(name: String) throws {
    let admitted = NameAdmission.admit(name)
    #expect(admitted.leftOut == [])
    let text = try PersonName(name).text
    #expect(text == name)
    #expect(Array(text.utf8) == Array(admitted.text.utf8))
    #expect(Array(try PersonName(text).text.utf8) == Array(text.utf8))
  }

  @Test(arguments: SampleNames.all)
  func `both ways of typing it are stored as the same bytes`(name: String) throws {
    let stored = try PersonName(name).text.utf8
    for form in [name.precomposedStringWithCanonicalMapping, name.apart] {
      #expect(try PersonName(form).text.utf8.elementsEqual(stored))
    }
  }

  @Test(arguments: SampleNames.all)
  func `typed scalar by scalar it is the name that is pasted`(name: String) throws {
    var typed = ""
    for scalar in name.unicodeScalars {
      let admitted = NameAdmission.admit(String(scalar), after: typed)
      #expect(admitted.leftOut == [])
      typed += admitted.text
    }
    #expect(try PersonName(typed).text.utf8.elementsEqual(try PersonName(name).text.utf8))
  }

  /// Letters that the system's own tables do not put together.
  @Test(arguments: [
    ("105D2 307", "105C9"), ("105D2 323 307", "105C9 323"), ("105DA 307", "105E4"),
    ("11382 113C9", "11383"), ("11384 113BB", "11385"), ("1138B 113C2", "1138E"),
    ("11390 113C9", "11391"), ("113C2 113C2", "113C5"), ("113C2 113B8", "113C7"),
    ("113C2 113C9", "113C8"), ("1611E 1611E", "16121"), ("1611E 16129", "16122"),
    ("1611E 1611F", "16123"), ("16129 1611F", "16124"), ("1611E 16120", "16125"),
    ("1611E 1611E 1611F", "16126"), ("1611E 16129 1611F", "16127"), ("1611E 1611E 16120", "16128"),
    ("16D67 16D67", "16D68"), ("16D63 16D67", "16D69"), ("16D63 16D67 16D67", "16D6A"),
    ("16D6A 16D67", "16D6A 16D67"), ("16D67 16D45 16D67", "16D67 16D45 16D67"),
  ])
  func `letters of new scripts are put together`(typed: String, stored: String) throws {
    #expect(scalars(text(typed).composed) == scalars(text(stored)))
    let name = try PersonName("a" + text(typed)).text
    #expect(scalars(name) == scalars("a" + text(stored)))
  }

  @Test(arguments: [
    ("辻\u{E0100}", true), ("ᠨ\u{180B}", true), ("ᠰᠠᠷ\u{180E}ᠠ", true), ("a\u{E0100}", false),
    ("辻\u{E0100}\u{E0101}", false), ("辻\u{180B}", false), ("ᠨ\u{180B}\u{180C}", false),
    ("辻 \u{E0100}", false), ("م\u{180E}م", false), ("ᠰ\u{180E}x", false), ("辻\u{E01F0}", false),
  ])
  func `the shape of a letter is kept, and nothing is hidden behind it`(typed: String, stays: Bool)
  {
    let admitted = NameAdmission.admit(typed)
    #expect((scalars(admitted.text) == scalars(typed)) == stays)
    #expect(admitted.leftOut == (stays ? [] : [.hidden]))
  }

  private func text(_ hex: String) -> String {
    let values = hex.split(separator: " ").compactMap { UInt32($0, radix: 16) }
    return String(String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
  }

  @Test(arguments: SampleNames.all)
  func `capitals and the way of typing make no other key`(name: String) throws {
    let key = try key(name)
    for form in [name.uppercased(), name.lowercased(), name.apart] {
      #expect(try self.key(form) == key)
    }
    #expect(!key.words.isEmpty)
  }

  @Test func `names in different scripts have different keys`() throws {
    let keys = try SampleNames.scripts.map { try key($0) }
    #expect(Set(keys).count == SampleNames.scripts.count)
  }

  @Test(arguments: ScriptSample.all)
  func `each letter of a name counts in its key`(sample: ScriptSample) throws {
    let whole = try key(sample.name)
    let isPointed = ["Hebrew", "Samaritan", "Arabic", "Syriac"].contains(sample.script)
    let letters = sample.name.unicodeScalars.indices.filter { index in
      let scalar = sample.name.unicodeScalars[index]
      let isPoint = isPointed && scalar.properties.generalCategory == .nonspacingMark
      // The Tibetan tsheg parts syllables and is punctuation.
      return sample.letters.contains(scalar.value) && !isPoint && scalar != "\u{F0B}"
    }
    for index in letters {
      var shorter = sample.name.unicodeScalars
      shorter.remove(at: index)
      #expect(try key(String(shorter)) != whole)
    }
  }

  /// Vowels and tones that Unicode counts among the marks and no reader leaves out.
  @Test(arguments: [
    ("ปู", "ปุ"), ("กุน", "กน"), ("ບຸນ", "ບູນ"), ("བོད", "བེད"), ("པདྨ", "པུདྨ"), ("𖬌𖬣𖬵", "𖬌𖬣𖬰"),
    ("𞄄𞄦𞄱", "𞄄𞄦𞄳"), ("नि", "नी"), ("ใจดี", "ใจด้ี"), ("ᨠᩥ᩵", "ᨠᩥ᩶"),
  ])
  func `vowels and tones that are marks make another key`(one: String, other: String) throws {
    #expect(try key(one) != key(other))
  }

  @Test(arguments: [
    ("Nguyễn", "Nguyen"), ("Ελένη", "Ελενη"), ("Семён", "Семен"), ("שָׁלוֹם", "שלום"),
    ("مُحَمَّد", "محمد"),
    ("ܝܰܥܩܽܘܒ", "ܝܥܩܘܒ"), ("Gîzis Mākwa", "gizis makwa"),
  ])
  func `accents and points that are left out make the same key`(one: String, other: String) throws {
    #expect(try key(one) == key(other))
  }

  private func key(_ name: String) throws -> DuplicateKey {
    DuplicateKey(name: try PersonName(name), postalCode: .none)
  }

  @Test(arguments: SampleNames.all)
  func `no table of an export changes it`(name: String) throws {
    let text = try PersonName(name).text
    #expect(text.printable.utf8.elementsEqual(text.utf8))
    #expect(CSVText.cell(text).contains(text))
    var bytes: [UInt8] = []
    JSONText.append(text.utf8Span.span, to: &bytes)
    #expect(try JSONDecoder().decode(String.self, from: Data(bytes)).utf8.elementsEqual(text.utf8))
  }

  /// A name that only searches: its own words find it.
  @Test(arguments: SampleNames.all)
  func `a search for any of its words finds it`(name: String) {
    for word in name.words { #expect(FoldedText(name).contains(FoldedText(String(word)))) }
  }

  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}

extension String {
  /// The text with every mark apart from its letter.
  fileprivate var apart: String { decomposedStringWithCanonicalMapping }
}
