/// Text of an organiser's, made safe to draw.
///
/// A configuration is written by people the kiosk trusts and pasted from pages it does not: a
/// control character would steer the terminal, a bidi mark would turn a sentence round.
public enum ShownText {
  /// Returns a text without what would steer the screen, and whether anything was taken out.
  ///
  /// Line breaks of every kind become a line feed and a tab one space; neither counts as taken out.
  /// Joiners and emoji stay.
  public static func clean(_ text: String) -> (text: String, removed: Bool) {
    var shown = String.UnicodeScalarView()
    var removed = false
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case _ where scalar.isLineEnd: shown.append("\n")
      case "\t": shown.append(" ")
      case _ where steers(scalar): removed = true
      default: shown.append(scalar)
      }
      previous = scalar
    }
    return (String(shown), removed)
  }
}

extension ShownText {
  /// Whether a scalar would steer the screen, or show nothing, instead of being read.
  ///
  /// Line ends and tabs do not: ``clean(_:)`` keeps what they mean.
  public static func steers(_ scalar: Unicode.Scalar) -> Bool {
    // Nearly all text is this, and it needs no look into the tables.
    if (0x20...0x7E).contains(scalar.value) || scalar == "\t" || scalar.isLineEnd { return false }
    return switch scalar.properties.generalCategory {
    case .control, .privateUse, .surrogate, .unassigned: true
    case .format: !scalar.isJoiner
    default: false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isLineEnd: Bool {
    switch self {
    case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
