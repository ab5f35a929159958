import PetitionCore

/// Numbers, days and times as every page prints them: as people in the United States read them, and
/// the same on every machine.
enum PrintedText {
  /// A number with commas, "1,000".
  static func number(_ number: Int) -> String { number.grouped }

  /// A number and what is counted, "1 signature", "2 signatures".
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(Self.number(number)) \(number == 1 ? one : many ?? one + "s")"
  }

  /// How much of a whole a part is, in whole percent and rounded down; nil of nothing.
  static func percent(_ part: Int, of whole: Int) -> Int? {
    whole > 0 ? Share(part, of: whole).hundredths / 100 : nil
  }

  /// A daily rate with commas, "1,234.5".
  static func rate(_ rate: DailyRate) -> String {
    "\(number(rate.tenths / 10)).\(rate.tenths % 10)"
  }

  /// A day or month, "June 13, 2026" or "June 2026"; what is neither stays as it is.
  static func day(_ key: String) -> String {
    if let day = parts(of: key) { return "\(months[day.month - 1]) \(day.day), \(day.year)" }
    return parts(of: key + "-01").map { "\(months[$0.month - 1]) \($0.year)" } ?? key
  }

  /// The days from one to another, or the one day.
  static func days(_ first: String, _ last: String) -> String {
    first == last ? day(first) : "\(day(first)) to \(day(last))"
  }

  /// A day in a few letters, "Jun 13".
  static func shortDay(_ key: String) -> String {
    parts(of: key).map { "\(months[$0.month - 1].prefix(3)) \($0.day)" } ?? key
  }

  /// A day in figures, as it stands in a narrow column: "06/13/2026".
  static func figures(ofDay key: String) -> String {
    let parts = key.split(separator: "-")
    return parts.count == 3 ? "\(parts[1])/\(parts[2])/\(parts[0])" : key
  }

  /// A month in a few letters, "Jun 2026".
  static func shortMonth(_ key: String) -> String {
    parts(of: key).map { "\(months[$0.month - 1].prefix(3)) \($0.year)" } ?? key
  }

  /// An hour of the day, "9 a.m.", "noon".
  static func hour(_ hour: Int) -> String {
    switch hour % 24 {
    case 0: "midnight"
    case 12: "noon"
    case let hour: "\(hour % 12) \(hour < 12 ? "a.m." : "p.m.")"
    }
  }

  /// A time of day, "7:30 p.m.".
  static func clock(_ time: LocalTime) -> String {
    let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
    let minute = time.minute < 10 ? "0\(time.minute)" : "\(time.minute)"
    return "\(hour):\(minute) \(time.hour < 12 ? "a.m." : "p.m.")"
  }

  /// Words with commas and a last "and"; of none, nothing.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) and \(last)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func parts(of key: String) -> (year: Int, month: Int, day: Int)? {
    guard Timestamp(day: key) != nil else { return nil }
    let numbers = key.split(separator: "-").compactMap { Int($0) }
    return numbers.count == 3 ? (numbers[0], numbers[1], numbers[2]) : nil
  }
}
