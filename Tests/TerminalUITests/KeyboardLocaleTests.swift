import Testing

@testable import TerminalUI

@Suite struct KeyboardLocaleTests {
  @Test(
    arguments: [
      (["LANG": "en_US.UTF-8"], KeyboardLocale.Letters.utf8, "LANG=en_US.UTF-8"),
      (["LANG": "C.utf8", "LC_CTYPE": ""], .utf8, "LANG=C.utf8"),
      (["LANG": "en_US.UTF-8", "LC_ALL": "C"], .unknown, "LC_ALL=C"),
      (["LANG": "C.UTF-8", "LC_CTYPE": "es_ES"], .latin1, "LC_CTYPE=es_ES"),
      (["LANG": "es_ES.ISO-8859-1"], .latin1, "LANG=es_ES.ISO-8859-1"),
      (["LANG": "fr_FR.iso885915@euro"], .latin9, "LANG=fr_FR.iso885915@euro"),
      (["LANG": "fr_FR@euro"], .latin9, "LANG=fr_FR@euro"),
      (["LANG": "pl_PL"], .unknown, "LANG=pl_PL"),
      (["LANG": "ru_RU.KOI8-R"], .unknown, "LANG=ru_RU.KOI8-R"),
      (["LANG": "POSIX"], .unknown, "LANG=POSIX"),
      (["LANG": ""], .unknown, "LANG is not set"),
      ([:], .unknown, "LANG is not set"),
    ] as [([String: String], KeyboardLocale.Letters, String)]
  )
  func `the first setting that is there decides`(
    environment: [String: String],
    letters: KeyboardLocale.Letters,
    setting: String
  ) {
    let locale = KeyboardLocale(environment: environment)
    #expect(locale.letters == letters)
    #expect(locale.setting == setting)
    #expect(locale.isUTF8 == (letters == .utf8))
  }

  @Test func `a setting is shown without controls`() {
    #expect(KeyboardLocale(environment: ["LANG": "a\u{1B}[2Jb"]).setting == "LANG=a[2Jb")
  }
}
