/// What may enter a name while it is typed or pasted.
///
/// Nothing is refused: what may not enter is left out, and the caller can say so. The same rule
/// serves every other line a signer types. Kept are the letters, marks, digits, punctuation and
/// symbols of all scripts; any white space, line breaks included, becomes U+0020.
public enum NameAdmission {
  /// The most characters of a name, as a reader counts them.
  public static let maximumCharacters = 120
  /// The most bytes of a name in UTF-8.
  public static let maximumBytes = 480
  /// The most bytes of a text that is looked at for a name or a label.
  ///
  /// What may not stand in it is left out before it is measured, yet nobody types that much: putting
  /// millions of marks in order would take minutes.
  public static let maximumTypedBytes = 16_384
  /// The most marks that may stand on one letter.
  ///
  /// Counted in form D without the marks that take room of their own: Vietnamese needs two, Greek
  /// three, pointed Hebrew and vowelled Arabic four.
  public static let maximumMarks = 4

  /// A reason for which something typed did not enter.
  public enum LeftOut: Hashable, Sendable, CaseIterable {
    /// Emoji and other pictographs.
    case pictures
    /// Characters that show nothing or steer the text: controls, bidi marks, tags and their like.
    case hidden
    /// Marks beyond ``NameAdmission/maximumMarks`` on one letter.
    case extraMarks
  }

  /// Returns what of a typed or pasted text may enter, in form C, and what was left out.
  ///
  /// Zero-width joiners stay only between letters of scripts that are spelled with them, and at the
  /// end, where such a letter may still follow. One selector of a letter's shape stays behind a
  /// letter that has several.
  ///
  /// - Parameters:
  ///   - typed: The text that is about to enter.
  ///   - existing: What stands before it in the field: marks and joiners count from there.
  /// - Returns: The text to enter, and the reasons for which something is missing from it.
  public static func admit(
    _ typed: String,
    after existing: String = ""
  ) -> (text: String, leftOut: Set<LeftOut>) {
    var filter = NameFilter()
    filter.prime(with: existing.decomposed)
    typed.decomposed.unicodeScalars.forEach { filter.take($0) }
    return (String(filter.finish()).composed, filter.leftOut)
  }

  /// Returns a whole field as it is kept: admitted, trimmed, one space between words, in form C.
  ///
  /// A joiner at the end goes: the letter it waited for did not come.
  public static func tidy(_ typed: String) -> String {
    var admitted = admit(typed).text.unicodeScalars
    while let last = admitted.last, last == " " || last.isJoiner { admitted.removeLast() }
    let words = admitted.split(separator: " ").map { String($0) }
    return words.joined(separator: " ").composed
  }

  /// Whether a text keeps to both limits of a name.
  public static func fits(_ text: String) -> Bool {
    text.count <= maximumCharacters && text.utf8.count <= maximumBytes
  }

  /// Returns the longest beginning of an insertion that still fits into the field.
  ///
  /// `existing` is all that stands there already; the cut falls between characters, never within
  /// one.
  public static func clip(_ insertion: String, into existing: String) -> String {
    var whole = existing
    var clipped = ""
    for character in insertion {
      whole.append(character)
      guard fits(whole) else { break }
      clipped.append(character)
    }
    return clipped
  }
}
