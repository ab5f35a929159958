/// The codes by which languages are named in `kiosk.conf`.
///
/// Source: ISO 639; only the form is checked, since a petition may be in any language.
package enum LanguageCode {
  private static let letters = UInt8(ascii: "a")...UInt8(ascii: "z")

  /// Whether a text has the form of a code: two or three small letters from a to z.
  package static func isValid(_ text: String) -> Bool {
    (2...3).contains(text.utf8.count) && text.utf8.allSatisfy(letters.contains)
  }

  /// Returns the codes if there is at least one, each is valid and none stands twice.
  static func list(_ texts: [String]) throws(ValueRefusal) -> [String] {
    guard !texts.isEmpty else { throw ValueRefusal("it is empty") }
    var seen: Set<String> = []
    for text in texts {
      guard isValid(text) else { throw ValueRefusal("\"\(text)\" is not such a code") }
      guard seen.insert(text).inserted else { throw ValueRefusal("\"\(text)\" stands twice") }
    }
    return texts
  }
}
