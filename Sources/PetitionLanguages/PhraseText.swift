/// What one phrase says in one language, in each form that a number asks for.
package struct PhraseText: Hashable, Sendable {
  /// The texts by form, each blank written `{name}`.
  ///
  /// Shape: ``PluralForm/other`` is always there.
  package let forms: [PluralForm: String]

  /// Creates a text that no number changes.
  package init(_ text: String) {
    forms = [.other: text]
  }

  /// Creates a text with several forms.
  ///
  /// - Parameters:
  ///   - other: The form that fits where no other does.
  ///   - forms: The others.
  package init(other: String, _ forms: [PluralForm: String]) {
    self.forms = forms.merging([.other: other]) { _, other in other }
  }

  /// The text for a form, or the one that always fits.
  package subscript(form: PluralForm) -> String {
    forms[form] ?? forms[.other] ?? ""
  }

  /// The names of the blanks in all forms.
  package var blanks: Set<String> {
    forms.values.reduce(into: []) { $0.formUnion(Self.blanks(in: $1)) }
  }

  /// The names of the blanks in a text.
  package static func blanks(in text: String) -> Set<String> {
    // Most texts have none.
    guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
    return Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
        piece.firstIndex(of: "}").map { String(piece[..<$0]) }
      }
    )
  }
}

/// What is filled into a blank.
package enum Blank: Hashable, Sendable {
  /// Text as it stands.
  case text(String)
  /// A whole number, written the language's way; the first of a phrase chooses the plural form.
  case count(Int)
  /// A day as "2026-06-13", written the language's way.
  case day(String)
}
