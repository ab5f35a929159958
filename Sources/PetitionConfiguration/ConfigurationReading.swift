import PetitionCore
import TOMLKit

/// A configuration as far as it could be read, with the problems met on the way.
struct ConfigurationReading {
  /// What was read; a key with a problem is at its default.
  private(set) var configuration = Configuration.unset
  private var tables: TableReader

  /// Reads a text.
  ///
  /// - Throws: ``ConfigurationError`` if the text is not TOML at all.
  init(_ text: String) throws(ConfigurationError) {
    let root = try TOMLDocument.parse(text, as: .configuration)
    tables = TableReader(text)
    try tables.refuseEscapedNul()
    readPetition(in: root)
    for section in ConfigurationSection.behaviour {
      guard let table = tables.table([section.name], in: root) else { continue }
      tables.refuseUnknown(in: table, at: [section.name], known: section.keys.map(\.name))
      tables.fill(&configuration, section.keys, from: table, at: [section.name])
    }
    tables.refuseUnknown(in: root, at: [], known: ConfigurationSection.names)
    checkPeriod()
  }

  /// Whether nothing is wrong.
  var isClean: Bool { tables.isClean }

  /// What is wrong, in the order of reading.
  var problems: [ConfigurationProblem] { tables.problems }

  /// Where the keys stand; made anew each time.
  var locator: KeyLocator { tables.locator }

  private mutating func readPetition(in root: TOMLTable) {
    let path = ["petition"]
    guard let table = tables.table(path, in: root, required: true) else { return }
    let passages = ConfigurationKey<PetitionText>.passages
    let identity = ConfigurationKey<Petition>.identity
    let particulars = ConfigurationKey<Petition>.particulars
    let names = (identity + particulars).map(\.name) + passages.map(\.name)
    tables.refuseUnknown(in: table, at: path, known: names + ["updates", "translations"])
    tables.fill(&configuration.petition, identity + particulars, from: table, at: path)
    tables.fill(&configuration.petition.text, passages, from: table, at: path)
    configuration.petition.text.updates = tables.updates(in: table, at: path)
    readTranslations(in: table)
  }

  private mutating func readTranslations(in petition: TOMLTable) {
    let path = ["petition", "translations"]
    guard let translations = tables.table(path, in: petition) else { return }
    let passages = ConfigurationKey<PetitionText>.passages
    for language in translations.keys {
      let path = path + [language]
      guard let table = tables.table(path, in: translations) else { continue }
      if !LanguageCode.isValid(language) {
        tables.report(path, "is not a section: a language is two or three letters, such as es.")
      }
      var text = PetitionText()
      tables.refuseUnknown(in: table, at: path, known: passages.map(\.name) + ["updates"])
      tables.fill(&text, passages, from: table, at: path, isPartial: true)
      text.updates = tables.updates(in: table, at: path)
      configuration.petition.translations[language] = text
    }
  }

  private mutating func checkPeriod() {
    let petition = configuration.petition
    if let starts = petition.starts, let ends = petition.ends, ends <= starts {
      tables.report(["petition", "ends"], "must be after starts; nobody could ever sign.")
    }
  }
}
