public import PetitionCore
public import PetitionStore

/// A line of a sealed set that no longer counts.
public struct ChangedLine: Hashable, Sendable {
  /// The line's number.
  public var number: Int
  /// The identity of its signature.
  public var id: EntryID
  /// How it stands now; nil if it is set aside.
  public var state: SignatureState?
  /// The local day of the decision, "2026-06-21"; nil while it was not looked up.
  public var day: String?

  /// Takes note of a line.
  init(_ line: SetLine, state: SignatureState?) {
    number = line.number
    id = line.id
    self.state = state
  }

  /// Dates the line by the decisions about its signature: the last that says how it stands.
  ///
  /// - Parameters:
  ///   - decisions: The decisions, the earliest first.
  ///   - utcOffset: Seconds east of UTC on the office's clock.
  public mutating func date(by decisions: [RecordedDecision], utcOffset: Int) {
    guard let state else { return }
    let last = decisions.last { $0.decision.verdict.state == state }
    day = last.map { LocalTime($0.decidedAt, offset: utcOffset).day }
  }
}

extension Verdict {
  /// The state that a verdict leads to; nil if it leaves the signature as it is.
  fileprivate var state: SignatureState? {
    switch self {
    case .void: .voided
    case .withdraw: .withdrawn
    case .duplicate: .duplicate
    case .restore: .accepted
    case .distinct, .keep: nil
    }
  }
}
