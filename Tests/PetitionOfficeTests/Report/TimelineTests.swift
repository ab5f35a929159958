import PetitionCore
import Testing

@testable import PetitionOffice

@Suite struct TimelineTests {
  private static func timeline(_ days: [String: Int], hours: [String: Int] = [:]) -> Timeline {
    func tally(_ dimension: TallyDimension, _ rows: [String: Int]) -> Tally {
      Tally(
        by: dimension,
        rows: rows.map { key, count in
          var counts = StateCounts()
          counts[.accepted] = count
          return TallyRow(key: key, counts: counts)
        }
      )
    }
    return Timeline(from: 87, days: tally(.day, days), hours: tally(.hour, hours))
  }

  @Test func `a single day is told by its hours`() {
    let timeline = Self.timeline(
      ["2026-06-13": 7],
      hours: ["2026-06-13 09": 5, "2026-06-13 12": 2]
    )

    #expect(timeline.spacing == .hours(of: "June 13, 2026"))
    #expect(timeline.moments.map(\.label) == ["9 a.m.", "noon"])
    #expect(timeline.moments.map(\.place) == [9, 12])
    #expect(timeline.moments.map(\.total) == [92, 94])
  }

  @Test func `several days are told by their days`() {
    let timeline = Self.timeline(["2026-06-13": 20, "2026-06-20": 5])

    #expect(timeline.spacing == .days)
    #expect(timeline.moments.map(\.label) == ["June 13, 2026", "June 20, 2026"])
    #expect(timeline.moments[1].place - timeline.moments[0].place == 7)
    #expect(timeline.total == 112)
    #expect(timeline.moment(reaching: 100)?.label == "June 13, 2026")
    #expect(timeline.moment(reaching: 50) == nil)
    #expect(timeline.moment(reaching: 200) == nil)
  }

  @Test(arguments: ["1970-01-01", "soon", "2026-02-30", "9999-12-31"])
  func `a day that cannot be drawn to scale is drawn beside the others`(day: String) {
    let timeline = Self.timeline([day: 1, "2026-06-13": 2])

    #expect(timeline.spacing == .uneven)
    #expect(timeline.moments.map(\.place) == [0, 1])
    #expect(timeline.total == 90)
  }

  @Test(arguments: [("2026-06-13 09", 9), ("2026-06-13 24", nil), ("9", nil), ("x 9", nil)])
  func `an hour is read strictly`(key: String, hour: Int?) {
    #expect(Timeline.hour(ofKey: key) == hour)
  }
}
