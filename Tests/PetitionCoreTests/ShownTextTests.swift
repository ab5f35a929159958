import PetitionCore
import Testing

@Suite struct ShownTextTests {
  @Test(arguments: [
    "Make Duluth a sanctuary city.\n\nSí se puede.", "می‌خواهم 👩‍🚀 ❤️", "1 °C — “quoted” … ½", "",
  ])
  func `harmless text is left alone`(text: String) {
    let clean = ShownText.clean(text)
    #expect(scalars(clean.text) == scalars(text))
    #expect(!clean.removed)
  }

  @Test(arguments: [
    ("a\u{1B}[2Jb", "a[2Jb"), ("a\u{9B}b", "ab"), ("a\u{7}b", "ab"), ("\u{202E}abc\u{202C}", "abc"),
    ("\u{2066}a\u{2069}", "a"), ("\u{200F}a", "a"), ("\u{FEFF}a", "a"), ("a\u{AD}b", "ab"),
    ("a\u{E000}", "a"), ("a\u{FFFF}", "a"), ("\u{E0041}", ""), ("a\u{0}", "a"),
    ("a\u{200B}b", "ab"),
  ])
  func `what would steer the screen is taken out and said`(text: String, shown: String) {
    let clean = ShownText.clean(text)
    #expect(scalars(clean.text) == scalars(shown))
    #expect(clean.removed)
  }

  @Test(arguments: [
    ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\n\nb", "a\n\nb"), ("a\r\n\r\nb", "a\n\nb"),
    ("a\u{2028}b", "a\nb"), ("a\u{85}b", "a\nb"), ("a\tb", "a b"),
  ])
  func `line breaks of every kind are line feeds`(text: String, shown: String) {
    let clean = ShownText.clean(text)
    #expect(scalars(clean.text) == scalars(shown))
    #expect(!clean.removed)
  }

  @Test func `clean text is clean`() {
    var texts = RandomText(seed: 12)
    for _ in 0..<5_000 {
      let once = ShownText.clean(texts.next()).text
      let twice = ShownText.clean(once)
      #expect(scalars(twice.text) == scalars(once) && !twice.removed)
      #expect(!once.unicodeScalars.contains { $0.properties.isBidiControl })
      #expect(
        !once.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control }
      )
    }
  }
}
