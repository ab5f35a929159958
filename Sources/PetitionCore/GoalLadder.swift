/// The numbers a petition aims for, one after the other.
///
/// The goal is always ahead of the count, so that a bar drawn from it is never full. The
/// organiser's rungs come first; beyond them, or without them, the standard steps hold: 100 below
/// 500, 200 below 1,000, 1,000 below 10,000, 5,000 below 50,000, 25,000 below 100,000, then
/// 100,000.
public struct GoalLadder: Hashable, Sendable {
  /// The organiser's goals, ascending, each above 0 and once; empty means the standard ladder
  /// alone.
  public let rungs: [Int]

  /// Creates a ladder.
  ///
  /// - Parameter rungs: The organiser's goals in any order; those below 1 are passed over.
  public init(rungs: [Int] = []) {
    self.rungs = Set(rungs).filter { $0 > 0 }.sorted()
  }

  /// Returns the goal for a count: the lowest rung above it; less than 0 counts as 0.
  public func goal(for count: Int) -> Int {
    let index = rungs.partition(above: count)
    return index < rungs.endIndex ? rungs[index] : Self.standardRung(above: count)
  }

  /// Returns how much of the goal a count has reached, in whole percent, 0 to 99.
  public func percent(of count: Int) -> Int {
    let count = min(max(0, count), .max - 1)
    // Full width: a count times 100 need not fit in an Int.
    return goal(for: count).dividingFullWidth(count.multipliedFullWidth(by: 100)).quotient
  }
}

extension GoalLadder {
  /// The standard steps, each with the count from which it holds.
  private static let bands: [(start: Int, step: Int)] = [
    (0, 100), (500, 200), (1_000, 1_000), (10_000, 5_000), (50_000, 25_000), (100_000, 100_000),
  ]

  /// Returns the lowest standard rung above a count.
  static func standardRung(above count: Int) -> Int {
    let count = max(0, count)
    let step = band(of: count).step
    let (rung, overflow) = (count / step + 1).multipliedReportingOverflow(by: step)
    return overflow ? .max : rung
  }

  /// Returns the highest standard rung that a count has reached; 0 below 100.
  ///
  /// The start of a band is a rung itself and need not be a multiple of the band's step: 500 and
  /// 200.
  static func standardRung(reachedBy count: Int) -> Int {
    let count = max(0, count)
    let band = band(of: count)
    return max(band.start, count / band.step * band.step)
  }

  private static func band(of count: Int) -> (start: Int, step: Int) {
    bands.last(where: { $0.start <= count }) ?? bands[0]
  }
}

extension [Int] {
  /// Returns where the numbers above a limit begin; the array must be ascending.
  func partition(above limit: Int) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle] > limit { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
