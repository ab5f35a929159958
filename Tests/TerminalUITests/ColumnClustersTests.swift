import Testing

@testable import TerminalUI

@Suite struct ColumnClustersTests {
  @Test(
    arguments: [
      ("Ana", ["A", "n", "a"], 3),
      ("é", ["é"], 1),
      ("e\u{301}", ["e\u{301}"], 1),
      ("ệ", ["ệ"], 1),
      ("e\u{323}\u{302}", ["e\u{323}\u{302}"], 1),
      ("क्षि", ["क\u{94D}", "ष", "\u{93F}"], 3),
      ("กำ", ["ก", "ำ"], 2),
      ("ที่", ["ที่"], 1),
      ("中文", ["中", "文"], 4),
      ("ᐊᓂ", ["ᐊ", "ᓂ"], 2),
      ("𖬌𖬣𖬵", ["𖬌", "𖬣𖬵"], 2),
      ("\u{1100}\u{1175}\u{11B7}", ["\u{1100}\u{1175}\u{11B7}"], 2),
      ("👩‍👩‍👧", ["👩", "👩", "👧"], 6),
      ("🇺🇸", ["🇺", "🇸"], 2),
      ("", [], 0),
    ] as [(String, [String], Int)]
  )
  func `text is cut where a terminal cuts it`(text: String, clusters: [String], columns: Int) {
    let found = ColumnClusters(text).map { Array($0.text.unicodeScalars) }
    #expect(found == clusters.map { Array($0.unicodeScalars) })
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test(arguments: [
    "\u{0}", "\u{7}", "\u{1B}", "\n", "\u{7F}", "\u{85}", "\u{9B}", "\u{200B}", "\u{200E}",
    "\u{202E}", "\u{2028}", "\u{2066}", "\u{2069}", "\u{FEFF}", "\u{61C}",
  ])
  func `what steers a terminal never reaches it`(scalar: String) {
    #expect(ColumnClusters("a\(scalar)b").map(\.text) == ["a", "b"])
  }

  @Test func `a non-joiner stays with the letter before it, and a joiner is not drawn`() {
    #expect(ColumnClusters("می\u{200C}خ").map(\.text) == ["م", "ی\u{200C}", "خ"])
    let clusters = ColumnClusters("ශ්\u{200D}රී").map { Array($0.text.unicodeScalars) }
    #expect(clusters == [Array("ශ්".unicodeScalars), Array("රී".unicodeScalars)])
  }

  @Test func `a mark with nothing before it stands on a space`() {
    #expect(ColumnClusters("\u{301}a").map(\.text) == [" \u{301}", "a"])
  }

  @Test func `marks beyond the fourth are not drawn`() {
    let marks = String(repeating: "\u{301}", count: 9)
    let clusters = Array(ColumnClusters("a" + marks + "b"))
    #expect(clusters.map { $0.text.unicodeScalars.count } == [5, 1])
    #expect(ColumnClusters(marks).map { $0.text.unicodeScalars.count } == [5])
  }

  @Test func `scalars that libc does not know are drawn as a replacement`() {
    #expect(ColumnClusters("a\u{378}").map(\.text) == ["a", "\u{FFFD}"])
    #expect(TextWidth.columns(of: "\u{378}") == 1)
    #expect(TextWidth.columns(of: "\u{378}" as Unicode.Scalar) == nil)
  }

  @Test(
    arguments: [
      (0x21...0x7E, 1), (0xA1...0xAC, 1), (0xC0...0x24F, 1), (0x300...0x36F, 0), (0x410...0x44F, 1),
      (0x5D0...0x5EA, 1), (0x5B0...0x5BD, 0), (0x620...0x64A, 1), (0x64B...0x652, 0),
      (0x905...0x939, 1), (0xE01...0xE30, 1), (0xE34...0xE3A, 0), (0x1100...0x115F, 2),
      (0x1160...0x11FF, 0), (0x1401...0x166C, 1), (0x1E00...0x1EF9, 1), (0x3041...0x3096, 2),
      (0x4E00...0x9FFC, 2), (0xAC00...0xD7A3, 2), (0x16B00...0x16B2F, 1), (0x16B30...0x16B36, 0),
      (0x1F600...0x1F64F, 2), (0x20000...0x2A6D6, 2), (0x80...0x9F, nil), (0x378...0x379, nil),
    ] as [(ClosedRange<UInt32>, Int?)]
  )
  func `scripts have the widths of the C library`(range: ClosedRange<UInt32>, columns: Int?) {
    for scalar in range.compactMap(Unicode.Scalar.init) {
      #expect(TextWidth.columns(of: scalar) == columns)
    }
  }
}
