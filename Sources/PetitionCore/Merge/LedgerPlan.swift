public import Foundation

/// How far a ledger goes: its last entry, and the link that commits to all before it.
public struct LedgerExtent: Hashable, Sendable {
  /// The sequence number of the last entry; 0 for an empty ledger.
  public var seq: Int
  /// That entry's link, or the chain's beginning.
  public var link: Data

  /// Creates an extent.
  public init(seq: Int, link: Data) {
    self.seq = seq
    self.link = link
  }
}

/// What taking over one kiosk's ledger comes to; planned before anything is changed.
///
/// A link commits to every entry before it, so two histories that have the same link at one place
/// are the same up to there, and looking at a few links is enough.
public enum LedgerPlan: Hashable, Sendable {
  /// All that is offered is there already.
  case nothing
  /// What is offered goes on from what is there: the entries after this one are new.
  case extend(after: Int)
  /// The two are the same up to this entry and contradict each other after it.
  case fork(after: Int)

  /// Compares what is there with what is offered.
  ///
  /// - Parameters:
  ///   - known: How far the ledger goes here.
  ///   - offered: How far it goes in the file that is offered.
  ///   - linkHere: The link of an entry here; nil if there is none.
  ///   - linkThere: The same in the other file.
  /// - Returns: The plan.
  /// - Throws: What the two functions throw.
  public static func plan(
    known: LedgerExtent,
    offered: LedgerExtent,
    linkHere: (Int) throws -> Data?,
    linkThere: (Int) throws -> Data?
  ) rethrows -> LedgerPlan {
    guard offered.seq > 0 else { return .nothing }
    guard known.seq > 0 else { return .extend(after: 0) }
    let shorter = min(known.seq, offered.seq)
    let here = shorter == known.seq ? known.link : try linkHere(shorter)
    let there = shorter == offered.seq ? offered.link : try linkThere(shorter)
    if here == there {
      return offered.seq > known.seq ? .extend(after: known.seq) : .nothing
    }
    // The same up to somewhere, different from there on: the place is found by halving.
    var (same, different) = (0, shorter)
    while different - same > 1 {
      let middle = (same + different) / 2
      if try linkHere(middle) == linkThere(middle) { same = middle } else { different = middle }
    }
    return .fork(after: same)
  }
}
