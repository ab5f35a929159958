import PetitionCore
import Testing
import TestSupport

@Suite struct TallyTests {
  private let facts = SignatureFacts(
    event: "Harbor Market",
    day: "2026-06-13",
    hour: "2026-06-13 09",
    zip: "55806",
    area: "inside",
    canvasser: "A",
    kiosk: "K1",
    source: "kiosk",
    text: "abc",
    language: "en"
  )

  @Test func `a signature adds to one row of each dimension`() {
    let keys = TallyDimension.keys(for: facts, standing: Standing(.accepted))
    #expect(keys.map(\.dimension) == TallyDimension.allCases)
    #expect(
      keys.map(\.key) == [
        "all", "Harbor Market", "2026-06-13", "2026-06-13 09", "55806", "inside", "A", "K1",
        "kiosk",
        "abc", "en", "accepted",
      ]
    )
  }

  @Test func `a void counts under its reason`() {
    let voided = Standing(.voided, voidReason: .joke)
    let keys = TallyDimension.keys(for: facts, standing: voided)
    #expect(keys.last?.key == "voided: joke")
  }

  @Test func `the running count comes to a number in one row, unless its fact is missing`() {
    func row(_ key: String, _ count: Int) -> TallyRow {
      var counts = StateCounts()
      counts[.accepted] = count
      counts[.voided] = 9
      return TallyRow(key: key, counts: counts)
    }
    let days = Tally(by: .day, rows: [row("2026-06-14", 2), row("none", 1), row("2026-06-13", 3)])
    let keys = [10, 11, 13, 14, 15, 16, 17].map { days.key(reaching: $0, from: 10) }
    #expect(
      keys == [nil, "2026-06-13", "2026-06-13", "2026-06-14", "2026-06-14", nil, nil]
    )
  }

  @Test func `a fact that is missing counts under none`() {
    var bare = facts
    bare.zip = ""
    bare.event = ""
    let keys = TallyDimension.keys(for: bare, standing: Standing(.accepted))
    #expect(keys.first { $0.dimension == .zip }?.key == "none")
    #expect(keys.first { $0.dimension == .event }?.key == "none")
  }

  @Test func `the names of dimensions stand`() {
    #expect(
      TallyDimension.allCases.map(\.rawValue) == [
        "all", "event", "day", "hour", "zip", "area", "canvasser", "kiosk", "source", "text",
        "language", "state",
      ]
    )
  }

  @Test func `rows are sorted and those of one key added up`() {
    let tally = Tally(by: .zip, rows: [row("b", 2, 1), row("a", 1, 0), row("b", 3, 0)])
    #expect(tally.rows.map(\.key) == ["a", "b"])
    #expect(tally.rows.map(\.count) == [1, 5])
    #expect(tally.total == 6)
    #expect(tally.counts.collected == 7)
    #expect(tally.counts[.voided] == 1)
  }

  @Test func `no rows are a total of nothing`() {
    let tally = Tally(by: .day, rows: [])
    #expect(tally.total == 0 && tally.counts == StateCounts())
  }

  @Test func `counts that were raised and lowered are equal to none`() {
    var counts = StateCounts()
    counts[.accepted] += 1
    counts[.accepted] -= 1
    #expect(counts == StateCounts())
  }

  @Test func `the rows of every dimension sum to one total`() {
    let signatures = randomSignatures(300)
    let tallies = TallyDimension.allCases.map { tally(signatures, by: $0) }
    #expect(Tally.disagreements(among: tallies) == [])
    #expect(tallies.allSatisfy { $0.counts.collected == 300 })
    #expect(tallies[0].rows.count == 1)
    #expect(tallies[0].total == signatures.filter { $0.1 == .accepted }.count)
  }

  @Test func `a row that is wrong is found by its dimension`() {
    let signatures = randomSignatures(50)
    var tallies = TallyDimension.allCases.map { tally(signatures, by: $0) }
    tallies[4] = Tally(by: .zip, rows: tallies[4].rows + [row("55802", 1, 0)])
    #expect(Tally.disagreements(among: tallies) == [.zip])
    #expect(Tally.disagreements(among: []) == [])
  }

  private func row(_ key: String, _ accepted: Int, _ voided: Int) -> TallyRow {
    var counts = StateCounts()
    counts[.accepted] = accepted
    counts[.voided] = voided
    return TallyRow(key: key, counts: counts)
  }

  private func tally(
    _ signatures: [(SignatureFacts, SignatureState)],
    by dimension: TallyDimension
  ) -> Tally {
    let rows = signatures.flatMap { facts, state in
      var counts = StateCounts()
      counts[state] = 1
      return TallyDimension.keys(for: facts, standing: Standing(state)).filter {
        $0.dimension == dimension
      }
      .map { TallyRow(key: $0.key, counts: counts) }
    }
    return Tally(by: dimension, rows: rows)
  }

  private func randomSignatures(_ count: Int) -> [(SignatureFacts, SignatureState)] {
    var generator = SeededGenerator(seed: 15)
    return (0..<count).map { _ in
      var facts = facts
      facts.zip = ["", "55802", "55803"].randomElement(using: &generator) ?? ""
      facts.hour = "2026-06-13 1\(Int.random(in: 0...9, using: &generator))"
      facts.canvasser = ["A", "B", "C"].randomElement(using: &generator) ?? ""
      return (facts, SignatureState.allCases.randomElement(using: &generator) ?? .accepted)
    }
  }
}
