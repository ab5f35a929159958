import Foundation

/// What two signatures share when they may be one person's.
///
/// Evidence for the coordinator, who decides: households share ZIP codes, and parents and children
/// share names. The kiosk itself never compares keys.
public struct DuplicateKey: Hashable, Sendable {
  /// The words of the name, folded and sorted, with single spaces; never empty.
  public let words: String
  /// The postal code; one that is not a US one in capitals and without spaces.
  public let postalCode: PostalCode

  /// Makes the key of a signature.
  public init(name: PersonName, postalCode: PostalCode) {
    words = Self.fold(name.text)
    self.postalCode = Self.fold(postalCode)
  }

  /// Folds capitals, accents, punctuation and the order of words away, keeping every script.
  ///
  /// A name without a letter stands for itself, so that two such names are not the same for being
  /// empty.
  private static func fold(_ name: String) -> String {
    // Through capitals first: that is where "ß" and "ss" meet.
    let plain = name.compatible.uppercased().lowercased().decomposedStringWithCompatibilityMapping
    let letters = plain.unicodeScalars.compactMap { $0.keyPart }
    let words = String(String.UnicodeScalarView(letters)).composed.words.sorted()
    return words.isEmpty ? name : words.joined(separator: " ")
  }

  private static func fold(_ code: PostalCode) -> PostalCode {
    guard case .foreign(let text) = code else { return code }
    return .foreign(text.words.joined().uppercased())
  }
}

extension Unicode.Scalar {
  /// What the scalar adds to a key: itself, a space between words, or nothing.
  fileprivate var keyPart: Unicode.Scalar? {
    let category = properties.generalCategory
    if category == .dashPunctuation || self == "," { return " " }
    if isAccent || isHidden || isApostropheLetter { return nil }
    return category.isPunctuation || category.isSymbol ? nil : self
  }

  /// Whether the scalar is a mark that people leave out: accents, Hebrew points, Arabic vowel
  /// marks.
  ///
  /// They have combining classes from 10 upward. Vowel signs, nuktas, viramas and the voicing marks
  /// of kana have lower ones; without those the letter would be another.
  private var isAccent: Bool {
    properties.generalCategory.isMark && properties.canonicalCombiningClass.rawValue >= 10
  }

  /// Whether the scalar is a letter that is written like an apostrophe, as in Hawaiian.
  private var isApostropheLetter: Bool { (0x2B9...0x2BF).contains(value) }
}
