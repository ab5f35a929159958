/// A day of the Gregorian calendar, counted backwards before its time as well.
///
/// Days are counted in years that begin in March, so that the leap day is the last of its year. 400
/// such years have 146,097 days, and from March on 153 days make five months. Source: H. Hinnant,
/// "chrono-compatible low-level date algorithms".
struct CivilDay: Hashable, CustomStringConvertible {
  let daysSince1970: Int
  let year: Int
  let month: Int
  let day: Int

  /// Days from 1 March of the year 0 to the start of 1970.
  private static let daysBefore1970 = 719_468
  private static let daysOf400Years = 146_097

  /// Creates the day that comes so many days after the start of 1970.
  init(daysSince1970: Int) {
    self.daysSince1970 = daysSince1970
    let days = daysSince1970 + Self.daysBefore1970
    let era = floorDivide(days, Self.daysOf400Years)
    let dayOfEra = days - era * Self.daysOf400Years
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  }

  /// Creates a day by its date; nil when the month has no such day.
  init?(year: Int, month: Int, day: Int) {
    let marchYear = month <= 2 ? year - 1 : year
    let era = floorDivide(marchYear, 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(daysSince1970: era * Self.daysOf400Years + dayOfEra - Self.daysBefore1970)
    guard (self.year, self.month, self.day) == (year, month, day) else { return nil }
  }

  /// The first instant of the day in UTC, in milliseconds since 1970.
  var milliseconds: Int64 { Int64(daysSince1970) * 86_400_000 }

  /// The day as "2026-06-13".
  var description: String { "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))" }
}

/// Divides towards minus infinity, for a divisor above 0.
func floorDivide(_ number: Int, _ divisor: Int) -> Int {
  let quotient = number / divisor
  return number % divisor < 0 ? quotient - 1 : quotient
}

/// Writes a number of 0 or more with leading zeros.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
