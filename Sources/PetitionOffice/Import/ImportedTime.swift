import Foundation
import PetitionCore

/// When a row says it was signed.
struct ImportedTime: Hashable {
  /// The instant; a day alone is its noon, which is on that day whatever a clock change does.
  var at: Timestamp
  /// Whether the file has a time and not a day alone.
  var hasClock: Bool

  /// How an import reads times.
  struct Rules {
    /// The order of numbers; nil where none of the column needs one.
    var order: DateOrder?
    /// The zone that the column's name says.
    var zone: ImportZone?
    /// The end of the import's today, and a day more for zones and clocks.
    var latest: Timestamp
    /// How far the clock on the wall is ahead of UTC at an instant: times without a zone are read off
    /// that clock.
    var utcOffset: (Date) -> Int
  }

  /// No petition of this program was signed before it.
  private static let earliest = Timestamp(day: "1990-01-01") ?? Timestamp(milliseconds: 0)

  /// Reads a time.
  ///
  /// - Throws: ``RowRefusal`` if it is none, is impossible, or is far from any day of signing.
  init(_ text: String, _ rules: Rules) throws(RowRefusal) {
    let date = try DateText(text)
    switch date.day {
    case .instant(let milliseconds):
      at = Timestamp(milliseconds: milliseconds)
      hasClock = true
    case .known(let year, let month, let day):
      at = try Self.instant(year, month, day, date, rules, text)
      hasClock = date.clock != nil
    case .numbers(let first, let second, let third):
      let (year, month, day) =
        switch rules.order {
        case .dmy: (third, second, first)
        // Of two digits, a year that stands first has lost its century.
        case .ymd: (first < 70 ? 2000 + first : 1900 + first, second, third % 100)
        case .mdy, nil: (third, first, second)
        }
      at = try Self.instant(year, month, day, date, rules, text)
      hasClock = date.clock != nil
    }
    guard at >= Self.earliest else {
      throw RowRefusal("\"\(text.prefix(40))\" lies before 1990, so it is no day of signing.")
    }
    // A day alone stands at its noon, and has come when it begins.
    let noon: Int64 = hasClock ? 0 : 12 * 3_600_000
    guard at.milliseconds - noon <= rules.latest.milliseconds else {
      throw RowRefusal("\"\(text.prefix(40))\" has not come yet.")
    }
  }

  private static func instant(
    _ year: Int,
    _ month: Int,
    _ day: Int,
    _ date: DateText,
    _ rules: Rules,
    _ text: String
  ) throws(RowRefusal) -> Timestamp {
    let written = [padded(year, 4), padded(month, 2), padded(day, 2)].joined(separator: "-")
    guard let midnight = Timestamp(day: written) else {
      throw RowRefusal("There is no day \"\(text.prefix(40))\".")
    }
    let noon: Int64 = 12 * 3_600_000
    let wall = Timestamp(milliseconds: midnight.milliseconds + (date.clock ?? noon))
    // A zone is of no use to a day: in another one it would be another day.
    guard date.clock != nil, let zone = date.zone ?? rules.zone else {
      let guess = rules.utcOffset(wall.date)
      let offset = rules.utcOffset(wall.date.addingTimeInterval(-Double(guess)))
      return Timestamp(milliseconds: wall.milliseconds - Int64(offset) * 1000)
    }
    let offset = zone.offset(whenClockShows: wall.date)
    return Timestamp(milliseconds: wall.milliseconds - Int64(offset) * 1000)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// What a column of dates shows about its own order, over all its rows.
struct DateOrderEvidence {
  /// A line on which the day can only stand first, and one on which the month can.
  private var dayFirst: Int?
  private var monthFirst: Int?
  /// The first date that could be either.
  private var doubtful: (text: String, line: Int)?

  /// Looks at the next row; what is no date at all is refused later, by its line.
  mutating func take(_ text: String, line: Int) {
    guard let date = try? DateText(text), case .numbers(let first, let second, _) = date.day else {
      return
    }
    switch (first <= 12, second <= 12) {
    case (false, true) where dayFirst == nil: dayFirst = line
    case (true, false) where monthFirst == nil: monthFirst = line
    case (true, true) where first != second && doubtful == nil: doubtful = (text, line)
    default: break
    }
  }

  /// The order; nil if no date needs one.
  ///
  /// - Parameter told: What the coordinator said.
  /// - Returns: The order.
  /// - Throws: ``ImportProblem`` if the column contradicts itself, or nothing decides.
  func order(told: DateOrder?) throws(ImportProblem) -> DateOrder? {
    if let told { return told }
    switch (dayFirst, monthFirst) {
    case (let day?, let month?): throw .mixedDates(dayFirst: day, monthFirst: month)
    case (_?, nil): return .dmy
    case (nil, _?): return .mdy
    case (nil, nil):
      guard let doubtful else { return nil }
      throw .doubtfulDates(example: doubtful.text, line: doubtful.line)
    }
  }
}
