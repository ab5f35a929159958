public import Foundation

/// A zone that times of a foreign file are in.
public enum ImportZone: Hashable, Sendable {
  /// So many seconds ahead of UTC, summer and winter.
  case fixed(Int)
  /// A zone with a summer time of its own, by its name in the time zone database.
  case named(String)

  /// How many seconds the zone's clock is ahead of UTC when it shows a time.
  ///
  /// - Parameter wall: The time on the clock, as if it were UTC.
  /// - Returns: The seconds.
  public func offset(whenClockShows wall: Date) -> Int {
    switch self {
    case .fixed(let seconds): return seconds
    case .named(let name):
      guard let zone = TimeZone(identifier: name) else { return 0 }
      let guess = zone.secondsFromGMT(for: wall)
      return zone.secondsFromGMT(for: wall.addingTimeInterval(-Double(guess)))
    }
  }

  /// Reads a zone; nil if the text is none that is known.
  ///
  /// "EST" and "EDT" are five and four hours behind UTC all year round, as they say; "ET" and
  /// "Eastern" follow the clocks of New York.
  public init?(_ text: String) {
    let text = text.trimmingCharacters(in: .whitespaces)
    let upper = text.uppercased()
    if let hours = Self.hours[upper] {
      self = .fixed(Int(hours * 3600))
    } else if let name = Self.places[upper] {
      self = .named(name)
    } else if let offset = Self.offset(upper) {
      self = .fixed(offset)
    } else if text.contains("/"), text.first?.isLetter == true, TimeZone(identifier: text) != nil {
      self = .named(text)
    } else {
      return nil
    }
  }

  /// Parts a column's name from the zone in parentheses or brackets behind it: "timestamp (EST)".
  public static func parted(from name: String) -> (name: String, zone: ImportZone?) {
    let text = name.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let last = text.last, last == ")" || last == "]",
      let start = text.lastIndex(where: { $0 == "(" || $0 == "[" })
    else { return (text, nil) }
    let inner = String(text[text.index(after: start)...].dropLast())
    guard let zone = ImportZone(inner) else { return (text, nil) }
    return (String(text[..<start]), zone)
  }

  /// Reads "-05:00", "+0100", "UTC-5" or "GMT+05:30", in seconds.
  private static func offset(_ text: String) -> Int? {
    var rest = text[...]
    for prefix in ["UTC", "GMT"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(3) }
    rest = rest.drop { $0 == " " }
    guard let sign = rest.first, "+-\u{2212}".contains(sign) else { return nil }
    let parts = rest.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }) else {
      return nil
    }
    let digits = parts.joined()
    guard parts.count == 2 ? (3...4).contains(digits.count) : [1, 2, 4].contains(digits.count),
      let number = Int(digits)
    else { return nil }
    let (hours, minutes) = digits.count < 3 ? (number, 0) : (number / 100, number % 100)
    guard hours <= 14, minutes < 60 else { return nil }
    return (sign == "+" ? 1 : -1) * (hours * 3600 + minutes * 60)
  }

  private static let hours: [String: Double] = [
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "BST": 1, "WEST": 1, "CET": 1, "CEST": 2, "EET": 2,
    "EEST": 3, "AST": -4, "ADT": -3, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7,
    "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10, "NST": -3.5, "NDT": -2.5,
  ]

  private static let places: [String: String] = [
    "ET": "America/New_York", "EASTERN": "America/New_York", "EASTERN TIME": "America/New_York",
    "CT": "America/Chicago", "CENTRAL": "America/Chicago", "CENTRAL TIME": "America/Chicago",
    "MT": "America/Denver", "MOUNTAIN": "America/Denver", "MOUNTAIN TIME": "America/Denver",
    "PT": "America/Los_Angeles", "PACIFIC": "America/Los_Angeles",
    "PACIFIC TIME": "America/Los_Angeles",
  ]
}

extension UInt8 {
  /// Whether it is a digit of ASCII.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
