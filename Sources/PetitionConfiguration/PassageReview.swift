import PetitionCore

/// Judges the texts of one language.
enum PassageReview {
  /// Returns the slips and the characters that cannot be drawn.
  static func findings(
    in passages: [Passage],
    fontHas: (Unicode.Scalar) -> Bool
  ) -> [Finding] {
    slips(in: passages) + missing(in: passages, fontHas: fontHas)
  }

  /// Returns paragraphs that stand twice and words that do.
  static func slips(in passages: [Passage]) -> [Finding] {
    doubledParagraphs(in: passages) + passages.flatMap(doubledWords)
  }

  /// Returns the characters of a page that nobody can see.
  static func hidden(in page: Passage) -> [Finding] {
    page.paragraphs.compactMap { paragraph in
      paragraph.text.hiddenCharacter.map {
        Finding(.problem, at: paragraph.position, "The line holds the hidden character \($0).")
      }
    }
  }

  private static func doubledParagraphs(in passages: [Passage]) -> [Finding] {
    var first: [String: SourcePosition] = [:]
    var findings: [Finding] = []
    // The ask may well be a sentence of the statement.
    for passage in passages where passage.key.isEmpty || !passage.isHeadline {
      for paragraph in passage.paragraphs {
        guard let original = first[paragraph.text.collapsed] else {
          first[paragraph.text.collapsed] = paragraph.position
          continue
        }
        findings.append(
          Finding(
            .warning,
            at: paragraph.position,
            "The paragraph “\(paragraph.text.opening)” stands twice: on line \(original.line) and "
              + "again on line \(paragraph.position.line). Leave one of them out."
          )
        )
      }
    }
    return findings
  }

  private static func doubledWords(in passage: Passage) -> [Finding] {
    passage.paragraphs.compactMap { paragraph in
      guard let word = DoubledWord.first(in: paragraph.text) else { return nil }
      let key = passage.key.isEmpty ? "The line" : passage.key
      // In running text a doubled word may be meant: "that that", and many languages double.
      return Finding(
        passage.isHeadline ? .warning : .note,
        at: paragraph.position,
        "\(key) says “\(word) \(word)”. Is one of them a slip?"
      )
    }
  }

  private static func missing(
    in passages: [Passage],
    fontHas: (Unicode.Scalar) -> Bool
  ) -> [Finding] {
    var places: [Unicode.Scalar: SourcePosition] = [:]
    for paragraph in passages.flatMap(\.paragraphs) {
      for scalar in paragraph.text.unicodeScalars where !scalar.properties.isWhitespace {
        if places[scalar] == nil, !fontHas(scalar) { places[scalar] = paragraph.position }
      }
    }
    let sorted = places.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let position = sorted.first?.value else { return [] }
    let shown = sorted.prefix(8).map { "\($0.key) \($0.key.codePoint) (line \($0.value.line))" }
    let more = sorted.count > shown.count ? " and \(sorted.count - shown.count) more" : ""
    return [
      Finding(
        .note,
        at: position,
        "A console font may lack \(shown.joined(separator: ", "))\(more). A terminal window on a "
          + "desktop has them."
      )
    ]
  }
}

extension String {
  /// The first words of a text, for a message that must point at it.
  var opening: String {
    let words = split(whereSeparator: \.isWhitespace)
    let head = words.prefix(6).joined(separator: " ")
    return words.count > 6 ? head + "…" : head
  }
}
