extension Unicode.Scalar {
  /// Whether the scalar shows nothing, steers the text around it, or has no agreed meaning.
  ///
  /// Controls, format characters, private use, surrogates, unassigned and noncharacters, fillers,
  /// variation selectors and tags; also the blank Braille cell and the two replacement marks.
  var isHidden: Bool {
    switch properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned: true
    case .lineSeparator, .paragraphSeparator: true
    default:
      properties.isDefaultIgnorableCodePoint || [0x2800, 0xFFFC, 0xFFFD].contains(value)
    }
  }

  /// Whether the scalar is a pictograph, or turns a plain character into one.
  ///
  /// Digits, `#` and `*` count as emoji in Unicode's tables because of the keycaps; they are no
  /// pictures.
  var isPicture: Bool {
    switch value {
    case ...0x7F: false
    case 0x20E3, 0xFE0F: true
    case 0x2600...0x27BF, 0x1F000...0x1FAFF: true
    default: properties.isEmoji && !properties.isAlphabetic
    }
  }

  /// Whether the scalar is a mark that takes no room of its own and stands on a letter.
  var isStackingMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Whether the scalar is the zero-width joiner, the zero-width non-joiner or the sign that parts
  /// the last vowel of a Mongolian word from it.
  var isJoiner: Bool { value == 0x200C || value == 0x200D || value == 0x180E }

  /// Whether the scalar is a joiner that may follow the letter or mark.
  func isJoiner(after letter: Unicode.Scalar) -> Bool {
    isJoiner && (value == 0x180E ? letter.isMongolian : letter.joins)
  }

  /// Whether the scalar chooses the shape of the letter before it: in Mongolian, and among the
  /// forms of an ideograph that a family writes its name with.
  func isSelector(of letter: Unicode.Scalar) -> Bool {
    switch value {
    case 0x180B...0x180D, 0x180F: letter.isMongolian
    case 0xE0100...0xE01EF: letter.properties.isUnifiedIdeograph
    default: false
    }
  }

  private var isMongolian: Bool { (0x1820...0x18AA).contains(value) }

  /// Whether the scalar is a letter or mark of a script that is spelled with joiners.
  var joins: Bool {
    let properties = properties
    guard properties.isAlphabetic || properties.generalCategory.isMark else { return false }
    return Self.joiningBlocks.contains { $0.contains(value) }
  }

  /// Arabic to Sinhala, Tibetan and Myanmar, Khmer and Mongolian, and the smaller scripts like
  /// them.
  ///
  /// Ascending. Source: the joining and Indic scripts of the Unicode code charts.
  private static let joiningBlocks: [ClosedRange<UInt32>] = [
    0x0600...0x0DFF, 0x0F00...0x109F, 0x1780...0x18AF, 0x1A20...0x1AAF, 0x1B00...0x1C4F,
    0x1CD0...0x1CFF, 0xA840...0xA8FF, 0xA930...0xA95F, 0xA980...0xAADF, 0xABC0...0xABFF,
    0xFB50...0xFDFF, 0xFE70...0xFEFF, 0x10AC0...0x10AFF, 0x10B80...0x10BAF, 0x10D00...0x10D3F,
    0x10EC0...0x10EFF, 0x10F30...0x10FCB, 0x11000...0x11FFF, 0x1E900...0x1E95F,
  ]
}

extension Unicode.GeneralCategory {
  /// Whether the category is one of the three kinds of mark.
  var isMark: Bool { self == .nonspacingMark || self == .spacingMark || self == .enclosingMark }

  /// Whether the category is any punctuation.
  var isPunctuation: Bool {
    switch self {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }

  /// Whether the category is any symbol.
  var isSymbol: Bool {
    switch self {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: true
    default: false
    }
  }
}
