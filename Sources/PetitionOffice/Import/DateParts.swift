/// The words of a date as they are found, in whichever order they stand.
struct DateParts {
  /// A time of day as it is written.
  struct Clock {
    var hour: Int
    var minute: Int
    var second: Int
    var millisecond: Int

    /// Milliseconds since midnight.
    ///
    /// - Parameter isAfternoon: What "am" or "pm" says; nil without either.
    /// - Returns: The milliseconds.
    /// - Throws: ``RowRefusal`` if no clock shows it.
    func milliseconds(isAfternoon: Bool?) throws(RowRefusal) -> Int64 {
      var hour = hour
      if let isAfternoon {
        guard (1...12).contains(hour) else {
          throw RowRefusal("No clock shows \(hour) o'clock before or after noon.")
        }
        hour = hour % 12 + (isAfternoon ? 12 : 0)
      }
      guard hour < 24, minute < 60, second < 60 else {
        throw RowRefusal("No clock shows \(self.hour):\(minute < 10 ? "0" : "")\(minute).")
      }
      return Int64(((hour * 60 + minute) * 60 + second) * 1000 + millisecond)
    }
  }

  private(set) var clock: Clock?
  private(set) var isAfternoon: Bool?
  private(set) var zone: ImportZone?
  private var whole: DateText.Day?
  private var month: Int?
  /// Numbers beside the name of a month, with their digits.
  private var numbers: [(number: Int, digits: Int)] = []

  /// The day; nil if there is none, or several.
  var day: DateText.Day? {
    if let whole { return month == nil && numbers.isEmpty ? whole : nil }
    guard let month, numbers.count == 2 else { return nil }
    let years = numbers.filter { $0.digits == 4 }
    guard years.count < 2 else { return nil }
    let isYearFirst = numbers[0].digits == 4
    let (year, day) = isYearFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
    return .known(year: Self.year(year.number, digits: year.digits), month: month, day: day.number)
  }

  /// Takes the next word; false if it is none of a date.
  mutating func take(_ word: String) -> Bool {
    let lower = word.lowercased()
    if let sign = word.first, "+-\u{2212}".contains(sign) { return takeZone(word) }
    if lower.contains(":") { return takeClock(lower) }
    switch lower {
    case "am", "a.m.", "a.m": return set(&isAfternoon, false)
    case "pm", "p.m.", "p.m": return set(&isAfternoon, true)
    case "at", "on", "de", "del", "of", "uhr": return true
    default: break
    }
    if Self.isWeekday(lower) { return true }
    if let month = Self.month(lower) { return set(&self.month, month) }
    let parts = lower.split(omittingEmptySubsequences: false) { "/-.".contains($0) }.map(
      String.init
    )
    if parts.count == 3, whole == nil { return takeDay(parts, isDotted: lower.contains(".")) }
    if let number = Self.number(ofDay: lower) {
      numbers.append((number, lower.utf8.prefix { $0.isDigit }.count))
      return numbers.count < 3
    }
    return takeZone(word)
  }

  private mutating func takeZone(_ word: String) -> Bool {
    guard zone == nil, let zone = ImportZone(word) else { return false }
    self.zone = zone
    return true
  }

  private func set<Value>(_ place: inout Value?, _ value: Value) -> Bool {
    guard place == nil else { return false }
    place = value
    return true
  }

  /// Reads three parts of one word: 2026-06-13, 1/31/17, 31.01.2017, 31-Jan-17.
  private mutating func takeDay(_ parts: [String], isDotted: Bool) -> Bool {
    if let month = Self.month(parts[1]), let first = Int(parts[0]), let last = Int(parts[2]) {
      let isYearFirst = parts[0].count == 4
      let year = isYearFirst ? first : Self.year(last, digits: parts[2].count)
      whole = .known(year: year, month: month, day: isYearFirst ? last : first)
      return true
    }
    guard parts.allSatisfy({ (1...4).contains($0.count) && $0.utf8.allSatisfy(\.isDigit) }),
      let first = Int(parts[0]), let second = Int(parts[1]), let third = Int(parts[2])
    else { return false }
    switch (parts[0].count, parts[1].count, parts[2].count) {
    case (4, 1...2, 1...2): whole = .known(year: first, month: second, day: third)
    case (1...2, 1...2, 4): whole = .numbers(first, second, third)
    case (1...2, 1...2, 2): whole = .numbers(first, second, Self.year(third, digits: 2))
    default: return false
    }
    // Whoever puts dots between them puts the day first.
    if isDotted, case .numbers(let day, let month, let year)? = whole {
      whole = .known(year: year, month: month, day: day)
    }
    return true
  }

  /// Reads a time of day with what may stick to it: "3:10pm", "15:10:00.000z", "15:10:00-05:00".
  private mutating func takeClock(_ word: String) -> Bool {
    guard clock == nil, let end = word.firstIndex(where: { !$0.isNumber && $0 != ":" && $0 != "." })
    else { return clock == nil && setClock(word) }
    let rest = String(word[end...])
    guard setClock(String(word[..<end])) else { return false }
    if rest == "am" || rest == "pm" { return set(&isAfternoon, rest == "pm") }
    return takeZone(rest)
  }

  private mutating func setClock(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return false }
    let seconds = parts.count == 3 ? parts[2].split(separator: ".") : ["0"]
    let whole = [parts[0], parts[1], seconds.first ?? ""]
    guard whole.allSatisfy({ (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isDigit) }),
      seconds.count <= 2, let hour = Int(whole[0]), let minute = Int(whole[1]),
      let second = Int(whole[2])
    else { return false }
    let fraction = seconds.count == 2 ? seconds[1] : "0"
    guard fraction.utf8.allSatisfy(\.isDigit), let thousandths = Int((fraction + "00").prefix(3))
    else { return false }
    clock = Clock(hour: hour, minute: minute, second: second, millisecond: thousandths)
    return true
  }

  /// The full year of two digits: no signature is of before 1970, none of after 2069.
  private static func year(_ number: Int, digits: Int) -> Int {
    guard digits <= 2 else { return number }
    return number < 70 ? 2000 + number : 1900 + number
  }

  /// Reads "31", "31st" or "2017"; nil if it is no such number.
  private static func number(ofDay word: String) -> Int? {
    let digits = word.prefix { $0.isNumber }
    let rest = word.dropFirst(digits.count)
    guard [1, 2, 4].contains(digits.utf8.count),
      ["", ".", "st", "nd", "rd", "th"].contains(String(rest))
    else { return nil }
    return Int(digits)
  }

  private static func isWeekday(_ word: String) -> Bool {
    let word = word.hasSuffix(".") ? String(word.dropLast()) : word
    return [
      "mon", "monday", "tue", "tues", "tuesday", "wed", "wednesday", "thu", "thur", "thurs",
      "thursday", "fri", "friday", "sat", "saturday", "sun", "sunday",
    ].contains(word)
  }

  private static func month(_ word: String) -> Int? {
    let word = word.hasSuffix(".") ? String(word.dropLast()) : word
    return months.firstIndex { $0.contains(word) }.map { $0 + 1 }
  }

  private static let months: [[String]] = [
    ["jan", "january", "ene", "enero"], ["feb", "february", "febrero"],
    ["mar", "march", "marzo"], ["apr", "april", "abr", "abril"], ["may", "mayo"],
    ["jun", "june", "junio"], ["jul", "july", "julio"], ["aug", "august", "ago", "agosto"],
    ["sep", "sept", "september", "septiembre"], ["oct", "october", "octubre"],
    ["nov", "november", "noviembre"], ["dec", "december", "dic", "diciembre"],
  ]
}
