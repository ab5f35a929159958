package import PetitionConfiguration
package import PetitionLanguages
import TerminalUI

/// Judges the languages that a kiosk offers, and the language files beside its configuration.
package struct LanguageReview {
  private let config: String
  private let english: Language

  /// Returns everything worth saying about languages.
  ///
  /// - Parameters:
  ///   - codes: The languages that the configuration offers.
  ///   - config: The path of the configuration.
  /// - Returns: The findings, language by language.
  /// - Throws: ``CommandFailure`` if the file of a language that is offered cannot be read.
  package static func findings(offered codes: [String], beside config: String) throws -> [Finding] {
    let english = try LanguageFiles.builtIn("en", english: nil)
    let review = LanguageReview(config: config, english: english)
    let files = LanguageFiles.codes(beside: config)
    // English counts as offered: every other language falls back to it.
    let used = codes.contains("en") || !files.contains("en") ? codes : codes + ["en"]
    return try used.flatMap(review.findings)
      + files.filter { !used.contains($0) }.flatMap(review.waiting)
  }

  /// What is to be said of a file whose language is not offered yet: it is judged all the same, so
  /// that it can be offered once it is right, and until then nothing in it is a problem.
  private func waiting(_ code: String) -> [Finding] {
    guard LanguageCode.isValid(code) else { return [unused(code)] }
    do {
      return [unused(code)]
        + (try findings(code)).map { finding in
          // What a file says wrongly has a place in it; what is still to be done has none.
          let severity: Finding.Severity = finding.file == nil ? .note : .warning
          return Finding(severity, in: finding.file, at: finding.position, finding.sentence)
        }
    } catch {
      return [
        unused(code),
        Finding(.warning, "\((error as? CommandFailure)?.message ?? "\(error)")"),
      ]
    }
  }

  private func unused(_ code: String) -> Finding {
    let file = LanguageFiles.name(code)
    let reason =
      LanguageCode.isValid(code)
      ? "[kiosk] languages does not offer \(code)"
      : "\"\(code)\" is not the code of a language, which is two or three small letters"
    return Finding(.note, "\(file) is not used: \(reason).")
  }

  private func findings(_ code: String) throws -> [Finding] {
    let file = LanguageFiles.name(code)
    let reading: LanguageReading?
    do {
      let fallback = code == english.code ? nil : english
      reading = try LanguageFiles.reading(code, beside: config, english: fallback)
    } catch let error as ConfigurationError {
      return Self.problems(error.problems, in: file)
    }
    guard let reading else { return standing(try builtIn(code), said: nil) }
    return Self.problems(reading.problems, in: file)
      + standing(reading.language, said: reading.said)
      + phrases(of: reading, in: file)
  }

  private func builtIn(_ code: String) throws -> Language {
    try LanguageFiles.builtIn(code, english: english)
  }

  private static func problems(_ problems: [ConfigurationProblem], in file: String) -> [Finding] {
    problems.map { Finding(.problem, in: file, at: $0.position, $0.statement) }
  }

  /// Where a language comes from, and what is still to be done for it.
  private func standing(_ language: Language, said: Set<Phrase>?) -> [Finding] {
    let code = language.code
    let file = LanguageFiles.name(code)
    let isBuiltIn = BuiltInLanguage.codes.contains(code)
    guard isBuiltIn || said != nil else {
      return [
        Finding(
          .warning,
          """
          [kiosk] languages offers \(code), which is neither built in nor in \(file): what the kiosk \
          says by itself is in English. `petition-kiosk language \(code) > \(file)` begins one.
          """
        )
      ]
    }
    let name = "\(language.englishName) (\(code))"
    var source = isBuiltIn ? "\(name) is built in." : "\(name) is in \(file)."
    if isBuiltIn, let said {
      source = "\(name) is built in; \(file) changes \(Self.phrases(said.count))."
    }
    return [Finding(.note, source)] + duties(of: language, name)
  }

  private func duties(of language: Language, _ name: String) -> [Finding] {
    var findings: [Finding] = []
    if language.isDraft {
      findings.append(
        Finding(
          .warning,
          "\(name) is a draft: no speaker has reviewed it yet. The first screen says so to signers."
        )
      )
    }
    let missing = Phrase.allCases.filter { language.phrases[$0] == nil }.map(\.key)
    if !missing.isEmpty {
      let first = missing.prefix(3).joined(separator: ", ")
      let others = missing.count > 3 ? " and \(missing.count - 3) more" : ""
      let total = Phrase.allCases.count
      findings.append(
        Finding(
          .warning,
          """
          \(name) says \(total - missing.count) of \(Self.phrases(total)); the rest is said in \
          English: \(first)\(others).
          """
        )
      )
    }
    return findings
  }

  private static func phrases(_ count: Int) -> String {
    count == 1 ? "1 phrase" : "\(count) phrases"
  }
}

extension LanguageReview {
  /// What is doubtful about the phrases that a file says.
  private func phrases(of reading: LanguageReading, in file: String) -> [Finding] {
    let positions = reading.positions
    return Phrase.allCases.filter(reading.said.contains).flatMap { phrase in
      Self.doubts(about: phrase, in: reading.language, english).map { doubt in
        Finding(.warning, in: file, at: positions[phrase], "[phrases] \(phrase.key) \(doubt)")
      }
    }
  }

  /// What is doubtful about a phrase: a blank left out, or more text than there is room for.
  ///
  /// - Parameters:
  ///   - phrase: The phrase.
  ///   - language: The language that says it.
  ///   - english: English, whose blanks it should have.
  /// - Returns: The doubts, as they follow the phrase's name.
  package static func doubts(
    about phrase: Phrase,
    in language: Language,
    _ english: Language
  ) -> [String] {
    guard let text = language.phrases[phrase] else { return [] }
    let blanks = english.phrases[phrase]?.blanks ?? []
    let lost = blanks.subtracting(PhraseText.blanks(in: text[.other])).sorted().map {
      "leaves out {\($0)}, which the kiosk fills in."
    }
    let long = text.forms.values.compactMap { excess(of: language.sample(of: $0), phrase.room) }
    return lost + long.sorted().suffix(1)
  }

  private static func excess(of text: String, _ room: PhraseRoom?) -> String? {
    guard let room else { return nil }
    let rows = wrap(text, columns: room.columns).count
    guard rows > room.rows else { return nil }
    guard room.rows == 1 else {
      return """
        takes \(rows) rows of \(room.columns) columns; \(room.rows) fit at the smallest window.
        """
    }
    return """
      is \(TextWidth.columns(of: text)) columns wide; \(room.columns) fit at the smallest window.
      """
  }
}
