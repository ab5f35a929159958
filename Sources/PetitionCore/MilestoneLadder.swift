/// The numbers that are celebrated when a count reaches them.
///
/// The standard ladder is 10, 25, 50, then the rungs of the standard ``GoalLadder`` without end. A
/// ladder of the organiser's replaces it, and is exhausted after its last rung.
public struct MilestoneLadder: Hashable, Sendable {
  /// The organiser's milestones, ascending, each above 0 and once; empty means the standard ladder.
  public let rungs: [Int]

  private static let firstRungs = [10, 25, 50]

  /// Creates a ladder.
  ///
  /// - Parameter rungs: The organiser's milestones in any order; those below 1 are passed over.
  public init(rungs: [Int] = []) {
    self.rungs = Set(rungs).filter { $0 > 0 }.sorted()
  }

  /// Returns the milestone to celebrate when a count has grown; nil when it crossed none.
  ///
  /// Of several crossed at once it is the highest. Crossed means before < milestone <= after, never
  /// equality: a merge can jump over a rung.
  public func crossed(from before: Int, to after: Int) -> Int? {
    guard let milestone = last(reachedBy: after), milestone > before else { return nil }
    return milestone
  }

  /// Returns the lowest milestone above a count; nil only when the organiser's ladder has none
  /// left.
  public func next(after count: Int) -> Int? {
    let ladder = rungs.isEmpty ? Self.firstRungs : rungs
    let index = ladder.partition(above: count)
    if index < ladder.endIndex { return ladder[index] }
    return rungs.isEmpty ? GoalLadder.standardRung(above: count) : nil
  }

  /// Returns the highest milestone that a count has reached; nil when it has reached none.
  public func last(reachedBy count: Int) -> Int? {
    if rungs.isEmpty && count >= 100 { return GoalLadder.standardRung(reachedBy: count) }
    let ladder = rungs.isEmpty ? Self.firstRungs : rungs
    let index = ladder.partition(above: count)
    return index > ladder.startIndex ? ladder[index - 1] : nil
  }
}
