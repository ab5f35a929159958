import Foundation
import PetitionCore
import TOMLKit

extension TOMLValueConvertible {
  /// What the value is, as it follows a semicolon in a message: `it is the text "60"`.
  var inWords: String {
    switch type {
    case .string: "it is the text \"\((string ?? "").prefix(40))\""
    case .int: "it is the number \(int ?? 0)"
    case .double: "it is the number \(double ?? 0)"
    case .bool: "it is \(bool ?? false)"
    case .array: "it is a list"
    case .table: "it is a section"
    case .date: "it is a day"
    case .time: "it is a time of day without a day"
    case .dateTime: dateTime?.offset == nil ? "it is a time without a zone" : "it is a time"
    }
  }

  func flag() throws(ValueRefusal) -> Bool {
    guard let bool else { throw ValueRefusal(inWords) }
    return bool
  }

  func number(in range: ClosedRange<Int>) throws(ValueRefusal) -> Int {
    guard let int, range.contains(int) else { throw ValueRefusal(inWords) }
    return int
  }

  func ladder() throws(ValueRefusal) -> [Int] {
    guard let array else { throw ValueRefusal(inWords) }
    var rungs: [Int] = []
    for element in array {
      guard let rung = element.int else { throw ValueRefusal("in it, \(element.inWords)") }
      if rung <= rungs.last ?? 0 {
        let last = rungs.last ?? 0
        // 1,500 is two numbers to the file.
        let hint = rung > 0 && rung < last ? "; a comma begins the next number" : ""
        throw ValueRefusal("\(rung) is not larger than \(last)\(hint)")
      }
      rungs.append(rung)
    }
    return rungs
  }

  func line(mayBeEmpty: Bool) throws(ValueRefusal) -> String {
    let text = try passage(mayBeEmpty: mayBeEmpty)
    guard !text.contains(where: \.isNewline) else { throw ValueRefusal("it has several lines") }
    return text
  }

  func passage(mayBeEmpty: Bool) throws(ValueRefusal) -> String {
    guard let string else { throw ValueRefusal(inWords) }
    if let hidden = string.hiddenCharacter {
      throw ValueRefusal("it holds the hidden character \(hidden)")
    }
    let text = Paragraphs.normalised(string)
    if text.isEmpty, !mayBeEmpty { throw ValueRefusal("it is empty") }
    return text
  }

  func texts() throws(ValueRefusal) -> [String] {
    guard let array else { throw ValueRefusal(inWords) }
    var texts: [String] = []
    for element in array {
      guard element.string != nil else { throw ValueRefusal("in it, \(element.inWords)") }
      texts.append(try element.line(mayBeEmpty: false))
    }
    return texts
  }

  func instant() throws(ValueRefusal) -> Date {
    guard let instant = Timestamp(rfc3339: try stamp()) else { throw ValueRefusal(inWords) }
    return instant.date
  }

  func day() throws(ValueRefusal) -> Date {
    guard let date else { return try instant() }
    guard let day = Timestamp(day: date.rfc3339) else { throw ValueRefusal(inWords) }
    return day.date
  }

  /// The instant in RFC 3339, with the offset from UTC that the file gives.
  func stamp() throws(ValueRefusal) -> String {
    guard let stamp = dateTime?.rfc3339 else { throw ValueRefusal(inWords) }
    return stamp
  }
}

extension TOMLDate {
  fileprivate var rfc3339: String {
    String(format: "%04d-%02d-%02d", year, month, day)
  }
}

extension TOMLDateTime {
  /// The time to the millisecond; nil without an offset from UTC.
  fileprivate var rfc3339: String? {
    guard let minutes = offset?.offset else { return nil }
    let clock = String(format: "%02d:%02d:%02d", time.hour, time.minute, time.second)
    let milliseconds = time.nanoSecond / 1_000_000
    let fraction = milliseconds == 0 ? "" : String(format: ".%03d", milliseconds)
    return "\(date.rfc3339)T\(clock)\(fraction)\(UTCOffset.text(minutes: minutes))"
  }
}
