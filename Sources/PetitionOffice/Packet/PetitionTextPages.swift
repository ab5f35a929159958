import PetitionCore

/// The petition in full, once for each text that a signer on the list saw.
enum PetitionTextPages {
  static let template = """
    {{#versions}}<section class="flow">
    <p class="kicker">Petition text, version {{number}} of {{count}}</p>
    <p>{{use}} \u{00B7} {{language}} \u{00B7} version <span style="overflow-wrap: anywhere">{{hash}}</span></p>
    <h1 dir="auto">{{title}}</h1>
    <p dir="auto" style="margin-top: 4pt">To: {{to}}</p>
    {{#passages}}<h2>{{heading}}</h2>
    {{#paragraphs}}<p dir="auto">{{.}}</p>
    {{/paragraphs}}{{/passages}}
    <footer class="foot"><span>Set {{set}}, sealed {{sealed}}</span>\
    <span>Check number {{check}}</span></footer>
    </section>
    {{/versions}}
    """

  /// A text with what is said about it.
  struct Version {
    var number: Int
    var hex: String
    var use: SetSummary.TextUse
    var text: ShownPetition?

    /// How tables name it.
    var label: String {
      let language = text.map { PetitionTextPages.language(of: $0) } ?? "text not in this ledger"
      return "Version \(number) (\(hex.prefix(12))), \(language)"
    }
  }

  /// The texts that the lines' signers saw, the first that was signed before the others.
  ///
  /// Those of the sealed set, so that a number stays with its text whatever is withdrawn later.
  static func versions(of result: PacketResult) -> [Version] {
    let sealed = result.facts.summary.texts.sorted {
      ($0.value.firstDay, $0.key) < ($1.value.firstDay, $1.key)
    }
    return zip(1..., sealed).map { number, text in
      var use = text.value
      use.count = result.summary.texts[text.key]?.count ?? 0
      return Version(
        number: number,
        hex: text.key,
        use: use,
        text: result.texts[TextVersion(hex: text.key)]
      )
    }
  }

  /// What the template is filled with.
  static func values(of result: PacketResult) -> PacketTemplates.Values {
    let versions = versions(of: result)
    var values = result.frame
    values["versions"] = versions.map { version in
      [
        "number": String(version.number), "count": String(versions.count),
        "use": """
        Read by \(PrintedText.count(version.use.count, "signer")), \
        \(PrintedText.days(version.use.firstDay, version.use.lastDay))
        """,
        "language": version.text.map(language) ?? "",
        "hash": version.hex, "title": version.text?.title ?? version.label,
        "to": version.text?.to ?? "", "passages": version.text.map(passages) ?? [],
      ] as PacketTemplates.Values
    }
    return values
  }

  private static func language(of text: ShownPetition) -> String {
    LanguageNames.name(of: text.language) ?? text.language
  }

  private static func passages(of text: ShownPetition) -> [PacketTemplates.Values] {
    [
      ("The request", text.ask), ("The petition", text.statement), ("Why", text.why),
      (
        text.updates.count == 1 ? "Addition" : "Additions",
        text.updates.map(dated).joined(separator: "\n")
      ),
      ("What signers were told about their names", text.consent),
    ]
    .map { ($0.0, PassageText.paragraphs($0.1)) }.filter { !$0.1.isEmpty }
    .map { ["heading": $0.0, "paragraphs": $0.1] }
  }

  /// An addition, "2017-01-31T15:10:00-06:00: text", with its day as people write it.
  private static func dated(_ update: String) -> String {
    guard let colon = update.firstRange(of: ": ") else { return update }
    return "\(PrintedText.day(String(update.prefix(10)))): \(update[colon.upperBound...])"
  }
}

/// A passage of the petition on its way onto paper.
enum PassageText {
  /// How much room a text takes, in lower-case letters: a capital takes 1.6, a sign of a script
  /// whose signs are square 2.3 of them.
  static func room(of text: String) -> Int {
    let tenths = text.unicodeScalars.reduce(0) { sum, scalar in
      sum + (scalar.value >= 0x1100 ? 23 : scalar.properties.isUppercase ? 16 : 10)
    }
    return (tenths + 9) / 10
  }

  /// The paragraphs of a passage.
  static func paragraphs(_ text: String) -> [String] {
    ShownText.clean(text).text.split(separator: "\n").map(String.init)
      .filter { !$0.allSatisfy(\.isWhitespace) }
  }
}
