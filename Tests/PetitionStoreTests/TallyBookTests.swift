import PetitionCore
import PetitionStore
import Testing

@Suite struct TallyBookTests {
  @Test func `a book holds every tally as it is read alone, and they agree`() throws {
    var store = try PetitionStore.inMemory()
    var desk = Desk()
    for zip in ["55802", "55802", "02139"] {
      try store.sign(desk.signing { $0.postalCode = .zip(zip) })
    }
    desk.language = "es"
    try store.sign(desk.signing("Luz Peña"))

    let book = try store.tallyBook(baseline: 87)

    for dimension in TallyDimension.allCases {
      try #expect(book[dimension] == store.tally(by: dimension), "\(dimension)")
    }
    #expect(book.disagreements == [])
    try #expect(book.campaign == store.campaign(baseline: 87))
    #expect(book.counts[.accepted] == 4)
    #expect(book.languages.values.sorted() == ["en", "es"])
    #expect(Set(book.languages.keys) == Set(book[.text].rows.map(\.key)))
    try #expect(book.head == store.head())
  }

  @Test func `tables that do not agree are named`() {
    func tally(_ dimension: TallyDimension, _ number: Int) -> Tally {
      var counts = StateCounts()
      counts[.accepted] = number
      return Tally(by: dimension, rows: [TallyRow(key: "x", counts: counts)])
    }
    let tallies = TallyDimension.allCases.map { tally($0, $0 == .zip ? 4 : 5) }
    let campaign = CampaignCount(baseline: 0, listed: 0, accepted: 5)

    #expect(TallyBook(campaign: campaign, tallies: tallies).disagreements == [.zip])
  }
}
