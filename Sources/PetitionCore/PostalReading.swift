/// What was typed into the ZIP field, understood.
///
/// A reading refuses nothing: it says what the screen should ask.
public enum PostalReading: Hashable, Sendable {
  /// Nothing was typed.
  case empty
  /// A ZIP that is on the list, with its place.
  case listed(zip: String, Place)
  /// A ZIP that is not on the list; its first three digits belong to a state, two letters.
  case stateOnly(zip: String, state: String)
  /// A ZIP whose first three digits belong to no state.
  case unassigned(zip: String)
  /// Letters that look like digits; read as digits they are a ZIP, which must be offered and not
  /// assumed.
  case lookalike(zip: String, Place?)
  /// Digits alone, but neither five nor nine.
  case wrongLength(digits: Int)
  /// Anything else, as typed, trimmed.
  case notDigits(String)

  /// Whether the text is a ZIP as it stands.
  public var isPostalCode: Bool {
    switch self {
    case .listed, .stateOnly, .unassigned: true
    case .empty, .lookalike, .wrongLength, .notDigits: false
    }
  }
}

extension PostalReading {
  /// Reads the whole field.
  ///
  /// Digits of every script count as digits; spaces, dashes and full stops are passed over. Nine
  /// digits are cut to five: the last four narrow to a block of houses, which nobody needs to know.
  public static func read(_ typed: String) -> PostalReading {
    let signs = typed.compatible.unicodeScalars.filter { !$0.isPostalFiller }
    guard !signs.isEmpty else {
      return typed.isBlank ? .empty : .notDigits(NameAdmission.tidy(typed))
    }
    if let digits = digits(in: signs, reading: \.decimalDigit) { return read(digits: digits) }
    guard let digits = digits(in: signs, reading: \.likelyDigit), let zip = fiveDigits(of: digits)
    else { return .notDigits(NameAdmission.tidy(typed)) }
    return .lookalike(zip: zip, PostalDirectory.place(of: zip))
  }

  private static func read(digits: String) -> PostalReading {
    guard let zip = fiveDigits(of: digits) else { return .wrongLength(digits: digits.count) }
    if let place = PostalDirectory.place(of: zip) { return .listed(zip: zip, place) }
    if let state = PostalDirectory.state(of: zip) { return .stateOnly(zip: zip, state: state) }
    return .unassigned(zip: zip)
  }

  /// Returns all signs as digits, or nil when one of them is none.
  private static func digits(
    in signs: String.UnicodeScalarView,
    reading: (Unicode.Scalar) -> Int?
  ) -> String? {
    let digits = signs.compactMap(reading)
    guard digits.count == signs.count else { return nil }
    return digits.map(String.init).joined()
  }

  private static func fiveDigits(of digits: String) -> String? {
    digits.count == 5 || digits.count == 9 ? String(digits.prefix(5)) : nil
  }
}

extension String {
  /// Whether the text has nothing to see in it.
  fileprivate var isBlank: Bool {
    unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.isHidden }
  }
}

extension Unicode.Scalar {
  /// What people put between the digits of a ZIP, and what a page leaves behind when it is copied.
  fileprivate var isPostalFiller: Bool {
    properties.isWhitespace || isHidden || self == "." || value == 0x2212
      || properties.generalCategory == .dashPunctuation
  }

  /// The decimal digit that the scalar is, in whichever script.
  fileprivate var decimalDigit: Int? {
    guard properties.numericType == .decimal else { return nil }
    return properties.numericValue.map { Int($0) }
  }

  /// The digit that the scalar is or looks like.
  fileprivate var likelyDigit: Int? {
    switch self {
    case "O", "o": 0
    case "l", "I", "|": 1
    default: decimalDigit
    }
  }
}
