/// The languages that a kiosk speaks.
package struct Languages: Hashable, Sendable {
  /// English, which every other one falls back to.
  package let english: Language
  private var others: [String: Language] = [:]

  /// Creates languages of which English is one.
  package init(english: Language, _ others: [Language] = []) {
    self.english = english
    for language in others { self.others[language.code] = language }
  }

  /// The language of a code; one that speaks English under that code where there is none.
  package subscript(code: String) -> Language {
    code == english.code ? english : others[code] ?? Language(code: code)
  }

  /// The sentences of a language.
  package func wording(in code: String) -> Wording {
    Wording(self[code], english: english)
  }
}
