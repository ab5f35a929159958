/// What a fault did to a ledger; nothing at all when the ledger kept its promises.
public struct Verdict: Hashable, Sendable {
  /// Acknowledged signatures that are not there, or are there as something else.
  public var lost: [String] = []
  /// Names that stand there more than once, one mention for each time too many.
  public var doubled: [String] = []
  /// What is wrong with the file itself.
  public var damage: [String] = []

  /// Creates a verdict with nothing wrong.
  public init() {}

  /// Whether nothing is wrong.
  public var isSound: Bool { lost.isEmpty && doubled.isEmpty && damage.isEmpty }

  /// Adds what another one says.
  public mutating func add(_ other: Verdict) {
    lost += other.lost
    doubled += other.doubled
    damage += other.damage
  }
}

extension Verdict: CustomStringConvertible {
  /// All that is wrong, in one line.
  public var description: String {
    let parts = [("lost", lost), ("doubled", doubled), ("damaged", damage)]
    return parts.filter { !$0.1.isEmpty }
      .map { "\($0.0): \($0.1.prefix(5).joined(separator: ", "))" }
      .joined(separator: "; ")
  }
}
