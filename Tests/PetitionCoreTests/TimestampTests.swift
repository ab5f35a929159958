import Foundation
import PetitionCore
import Testing
import TestSupport

@Suite struct TimestampTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2026-06-13T14:02:00Z", 1_781_359_320_000),
    ("2026-06-13T09:02:00-05:00", 1_781_359_320_000), ("2026-06-13t14:02:00z", 1_781_359_320_000),
    ("2026-06-13 14:02:00Z", 1_781_359_320_000), ("2026-06-13T14:02:00.5Z", 1_781_359_320_500),
    ("2026-06-13T14:02:00.123987Z", 1_781_359_320_123), ("1969-12-31T23:59:59.999Z", -1),
    ("2000-02-29T00:00:00Z", 951_782_400_000), ("0000-01-01T00:00:00Z", -62_167_219_200_000),
    ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
    ("2026-06-14T01:32:00+11:30", 1_781_359_320_000),
  ])
  func `an instant is read`(text: String, milliseconds: Int64) {
    #expect(Timestamp(rfc3339: text)?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    "", "2026-06-13", "2026-06-13T14:02:00", "2026-06-13T14:02Z", "2026-06-13T24:00:00Z",
    "2026-06-31T00:00:00Z", "2025-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
    "2026-00-01T00:00:00Z", "2026-06-00T00:00:00Z", "2026-06-13T14:60:00Z", "2026-06-13T14:02:60Z",
    "2026-06-13T14:02:00.Z", "2026-06-13T14:02:00Zx", " 2026-06-13T14:02:00Z",
    "2026-6-13T14:02:00Z",
    "2026-06-13T14:02:00+5:00", "2026-06-13T14:02:00+24:00", "2026-06-13T14:02:00 05:00",
    "+026-06-13T14:02:00Z", "２026-06-13T14:02:00Z", "2026-06-13T14:02:00.1e2Z", "\n",
  ])
  func `what is no instant is not read`(text: String) {
    #expect(Timestamp(rfc3339: text) == nil)
  }

  @Test(arguments: [("2026-06-13", "2026-06-13T00:00:00Z"), ("2024-02-29", "2024-02-29T00:00:00Z")])
  func `a day is read as its start`(day: String, instant: String) {
    #expect(Timestamp(day: day)?.description == instant)
  }

  @Test(arguments: ["", "2026-6-13", "2026-06-13T", "2023-02-29", "2026-06-13Z", "13.06.2026"])
  func `what is no day is not read`(text: String) {
    #expect(Timestamp(day: text) == nil)
  }

  @Test func `an instant survives being written and read`() {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<3_000 {
      let value = Int64.random(in: -62_167_219_200_000...253_402_300_799_999, using: &generator)
      let instant = Timestamp(milliseconds: value)
      #expect(Timestamp(rfc3339: instant.text(.milliseconds)) == instant)
      #expect(Timestamp(instant.date) == instant)
      let second = Timestamp(rfc3339: instant.text())
      #expect(second.map { instant.milliseconds - $0.milliseconds < 1000 && $0 <= instant } == true)
    }
  }

  @Test func `days follow one another through four hundred years`() throws {
    var instant = try #require(Timestamp(day: "1900-01-01"))
    var last = ""
    for _ in 0..<146_097 {
      let day = String(instant.text().prefix(10))
      #expect(day > last)
      last = day
      instant = Timestamp(milliseconds: instant.milliseconds + 86_400_000)
    }
    #expect(instant.description == "2300-01-01T00:00:00Z")
  }

  @Test func `writing agrees with another calendar`() {
    var generator = SeededGenerator(seed: 14)
    for _ in 0..<1_000 {
      let value = Int64.random(in: 0...4_102_444_800_000, using: &generator)
      let instant = Timestamp(milliseconds: value)
      #expect(instant.text() == Date(timeIntervalSince1970: Double(value / 1000)).ISO8601Format())
    }
  }

  @Test(arguments: [
    (0, "2026-06-13", "2026-06-13 03", "03:30"), (-18_000, "2026-06-12", "2026-06-12 22", "22:30"),
    (19_800, "2026-06-13", "2026-06-13 09", "09:00"),
  ])
  func `a clock on the wall has its own day and hour`(
    offset: Int,
    day: String,
    hour: String,
    clock: String
  ) throws {
    let instant = try #require(Timestamp(rfc3339: "2026-06-13T03:30:00Z"))
    let local = LocalTime(instant, offset: offset)
    #expect(local.day == day)
    #expect(local.hourKey == hour)
    #expect(local.clock == clock)
  }

  @Test func `an instant before 1970 has its parts`() {
    let local = LocalTime(Timestamp(milliseconds: -1), offset: 0)
    #expect(local.day == "1969-12-31")
    let parts = [local.hour, local.minute, local.second, local.millisecond]
    #expect(parts == [23, 59, 59, 999])
  }

  @Test(arguments: [Double.infinity, -Double.infinity, .nan, 1e300, -1e300, 1e12, -1e12])
  func `no date is a trap`(seconds: Double) {
    let instant = Timestamp(Date(timeIntervalSince1970: seconds))
    #expect(Timestamp(rfc3339: instant.text(.milliseconds)) == instant)
    #expect(LocalTime(instant, offset: .max).day.count == 10)
    #expect(LocalTime(instant, offset: .min).day.count == 10)
  }

  @Test func `instants are ordered by time`() {
    let instants = [5, -5, 0].map { Timestamp(milliseconds: $0) }
    #expect(instants.sorted().map(\.milliseconds) == [-5, 0, 5])
  }
}
