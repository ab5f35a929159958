extension Timestamp {
  /// Reads an instant as RFC 3339 writes it; nil when the text is anything else.
  ///
  /// A zone is demanded, `Z` or an offset; between day and time stands `T` or one space. Digits
  /// after the third of a fraction are cut. A leap second, `:60`, is not accepted: no computer's
  /// clock shows one.
  ///
  /// - Parameter text: "2026-06-13T09:02:00-05:00", the whole text and nothing around it.
  public init?(rfc3339 text: String) {
    var reader = TimeReader(text)
    guard let day = reader.day(), reader.skip("T", "t", " "), let time = reader.time(),
      let offset = reader.offset(), reader.isAtEnd
    else { return nil }
    self.init(milliseconds: day.milliseconds + time - offset)
  }

  /// Reads a day, "2026-06-13", as its first instant in UTC; nil when the text is anything else.
  public init?(day text: String) {
    var reader = TimeReader(text)
    guard let day = reader.day(), reader.isAtEnd else { return nil }
    self.init(milliseconds: day.milliseconds)
  }
}

/// A reading position within the text of a time.
private struct TimeReader {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = text[...].utf8
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// Passes over one sign of those given; false, and nothing passed over, when another stands
  /// there.
  mutating func skip(_ signs: Unicode.Scalar...) -> Bool {
    guard let next = rest.first, signs.contains(Unicode.Scalar(next)) else { return false }
    rest.removeFirst()
    return true
  }

  /// Reads exactly so many digits as a number within a range.
  mutating func number(_ digits: Int, in range: ClosedRange<Int>) -> Int? {
    let part = rest.prefix(digits)
    guard part.count == digits, part.allSatisfy(Self.isDigit) else { return nil }
    rest.removeFirst(digits)
    guard let number = Int(String(part) ?? ""), range.contains(number) else { return nil }
    return number
  }

  mutating func day() -> CivilDay? {
    guard let year = number(4, in: 0...9999), skip("-"), let month = number(2, in: 1...12),
      skip("-"), let day = number(2, in: 1...31)
    else { return nil }
    return CivilDay(year: year, month: month, day: day)
  }

  /// Reads a time of day, in milliseconds since midnight.
  mutating func time() -> Int64? {
    guard let hour = number(2, in: 0...23), skip(":"), let minute = number(2, in: 0...59),
      skip(":"), let second = number(2, in: 0...59), let millisecond = fraction()
    else { return nil }
    return Int64(((hour * 60 + minute) * 60 + second) * 1000 + millisecond)
  }

  /// Reads a fraction of a second, in milliseconds; 0 when there is none, nil when its digits are
  /// missing.
  private mutating func fraction() -> Int? {
    guard skip(".") else { return 0 }
    let digits = rest.prefix(while: Self.isDigit)
    guard let text = String(digits), !text.isEmpty else { return nil }
    rest.removeFirst(digits.count)
    return Int((text + "00").prefix(3))
  }

  /// Reads a zone, in milliseconds ahead of UTC.
  mutating func offset() -> Int64? {
    if skip("Z", "z") { return 0 }
    let sign: Int64 = skip("-") ? -1 : 1
    guard sign < 0 || skip("+"), let hours = number(2, in: 0...23), skip(":"),
      let minutes = number(2, in: 0...59)
    else { return nil }
    return sign * Int64((hours * 60 + minutes) * 60_000)
  }

  private static func isDigit(_ sign: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(sign)
  }
}
