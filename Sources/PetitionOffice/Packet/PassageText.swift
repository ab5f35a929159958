import PetitionCore

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
