/// A way in which a ledger's world can break, and how that is tried.
public struct Fault: Sendable {
  /// The word by which it is asked for.
  public let name: String
  /// Tries it; the seed decides everything that chance decides.
  let attempt: @Sendable (Scale, UInt64) throws -> FaultReport

  /// Tries the fault.
  ///
  /// - Parameters:
  ///   - scale: How much is tried.
  ///   - seed: Decides everything that chance decides.
  /// - Returns: What it did.
  /// - Throws: Whatever kept it from being tried.
  public func report(_ scale: Scale, seed: UInt64) throws -> FaultReport {
    try attempt(scale, seed)
  }

  /// Every fault, the gravest first.
  public static let all = [
    Fault(name: "power-cut", attempt: PowerCut.report),
    Fault(name: "kill-points", attempt: HarmedCalls.kills.report),
    Fault(name: "failed-calls", attempt: HarmedCalls.errors.report),
    Fault(name: "failed-reads", attempt: HarmedCalls.reads.report),
    Fault(name: "random-kills", attempt: RandomKills.report),
    Fault(name: "space", attempt: Space.report),
    Fault(name: "locks", attempt: Locks.report),
    Fault(name: "clocks", attempt: WrongClocks.report),
    Fault(name: "bit-flips", attempt: BitFlips.report),
    Fault(name: "tampering", attempt: Tampering.report),
    Fault(name: "changed-files", attempt: ChangedFiles.report),
    Fault(name: "crowd", attempt: Crowd.report),
    Fault(name: "merge", attempt: Merges.report),
  ]
}

extension Fault: CustomStringConvertible {
  /// Its name.
  public var description: String { name }
}
