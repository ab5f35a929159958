import Foundation
import PetitionCore
import PetitionShell

/// What stands in a cell of a listing, or beside its rows.
enum ListingValue: Hashable {
  /// A number; with commas for a person, as it is for a program.
  case number(Int)
  /// A number that names something, such as an entry: printed as it is typed, without commas.
  case ordinal(Int)
  /// A number with one decimal, 0 or more, as ten times the number.
  case tenths(Int)
  /// A moment: on the clock of this machine for a person, in UTC for a program.
  case time(Timestamp)
  /// A text that people or kiosks made; never trusted.
  case text(String)
  /// Yes or no.
  case flag(Bool)
  /// Nothing: an empty cell, and null in JSON.
  case none
  /// Values by name, in JSON only.
  case object([String: ListingValue])
  /// Values in order, in JSON only.
  case list([ListingValue])

  /// A text that may be missing.
  static func optional(_ text: String?) -> ListingValue { text.map { .text($0) } ?? .none }

  /// The value as a person reads it, harmless to the terminal.
  var shown: String {
    switch self {
    case .number(let number): number.grouped
    case .ordinal(let number): String(number)
    case .tenths(let tenths): "\(tenths / 10).\(tenths % 10)"
    case .time(let time): SystemClock.text(time)
    case .text(let text): text.printable
    case .flag(let flag): flag ? "yes" : "no"
    case .none, .object, .list: ""
    }
  }

  /// The value as JSON; the keys of an object are sorted.
  var json: String {
    switch self {
    case .number(let number), .ordinal(let number): String(number)
    case .tenths(let tenths): "\(tenths / 10).\(tenths % 10)"
    case .time(let time): time.text().jsonLiteral
    case .text(let text): text.jsonLiteral
    case .flag(let flag): flag ? "true" : "false"
    case .none: "null"
    case .list(let values): "[\(values.map(\.json).joined(separator: ","))]"
    case .object(let values): "{\(Self.members(values).joined(separator: ","))}"
    }
  }

  /// The members of a JSON object, by name.
  static func members(_ values: [String: ListingValue]) -> [String] {
    values.sorted { $0.key < $1.key }.map { "\($0.key.jsonLiteral):\($0.value.json)" }
  }

  /// The value as a cell of CSV, harmless to a spreadsheet and to a terminal.
  var csv: String {
    switch self {
    case .number(let number), .ordinal(let number): String(number)
    case .tenths(let tenths): "\(tenths / 10).\(tenths % 10)"
    case .time(let time): CSVText.cell(time.text())
    case .text(let text): CSVText.cell(text.printable)
    case .flag(let flag): flag ? "true" : "false"
    case .none, .object, .list: ""
    }
  }
}

extension String {
  /// The text as a JSON string.
  var jsonLiteral: String {
    var bytes: [UInt8] = []
    JSONText.append(utf8Span.span, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
