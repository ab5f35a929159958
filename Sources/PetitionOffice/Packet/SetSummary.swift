public import PetitionCore

/// The lines of a delivery set that count, added up.
public struct SetSummary: Hashable, Codable, Sendable {
  /// How many signers read one text, and when.
  public struct TextUse: Hashable, Codable, Sendable {
    /// How many.
    public var count: Int
    /// The first day, "2026-06-13".
    public var firstDay: String
    /// The last day.
    public var lastDay: String
  }

  /// How many lines count.
  public private(set) var counted = 0
  /// How many of them print no name.
  public private(set) var withheld = 0
  /// The first day on which one of them was signed; empty without any.
  public private(set) var firstDay = ""
  /// The last such day; empty without any.
  public private(set) var lastDay = ""
  /// How many in each month, "2026-06".
  public private(set) var months: [String: Int] = [:]
  /// How many read each text version.
  public private(set) var texts: [String: TextUse] = [:]
  /// How many with each postal code of the organiser's area.
  public private(set) var inside: [String: Int] = [:]
  /// How many with each other ZIP code.
  public private(set) var outside: [String: Int] = [:]
  /// How many with a code that is no ZIP code.
  public private(set) var foreign = 0
  /// How many without a code.
  public private(set) var none = 0

  /// Creates a summary of no line.
  public init() {}

  /// Adds a line; one that does not count adds nothing.
  public mutating func add(_ signature: SignatureRecord) {
    guard signature.standing.state == .accepted else { return }
    counted += 1
    if signature.isNameWithheld { withheld += 1 }
    let day = signature.signedOn
    firstDay = firstDay.isEmpty ? day : min(firstDay, day)
    lastDay = max(lastDay, day)
    months[String(day.prefix(7)), default: 0] += 1
    add(text: signature.textVersion, on: day)
    switch (signature.postalCode, signature.area) {
    case (nil, _): none += 1
    case (let code?, .inside): inside[code, default: 0] += 1
    case (let code?, _) where code.isZIP: outside[code, default: 0] += 1
    default: foreign += 1
    }
  }

  private mutating func add(text version: String, on day: String) {
    var use = texts[version] ?? TextUse(count: 0, firstDay: day, lastDay: day)
    use.count += 1
    use.firstDay = min(use.firstDay, day)
    use.lastDay = max(use.lastDay, day)
    texts[version] = use
  }
}

extension String {
  /// Whether the text is five ASCII digits.
  fileprivate var isZIP: Bool {
    utf8.count == 5 && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
