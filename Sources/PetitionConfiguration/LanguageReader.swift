package import PetitionLanguages
import TOMLKit

/// Reads language files.
///
/// Reading is strict, as it is for `kiosk.conf`: an unknown phrase, a blank that the kiosk does not
/// fill or a wrong type is a problem with its line. Phrases may be missing.
package struct LanguageReader {
  /// The language as far as it could be read.
  package private(set) var language: Language
  private var tables: TableReader

  /// Returns the language that a text describes.
  ///
  /// - Parameters:
  ///   - text: The content of the file, in TOML.
  ///   - base: What the text adds to: the language with what is built in, or with nothing.
  ///   - english: The phrases with the blanks that may stand in them; nil while English is read.
  /// - Returns: The language.
  /// - Throws: ``ConfigurationError`` with every problem found.
  package static func read(
    _ text: String,
    onto base: Language,
    english: Language?
  ) throws(ConfigurationError) -> Language {
    let root = try TOMLDocument.parse(text)
    var reader = LanguageReader(language: base, text: text)
    try reader.tables.refuseEscapedNul()
    reader.readHead(root)
    reader.readPhrases(root, english: english)
    guard reader.tables.problems.isEmpty else { throw ConfigurationError(reader.tables.problems) }
    return reader.language
  }

  private init(language: Language, text: String) {
    self.language = language
    tables = TableReader(locator: KeyLocator(text))
  }

  private mutating func readHead(_ root: TOMLTable) {
    let keys = LanguageKey.all
    tables.refuseUnknown(in: root, at: [], known: keys.map(\.name) + ["phrases"])
    for key in keys {
      guard let value = root[key.name] else { continue }
      do {
        try key.set(value, &language)
      } catch {
        tables.report([key.name], "must be \(key.expectation); \(error.found).")
      }
    }
  }

  private mutating func readPhrases(_ root: TOMLTable, english: Language?) {
    guard let table = tables.table(["phrases"], in: root) else { return }
    let known = Phrase.allCases.map(\.key)
    tables.refuseUnknown(in: table, at: ["phrases"], known: known)
    for key in table.keys {
      guard let phrase = Phrase.byKey[key], let value = table[key] else { continue }
      do {
        let text = try value.phrase()
        try Self.checkBlanks(of: text, against: english?.phrases[phrase])
        language.phrases[phrase] = text
      } catch {
        tables.report(["phrases", key], "\(Self.expectation); \(error.found).")
      }
    }
  }

  private static let expectation =
    "must be a text, or texts for one, other and the language's further forms"

  private static func checkBlanks(
    of text: PhraseText,
    against english: PhraseText?
  ) throws(ValueRefusal) {
    guard let known = english?.blanks else { return }
    guard let stray = text.blanks.subtracting(known).min() else { return }
    let list = known.sorted().map { "{\($0)}" }.joined(separator: ", ")
    let hint = known.isEmpty ? "the kiosk fills nothing in here" : "the kiosk fills in \(list)"
    throw ValueRefusal("it has the blank {\(stray)}, but \(hint)")
  }
}

extension TOMLValueConvertible {
  /// A text, or one for each plural form.
  fileprivate func phrase() throws(ValueRefusal) -> PhraseText {
    guard let table else { return PhraseText(try passage(mayBeEmpty: false)) }
    var forms: [PluralForm: String] = [:]
    for key in table.keys {
      guard let form = PluralForm(rawValue: key) else {
        throw ValueRefusal("\"\(key)\" is no form")
      }
      forms[form] = try table[key]?.passage(mayBeEmpty: false)
    }
    guard let other = forms[.other] else { throw ValueRefusal("it has no text for other") }
    return PhraseText(other: other, forms)
  }
}
