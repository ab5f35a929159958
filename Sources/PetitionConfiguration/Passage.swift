import PetitionCore

/// A passage of the petition with the place of each paragraph, for findings.
struct Passage {
  /// One paragraph and where it begins.
  struct Paragraph {
    let position: SourcePosition
    let text: String
  }

  /// The key, as a reader looks for it; empty for a copied page.
  let key: String
  /// The name of the key alone.
  let name: String
  /// Whether the passage is read in one glance: title, to and ask.
  let isHeadline: Bool
  /// The paragraphs, in order.
  let paragraphs: [Paragraph]

  /// Creates a passage from a copied page, each line a paragraph.
  init(page: String) {
    key = ""
    name = ""
    isHeadline = true
    paragraphs = PageParagraph.all(in: page).map {
      Paragraph(position: SourcePosition(line: $0.line, column: 1), text: $0.text)
    }
  }

  private init(_ path: [String], _ text: String, in locator: KeyLocator) {
    let texts = Paragraphs.split(text)
    let places = locator.entries[path]?.paragraphs ?? []
    // An unusual escape may hide a paragraph's beginning; the key is near enough then.
    let known = places.count == texts.count
    key = TableReader.label(of: path)
    name = path.last ?? ""
    isHeadline = ["title", "to", "ask"].contains(name)
    paragraphs = texts.enumerated().map { index, text in
      Paragraph(position: known ? places[index] : locator.position(of: path), text: text)
    }
  }

  /// Returns the passages of the petition's own language, then those of each translation, each with
  /// the language's code.
  static func byLanguage(
    in reading: ConfigurationReading,
    _ locator: KeyLocator
  ) -> [(code: String, passages: [Passage])] {
    let petition = reading.configuration.petition
    let own = passages(of: petition.text, at: ["petition"], in: locator)
    let translations = petition.translations.sorted { $0.key < $1.key }
    return [(reading.configuration.kiosk.languages.first ?? "", own)]
      + translations.map { code, text in
        (code, passages(of: text, at: ["petition", "translations", code], in: locator))
      }
  }

  private static func passages(
    of text: PetitionText,
    at path: [String],
    in locator: KeyLocator
  ) -> [Passage] {
    let passages = ConfigurationKey<PetitionText>.passages.compactMap { key in
      key.field.text(in: text).map { Passage(path + [key.name], $0, in: locator) }
    }
    let updates = text.updates.enumerated().map { index, update in
      Passage(path + ["updates", String(index), "body"], update.body, in: locator)
    }
    return passages + updates
  }
}

extension ConfigurationField {
  /// The text of a line or passage; nil for other kinds of value.
  fileprivate func text(in root: Root) -> String? {
    switch self {
    case .line(let property), .passage(let property): root[keyPath: property]
    default: nil
    }
  }
}
