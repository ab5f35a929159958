import Foundation

/// Text without what people leave out when they write a name a second time.
///
/// Capitals, accents and punctuation are folded away; every script is kept.
public struct FoldedText: Hashable, Sendable {
  /// The words, in the order of the text; empty when nothing but punctuation was there.
  public let words: [String]

  /// Folds a text.
  public init(_ text: String) {
    words = Self.plain(text) ?? Self.folded(text)
  }

  /// Whether each of the words sought is a part of one of these.
  public func contains(_ sought: FoldedText) -> Bool {
    sought.words.allSatisfy { part in words.contains { $0.contains(part) } }
  }

  private static func folded(_ text: String) -> [String] {
    // Through capitals first: that is where "ß" and "ss" meet.
    let plain = text.compatible.uppercased().lowercased().decomposedStringWithCompatibilityMapping
    let letters = plain.unicodeScalars.compactMap { $0.keyPart }
    return String(String.UnicodeScalarView(letters)).composed.words.map(String.init)
  }

  /// The same for a text of ASCII alone, which needs no table; nil for any other.
  ///
  /// A million names are folded for one search, and most of them are plain.
  private static func plain(_ text: String) -> [String]? {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x80...: return nil
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        folded.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: ","):
        folded.append(UInt8(ascii: " "))
      default: break
      }
    }
    return folded.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
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
