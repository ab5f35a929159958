/// What is worth asking about a name before it is signed: a question, never a wall.
public enum NameQuestion: Hashable, Sendable, CaseIterable {
  /// It looks like an email address.
  case looksLikeEmail
  /// It reads as a ZIP code: two fields may have been swapped.
  case looksLikePostalCode
  /// It is one character long in a script where names are longer.
  case oneLetter
  /// A key seems to have been held down.
  case heldKey
}

extension PersonName {
  /// What is worth asking about this name, in the order of ``NameQuestion/allCases``.
  public var questions: [NameQuestion] {
    NameQuestion.allCases.filter { question in
      switch question {
      case .looksLikeEmail: looksLikeEmail
      case .looksLikePostalCode: PostalReading.read(text).isPostalCode
      case .oneLetter: isOneLetter
      case .heldKey: looksHeld
      }
    }
  }

  private var looksLikeEmail: Bool {
    text.words.contains { word in
      guard let at = word.firstIndex(of: "@"), at > word.startIndex else { return false }
      return word[at...].dropFirst(2).contains(".")
    }
  }

  /// One Han character or one Hangul syllable is a whole name; a Latin, Greek or Cyrillic letter is
  /// not.
  private var isOneLetter: Bool {
    guard text.count == 1, let letter = text.unicodeScalars.first else { return false }
    switch letter.value {
    case 0x21...0x24F, 0x370...0x52F, 0x1E00...0x1FFF: return true
    default: return false
    }
  }

  /// Six times the same character in a row, or a name that is one character four times and more.
  private var looksHeld: Bool {
    var longest = 0
    var run = 0
    var last: Character?
    for character in text {
      run = character == last ? run + 1 : 1
      last = character
      longest = max(longest, run)
    }
    return longest >= 6 || (longest >= 4 && longest == text.count)
  }
}
