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
      case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": shown.append("\n")
      case "\t": shown.append(" ")
      case _ where scalar.isDrawable: shown.append(scalar)
      default: removed = true
      }
      previous = scalar
    }
    return (String(shown), removed)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar may be sent to a screen as a part of running text.
  fileprivate var isDrawable: Bool {
    switch properties.generalCategory {
    case .control, .privateUse, .surrogate, .unassigned: false
    case .format: isJoiner
    default: true
    }
  }
}
