/// Language files to begin with, or to go on with.
package enum LanguageTemplate {
  /// The text of a language's file, ready to be saved beside `kiosk.conf`.
  ///
  /// A sentence that the language lacks is there in English, as a comment.
  ///
  /// - Parameter code: The language; for one that is not built in, every sentence is a comment.
  /// - Returns: The file.
  package static func file(for code: String) -> String {
    let english = BuiltInLanguage.file("en") ?? ""
    guard let own = BuiltInLanguage.file(code) else { return blank(code, english) }
    let said = Set(sentences(of: own).map(\.key))
    let missing = sentences(of: english).filter { !said.contains($0.key) }
    guard !missing.isEmpty else { return own }
    let rest = missing.flatMap { $0.lines.map { "# " + $0 } }
    return own + (["", notSaid] + rest).joined(separator: "\n") + "\n"
  }

  private static let notSaid = """
    # These are said in English still: take the # from all lines of one and write it anew.
    """

  /// The file of a language that nobody has written yet.
  private static func blank(_ code: String, _ english: String) -> String {
    let lines = english.split(separator: "\n", omittingEmptySubsequences: false)
    let phrases = lines.drop { $0 != "[phrases]" }.dropFirst()
    let comments = phrases.map { $0.isEmpty || $0.hasPrefix("#") ? String($0) : "# " + $0 }
    return head(code) + comments.joined(separator: "\n")
  }

  private static func head(_ code: String) -> String {
    """
    # What the kiosk says in the language \(code). Save this beside kiosk.conf as language-\(code).toml,
    # and name "\(code)" in kiosk.conf under [kiosk] languages.
    #
    # Fill in what stands above [phrases]. Below it, take the # from all lines of a sentence and write
    # it anew; what keeps its # is said in English. What stands in braces is filled in by the kiosk and
    # must stay as it is. `petition-kiosk check` says what is wrong, missing or too long.

    # The language's own name for itself, as signers choose it.
    name = "\(code)"

    # Its name in English.
    english_name = "\(code)"

    # Whether the kiosk tells signers that no speaker of the language has checked its sentences yet.
    draft = true

    # Which number asks for which form of a word, one of
    # \(rules).
    plural = "\(PluralRule(language: code).rawValue)"

    # How whole numbers are written: what stands between thousands (a comma, a full stop, a space or
    # nothing).
    thousands = ","

    # How a day is written for signers: with {year}, {month} and {day}, or {mm} and {dd} in digits. The
    # names of the twelve months, January first; an empty list if they are written in digits.
    date = "{year}-{mm}-{dd}"
    months = []

    # The sentences. Where a number changes the words, each form has its own text, as in
    # { one = "{n} person", other = "{n} people" }.
    [phrases]

    """
  }

  private static let rules: String = {
    let names = PluralRule.allCases.map(\.rawValue)
    return names.joined(separator: ", ")
  }()

  /// One sentence of a file, with its lines.
  private struct Sentence {
    let key: String
    var lines: [Substring]
  }

  private static func sentences(of file: String) -> [Sentence] {
    var sentences: [Sentence] = []
    var isOpen = false
    for line in file.split(separator: "\n", omittingEmptySubsequences: false) {
      if isOpen, !sentences.isEmpty {
        sentences[sentences.count - 1].lines.append(line)
        isOpen = !line.hasSuffix(quotes)
      } else if let key = key(of: line) {
        sentences.append(Sentence(key: key, lines: [line]))
        isOpen = line.hasSuffix(quotes)
      }
    }
    return sentences
  }

  private static let quotes = "\"\"\""

  private static func key(of line: Substring) -> String? {
    let name = String(line.prefix { $0 != " " })
    return Phrase.byKey[name] == nil ? nil : name
  }
}
