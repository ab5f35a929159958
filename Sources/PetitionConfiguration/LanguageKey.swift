import PetitionLanguages
import TOMLKit

/// A key of a language file that is not a phrase.
struct LanguageKey {
  /// The key's name.
  let name: String
  /// What its value must be, as it follows "must be".
  let expectation: String
  /// Takes the value over.
  let set: (any TOMLValueConvertible, inout Language) throws(ValueRefusal) -> Void

  /// All of them, in the order of the file.
  static var all: [LanguageKey] {
    [
      line("name", \.name),
      line("english_name", \.englishName),
      LanguageKey(name: "draft", expectation: "true or false") {
        value,
        language throws(ValueRefusal) in
        language.isDraft = try value.flag()
      },
      plural,
      thousands,
      LanguageKey(name: "date", expectation: "one line of text with {year}, {month} and {day}") {
        value,
        language throws(ValueRefusal) in
        language.date = try value.date()
      },
      LanguageKey(name: "months", expectation: "a list of twelve names, or an empty list") {
        value,
        language throws(ValueRefusal) in
        let names = try value.texts()
        guard names.isEmpty || names.count == 12 else {
          throw ValueRefusal("it has \(names.count)")
        }
        language.months = names
      },
    ]
  }

  private static func line(
    _ name: String,
    _ path: WritableKeyPath<Language, String>
  ) -> LanguageKey {
    LanguageKey(name: name, expectation: "one line of text") {
      value,
      language throws(ValueRefusal) in
      language[keyPath: path] = try value.line(mayBeEmpty: false)
    }
  }

  private static var plural: LanguageKey {
    let names = PluralRule.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    return LanguageKey(name: "plural", expectation: "one of \(names)") {
      value,
      language throws(ValueRefusal) in
      guard let rule = value.string.flatMap(PluralRule.init(rawValue:)) else {
        throw ValueRefusal(value.inWords)
      }
      language.plural = rule
    }
  }

  /// Only what the big digits of the counter can show too.
  private static var thousands: LanguageKey {
    LanguageKey(name: "thousands", expectation: "a comma, a full stop, a space or nothing") {
      value,
      language throws(ValueRefusal) in
      guard let text = value.string, ["", ",", ".", " "].contains(text) else {
        throw ValueRefusal(value.inWords)
      }
      language.thousands = text
    }
  }
}

extension TOMLValueConvertible {
  fileprivate func date() throws(ValueRefusal) -> String {
    let text = try line(mayBeEmpty: false)
    let blanks = PhraseText.blanks(in: text)
    if let stray = blanks.subtracting(["year", "month", "day", "mm", "dd"]).min() {
      throw ValueRefusal("it has the blank {\(stray)}")
    }
    let isWhole =
      blanks.contains("year") && !blanks.isDisjoint(with: ["month", "mm"])
      && !blanks.isDisjoint(with: ["day", "dd"])
    guard isWhole else { throw ValueRefusal("it does not tell year, month and day") }
    return text
  }
}
