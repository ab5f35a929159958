public import PetitionCore
public import PetitionStore

/// What coordinators have looked at already, so that nobody is asked twice.
///
/// The rule, here and nowhere else: a "not the same person" or a "kept" about a signature holds until
/// a later restore of that signature, which asks everything about it anew. Which of two is later is
/// said by the sequence numbers of one ledger; what this file's own ledger says comes after what
/// another one says, as with every decision.
public struct ReviewMemory: Hashable, Sendable {
  private var distinct: [EntryID: Set<EntryID>] = [:]
  private var kept: Set<EntryID> = []

  /// Remembers nothing.
  public init() {}

  /// Goes through decisions.
  ///
  /// - Parameters:
  ///   - decisions: The decisions of all ledgers, in any order.
  ///   - owner: The ledger whose word comes last.
  public init(_ decisions: [RecordedDecision], owner: KioskID) {
    let ordered = decisions.sorted { left, right in
      let isOwn = (left.kiosk == owner, right.kiosk == owner)
      if isOwn.0 != isOwn.1 { return isOwn.1 }
      if left.kiosk != right.kiosk { return left.kiosk.description < right.kiosk.description }
      return left.seq < right.seq
    }
    for recorded in ordered { add(recorded.decision) }
  }

  /// Takes note of one more decision, later than all before.
  public mutating func add(_ decision: Decision) {
    switch decision.verdict {
    case .distinct(let other): distinct[decision.signature, default: []].insert(other)
    case .keep: kept.insert(decision.signature)
    case .restore:
      distinct[decision.signature] = nil
      kept.remove(decision.signature)
    case .void, .withdraw, .duplicate: break
    }
  }

  /// Whether two signatures are known to be of different people.
  public func areDistinct(_ one: EntryID, _ other: EntryID) -> Bool {
    distinct[one]?.contains(other) == true || distinct[other]?.contains(one) == true
  }

  /// Whether a signature was looked at and left as it is.
  public func isKept(_ id: EntryID) -> Bool { kept.contains(id) }
}
