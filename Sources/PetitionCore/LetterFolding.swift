/// Letters that people write in more than one way, or that a keyboard does not have.
///
/// Capitals, accents and full-width letters are gone when this table is asked; what is left are
/// letters that do not decompose, and forms of one letter that have numbers of their own. What makes
/// another name of a name is not here: the hamza that stands alone, the dots of an Arabic letter, the
/// vowels of Indic scripts, Han characters old and simplified, and the four letters that Amharic
/// reads alike and Tigrinya does not.
enum LetterFolding {
  /// What stands for a scalar in a key: other letters, nothing, or the scalar itself.
  static func fold(_ scalar: Unicode.Scalar, into letters: inout String.UnicodeScalarView) {
    guard scalar.value >= 0x80 else {
      letters.append(scalar)
      return
    }
    if let folded = table[scalar] {
      letters.append(contentsOf: folded.unicodeScalars)
    } else if let digit = digit(of: scalar) {
      letters.append(digit)
    } else if let katakana = katakana(of: scalar) {
      letters.append(katakana)
    } else {
      letters.append(scalar)
    }
  }

  /// Returns how a name is also spelled by those who have neither Å nor Ö; nil if it has no such
  /// letter.
  ///
  /// "Soeren" is Søren and "Mueller" Müller. A search tries both spellings; the key of duplicates
  /// has one, the letter without its mark, since Muller is Müller more often than Mueller is Muller.
  ///
  /// Source: ICAO Doc 9303, part 3, section 6, by which passports are written.
  static func spelledOut(_ text: String) -> String? {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let letters = text.composed.lowercased()
    guard letters.contains(where: { digraphs[$0] != nil }) else { return nil }
    return letters.map { digraphs[$0] ?? String($0) }.joined()
  }

  private static let digraphs: [Character: String] = [
    "å": "aa", "ä": "ae", "ö": "oe", "ø": "oe", "ü": "ue",
  ]

  /// A decimal digit of any script as a plain one.
  private static func digit(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue,
      (0...9).contains(value)
    else { return nil }
    return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
  }

  /// Hiragana as katakana: a name in kana is written in either.
  private static func katakana(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x3041...0x3096, 0x309D...0x309E: Unicode.Scalar(scalar.value + 0x60)
    default: nil
    }
  }

  private static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for folding in latin + arabic + hebrew + greek + cyrillic {
      for scalar in folding.from.unicodeScalars { table[scalar] = folding.to }
    }
    return table
  }()

  private typealias Folding = (from: String, to: String)

  /// Small letters with strokes, bars and hooks, and those made of two.
  ///
  /// Source: the transliteration Latin-ASCII of Unicode CLDR; ə from ICAO Doc 9303, as it stands in
  /// passports of Azerbaijan.
  private static let latin: [Folding] = [
    ("ⱥ", "a"), ("ƀɓƃ", "b"), ("ƈȼɕ", "c"), ("đðɖɗƌȡ", "d"), ("ɇɛə", "e"), ("ƒ", "f"),
    ("ǥɠɡ", "g"), ("ħɦⱨ", "h"), ("ıɨɩ", "i"), ("ɉȷɟ", "j"), ("ƙⱪꝁ", "k"),
    ("łƚɫɬɭⱡȴ", "l"), ("ɱ", "m"), ("ŋɲƞɳȵ", "n"), ("øɔɵⱺ", "o"), ("ƥᵽꝑ", "p"), ("ĸʠ", "q"),
    ("ɍɽɾɼ", "r"), ("ʂȿ", "s"), ("ŧƭʈⱦƫȶ", "t"), ("ʉʊ", "u"), ("ʋⱱ", "v"), ("ⱳ", "w"),
    ("ƴɏ", "y"), ("ƶȥɀʐʑⱬ", "z"), ("æ", "ae"), ("œ", "oe"), ("ƣ", "oi"), ("þ", "th"),
    ("ß", "ss"), ("ƕ", "hv"),
  ]

  /// The forms of alef, heh, yeh and kaf that Arabic, Persian, Urdu and Kurdish keyboards have.
  ///
  /// A hamza or a madda on a letter is a mark and gone already; the tatweel only draws a word out.
  /// Source: the Unicode code charts, and the normalisation that Lucene applies to Arabic and Persian.
  private static let arabic: [Folding] = [
    ("\u{671}\u{672}\u{673}", "\u{627}"),
    ("\u{629}\u{6C1}\u{6C3}\u{6BE}\u{6D5}\u{6C0}\u{6C2}", "\u{647}"),
    ("\u{649}\u{6CC}\u{6CD}", "\u{64A}"), ("\u{6A9}\u{6AA}", "\u{643}"), ("\u{640}", ""),
  ]

  /// The forms of letters at the end of a word, and the digraphs of Yiddish.
  private static let hebrew: [Folding] = [
    ("ך", "כ"), ("ם", "מ"), ("ן", "נ"), ("ף", "פ"), ("ץ", "צ"), ("\u{5F0}", "וו"),
    ("\u{5F1}", "וי"), ("\u{5F2}", "יי"),
  ]

  private static let greek: [Folding] = [("ς", "σ")]

  /// Letters that a Russian keyboard does not have, as they are then written.
  ///
  /// Ё, Й and Ї come apart by themselves.
  private static let cyrillic: [Folding] = [
    ("ґғӷ", "г"), ("қҝҡԟ", "к"), ("ңҥӈ", "н"), ("өӫ", "о"), ("ұү", "у"), ("ҳһӽ", "х"), ("ҷҹ", "ч"),
    ("ҙ", "з"), ("ҫ", "с"), ("ә", "а"),
  ]
}
