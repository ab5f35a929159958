/// An instant as a clock on the wall shows it.
public struct LocalTime: Hashable, Sendable {
  /// The day, "2026-06-13": the key of tallies by day.
  public let day: String
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int
  /// The second, 0 to 59.
  public let second: Int
  /// The millisecond, 0 to 999.
  public let millisecond: Int

  /// Reads the clock of a zone.
  ///
  /// - Parameters:
  ///   - instant: The instant.
  ///   - offset: How many seconds the clock is ahead of UTC; negative to the west, at most a day.
  public init(_ instant: Timestamp, offset: Int) {
    // Through the limits of Timestamp once more, so that the last hours of 9999 have four digits
    // everywhere.
    let shift = Int64(min(max(offset, -86_400), 86_400)) * 1000
    let local = Timestamp(milliseconds: instant.milliseconds + shift).milliseconds
    let days = floorDivide(Int(local), 86_400_000)
    let rest = Int(local) - days * 86_400_000
    day = CivilDay(daysSince1970: days).description
    hour = rest / 3_600_000
    minute = rest / 60_000 % 60
    second = rest / 1000 % 60
    millisecond = rest % 1000
  }

  /// The hour with its day, "2026-06-13 09": the key of tallies by hour.
  public var hourKey: String { "\(day) \(padded(hour, to: 2))" }

  /// Hours and minutes, "09:02".
  public var clock: String { "\(padded(hour, to: 2)):\(padded(minute, to: 2))" }
}
