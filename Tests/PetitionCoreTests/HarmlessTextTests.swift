import Foundation
import PetitionCore
import TestSupport
import Testing

struct HarmlessTextTests {
  @Test(arguments: [
    ("María Núñez-Ortega", "María Núñez-Ortega"), ("a\u{202E}b", "a<U+202E>b"),
    ("\u{1B}[2J", "<U+001B>[2J"), ("a\nb\tc", "a<U+000A>b<U+0009>c"), ("\u{9B}31m", "<U+009B>31m"),
    ("x\u{2028}y", "x<U+2028>y"), ("nul\u{0}", "nul<U+0000>"), ("क्\u{200D}ष", "क्\u{200D}ष"),
    ("\u{E0041}", "<U+E0041>"), ("", ""),
  ])
  func `a terminal is given nothing that steers it`(text: String, shown: String) {
    #expect(text.printable == shown)
  }

  @Test(arguments: [
    ("María\n\tNúñez\r\n", "María\n\tNúñez\r\n"), ("a\u{A0}b\u{3000}c", "a\u{A0}b\u{3000}c"),
    ("a\u{202E}b\n", "a<U+202E>b\n"), ("\u{1B}]0;x\u{7}", "<U+001B>]0;x<U+0007>"),
    ("50 %\r99 %", "50 %<U+000D>99 %"), ("a\r", "a<U+000D>"), ("\u{9B}2J", "<U+009B>2J"),
    ("x\u{85}\u{2028}\u{B}y", "x<U+0085><U+2028><U+000B>y"), ("\u{7F}\u{8}", "<U+007F><U+0008>"),
    ("\u{2066}\u{61C}\u{FEFF}", "<U+2066><U+061C><U+FEFF>"), ("क्\u{200D}ष", "क्\u{200D}ष"),
  ])
  func `lines keep their ends and lose what steers`(text: String, shown: String) {
    #expect(text.harmless == shown)
    #expect(text.harmless.harmless == shown)
  }

  @Test func `JSON that was made by an encoder loses what steers, and no value`() throws {
    let text = "a\u{202E}b\u{9B}\u{85}\u{2028}\u{E0041}\u{7F} é字"
    let json = String(decoding: try JSONEncoder().encode([text]), as: UTF8.self)

    let harmless = JSONText.harmless(json)

    #expect(harmless.harmless == harmless)
    #expect(try JSONDecoder().decode([String].self, from: Data(harmless.utf8)) == [text])
    #expect(JSONText.harmless("[\"é字\"]") == "[\"é字\"]")
  }

  @Test(arguments: [
    ("Ana Ruiz", "Ana Ruiz"), ("O'Brien, Sean", "\"O'Brien, Sean\""),
    ("say \"hi\"", "\"say \"\"hi\"\"\""), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-", "'-"),
    ("@SUM(A1)", "'@SUM(A1)"), ("  =1", "'  =1"), ("\u{A0}=1", "'\u{A0}=1"),
    ("\u{3000}＝1", "'\u{3000}＝1"), ("＋1", "'＋1"), ("\u{FEFF}=1", "'\u{FEFF}=1"),
    ("\t=1", "\"\t'=1\""), ("\r=1", "\"\r'=1\""), ("a;=1", "\"a;'=1\""),
    ("\"=1\"", "\"'\"\"=1\"\"\""), ("'=1", "''=1"), ("Zoë-Ann", "Zoë-Ann"), ("", ""),
    ("\u{200B}=1", "'\u{200B}=1"), ("a\nb", "\"a\nb\""),
  ])
  func `no cell is run by a spreadsheet, and others stay as they are`(text: String, cell: String) {
    #expect(CSVText.cell(text) == cell)
  }

  @Test func `JSON gives back every text byte by byte`() throws {
    var generator = SeededGenerator(seed: 4)
    let pieces = [
      "a", "\"", "\\", "\n", "\u{0}", "\u{1F}", "\u{7F}", "\u{85}", "\u{9B}", "é", "e\u{301}",
      "\u{202E}", "\u{2066}", "\u{2028}", "字", "🙂", "\u{200D}", "\u{FEFF}", "\u{E0041}", "=",
      "</script>",
    ]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...12, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      var bytes: [UInt8] = []
      JSONText.append(text.utf8Span.span, to: &bytes)
      let read = try JSONDecoder().decode(String.self, from: Data(bytes))
      #expect(Array(read.utf8) == Array(text.utf8), "\(text.debugDescription)")
      #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
    }
  }

  @Test(arguments: [
    ("maria nunez", "María Núñez-Ortega", true), ("ORTEGA maria", "María Núñez-Ortega", true),
    ("obrien", "O'Brien, Sean", true), ("sean o'b", "O'Brien, Sean", true),
    ("strasse", "Straße", true),
    ("smith", "Ann Smith", true), ("smyth", "Ann Smith", false), ("", "Ann Smith", true),
  ])
  func `a search folds capitals, accents and punctuation`(sought: String, name: String, isIn: Bool)
  {
    #expect(FoldedText(name).contains(FoldedText(sought)) == isIn)
  }

  @Test func `plain text is folded as all text is`() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<300 {
      let scalars = (0..<12).map { _ in
        Character(Unicode.Scalar(UInt8.random(in: 0...0x7F, using: &generator)))
      }
      let text = String(scalars)
      // The full-width letter makes the text take the long way; it folds to a word of its own.
      #expect(
        FoldedText(text).words + ["a"] == FoldedText(text + " Ａ").words,
        "\(text.debugDescription)"
      )
    }
  }
}
