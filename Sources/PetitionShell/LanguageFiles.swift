import Foundation
package import PetitionConfiguration
package import PetitionLanguages

/// The languages of the kiosk: those inside the program, and those of files beside `kiosk.conf`.
package enum LanguageFiles {
  /// The file that changes or adds a language, in the folder of the configuration.
  package static func name(_ code: String) -> String { "language-\(code).toml" }

  /// Reads languages.
  ///
  /// - Parameters:
  ///   - codes: Which ones; English is always read, because the others fall back to it.
  ///   - config: The path of the configuration whose folder is looked in; nil for the program's own
  ///     languages alone.
  /// - Returns: The languages. A code that is neither built in nor in a file speaks English.
  /// - Throws: ``CommandFailure`` that lists everything wrong with a file.
  package static func read(_ codes: [String], beside config: String?) throws -> Languages {
    let english = try language("en", beside: config, english: nil)
    let others = try codes.filter { $0 != "en" }.map {
      try language($0, beside: config, english: english)
    }
    return Languages(english: english, others)
  }

  /// Where the file of a language is looked for.
  package static func path(of code: String, beside config: String) -> String {
    folder(of: config).appendingPathComponent(name(code)).path
  }

  /// Whether a language is built in or has a file beside a configuration.
  ///
  /// - Parameters:
  ///   - code: What may be a code: two or three small letters.
  ///   - config: The path of the configuration; nil for the program's own languages alone.
  /// - Returns: Whether there is anything that says sentences in it.
  package static func knows(_ code: String, beside config: String?) -> Bool {
    if BuiltInLanguage.codes.contains(code) { return true }
    guard let config, LanguageCode.isValid(code) else { return false }
    return FileManager.default.fileExists(atPath: path(of: code, beside: config))
  }

  /// The codes that files beside a configuration have in their names, sorted.
  package static func codes(beside config: String) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder(of: config).path)
    let frame = name("|").split(separator: "|")
    return (files ?? []).filter { $0.hasPrefix(frame[0]) && $0.hasSuffix(frame[1]) }
      .map { String($0.dropFirst(frame[0].count).dropLast(frame[1].count)) }.sorted()
  }

  /// Reads the file of a language as far as that can be done.
  ///
  /// - Parameters:
  ///   - code: The language.
  ///   - config: The path of the configuration beside which it is.
  ///   - english: What the language falls back to; nil while English itself is read.
  /// - Returns: The language, with what is built in for it; nil if there is no such file.
  /// - Throws: ``ConfigurationError`` if the file is not TOML at all; ``CommandFailure`` if it cannot
  ///   be read.
  package static func reading(
    _ code: String,
    beside config: String,
    english: Language?
  ) throws -> LanguageReading? {
    let path = path(of: code, beside: config)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let base = try builtIn(code, english: english)
    // A file beside the program's own English may use the blanks of that.
    let text = try TextFile.read(path, as: .language)
    return try LanguageReading(text, onto: base, english: english ?? base)
  }

  /// A language as the program has it, without any file; one that it lacks says nothing.
  package static func builtIn(_ code: String, english: Language?) throws -> Language {
    let empty = Language(code: code)
    guard let text = BuiltInLanguage.file(code) else { return empty }
    return try LanguageReader.read(text, onto: empty, english: english)
  }

  private static func folder(of config: String) -> URL {
    URL(fileURLWithPath: config).deletingLastPathComponent()
  }

  private static func language(
    _ code: String,
    beside config: String?,
    english: Language?
  ) throws -> Language {
    guard let config else { return try builtIn(code, english: english) }
    do {
      guard let reading = try reading(code, beside: config, english: english) else {
        return try builtIn(code, english: english)
      }
      guard reading.isClean else { throw ConfigurationError(reading.problems) }
      return reading.language
    } catch let error as ConfigurationError {
      throw CommandFailure(
        message: """
          \(path(of: code, beside: config)) cannot be used:
          \(lines: error.problems.map { "  \($0)" })
          No signature was taken or changed. Mend the file, then run: petition-kiosk check
          """,
        code: .badInput
      )
    }
  }
}
