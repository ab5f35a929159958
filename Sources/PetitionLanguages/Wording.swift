/// The sentences of one language; one that it lacks is said in English.
package struct Wording: Hashable, Sendable {
  /// The language.
  package let language: Language
  /// What it falls back to.
  package let english: Language

  /// Creates the wording of a language.
  package init(_ language: Language, english: Language) {
    self.language = language
    self.english = english
  }

  /// A sentence without blanks to fill.
  package subscript(_ phrase: Phrase) -> String {
    self[phrase, [:]]
  }

  /// A sentence with its blanks filled.
  package subscript(_ phrase: Phrase, _ blanks: KeyValuePairs<String, Blank>) -> String {
    let speaker = language.phrases[phrase] == nil ? english : language
    guard let text = speaker.phrases[phrase] else { return "" }
    let filled = text[form(for: blanks, in: speaker)]
    guard filled.contains("{") else { return filled }
    return filled.filled { name in blanks.first { $0.key == name }.map { value(of: $0.value) } }
  }

  /// The form that the first number asks for.
  private func form(
    for blanks: KeyValuePairs<String, Blank>,
    in speaker: Language
  ) -> PluralForm {
    for case .count(let number) in blanks.map(\.value) { return speaker.plural.form(of: number) }
    return .other
  }

  /// A whole number as the language writes it.
  package func number(_ value: Int) -> String { language.number(value) }

  private func value(of blank: Blank) -> String {
    switch blank {
    case .text(let text): text
    case .count(let number): language.number(number)
    case .day(let day): language.day(day)
    }
  }
}
