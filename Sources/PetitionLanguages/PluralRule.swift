/// The forms that a word can take beside a number.
///
/// Source: Unicode CLDR, plural categories.
package enum PluralForm: String, Hashable, Sendable, CaseIterable {
  case zero
  case one
  case two
  case few
  case many
  /// The form that every language has.
  case other
}

/// Which form of a word stands beside which whole number.
///
/// The raw values stand in language files.
/// Source: Unicode CLDR, language plural rules for whole numbers (cardinals).
package enum PluralRule: String, Hashable, Sendable, CaseIterable {
  /// The number changes nothing: Hmong, Vietnamese, Chinese.
  case none
  /// One, and all others: English, Somali, German.
  case one
  /// None or one, and all others: Amharic, Hindi.
  case zeroOrOne = "zero-or-one"
  /// One, all others, and round millions: Spanish, Italian, Catalan.
  case spanish
  /// None or one, all others, and round millions: French, Portuguese.
  case french
  /// One, two, and all others: Hebrew.
  case two
  /// As Russian and Ukrainian count.
  case russian
  /// As Polish counts.
  case polish
  /// As Czech and Slovak count.
  case czech
  /// As Arabic counts.
  case arabic

  /// The rule of a language that is known; for any other, the commonest one.
  package init(language code: String) {
    self = Self.rules.first { $0.value.contains(code) }?.key ?? .one
  }

  private static let rules: [PluralRule: Set<String>] = [
    .none: [
      "hmn", "hnj", "mww", "id", "ja", "km", "ko", "kar", "ksw", "lo", "ms", "my", "th", "vi", "yo",
      "zh",
    ],
    .zeroOrOne: ["am", "bn", "fa", "gu", "hi", "ti", "zu"],
    .spanish: ["ca", "es", "it"],
    .french: ["fr", "pt"],
    .two: ["he", "iw"],
    .russian: ["be", "bs", "hr", "ru", "sr", "uk"],
    .polish: ["pl"],
    .czech: ["cs", "sk"],
    .arabic: ["ar"],
  ]

  /// The form that stands beside a number of zero or more.
  package func form(of number: Int) -> PluralForm {
    switch self {
    case .none: .other
    case .one: number == 1 ? .one : .other
    case .zeroOrOne: number <= 1 ? .one : .other
    case .spanish: number == 1 ? .one : Self.isRound(number) ? .many : .other
    case .french: number <= 1 ? .one : Self.isRound(number) ? .many : .other
    case .two: number == 1 ? .one : number == 2 ? .two : .other
    case .russian: Self.eastern(number, isOne: number % 10 == 1 && number % 100 != 11)
    case .polish: Self.eastern(number, isOne: number == 1)
    case .czech: number == 1 ? .one : (2...4).contains(number) ? .few : .other
    case .arabic: Self.arabic(number)
    }
  }

  private static func isRound(_ number: Int) -> Bool {
    number != 0 && number.isMultiple(of: 1_000_000)
  }

  private static func eastern(_ number: Int, isOne: Bool) -> PluralForm {
    if isOne { return .one }
    let isFew = (2...4).contains(number % 10) && !(12...14).contains(number % 100)
    return isFew ? .few : .many
  }

  private static func arabic(_ number: Int) -> PluralForm {
    switch (number, number % 100) {
    case (0, _): .zero
    case (1, _): .one
    case (2, _): .two
    case (_, 3...10): .few
    case (_, 11...99): .many
    default: .other
    }
  }
}
