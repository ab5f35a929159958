import Foundation
import PetitionCore
import TestSupport
import Testing

@Suite struct PaceTests {
  /// The evening of the day script: 106 of 1,000, sixty days to go.
  private static let evening = "2026-06-13T19:30:00-05:00"

  private static func pace(
    _ count: Int = 106,
    to goal: Int = 1000,
    ends: String? = nil,
    now: String = evening,
    days: [String: Int] = [:],
    utcOffset: (Date) -> Int = { _ in -18_000 }
  ) throws -> Pace {
    let rows = days.map { day, count in
      var counts = StateCounts()
      counts[.accepted] = count
      counts[.voided] = 1
      return TallyRow(key: day, counts: counts)
    }
    return Pace(
      of: count,
      to: goal,
      ends: try ends.map { try #require(Timestamp(rfc3339: $0)).date },
      now: try #require(Timestamp(rfc3339: now)).date,
      days: Tally(by: .day, rows: rows),
      utcOffset: utcOffset
    )
  }

  @Test func `894 signatures in 60 days need 14_9 a day`() throws {
    let pace = try Self.pace(ends: "2026-08-12T20:00:00-05:00")

    #expect(pace.daysLeft == 60)
    #expect(pace.remaining == 894)
    #expect(pace.neededPerDay?.description == "14.9")
  }

  @Test func `a petition without an end needs nothing a day`() throws {
    let pace = try Self.pace()

    #expect(pace.lastDay == nil)
    #expect(pace.daysLeft == nil)
    #expect(pace.neededPerDay == nil)
  }

  @Test(arguments: [
    ("2026-06-14T20:00:00-05:00", 1, "2026-06-14"),
    ("2026-06-13T20:00:00-05:00", 1, "2026-06-13"),
    ("2026-06-14T00:00:00-05:00", 1, "2026-06-13"),
    ("2026-06-15T00:00:00-05:00", 1, "2026-06-14"),
    ("2026-06-15T00:00:01-05:00", 2, "2026-06-15"),
    ("2026-06-13T19:30:00-05:00", 0, "2026-06-13"),
    ("2026-01-01T00:00:00-05:00", 0, "2025-12-31"),
  ])
  func `the days left are those of the wall's clock`(ends: String, left: Int, last: String) throws {
    let pace = try Self.pace(ends: ends)

    #expect(pace.daysLeft == left)
    #expect(pace.lastDay == last)
    #expect((pace.neededPerDay == nil) == (left == 0))
  }

  @Test func `an end on the other side of a clock change keeps its day`() throws {
    let change = try #require(Timestamp(rfc3339: "2026-11-01T07:00:00Z")).date
    let pace = try Self.pace(
      ends: "2026-12-01T00:00:00-06:00",
      utcOffset: { $0 < change ? -18_000 : -21_600 }
    )

    #expect(pace.lastDay == "2026-11-30")
  }

  @Test func `the last seven days are today and six before it, of those that count`() throws {
    let pace = try Self.pace(days: [
      "2026-06-06": 100, "2026-06-07": 3, "2026-06-10": 4, "2026-06-13": 10, "2026-06-14": 100,
      "none": 100, "": 100,
    ])

    #expect(pace.lastSevenDays == 17)
    // 17 / 7 = 2.43
    #expect(pace.recentPerDay.description == "2.4")
  }

  @Test func `a goal that is reached needs nothing more`() throws {
    let pace = try Self.pace(1200, ends: "2026-08-12T20:00:00-05:00")

    #expect(pace.remaining == 0)
    #expect(pace.neededPerDay?.description == "0.0")
  }

  @Test func `a need is never too small and a rate never too large`() {
    var dice = SeededGenerator(seed: 6)
    for _ in 0..<1000 {
      let signatures = Int.random(in: 0...1_000_000, using: &dice)
      let days = Int.random(in: 1...400, using: &dice)
      let need = DailyRate(roundingUp: signatures, over: days)
      let rate = DailyRate(roundingDown: signatures, over: days)

      #expect(need.tenths * days >= signatures * 10)
      #expect((need.tenths - 1) * days < signatures * 10)
      #expect(rate.tenths * days <= signatures * 10)
      #expect(need.tenths - rate.tenths == (signatures * 10 % days == 0 ? 0 : 1))
    }
  }

  @Test func `numbers beyond all petitions do not end the program`() {
    #expect(DailyRate(roundingUp: .max, over: 1).tenths > 0)
    #expect(DailyRate(roundingDown: 5, over: 0).description == "5.0")
  }
}
