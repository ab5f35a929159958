import Foundation
import PetitionCore
import Testing

@testable import PetitionOffice

/// Days and times of signing as other programs write them.
struct ImportedTimeTests {
  private static func time(
    _ text: String,
    _ order: DateOrder? = nil,
    zone: String? = nil
  ) throws -> ImportedTime {
    let rules = ImportedTime.Rules(
      order: order,
      zone: zone.flatMap { ImportZone($0) },
      latest: try #require(Timestamp(rfc3339: "2026-07-01T00:00:00Z")),
      utcOffset: { _ in -18_000 }
    )
    return try ImportedTime(text, rules)
  }

  @Test(arguments: [
    "2017-01-31T15:10:00-05:00", "2017-01-31T20:10:00Z", "2017-01-31 20:10:00 UTC",
    "2017-01-31 15:10", "2017-01-31T15:10:00.000", "2017-01-31 15:10:00 EST",
    "2017-01-31 14:10:00 CST", "2017-01-31 15:10:00 -0500", "1/31/17 3:10 PM", "1/31/2017 15:10",
    "1/31/2017, 3:10:00 PM", "01/31/2017 3:10pm", "31.01.2017 15:10", "31.1.17 15:10",
    "2017/01/31 15:10", "Jan 31, 2017 3:10 PM", "31 Jan 2017 15:10",
    "January 31st, 2017 at 3:10 PM",
    "31-Jan-17 15:10", "31-Jan-2017 3:10 p.m.", "Tue, 31 Jan 2017 20:10:00 +0000",
    "31 enero 2017 15:10",
    "42766.6319444444", "42766.63194", "1485893400", "1485893400000",
    "2017-01-31 15:10:00 (Eastern)", "2017-01-31 15:10:00 GMT-5",
  ])
  func `one instant in many hands`(text: String) throws {
    let time = try Self.time(text)
    #expect(time.at.text() == "2017-01-31T20:10:00Z")
    #expect(time.hasClock)
  }

  @Test(arguments: [
    "2017-01-31", "1/31/17", "1/31/2017", "31.01.2017", "42766", "Jan 31, 2017", "31 Jan 2017",
    "31-Jan-17", "20170131", "2017-1-31", "1-31-2017",
  ])
  func `a day alone is its noon`(text: String) throws {
    let time = try Self.time(text)
    #expect(time.at.text() == "2017-01-31T17:00:00Z")
    #expect(!time.hasClock)
  }

  @Test(arguments: [
    (DateOrder.mdy, "2017-02-03"), (.dmy, "2017-03-02"), (.ymd, "2002-03-17"),
  ])
  func `the order of numbers is the one that is told`(order: DateOrder, day: String) throws {
    #expect(try LocalTime(Self.time("02/03/17", order).at, offset: -18_000).day == day)
  }

  @Test
  func `the zone of the column is that of its times, and summer time is known where it is named`()
    throws
  {
    #expect(try Self.time("2017-07-01 12:00", zone: "EST").at.text() == "2017-07-01T17:00:00Z")
    #expect(try Self.time("2017-07-01 12:00", zone: "ET").at.text() == "2017-07-01T16:00:00Z")
    #expect(try Self.time("2017-07-01 12:00", zone: "UTC+2").at.text() == "2017-07-01T10:00:00Z")
    #expect(
      try Self.time("2017-07-01T12:00:00Z", zone: "EST").at.text() == "2017-07-01T12:00:00Z",
      "A time that says its own zone knows better."
    )
  }

  @Test(arguments: [
    ("2017-02-31", "There is no day"), ("31/02/2017", "There is no day"), ("2017-13-01", "no day"),
    ("1/31/17 25:00", "No clock shows 25:00"), ("1/31/17 13:10 PM", "No clock shows 13 o'clock"),
    ("1/31/17 12:60", "No clock shows 12:60"), ("1969-12-31", "before 1990"),
    ("1/1/1900", "before 1990"),
    ("2026-07-02", "has not come yet"), ("2099-01-01T00:00:00Z", "has not come yet"),
    ("yesterday", "no date that is known"), ("########", "no date"), ("2017", "no date"),
    ("1/31", "no date"), ("1/31/17 PM", "no date"), ("1/31/17 2/1/17", "no date"),
    ("Jan 31", "no date"), ("99999999999999999999", "no date"), ("99999.9", "has not come yet"),
    ("1/31/17 3:10 Mars", "no date"), ("9223372036854775807/1/1", "no date"),
  ])
  func `impossible and far days are refused`(text: String, reason: String) {
    #expect {
      try Self.time(text)
    } throws: { error in
      (error as? RowRefusal)?.description.contains(reason) == true
    }
  }

  private static func order(_ dates: [String], told: DateOrder? = nil) throws -> DateOrder? {
    var evidence = DateOrderEvidence()
    for (index, date) in dates.enumerated() { evidence.take(date, line: index + 2) }
    return try evidence.order(told: told)
  }

  @Test func `one date that can only be read one way decides for the column`() throws {
    #expect(try Self.order(["1/2/17", "1/31/17"]) == .mdy)
    #expect(try Self.order(["1/2/17", "31/1/17"]) == .dmy)
    #expect(try Self.order(["2/2/17", "2017-01-02", "31.01.2017", "nonsense"]) == nil)
    #expect(try Self.order(["1/2/17"], told: .dmy) == .dmy)
  }

  @Test func `a column that does not say its order, or says two, is refused before anything`() {
    #expect(throws: ImportProblem.doubtfulDates(example: "1/2/17", line: 3)) {
      try Self.order(["2/2/17", "1/2/17"])
    }
    #expect(throws: ImportProblem.mixedDates(dayFirst: 2, monthFirst: 3)) {
      try Self.order(["31/1/17", "1/31/17"])
    }
  }
}
