import TestSupport
import Testing

/// The samples themselves: a corpus with a gap would prove nothing.
@Suite struct ScriptSampleTests {
  /// How the names of letters begin that belong to no script, or to several.
  private static let shared = [
    "MODIFIER LETTER ", "MATHEMATICAL ", "MICRO SIGN", "DOUBLE-STRUCK ", "SCRIPT ", "BLACK-LETTER ",
    "INFORMATION SOURCE", "EULER CONSTANT", "PLANCK CONSTANT", "MASU MARK", "SUPERSCRIPT LATIN ",
    "SUBSCRIPT ", "ALEF SYMBOL", "BET SYMBOL", "GIMEL SYMBOL", "DALET SYMBOL", "VERTICAL ",
    "IDEOGRAPHIC ", "CHINESE SMALL ", "OLD CHINESE ", "HALFWIDTH ", "FULLWIDTH ", "FEMININE ",
    "MASCULINE ", "KELVIN SIGN", "ANGSTROM SIGN", "OHM SIGN", "HENTAIGANA LETTER ", "VEDIC SIGN ",
    "TURNED ", "REVERSED ", "CARON", "KATAKANA-HIRAGANA ", "ROMAN NUMERAL ",
  ]

  @Test func `every letter of Unicode belongs to a sample`() {
    let samples = Dictionary(grouping: ScriptSample.all) { firstWord($0.characterNames) }
    var missing: Set<String> = []
    var nameless = 0
    for scalar in (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init) where scalar.isLetter {
      guard let name = scalar.properties.name else {
        nameless += 1
        #expect(Self.nameless.contains { $0.contains(scalar.value) }, "\(scalar.value)")
        continue
      }
      let word = firstWord(name)
      let isKnown = samples[word, default: []].contains { name.hasPrefix($0.characterNames) }
      if !isKnown, !Self.shared.contains(where: name.hasPrefix) { missing.insert(name) }
    }
    #expect(missing == [])
    #expect(nameless < 10_000)
  }

  /// Ideographs that the standard library gives no names.
  private static let nameless: [ClosedRange<UInt32>] = [0x17000...0x18D7F, 0x20000...0x3347F]

  @Test(arguments: ScriptSample.all)
  func `a sample is written in its script`(sample: ScriptSample) {
    let letters = sample.name.unicodeScalars.filter { sample.letters.contains($0.value) }
    #expect(letters.count { $0.isLetter } >= 2)
    let foreign = ScriptSample.all.filter { other in
      other.script != sample.script
        && sample.name.unicodeScalars.contains { other.letters.contains($0.value) && $0.isLetter }
    }
    #expect(foreign == [])
    for end in [sample.letters.lowerBound, sample.letters.upperBound] {
      #expect(Unicode.Scalar(end).map(\.isLetter) == true)
    }
  }

  @Test func `no script is there twice`() {
    #expect(ScriptSample.all.count == 170)
    #expect(Set(ScriptSample.all.map(\.script)).count == 170)
    #expect(Set(SampleNames.all).count == SampleNames.all.count)
    let ranges = ScriptSample.all.map(\.letters).sorted { $0.lowerBound < $1.lowerBound }
    for (range, next) in zip(ranges, ranges.dropFirst()) {
      #expect(range.upperBound < next.lowerBound)
    }
  }

  private func firstWord(_ name: String) -> String {
    String(name.prefix { $0 != " " })
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a letter of any kind.
  fileprivate var isLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}
