/// Tells what can be an email address or a telephone number from what cannot.
///
/// A rule about form alone: nothing is looked up. Whoever asks a person asks a question and keeps what
/// the person confirms; addresses are odder than any rule.
///
/// Email (lengths of RFC 5321): one `@`; before it 1 to 64 characters without spaces, brackets,
/// commas, colons, quotes or backslashes, no full stop at an end and no two in a row; after it at least
/// two labels of letters, digits and hyphens, each 1 to 63 long, the last with a letter and two
/// characters at least; 254 characters in all.
///
/// Telephone (ITU-T E.164): 7 digits, a number without its area code, to 15, with spaces, hyphens, full
/// stops, slashes and round brackets between them, a `+` before them, and an extension behind: `x 12`
/// or `ext. 12`, at most six digits.
public enum ContactAddress {
  /// Whether a text has the form of an email address.
  public static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.unicodeScalars.count <= 254 else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return isMailbox(parts[0]) && labels.count > 1 && labels.allSatisfy(isLabel)
      && labels.last.map { $0.count > 1 && $0.contains { $0.isLetter } } == true
  }

  /// Whether a text has the form of a telephone number.
  public static func isPhone(_ text: String) -> Bool {
    let plain = text.compatible.lowercased()
    let parts = plain.split(omittingEmptySubsequences: false) { $0 == "x" || $0 == "#" }
    guard let number = parts.first, parts.count <= 2 else { return false }
    if parts.count == 2 {
      let extent = parts[1].drop { $0 == "t" || $0 == "." || $0 == " " }
      guard (1...6).contains(extent.count), extent.allSatisfy(isDigit) else { return false }
    }
    var rest = number.drop { $0 == " " }
    // The "e" of "ext".
    if parts.count == 2, rest.last == "e" { rest = rest.dropLast() }
    if rest.first == "+" { rest = rest.dropFirst() }
    return rest.allSatisfy { isDigit($0) || " -./()".contains($0) || dashes.contains($0) }
      && (7...15).contains(rest.count(where: isDigit))
  }

  /// Whether a line names an address or a number among other words: `Ann Bo, 218-555-0100`.
  public static func isIn(_ line: String) -> Bool {
    words(of: line).contains(where: isEmail) || isPhone(line)
      || numbers(in: line.compatible).contains(where: isPhone)
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

  private static let dashes: Set<Character> = ["\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}"]

  private static func isMailbox(_ text: Substring) -> Bool {
    (1...64).contains(text.count) && text.first != "." && text.last != "."
      && !text.contains("..")
      && text.allSatisfy(isOfMailbox)
  }

  private static func isOfMailbox(_ character: Character) -> Bool {
    !character.isWhitespace && !"()<>[]{},;:\"\\".contains(character)
      && !character.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  private static func isLabel(_ label: Substring) -> Bool {
    (1...63).contains(label.count) && label.first != "-" && label.last != "-"
      && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
  }

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character)
  }

  private static func isOfNumber(_ character: Character) -> Bool {
    isDigit(character) || character.isWhitespace || "-.()/".contains(character)
      || dashes.contains(character)
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
