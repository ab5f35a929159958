import Foundation
import PetitionCore
import TOMLKit

/// Why a value was not taken, as the second half of a sentence: `it is the text "60"`.
struct ValueRefusal: Error {
  let found: String

  init(_ found: String) {
    self.found = found
  }
}

extension ConfigurationField {
  /// Sets the property that this field describes from a value of the file.
  ///
  /// - Throws: ``ValueRefusal`` if the value is of another kind or out of range.
  func set(
    _ value: any TOMLValueConvertible,
    in root: inout Root,
    mayBeEmpty: Bool
  ) throws(ValueRefusal) {
    switch self {
    case .line(let property):
      root[keyPath: property] = try value.line(mayBeEmpty: mayBeEmpty)
    case .passage(let property):
      root[keyPath: property] = try value.passage(mayBeEmpty: mayBeEmpty)
    case .flag(let property):
      root[keyPath: property] = try value.flag()
    case .number(let property, let range, _):
      root[keyPath: property] = try value.number(in: range)
    case .ladder(let property):
      root[keyPath: property] = try value.ladder()
    case .instant(let property):
      root[keyPath: property] = try value.instant()
    case .stamp(let property):
      root[keyPath: property] = try value.stamp()
    case .day(let property):
      root[keyPath: property] = try value.day()
    case .names, .languages, .postalCodes, .laterList:
      try setList(value, in: &root)
    case .choice, .pin, .laterText:
      try setWord(value, in: &root)
    }
  }

  private func setList(
    _ value: any TOMLValueConvertible,
    in root: inout Root
  ) throws(ValueRefusal) {
    let texts = try value.texts()
    switch self {
    case .names(let property):
      root[keyPath: property] = texts
    case .languages(let property):
      root[keyPath: property] = try LanguageCode.list(texts)
    case .postalCodes(let property):
      root[keyPath: property] = try PostalCodeList.expand(texts)
    default:
      guard texts.isEmpty else { throw ValueRefusal("it is not") }
    }
  }

  private func setWord(
    _ value: any TOMLValueConvertible,
    in root: inout Root
  ) throws(ValueRefusal) {
    let word = value.string
    switch self {
    case .choice(let property, let words):
      guard let word, words.contains(word) else { throw ValueRefusal(value.inWords) }
      root[keyPath: property] = word
    case .pin(let property):
      // What stands there may be the PIN itself; a message must not repeat it.
      guard let word, PINHash.isWellFormed(word) else { throw ValueRefusal("it is something else") }
      root[keyPath: property] = word
    default:
      guard word?.isEmpty == true else { throw ValueRefusal("it is not") }
    }
  }
}
