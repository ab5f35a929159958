import PetitionLanguages

/// A language that nobody speaks, to see what screens do with longer sentences.
///
/// Every phrase is the English one made 40 % longer, between two marks that only this phrase has.
enum PseudoLanguage {
  /// Its code.
  static let code = "qps"

  /// How much longer than English its phrases are, in percent.
  static let growth = 40

  /// English, and the language itself.
  static let languages: Languages = {
    let english = Languages.builtIn.english
    var pseudo = Language(code: code)
    pseudo.name = "Pseudo"
    pseudo.plural = english.plural
    pseudo.months = english.months
    pseudo.date = english.date
    for (phrase, text) in english.phrases {
      let forms = text.forms.mapValues { begin(phrase) + longer($0) + end(phrase) }
      pseudo.phrases[phrase] = PhraseText(other: forms[.other] ?? "", forms)
    }
    return Languages(english: english, [pseudo])
  }()

  /// What a phrase begins with, two columns wide.
  static func begin(_ phrase: Phrase) -> String { "\u{AB}\(letter(phrase))" }

  /// What it ends in, two columns wide.
  static func end(_ phrase: Phrase) -> String { "\(letter(phrase))\u{BB}" }

  /// The phrases whose beginnings stand in a text, in the order of the text, each as often as it
  /// does.
  static func phrases(in text: String) -> [Phrase] {
    text.unicodeScalars.split(separator: "\u{AB}", omittingEmptySubsequences: false).dropFirst()
      .compactMap { $0.first.flatMap { byLetter[$0] } }
  }

  /// One narrow letter a phrase, from the Latin letters with marks that no English phrase has.
  private static func letter(_ phrase: Phrase) -> Unicode.Scalar { letters[phrase] ?? "?" }

  private static let letters: [Phrase: Unicode.Scalar] = {
    // Beyond Latin-1; then Cyrillic, where the numbers run on.
    let scalars = (UInt32(0x100)..<0x17F).map { $0 } + (0x400..<0x482).map { $0 }
    return Dictionary(
      uniqueKeysWithValues: zip(Phrase.allCases, scalars.compactMap(Unicode.Scalar.init))
    )
  }()

  private static let byLetter = Dictionary(
    uniqueKeysWithValues: letters.map { ($0.value, $0.key) }
  )

  /// A text with words put in after its own, so that with its marks it is as long as it must be.
  private static func longer(_ text: String) -> String {
    let marks = 4
    var missing = (text.count * growth + 99) / 100 - marks
    var words = ""
    while missing >= 2 {
      let count = min(missing - 1, 5)
      words += " " + String(repeating: "x", count: count)
      missing -= count + 1
    }
    return text + words
  }
}
