/// Why a text is no TOML, in words of our own.
///
/// The parser speaks to programmers ("expected value-terminator, saw '\n'"); an organiser must read
/// what to write instead. Its sentence only says which of the usual mistakes was made.
struct TOMLMistake {
  /// What is wrong and what to write, as whole sentences.
  let words: String

  /// Reads the parser's sentence, "Error while parsing PART: REASON".
  init(parser sentence: String) {
    let parts = sentence.split(separator: ": ", maxSplits: 1)
    let part = parts.first?.split(separator: " while parsing ").last.map(String.init) ?? ""
    let reason = parts.dropFirst().first.map(String.init) ?? ""
    words = Self.words(reason) ?? Self.words(part: part, reason)
  }

  /// What some reasons mean wherever they are given.
  private static func words(_ reason: String) -> String? {
    let meanings = [
      ("cannot redefine", "This key or section stands in the file already. Leave one of them."),
      ("unescaped control", open),
      ("could not determine value type", unquoted), ("'nan'", unquoted), ("'inf'", unquoted),
      ("not representable", "This number is too large."),
      ("length limit", "This number is too long."),
      ("leading zeroes", "A number does not begin with 0; a ZIP code stands as a text."),
      ("underscores", "An underscore stands between the digits of a number only."),
      ("expected '='", "An equals sign stands between a key and its value."),
      ("expected value, saw", "The value is missing after the equals sign."),
      (
        "comment or whitespace",
        """
        Something stands here after the end of the value: thousands have no comma in a number, and a \
        quotation mark within a text has a backslash before it.
        """
      ),
      ("escape sequence", backslash), ("hex digit, saw", backslash),
      ("surrogates", backslash), ("U+10FFFF", backslash),
      ("nested value depth", "Lists and sections stand too deep in one another."),
    ]
    return meanings.first { reason.contains($0.0) }?.1
  }

  /// What went wrong in a part of the file.
  private static func words(part: String, _ reason: String) -> String {
    let isCut = reason.contains("end-of-file")
    switch part {
    case "string", "literal string", "unicode scalar sequence":
      return isCut ? "The file ends within a text: its closing quotation marks are missing." : open
    case "array":
      return """
        A list begins with [ and ends with ], with a comma between its values; one of these is \
        missing.
        """
    case "inline table":
      return
        "What begins with { ends with }, with a comma between its keys; one of these is missing."
    case "boolean": return unquoted
    case "table header":
      return "The name of a section stands between brackets, alone on its line, such as [petition]."
    case "key": return "A key has letters without accents, digits, - and _ only, such as title."
    case "date", "time", "date-time", "date-time offset":
      return """
        This is no day or time. Write a day as 2026-06-13, a time with its zone as \
        2026-06-13T09:00:00-05:00.
        """
    case let part where part.contains("integer") || part.contains("floating-point"):
      return "This is no number. A number has digits only, such as 1500."
    default:
      return isCut ? "The file ends before this line is whole." : "This is no key with its value."
    }
  }

  private static let open = """
    The closing quotation mark of a text is missing on this line, or the text holds a character that \
    is none to read.
    """

  private static let unquoted = """
    This is no value: a text must stand between straight quotation marks; true and false are written \
    small.
    """

  private static let backslash = """
    A backslash within a text begins something that nobody knows; two backslashes are one to read.
    """
}
