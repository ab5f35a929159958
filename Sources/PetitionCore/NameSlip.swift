/// What stands in a name's place in a list or a table and is nobody's name.
///
/// People write remarks, totals and numbers into their lists. Where nobody can be asked, such a line
/// is refused and not recorded as a person.
public enum NameSlip: Hashable, Sendable {
  /// The line begins with "#", as remarks do.
  case remark
  /// The line adds up those above it.
  case total
  /// The number of the line stands before the name.
  case numbered

  /// Looks at a name.
  ///
  /// - Parameters:
  ///   - name: What stands in the name's place.
  ///   - hasCode: Whether a postal code stands beside it. A name such as "Sum" is then a name.
  /// - Returns: What it is; nil if it may be a name.
  public init?(_ name: String, hasCode: Bool) {
    let text = NameAdmission.tidy(name).compatible
    if text.first == "#" {
      self = .remark
    } else if !hasCode, Self.isTotal(text) {
      self = .total
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

  /// Whether the text begins as in "12. Ana" or "12) Ana".
  private static func isNumbered(_ text: String) -> Bool {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.count), let mark = text.dropFirst(digits.count).first,
      ".)".contains(mark)
    else { return false }
    return text.dropFirst(digits.count + 1).contains { $0.isLetter }
  }
}
