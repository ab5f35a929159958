import PetitionCore

/// The lines of a `kiosk.conf` while it is being written.
struct ConfigurationDraft {
  private var lines: [String] = []

  /// The file.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Adds what stands above all sections.
  mutating func begin(remarks: [String]) {
    comment("kiosk.conf: everything that the organiser of a petition decides about the kiosk.")
    comment("")
    comment(
      "The file is in TOML: a key, an equals sign, a value. Texts stand between quotation marks, "
        + "passages between three of them; a backslash at the end of a line joins it with the "
        + "next. Durations are in seconds, times are RFC 3339 with their zone."
    )
    comment("`petition-kiosk check` says in words what is wrong or missing here.")
    guard !remarks.isEmpty else { return }
    comment("")
    comment("What to look at before the first signature:")
    for remark in remarks { lines += TOMLText.comment(remark, first: "# - ", next: "#   ") }
  }

  /// Adds the petition with its updates and translations.
  mutating func add(_ petition: Petition) {
    let none = Configuration.unset.petition
    header("[petition]", "What is signed. Whoever changes a text changes what later signers sign.")
    add(ConfigurationKey<Petition>.identity, of: petition, defaults: none)
    add(ConfigurationKey<PetitionText>.passages, of: petition.text, defaults: none.text)
    add(ConfigurationKey<Petition>.particulars, of: petition, defaults: none)
    add(petition.text.updates)
    for (language, text) in petition.translations.sorted(by: { $0.key < $1.key }) {
      add(text, in: language)
    }
    if petition.translations.isEmpty {
      let names = ConfigurationKey<PetitionText>.passages.map(\.name)
      example("[petition.translations.es]", Self.translationMeaning, names)
    }
  }

  /// Adds a section's first line and what it is for.
  mutating func header(_ bracketed: String, _ meaning: String) {
    lines.append("")
    comment(meaning)
    lines.append(bracketed)
  }

  /// Adds keys, each with its comment; a time that is not set stays a comment.
  mutating func add<Root>(_ keys: [ConfigurationKey<Root>], of root: Root, defaults: Root) {
    for key in keys {
      lines.append("")
      comment(key.meaning)
      comment(key.rule(defaults: defaults))
      pair(key.name, key.field.value(in: root))
    }
  }

  private mutating func add(_ updates: [PetitionUpdate]) {
    let section = "[[petition.updates]]"
    let meaning = "A dated addition; the section stands once for each, the newest first."
    let keys = ConfigurationKey<PetitionUpdate>.updateKeys
    for update in updates {
      header(section, meaning)
      add(keys, of: update, defaults: PetitionUpdate(postedAt: "", body: ""))
    }
    if updates.isEmpty { example(section, meaning, keys.map(\.name)) }
  }

  private mutating func add(_ text: PetitionText, in language: String) {
    let section = "petition.translations.\(language)"
    header("[\(section)]", Self.translationMeaning)
    for key in ConfigurationKey<PetitionText>.passages {
      pair(key.name, key.field.value(in: text))
    }
    for update in text.updates {
      lines += ["", "[[\(section).updates]]"]
      for key in ConfigurationKey<PetitionUpdate>.updateKeys {
        pair(key.name, key.field.value(in: update))
      }
    }
  }

  /// Adds a section that the configuration does not have as a comment, for the organiser to use.
  private mutating func example(_ bracketed: String, _ meaning: String, _ names: [String]) {
    lines.append("")
    comment(meaning)
    lines += ["# \(bracketed)"] + names.map { "# \($0) =" }
  }

  private static let translationMeaning =
    "The same passages in another language, named by its code; what is left empty is shown as in "
    + "[petition]. Let a speaker read it before use."

  private mutating func pair(_ name: String, _ value: String?) {
    lines.append(value.map { "\(name) = \($0)" } ?? "# \(name) =")
  }

  private mutating func comment(_ text: String) {
    lines += TOMLText.comment(text)
  }
}

extension ConfigurationKey {
  /// What the value must be and what it is without the key, as a sentence for a comment.
  fileprivate func rule(defaults: Root) -> String {
    let form = expectation.prefix(1).uppercased() + expectation.dropFirst()
    if presence == .required { return "\(form). Required." }
    return "\(form). Default: \(field.value(in: defaults) ?? "none")."
  }
}

/// A first key for a petition that has none yet.
enum SuggestedID {
  /// Returns the letters and digits of a title, in small letters, with hyphens between words.
  ///
  /// Letters of every script are kept; a title without any gives `petition`.
  static func from(title: String) -> String {
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }
    let id = words.prefix(8).joined(separator: "-").prefix(60)
    return id.isEmpty ? "petition" : String(id)
  }
}
