/// What stands in a name's place in a list or a table and is nobody's name.
///
/// People write remarks, totals and numbers into their lists. Where nobody can be asked, such a line
/// is refused and not recorded as a person.
public enum NameSlip: Hashable, Sendable {
  /// The line begins with "#", as remarks do.
  case remark
  /// The line adds up those above it.
  case total
  /// The line says that nobody signed there.
  case unsigned
  /// The number of the line stands before the name.
  case numbered

  /// Looks at a name; nil if it may be one.
  ///
  /// - Parameters:
  ///   - name: What stands in the name's place.
  ///   - hasCode: Whether a postal code stands beside it. A name such as "Sum" is then a name.
  public init?(_ name: String, hasCode: Bool) {
    let text = NameAdmission.tidy(name).compatible
    if text.first == "#" {
      self = .remark
    } else if !hasCode, Self.isTotal(text) {
      self = .total
    } else if !hasCode, Self.isUnsigned(text) {
      self = .unsigned
    } else if Self.isNumbered(text) {
      self = .numbered
    } else {
      return nil
    }
  }

  /// Why the line is not recorded, and what to do, in words.
  public var reason: String {
    switch self {
    case .remark: "The line begins with #: a remark, not a signature."
    case .total: "The line is a total, not a signature."
    case .unsigned:
      """
      The line says that nobody signed there. Leave it out, or write ? where the lines of a sheet \
      are counted.
      """
    case .numbered: "A number stands before the name. Leave it out."
    }
  }

  /// Words that say so alone; after "total" anything may follow.
  private static let totals: Set = [
    "sum", "count", "sub total", "grand total", "summe", "gesamt", "gesamtsumme", "suma",
    "recuento",
    "subtotal", "row count", "number of signatures", "signatures",
  ]

  private static func isTotal(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    guard let first = words.first else { return false }
    return first == "total" || first == "totals" || totals.contains(words.joined(separator: " "))
  }

  private static func isUnsigned(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.joined(separator: " ")
    return [
      "no signature", "not signed", "nobody", "blank", "blank line", "empty", "empty line",
      "crossed out", "struck out", "void", "voided", "en blanco", "sin firma", "tachado",
    ].contains(words)
  }

  /// Whether a number with a full stop or a parenthesis stands before the letters.
  private static func isNumbered(_ text: String) -> Bool {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.count), let mark = text.dropFirst(digits.count).first,
      ".)".contains(mark)
    else { return false }
    return text.dropFirst(digits.count + 1).contains { $0.isLetter }
  }
}
