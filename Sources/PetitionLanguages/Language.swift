import PetitionCore

/// A language of the kiosk: its sentences, and how it writes numbers and days.
package struct Language: Hashable, Sendable {
  /// Two or three letters, as in ISO 639.
  package let code: String
  /// Its own name for itself.
  package var name: String
  /// Its name in English.
  package var englishName: String
  /// Whether no speaker of it has checked the sentences yet.
  package var isDraft = false
  /// Which form of a word stands beside which number.
  package var plural: PluralRule
  /// What stands between thousands.
  package var thousands = ","
  /// How a day is written: `{year}`, `{month}` and `{day}`, or `{mm}` and `{dd}` for two digits.
  package var date = "{year}-{mm}-{dd}"
  /// The names of the months, January first; empty where days are written in digits.
  package var months: [String] = []
  /// What each phrase says; one that is missing is said in English.
  package var phrases: [Phrase: PhraseText] = [:]

  /// Creates a language that says nothing by itself yet.
  package init(code: String) {
    self.code = code
    name = code
    englishName = code
    plural = PluralRule(language: code)
  }

  /// A whole number as the language writes it.
  package func number(_ value: Int) -> String { value.grouped(by: thousands) }

  /// A day as the language writes it.
  ///
  /// - Parameter day: The day as "2026-06-13".
  /// - Returns: The day in words; any other text as it is.
  package func day(_ day: String) -> String {
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let month = Int(parts[1]), let number = Int(parts[2]) else {
      return day
    }
    let name = months.indices.contains(month - 1) ? months[month - 1] : String(month)
    return date.filled { blank in
      switch blank {
      case "year": String(parts[0])
      case "month": name
      case "day": String(number)
      case "mm": String(parts[1])
      case "dd": String(parts[2])
      default: nil
      }
    }
  }
}

extension String {
  /// The text with each `{name}` replaced; what is filled in is not looked through again.
  ///
  /// - Parameter value: What stands for a name; nil leaves the braces as they are.
  /// - Returns: The text.
  func filled(_ value: (String) -> String?) -> String {
    var pieces = split(separator: "{", omittingEmptySubsequences: false)[...]
    var text = String(pieces.popFirst() ?? "")
    for piece in pieces {
      guard let end = piece.firstIndex(of: "}"), let value = value(String(piece[..<end])) else {
        text += "{" + piece
        continue
      }
      text += value + piece[piece.index(after: end)...]
    }
    return text
  }
}
