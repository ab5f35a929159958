/// Tells what can be an email address or a telephone number from what cannot.
///
/// Only the form is judged: whether anybody answers there is not known. Source of the lengths:
/// RFC 5321 for email, ITU-T E.164 for telephone numbers.
public enum ContactAddress {
  /// Whether a text has the form of one email address: `ann@example.org`.
  public static func isEmail(_ text: String) -> Bool {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2, text.utf8.count <= 254, (1...64).contains(halves[0].utf8.count) else {
      return false
    }
    let names = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    guard names.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isOfMailbox) }) else { return false }
    let labels = halves[1].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy(isLabel), let last = labels.last else {
      return false
    }
    return last.count >= 2 && !last.allSatisfy(\.isNumber)
  }

  /// Whether a text has the form of one telephone number, in the ways people write them:
  /// `218-555-0100`, `+1 (218) 555 0100`, `555 0100 ext. 12`.
  public static func isPhone(_ text: String) -> Bool {
    let number = withoutExtension(text.lowercased().trimmed)
    guard !number.isEmpty, number.dropFirst().allSatisfy(isOfNumber),
      number.first.map({ $0 == "+" || isOfNumber($0) }) ?? false
    else { return false }
    // Seven digits are a number without its area code; fifteen are the most in the world.
    return (7...15).contains(number.count(where: isDigit))
  }

  /// Whether a line names an address or a number among other words: `Ann Bo, 218-555-0100`.
  public static func isIn(_ line: String) -> Bool {
    words(of: line).contains(where: isEmail) || isPhone(line)
      || numbers(in: line).contains(where: isPhone)
  }

  /// The first word of a line that has an @ in it and is no email address; nil without one.
  public static func misspeltEmail(in line: String) -> String? {
    words(of: line).first { $0.contains("@") && !isEmail($0) }
  }

  private static func words(of line: String) -> [String] {
    line.split { $0.isWhitespace || ",;<>()[]\"".contains($0) }.map { word in
      let word = word.lowercased().hasPrefix("mailto:") ? word.dropFirst("mailto:".count) : word
      return String(word.reversed().drop { ".:!?".contains($0) }.reversed())
    }
  }

  /// The pieces of a line that hold nothing but what stands in numbers, whole and word by word.
  private static func numbers(in line: String) -> [String] {
    let pieces = line.split { !isOfNumber($0) && $0 != "+" }.map { String($0).trimmed }
    return pieces + pieces.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
  }

  private static func withoutExtension(_ number: String) -> String {
    for mark in ["ext.", "ext", "x"] {
      guard let range = number.firstRange(of: mark) else { continue }
      let digits = String(number[range.upperBound...]).trimmed
      guard (1...6).contains(digits.count), digits.allSatisfy(isDigit) else { return number }
      return String(number[..<range.lowerBound]).trimmed
    }
    return number
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static func isOfNumber(_ character: Character) -> Bool {
    isDigit(character) || character.isWhitespace
      || "-.()\u{2010}\u{2011}\u{2013}".contains(character)
  }

  private static func isOfMailbox(_ character: Character) -> Bool {
    if !character.isASCII { return character.isLetter || character.isNumber }
    return character.isLetter || character.isNumber || "!#$%&'*+-/=?^_`{|}~".contains(character)
  }

  private static func isLabel(_ label: Substring) -> Bool {
    (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
      && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
