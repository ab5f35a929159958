import Foundation
import PetitionCore

/// In which order a column writes day, month and year in numbers.
public enum DateOrder: String, Hashable, Sendable, CaseIterable {
  /// Month, day, year: 1/31/17.
  case mdy
  /// Day, month, year: 31/1/17.
  case dmy
  /// Year, month, day: 17/1/31. A year of four digits is known without being told.
  case ymd
}

/// A day or time as somebody's program wrote it, taken apart and not yet understood.
struct DateText: Hashable {
  /// The day.
  enum Day: Hashable {
    /// Year, month and day are certain.
    case known(year: Int, month: Int, day: Int)
    /// Three numbers whose order another must say.
    case numbers(Int, Int, Int)
    /// Seconds since the start of 1970, in milliseconds.
    case instant(Int64)
  }

  var day: Day
  /// Milliseconds since midnight; nil if there is a day alone.
  var clock: Int64?
  var zone: ImportZone?

  /// Takes a text apart.
  ///
  /// Known are RFC 3339 and what is near it, numbers apart by slashes, dots or hyphens with and
  /// without a time of 12 or 24 hours, English and Spanish names of months, days counted from the
  /// end of 1899 as spreadsheets do, and seconds or milliseconds since 1970.
  ///
  /// - Parameter text: The text.
  /// - Throws: ``RowRefusal`` if it is no date.
  init(_ text: String) throws(RowRefusal) {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    if let counted = try Self.counted(text) {
      self = counted
      return
    }
    var parts = DateParts()
    for word in Self.words(of: text) {
      guard parts.take(word) else { throw Self.refusal(text) }
    }
    guard let day = parts.day else { throw Self.refusal(text) }
    self.day = day
    clock = try parts.clock.map { clock throws(RowRefusal) in
      try clock.milliseconds(isAfternoon: parts.isAfternoon)
    }
    guard clock != nil || parts.isAfternoon == nil else { throw Self.refusal(text) }
    zone = parts.zone
  }

  private init(day: Day, clock: Int64?, zone: ImportZone?) {
    self.day = day
    self.clock = clock
    self.zone = zone
  }

  /// Reads days of a spreadsheet, or seconds since 1970; nil if the text is no such number.
  private static func counted(_ text: String) throws(RowRefusal) -> DateText? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }), parts[0].count <= 13,
      let whole = Int64(parts[0])
    else { return nil }
    switch parts[0].count {
    case 5:
      guard let days = Double(text.prefix(20)) else { return nil }
      // A day of a spreadsheet is rounded to some decimals; the nearest second is meant.
      let seconds = Int64(((days - Double(whole)) * 86_400).rounded())
      let midnight = (whole - 25_569) * 86_400_000
      guard let day = Day(Timestamp(milliseconds: midnight)) else { return nil }
      return DateText(
        day: day,
        clock: parts.count == 2 ? min(seconds, 86_399) * 1000 : nil,
        zone: nil
      )
    case 8 where parts.count == 1:
      let (year, month, day) = (Int(whole / 10_000), Int(whole / 100 % 100), Int(whole % 100))
      return DateText(day: .known(year: year, month: month, day: day), clock: nil, zone: nil)
    case 10: return DateText(day: .instant(whole * 1000), clock: nil, zone: nil)
    case 13 where parts.count == 1: return DateText(day: .instant(whole), clock: nil, zone: nil)
    default: throw refusal(text)
    }
  }

  /// The words of a date: white space and commas part them, and the T between day and time.
  private static func words(of text: String) -> [String] {
    text.split { $0.isWhitespace || $0 == "," || $0 == "(" || $0 == ")" || $0 == "\u{202F}" }
      .flatMap { word -> [String] in
        let halves = word.split(omittingEmptySubsequences: false) { $0 == "T" || $0 == "t" }
        guard halves.count == 2, halves[0].last?.isNumber == true, halves[1].first?.isNumber == true
        else { return [String(word)] }
        return halves.map { String($0) }
      }
  }

  static func refusal(_ text: String) -> RowRefusal {
    RowRefusal(
      """
      "\(text.prefix(40))" is no date that is known, like 2026-06-13, 2026-06-13 14:02:00 or \
      6/13/2026 2:02 PM.
      """
    )
  }
}

extension DateText.Day {
  /// The day of an instant in UTC.
  fileprivate init?(_ instant: Timestamp) {
    let numbers = LocalTime(instant, offset: 0).day.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    self = .known(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}
