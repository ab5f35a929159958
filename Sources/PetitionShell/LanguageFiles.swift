import Foundation
import PetitionConfiguration
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
    URL(fileURLWithPath: config).deletingLastPathComponent()
      .appendingPathComponent(name(code)).path
  }

  /// Whether a language is built in or has a file beside a configuration.
  ///
  /// - Parameters:
  ///   - code: What may be a code: two or three small letters.
  ///   - config: The path of the configuration; nil for the program's own languages alone.
  /// - Returns: Whether there is anything that says sentences in it.
  package static func knows(_ code: String, beside config: String?) -> Bool {
    if BuiltInLanguage.codes.contains(code) { return true }
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard let config, (2...3).contains(code.utf8.count), code.utf8.allSatisfy(letters.contains)
    else { return false }
    return FileManager.default.fileExists(atPath: path(of: code, beside: config))
  }

  private static func language(
    _ code: String,
    beside config: String?,
    english: Language?
  ) throws -> Language {
    var language = try builtIn(code, english: english)
    guard let config else { return language }
    let path = path(of: code, beside: config)
    guard FileManager.default.fileExists(atPath: path) else { return language }
    do {
      // A file beside the program's own English may use the blanks of that.
      language = try LanguageReader.read(
        try TextFile.read(path),
        onto: language,
        english: english ?? language
      )
    } catch let error as ConfigurationError {
      throw CommandFailure(
        message: """
          \(path) cannot be used:
          \(error.problems.map { "  \($0)" }.joined(separator: "\n"))
          No signature was taken or changed. Mend the file, then run: petition-kiosk check
          """,
        code: .badInput
      )
    }
    return language
  }

  /// A language as the program has it, without any file; one that it lacks says nothing.
  package static func builtIn(_ code: String, english: Language?) throws -> Language {
    let empty = Language(code: code)
    guard let text = BuiltInLanguage.file(code) else { return empty }
    return try LanguageReader.read(text, onto: empty, english: english)
  }
}
