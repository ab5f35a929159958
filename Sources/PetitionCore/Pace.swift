public import Foundation

/// How fast a petition grows, and how fast it must grow to reach its goal in time.
///
/// Pace = (goal - count) / days left, as canvassers reckon it: (1000 - 106) / 60 = 14.9 a day.
public struct Pace: Hashable, Sendable {
  /// The local day from which it is reckoned, "2026-06-13".
  public let today: String
  /// The last local day on which anybody can sign; nil when the petition has no end.
  public let lastDay: String?
  /// The days after today until the last one, that one included; 1 while the last day runs, 0 once
  /// signing has ended, nil when the petition has no end.
  public let daysLeft: Int?
  /// The signatures that the goal still needs; 0 or more.
  public let remaining: Int
  /// The signatures of the last seven local days that count, today included; 0 or more.
  public let lastSevenDays: Int

  /// Reckons the pace.
  ///
  /// - Parameters:
  ///   - count: The count of the campaign.
  ///   - goal: The number it aims for.
  ///   - ends: The instant after which nobody can sign; nil means never.
  ///   - now: The instant from which it is reckoned.
  ///   - days: The tally by day. Days after today, of a clock that ran ahead, are passed over.
  ///   - utcOffset: How many seconds a clock on the wall is ahead of UTC at an instant.
  public init(
    of count: Int,
    to goal: Int,
    ends: Date?,
    now: Date,
    days: Tally,
    utcOffset: (Date) -> Int
  ) {
    let today = CivilDay(at: now, utcOffset)
    // What ends at midnight has the day before as its last.
    let lastDay = ends.map { CivilDay(at: $0.addingTimeInterval(-0.001), utcOffset) }
    self.today = today.description
    self.lastDay = lastDay?.description
    daysLeft = lastDay.map { last in
      guard let ends, now < ends else { return 0 }
      return max(1, last.daysSince1970 - today.daysSince1970)
    }
    remaining = max(0, goal - count)
    let first = CivilDay(daysSince1970: today.daysSince1970 - 6).description
    let recent = days.rows.filter { (first...today.description).contains($0.key) }
    lastSevenDays = recent.reduce(0) { $0.limitedSum($1.count) }
  }

  /// The signatures that each day left must bring, rounded up.
  ///
  /// Nil when the petition has no end, or signing has ended.
  public var neededPerDay: DailyRate? {
    guard let daysLeft, daysLeft > 0 else { return nil }
    return DailyRate(roundingUp: remaining, over: daysLeft)
  }

  /// The signatures that a day of the last seven brought, rounded down.
  public var recentPerDay: DailyRate { DailyRate(roundingDown: lastSevenDays, over: 7) }
}

/// Signatures a day, to one decimal.
public struct DailyRate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Ten times the rate, 0 or more.
  public let tenths: Int

  /// Spreads signatures over days; a remainder counts as a tenth more.
  ///
  /// - Parameters:
  ///   - signatures: How many; 0 or more.
  ///   - days: Over how many days; 1 or more.
  public init(roundingUp signatures: Int, over days: Int) {
    let (tenths, rest) = Self.tenths(of: signatures, over: days)
    self.tenths = rest == 0 ? tenths : tenths + 1
  }

  /// Spreads signatures over days; a remainder is dropped.
  ///
  /// - Parameters:
  ///   - signatures: How many; 0 or more.
  ///   - days: Over how many days; 1 or more.
  public init(roundingDown signatures: Int, over days: Int) {
    tenths = Self.tenths(of: signatures, over: days).quotient
  }

  /// The rate with its decimal, "14.9".
  public var description: String { "\(tenths / 10).\(tenths % 10)" }

  /// Orders rates by size.
  public static func < (left: DailyRate, right: DailyRate) -> Bool { left.tenths < right.tenths }

  private static func tenths(
    of signatures: Int,
    over days: Int
  ) -> (quotient: Int, remainder: Int) {
    let limited = min(max(0, signatures), .max / 10)
    return (limited * 10).quotientAndRemainder(dividingBy: max(1, days))
  }
}

extension CivilDay {
  /// Reads the day off a clock on the wall.
  fileprivate init(at instant: Date, _ utcOffset: (Date) -> Int) {
    let local = Timestamp(instant).milliseconds + Int64(utcOffset(instant)) * 1000
    self.init(daysSince1970: floorDivide(Int(local), 86_400_000))
  }
}
