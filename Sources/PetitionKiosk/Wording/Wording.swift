import PetitionCore

/// The sentences of one language; a sentence it lacks is said in English.
struct Wording: Equatable {
  /// Two letters.
  let language: String

  /// The languages that have a catalogue, by code, each under its own name.
  static let languages: [String: String] = ["en": "English", "es": "Español"]

  /// A language's own name for itself; its code when there is no catalogue.
  static func name(of language: String) -> String { languages[language] ?? language }

  /// A sentence without blanks to fill.
  subscript(_ phrase: Phrase) -> String {
    catalogue[phrase] ?? Catalogue.english[phrase] ?? ""
  }

  /// A sentence with its blanks filled, each written `{name}` in the catalogue.
  subscript(_ phrase: Phrase, _ blanks: KeyValuePairs<String, String>) -> String {
    var text = ""
    for piece in self[phrase].split(separator: "{", omittingEmptySubsequences: false) {
      let blank = blanks.first { piece.hasPrefix($0.key + "}") }
      text += blank.map { $0.value + piece.dropFirst($0.key.count + 1) } ?? String(piece)
    }
    return text
  }

  /// A whole number with commas between thousands.
  func number(_ value: Int) -> String { value.grouped }

  private var catalogue: [Phrase: String] {
    language == "es" ? Catalogue.spanish : Catalogue.english
  }
}

/// The catalogues, one file per language.
enum Catalogue {}
