import PetitionCore
import TOMLKit

/// A text that is parsed as TOML, after what the parser must not be given has been refused.
enum TOMLDocument {
  /// What a text is read as.
  enum Kind {
    /// A `kiosk.conf`.
    case configuration
    /// The file of a language.
    case language(code: String)

    fileprivate var words: String {
      switch self {
      case .configuration: "a configuration"
      case .language: "a language file"
      }
    }

    /// What writes such a file to begin with.
    fileprivate var beginning: String {
      switch self {
      case .configuration: "`petition-kiosk init` writes one to begin with."
      case .language(let code): "`petition-kiosk language \(code)` prints one to begin with."
      }
    }
  }

  /// Parses a text.
  ///
  /// - Throws: ``ConfigurationError`` if the text is not TOML at all.
  static func parse(_ text: String, as kind: Kind) throws(ConfigurationError) -> TOMLTable {
    try refuse(text, kind)
    do {
      return try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      let place = error.source.begin
      throw ConfigurationError([
        ConfigurationProblem(
          position: SourcePosition(line: place.line, column: place.column),
          sentence: "the file is not valid TOML here. "
            + TOMLMistake(parser: error.description).words
        )
      ])
    } catch {
      throw ConfigurationError([
        ConfigurationProblem(position: .start, sentence: "the file cannot be read as TOML.")
      ])
    }
  }

  /// Whether a text has, anywhere, what a text value would write U+0000 with.
  static func mayEscapeNul(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let zero = UInt8(ascii: "0")
    return bytes.indices.dropLast(5).contains { index in
      bytes[index] == .backslash && (bytes[index + 1] | 0x20) == UInt8(ascii: "u")
        && bytes[(index + 2)...(index + 5)].allSatisfy { $0 == zero }
    }
  }

  /// Refuses what the parser must not be given.
  private static func refuse(_ text: String, _ kind: Kind) throws(ConfigurationError) {
    let sentence: String
    if text.utf8.count > ConfigurationReader.maximumBytes {
      sentence = """
        the file is too long for \(kind.words): \(ConfigurationReader.excess(of: text.utf8.count)). \
        Nothing was read; is it the right file?
        """
    } else if text.utf8.contains(0) {
      // The parser takes the text as a C string and would read no further than this.
      sentence = "the file holds the character U+0000; it is not a text file."
    } else if text.withoutByteOrderMark.allSatisfy(\.isWhitespace) {
      sentence = "the file is empty. \(kind.beginning)"
    } else {
      return
    }
    throw ConfigurationError([ConfigurationProblem(position: .start, sentence: sentence)])
  }
}
