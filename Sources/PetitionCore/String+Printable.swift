extension String {
  /// The text on one line and harmless to a terminal, whatever somebody made it of.
  ///
  /// A scalar that would steer the screen, turn the text round, end the line or show nothing is
  /// written as its number, as in `<U+202E>`, so that nobody takes the name for another one. Letters
  /// of all scripts stay as they are.
  public var printable: String {
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return self }
    guard unicodeScalars.contains(where: \.isUnprintable) else { return self }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isUnprintable {
        shown.append(contentsOf: scalar.spelledOut.unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// The text in its lines, harmless to a terminal: what a program prints of its own, whatever it
  /// has put into it.
  ///
  /// Line feeds, with or without a carriage return, tabs and spaces of every kind stay; all else that
  /// ``printable`` writes as its number is written so here too. It is the last look at a text and
  /// cannot know which of its lines were forged: what came from outside is made ``printable`` before
  /// it is put into a sentence.
  public var harmless: String {
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x0A }) { return self }
    guard hasLoneReturn || unicodeScalars.contains(where: \.isHarmful) else { return self }
    var shown = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let isLineEnd = scalar == "\r" && rest.first == "\n"
      if isLineEnd || scalar != "\r" && !scalar.isHarmful {
        shown.append(scalar)
      } else {
        shown.append(contentsOf: scalar.spelledOut.unicodeScalars)
      }
    }
    return String(shown)
  }

  /// The first character that a reader cannot see but that changes what is seen, as `U+202E`; nil
  /// without one.
  public var hiddenCharacter: String? {
    unicodeScalars.first(where: ShownText.steers).map(\.codePoint)
  }

  /// Whether there is a carriage return that is no part of a line end.
  private var hasLoneReturn: Bool {
    var isAfterReturn = false
    for byte in utf8 {
      if isAfterReturn, byte != 0x0A { return true }
      isAfterReturn = byte == 0x0D
    }
    return isAfterReturn
  }
}

extension Unicode.Scalar {
  fileprivate var isUnprintable: Bool {
    if (0x20...0x7E).contains(value) { return false }
    return properties.isWhitespace || ShownText.steers(self)
  }

  /// Whether the scalar does more to a terminal than end a line or part two words.
  fileprivate var isHarmful: Bool {
    if (0x20...0x7E).contains(value) { return false }
    return switch self {
    case "\n", "\t", "\r": false
    case "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: ShownText.steers(self)
    }
  }

  /// The scalar's number, as in `<U+202E>`.
  fileprivate var spelledOut: String { "<\(codePoint)>" }

  /// The scalar's number as `U+202E`.
  public var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
  }
}
