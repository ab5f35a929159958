import Foundation

/// Text without what people leave out when they write a name a second time.
///
/// Capitals, accents and punctuation are folded away, and so are the letters of ``LetterFolding``;
/// every script is kept.
public struct FoldedText: Hashable, Sendable {
  /// The words, in the order of the text; empty when nothing but punctuation was there.
  public let words: [String]

  /// How much of a text is folded, in bytes: more than any name, code or label has.
  ///
  /// An earlier version let a ledger be merged that had a longer one.
  static let maximumBytes = 4_096

  /// Folds a text.
  public init(_ text: String) {
    let isShort = text.utf8.count <= Self.maximumBytes
    let text =
      isShort ? text : String(decoding: text.utf8.prefix(Self.maximumBytes), as: UTF8.self)
    words = Self.plain(text) ?? Self.folded(text)
  }

  /// Folds a text as those spell it who write two letters for å, ä, ö, ø and ü; nil if it has none.
  public init?(spellingOut text: String) {
    guard text.utf8.count <= Self.maximumBytes, let spelled = LetterFolding.spelledOut(text) else {
      return nil
    }
    self.init(spelled)
  }

  /// Whether each of the words sought is a part of one of these.
  public func contains(_ sought: FoldedText) -> Bool {
    sought.words.allSatisfy { part in words.contains { $0.contains(part) } }
  }

  private static func folded(_ text: String) -> [String] {
    // Through capitals first: that is where "ß" and "ss" meet.
    let plain = text.withoutLoneAccents.compatible.uppercased().lowercased()
      .decomposedStringWithCompatibilityMapping
    var letters = String.UnicodeScalarView()
    for scalar in plain.unicodeScalars {
      if let part = scalar.keyPart { LetterFolding.fold(part, into: &letters) }
    }
    return String(letters).composed.words.map(String.init)
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

extension String {
  /// The text without accents that stand alone: on many keyboards they are the apostrophe at hand,
  /// and form KC would make a blank of each.
  fileprivate var withoutLoneAccents: String {
    guard unicodeScalars.contains(where: \.isLoneAccent) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isLoneAccent }))
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is an acute, a tonos, a koronis or the like without a letter.
  fileprivate var isLoneAccent: Bool {
    switch value {
    case 0xB4, 0x384, 0x1FBD, 0x1FBF, 0x1FFD, 0x1FFE: true
    default: false
    }
  }

  /// What the scalar adds to a key: itself, a space between words, or nothing.
  fileprivate var keyPart: Unicode.Scalar? {
    let category = properties.generalCategory
    if category == .dashPunctuation || self == "," { return " " }
    if isAccent || isHidden || isApostropheLetter { return nil }
    return category.isPunctuation || category.isSymbol ? nil : self
  }

  /// Whether the scalar is a mark that people leave out: accents of Latin, Greek and Cyrillic
  /// letters, the points of Hebrew, Samaritan, Mandaic, Arabic and Syriac.
  ///
  /// In other scripts marks are vowels, tones or parts of a letter, and without them the name would
  /// be another. Joined to a letter of those, even a common mark counts as an accent.
  private var isAccent: Bool {
    properties.generalCategory.isMark && properties.canonicalCombiningClass.rawValue >= 10
      && Self.accents.contains { $0.contains(value) }
  }

  /// The blocks of these marks, ascending.
  ///
  /// Source: the Unicode code charts of combining marks and of those scripts.
  private static let accents: [ClosedRange<UInt32>] = [
    0x300...0x36F, 0x483...0x487, 0x591...0x5C7, 0x610...0x61A, 0x64B...0x65F, 0x670...0x670,
    0x6D6...0x6ED, 0x711...0x74A, 0x816...0x85B, 0x897...0x8FF, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF,
    0x20D0...0x20FF, 0x2DE0...0x2DFF, 0xA66F...0xA69F, 0xFE20...0xFE2F,
  ]

  /// Whether the scalar is a letter that is written like an apostrophe, as in Hawaiian.
  private var isApostropheLetter: Bool { (0x2B9...0x2BF).contains(value) }
}
