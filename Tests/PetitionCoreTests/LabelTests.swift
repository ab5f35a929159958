import PetitionCore
import Testing

@Suite struct LabelTests {
  @Test(arguments: [
    "Harbor Market", "Harbor Market ", " Harbor Market", "Harbor  Market", "Harbor\tMarket",
    "Harbor Market\r", "Harbor\u{A0}Market\n", "Harbor\u{200B} Market\u{202E}", "Harbor Market 🎪",
    "\u{1B}\u{7}Harbor\u{2028}Market\u{0}",
  ])
  func `a label is tidied as names are, whatever it names`(typed: String) throws {
    for kind in Label.Kind.allCases {
      #expect(try Label(typed, as: kind).text == "Harbor Market")
    }
  }

  @Test(arguments: ["", " ", "\t\r\n", "\u{202E}", "🎪"])
  func `what leaves nothing is no label`(typed: String) {
    for kind in Label.Kind.allCases {
      #expect(throws: LabelProblem.empty(kind)) { try Label(typed, as: kind) }
    }
  }

  @Test func `each kind has its length, and what is far too long is not even tidied`() throws {
    for kind in Label.Kind.allCases {
      let longest = String(repeating: "é", count: kind.maximumCharacters)
      #expect(try Label(longest + " ", as: kind).text == longest)
      for more in [longest + "x", String(repeating: "e\u{301}", count: 1_300_000)] {
        #expect(throws: LabelProblem.tooLong(kind)) { try Label(more, as: kind) }
      }
    }
    #expect(LabelProblem.tooLong(.sheet).description == "Sheet has more than 40 characters.")
    #expect(LabelProblem.empty(.event).description == "Event is empty.")
  }

  @Test(arguments: [
    ("P-014", "p-014"), ("P-014", "Ｐ-０１４"), ("P-014", "P–014"), ("P-014", " P\u{2011}014 "),
    ("Harbor Market", "HARBOR  market"), ("Farmers' Market", "Farmers’ market"),
    ("Farmers' Market", "Farmers´ Market"), ("Farmers' Market", "Farmers＇ Market"),
    ("Café", "Cafe\u{301}"), ("Éclair 1", "éclair 1"), ("Straße", "STRASSE"), ("Ж-1", "ж-1"),
  ])
  func `two spellings are one label`(left: String, right: String) {
    #expect(Label.key(of: left) == Label.key(of: right))
    #expect(Label.spelling(of: right, among: ["Other", left]) == left)
  }

  @Test(arguments: [
    ("P-014", "P-14"), ("P-014", "P 014"), ("Cafe", "Café"), ("Market A", "Market B"),
    ("Harbor Market", "Market Harbor"), ("A", "B"), ("Bo", "Bø"),
  ])
  func `two labels are two`(left: String, right: String) {
    #expect(Label.key(of: left) != Label.key(of: right))
    #expect(Label.spelling(of: right, among: [left]) == nil)
  }

  @Test func `what no label can be stands for itself, and a thousand such cost little`() {
    let ligatures = String(repeating: "\u{FDFA}", count: 1_300)
    let marks = "e" + String(repeating: "\u{301}", count: 2_000)
    let short = String(repeating: "\u{FDFA}", count: 150)
    let start = ContinuousClock.now
    for number in 0..<1_000 {
      for text in [ligatures, marks, short] {
        let text = "\(text)\(number)"
        #expect(Label.key(of: text) == text)
      }
    }
    #expect(ContinuousClock.now - start < .seconds(15))
    let plain = String(repeating: "x", count: 4_000)
    #expect(Label.key(of: " \(plain.uppercased())  \u{1B}") == plain)
  }

  @Test func `the spelling itself is taken before one that is like it`() {
    #expect(Label.spelling(of: "b", among: ["A", "B", "b"]) == "b")
    #expect(Label.spelling(of: "ｂ", among: ["A", "B", "b"]) == "B")
  }

  @Test func `a tally has one row for the spellings of an event, under the one most have`() {
    func row(_ key: String, _ count: Int) -> TallyRow {
      var counts = StateCounts()
      counts[.accepted] = count
      return TallyRow(key: key, counts: counts)
    }
    let rows = [row("harbor market", 2), row("Harbor  Market ", 1), row("Harbor Market", 3)]
    for dimension in [TallyDimension.event, .canvasser] {
      let tally = Tally(by: dimension, rows: rows + [row("Fair", 1)])
      #expect(tally.rows.map(\.key) == ["Fair", "Harbor Market"])
      #expect(tally.rows.map(\.count) == [1, 6])
    }
    #expect(Tally(by: .zip, rows: rows).rows.count == 3)
  }
}
