package import PetitionLanguages
import TOMLKit

/// Reads language files.
///
/// Reading is strict, as it is for `kiosk.conf`: an unknown phrase, a blank that the kiosk does not
/// fill or a wrong type is a problem with its line. Phrases may be missing.
package enum LanguageReader {
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
    let reading = try LanguageReading(text, onto: base, english: english)
    guard reading.isClean else { throw ConfigurationError(reading.problems) }
    return reading.language
  }
}

/// A language file as far as it could be read, with the problems met on the way.
package struct LanguageReading {
  /// The language as far as it could be read.
  package private(set) var language: Language
  /// The phrases that the text itself says.
  package private(set) var said: Set<Phrase> = []
  private var tables: TableReader

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: The content of the file, in TOML.
  ///   - base: What the text adds to.
  ///   - english: The phrases with the blanks that may stand in them; nil while English is read.
  /// - Throws: ``ConfigurationError`` if the text is not TOML at all.
  package init(
    _ text: String,
    onto base: Language,
    english: Language?
  ) throws(ConfigurationError) {
    let root = try TOMLDocument.parse(text, as: .language(code: base.code))
    language = base
    tables = TableReader(text)
    try tables.refuseEscapedNul()
    readHead(root)
    readPhrases(root, english: english)
  }

  /// Whether nothing is wrong.
  package var isClean: Bool { tables.isClean }

  /// What is wrong, in the order of reading.
  package var problems: [ConfigurationProblem] { tables.problems }

  /// Where each phrase that the text says stands in it.
  package var positions: [Phrase: SourcePosition] {
    let locator = tables.locator
    return Dictionary(
      uniqueKeysWithValues: said.map { ($0, locator.position(of: ["phrases", $0.key])) }
    )
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
    tables.refuseUnknown(in: table, at: ["phrases"], known: Phrase.keys)
    for key in table.keys {
      guard let phrase = Phrase.byKey[key], let value = table[key] else { continue }
      do {
        let text = try value.phrase()
        try Self.checkBlanks(of: text, against: english?.phrases[phrase])
        language.phrases[phrase] = text
        said.insert(phrase)
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
    let blanks = text.blanks
    guard !blanks.isEmpty, let known = english?.blanks else { return }
    guard let stray = blanks.subtracting(known).min() else { return }
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
