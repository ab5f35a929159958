import PetitionCore
public import PetitionStore

/// Numbers, days and words as the pages print them, the same on every machine.
enum PrintedText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// A number with a comma between thousands.
  static func number(_ number: Int) -> String {
    var digits = Array(String(number).reversed())
    for place in stride(from: 3, to: digits.count, by: 3).reversed() {
      digits.insert(",", at: place)
    }
    return String(digits.reversed())
  }

  /// A number with its noun: "1 line", "1,000 lines".
  static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number(count)) \(count == 1 ? one : many ?? one + "s")"
  }

  /// A day or month, "2026-06-13" or "2026-06", as Americans write it; anything else as it is.
  static func day(_ day: String) -> String {
    let parts = day.split(separator: "-").map(String.init)
    guard (2...3).contains(parts.count), let month = Int(parts[1]), (1...12).contains(month) else {
      return day
    }
    let name = months[month - 1]
    guard parts.count == 3, let date = Int(parts[2]) else { return "\(name) \(parts[0])" }
    return "\(name) \(date), \(parts[0])"
  }

  /// The days from one to another, or the one day.
  static func days(_ first: String, _ last: String) -> String {
    first == last ? day(first) : "\(day(first)) to \(day(last))"
  }

  /// The day in figures, as it stands in a narrow column: "06/13/2026".
  static func shortDay(_ day: String) -> String {
    let parts = day.split(separator: "-")
    return parts.count == 3 ? "\(parts[1])/\(parts[2])/\(parts[0])" : day
  }

  /// The first sixteen digits of a digest in groups of four: what stands on every page.
  static func checkNumber(_ digest: String) -> String {
    let digits = Array(digest.prefix(16))
    return stride(from: 0, to: digits.count, by: 4)
      .map { String(digits[$0..<min($0 + 4, digits.count)]) }.joined(separator: " ")
  }

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

  /// The name of a language, or its code.
  static func language(_ code: String) -> String {
    let names = [
      "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fi": "Finnish",
      "fr": "French", "hmn": "Hmong", "oj": "Ojibwe", "ru": "Russian", "so": "Somali",
      "vi": "Vietnamese", "zh": "Chinese",
    ]
    return names[code] ?? code
  }
}

extension DeliverySet {
  /// The beginning of the digest as it stands on every page.
  public var checkNumber: String { PrintedText.checkNumber(digest) }
}
