import Foundation
import PetitionCore

extension ConfigurationField {
  /// Returns the value of the property as the file has it; nil for a time that is not set.
  func value(in root: Root) -> String? {
    switch self {
    case .line(let property), .choice(let property, _), .pin(let property),
      .laterText(let property, _):
      TOMLText.line(root[keyPath: property])
    case .passage(let property):
      Self.passage(root[keyPath: property])
    case .flag(let property):
      String(root[keyPath: property])
    case .number(let property, _, _):
      String(root[keyPath: property])
    case .ladder(let property):
      TOMLText.list(root[keyPath: property].map { String($0) })
    case .instant(let property):
      root[keyPath: property].map(Self.instant)
    case .stamp(let property):
      Self.stamp(root[keyPath: property])
    case .day(let property):
      root[keyPath: property].map(Self.day)
    case .names(let property), .languages(let property), .laterList(let property, _):
      TOMLText.list(root[keyPath: property].map(TOMLText.line))
    case .postalCodes(let property):
      TOMLText.list(PostalCodeList.compress(root[keyPath: property]).map(TOMLText.line))
    }
  }

  private static func passage(_ text: String) -> String {
    let isShort = text.count < 80 && !text.contains("\n")
    return isShort ? TOMLText.line(text) : TOMLText.block(text)
  }

  /// What is no time is written as text, for the reader to refuse in words.
  private static func stamp(_ text: String) -> String {
    Timestamp(rfc3339: text) == nil ? TOMLText.line(text) : text
  }

  private static func instant(_ date: Date) -> String {
    let time = Timestamp(date)
    return time.text(time.milliseconds.isMultiple(of: 1000) ? .seconds : .milliseconds)
  }

  private static func day(_ date: Date) -> String {
    let text = instant(date)
    let midnight = "T00:00:00Z"
    return text.hasSuffix(midnight) ? String(text.dropLast(midnight.count)) : text
  }
}
