public import Foundation

/// An instant, to the millisecond, in the years 0000 to 9999.
public struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Milliseconds since the start of 1970 in UTC.
  public let milliseconds: Int64

  /// How finely an instant is written.
  public enum Precision: Hashable, Sendable {
    /// "2026-06-13T14:02:00Z"
    case seconds
    /// "2026-06-13T14:02:00.000Z"
    case milliseconds
  }

  /// Creates an instant; one before the year 0000 or after 9999 becomes the nearest within.
  public init(milliseconds: Int64) {
    self.milliseconds = min(max(milliseconds, Self.first), Self.last)
  }

  /// Creates the instant nearest to a date.
  public init(_ date: Date) {
    let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
    // Both limits are whole doubles, so the comparison is exact; a date that is no number counts as
    // the first.
    guard milliseconds > Double(Self.first) else {
      self.init(milliseconds: Self.first)
      return
    }
    self.init(milliseconds: milliseconds < Double(Self.last) ? Int64(milliseconds) : Self.last)
  }

  /// The instant as a date.
  public var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

  /// The instant in UTC to the second.
  public var description: String { text() }

  /// Returns the instant in UTC as RFC 3339 has it; what is finer than asked for is cut.
  public func text(_ precision: Precision = .seconds) -> String {
    let time = LocalTime(self, offset: 0)
    let fraction = precision == .milliseconds ? "." + padded(time.millisecond, to: 3) : ""
    return "\(time.day)T\(time.clock):\(padded(time.second, to: 2))\(fraction)Z"
  }

  /// Orders instants by time.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }

  private static let first: Int64 = -62_167_219_200_000
  private static let last: Int64 = 253_402_300_799_999
}
