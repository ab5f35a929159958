import Foundation

/// What a staff PIN must be: the one place that says so.
///
/// Whoever stands at an unwatched table tries a dozen PINs before the waits grow long, and tries the
/// ones that most people choose. Those are refused: digits that repeat, count or mirror themselves,
/// lines and rings on the keypad, days and years, and a few that people know by heart. Source:
/// the most frequent PINs of leaked lists (Berry 2012; Bonneau, Preibusch, Anderson 2012).
public enum StaffPIN {
  /// How many digits it may have.
  public static let digits = 4...12

  /// Why a PIN will not do.
  public enum Problem: Hashable, Sendable, CaseIterable {
    /// It is too short, too long, or has something else than digits.
    case form
    /// It has hardly any different digits.
    case fewDigits
    /// Its digits or pairs of digits count up or down by one step.
    case counts
    /// It is a piece that is repeated, or reads the same from behind.
    case repeats
    /// Its keys lie in a line or ring on the keypad.
    case keypad
    /// It is a day or a year.
    case date
    /// Many people know it by heart.
    case wellKnown

    /// The problem as a sentence, with what to do.
    public var sentence: String {
      let advice = "Choose digits without any order, that are no day that people know."
      return switch self {
      case .form:
        "A PIN has \(digits.lowerBound) to \(digits.upperBound) digits and nothing else."
      case .fewDigits: "That PIN has fewer than three different digits. \(first) \(advice)"
      case .counts: "That PIN counts up or down. \(first) \(advice)"
      case .repeats: "That PIN repeats or mirrors itself. \(first) \(advice)"
      case .keypad: "That PIN is a line or ring on the keypad. \(first) \(advice)"
      case .date: "That PIN can be read as a day or a year. \(first) \(advice)"
      case .wellKnown: "That PIN is known to many people. \(first) \(advice)"
      }
    }

    private var first: String { "Such PINs are the first that anybody tries." }
  }

  /// Why a PIN will not do; nil if it will.
  public static func problem(with pin: String) -> Problem? {
    guard digits.contains(pin.count), pin.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return .form
    }
    let keys = pin.compactMap(\.wholeNumberValue)
    if Set(keys).count < 3 { return .fewDigits }
    if counts(keys, modulo: 10) || countsInPairs(keys) { return .counts }
    if isMirrored(keys) || isRepeated(keys) { return .repeats }
    if Keypad.isPattern(keys) { return .keypad }
    if isDate(keys) { return .date }
    return wellKnown.contains(pin) ? .wellKnown : nil
  }

  /// Love, Java, the slopes of keypads, and numbers that sound like sentences.
  private static let wellKnown: Set<String> = [
    "5683", "5282", "1342", "1470", "0147", "7410", "0741", "3690", "0369", "9630", "0963", "8068",
    "1379", "7913", "5201314", "1314520", "7758521", "5211314", "8675309", "314159", "31415",
    "3141",
    "271828", "112358", "11235813", "246810", "13579246810",
  ]

  /// Whether each digit is the one before plus one step, as 3456, 9876, 2468 or 7890.
  private static func counts(_ keys: [Int], modulo: Int) -> Bool {
    let steps = zip(keys, keys.dropFirst()).map { ($1 - $0 + modulo) % modulo }
    return Set(steps).count == 1
  }

  /// Whether pairs of digits count, as 102030, 112233 or 010203; doubled digits count as 1122 does.
  private static func countsInPairs(_ keys: [Int]) -> Bool {
    guard keys.count >= 6, keys.count.isMultiple(of: 2) else { return false }
    let pairs = stride(from: 0, to: keys.count, by: 2).map { keys[$0] * 10 + keys[$0 + 1] }
    return counts(pairs, modulo: 100)
  }

  /// Whether it reads the same from behind, as 1221 or 12321.
  private static func isMirrored(_ keys: [Int]) -> Bool { keys == keys.reversed() }

  /// Whether it is one piece again and again, as 123123 or 4747, the last time perhaps in part.
  private static func isRepeated(_ keys: [Int]) -> Bool {
    (1...(keys.count / 2)).contains { length in
      keys.indices.allSatisfy { keys[$0] == keys[$0 % length] }
    }
  }

  /// Whether it is a year, a day of the year in either order, or both with the year at either end.
  private static func isDate(_ keys: [Int]) -> Bool {
    func number(_ range: Range<Int>) -> Int { keys[range].reduce(0) { $0 * 10 + $1 } }
    func isDay(_ start: Int) -> Bool {
      let (one, other) = (number(start..<start + 2), number(start + 2..<start + 4))
      return CalendarDay.isDay(month: one, day: other) || CalendarDay.isDay(month: other, day: one)
    }
    func isYear(_ start: Int) -> Bool { (1900...2099).contains(number(start..<start + 4)) }
    switch keys.count {
    case 4: return isDay(0) || isYear(0)
    case 6: return isDay(0) || isDay(2)
    case 8: return isDay(0) && isYear(4) || isYear(0) && isDay(4)
    default: return false
    }
  }
}

/// The days of a year, the leap day among them.
private enum CalendarDay {
  private static let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  static func isDay(month: Int, day: Int) -> Bool {
    (1...12).contains(month) && (1...lengths[month - 1]).contains(day)
  }
}

/// The keys of a telephone: three rows of three, and 0 below the middle.
private enum Keypad {
  /// Whether the keys are straight lines one after the other, or go round the outer keys.
  static func isPattern(_ keys: [Int]) -> Bool { isMadeOfLines(keys[...]) || goesRound(keys) }

  /// The outer keys in their order, and every second of them: the corners, and the middles.
  private static let rings = [[1, 2, 3, 6, 9, 8, 7, 4], [1, 3, 9, 7], [2, 6, 8, 4]]

  private static func goesRound(_ keys: [Int]) -> Bool {
    rings.contains { ring in
      let places = keys.compactMap { ring.firstIndex(of: $0) }
      guard places.count == keys.count else { return false }
      let steps = Set(zip(places, places.dropFirst()).map { ($1 - $0 + ring.count) % ring.count })
      return steps == [1] || steps == [ring.count - 1]
    }
  }

  /// Whether the keys are lines of three or four keys, as 2580, 147258 or 159357.
  private static func isMadeOfLines(_ keys: ArraySlice<Int>) -> Bool {
    if keys.isEmpty { return true }
    return [4, 3].contains { length in
      keys.count >= length && isLine(keys.prefix(length)) && isMadeOfLines(keys.dropFirst(length))
    }
  }

  /// Whether each key lies beside the one before in the same direction.
  private static func isLine(_ keys: ArraySlice<Int>) -> Bool {
    let places = keys.map {
      $0 == 0 ? (row: 3, column: 1) : (row: ($0 - 1) / 3, column: ($0 - 1) % 3)
    }
    let steps = zip(places, places.dropFirst()).map { ($1.row - $0.row, $1.column - $0.column) }
    guard let first = steps.first, abs(first.0) <= 1, abs(first.1) <= 1 else { return false }
    return steps.allSatisfy { $0 == first }
  }
}

/// The form in which `kiosk.conf` keeps the staff PIN: `scrypt$N$r$p$salt$hash`.
///
/// Salt and hash are base64. Only the form is judged here; the storage module, which made the
/// hash, is the one that can compare a PIN with it.
enum PINHash {
  /// Whether a text is empty, which means that there is no PIN, or has the form of a hash.
  static func isWellFormed(_ text: String) -> Bool {
    if text.isEmpty { return true }
    let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 6, parts[0] == "scrypt" else { return false }
    let costs = parts[1...3].compactMap { Int($0) }.filter { $0 > 0 }
    let secrets = parts[4...5].compactMap { Data(base64Encoded: $0) }.filter { !$0.isEmpty }
    return costs.count == 3 && secrets.count == 2
  }
}
