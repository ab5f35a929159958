/// What a line of braille shows, as BRLTTY's virtual display is told it.
///
/// BRLTTY sends commands, one line of text each: `Visual "..."` has the characters under the
/// fingers, `Braille 1|12|...` the dots of each cell. Other commands change nothing here.
public struct BrailleLine: Hashable, Sendable {
  /// The characters, without the spaces at their end.
  public private(set) var text = ""
  /// The cell that shows the cursor, counted from zero; nil when the cursor is elsewhere.
  public private(set) var cursor: Int?

  /// A blank line.
  public init() {}

  /// Takes one command from BRLTTY.
  mutating func take(_ command: String) {
    let words = command.split(separator: " ", maxSplits: 1)
    guard words.count == 2 else { return }
    switch words[0] {
    case "Visual": text = Self.unquoted(words[1])
    case "Braille": cursor = Self.cursor(in: words[1])
    default: break
    }
  }

  private static func unquoted(_ quoted: Substring) -> String {
    var text = ""
    var isEscaped = false
    for character in quoted.dropFirst().dropLast() {
      isEscaped = character == "\\" && !isEscaped
      if !isEscaped { text.append(character) }
    }
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// The cursor is drawn as the two lowest dots, which no letter of the braille table raises both.
  private static func cursor(in dots: Substring) -> Int? {
    dots.split(separator: "|", omittingEmptySubsequences: false)
      .firstIndex { $0.contains("7") && $0.contains("8") }
  }
}
