import PetitionCore
import Testing
import TestSupport

@Suite struct LadderTests {
  @Test(arguments: [
    (0, 100, 0), (4, 100, 4), (99, 100, 99), (100, 200, 50), (480, 500, 96), (499, 500, 99),
    (500, 600, 83), (599, 600, 99), (600, 800, 75), (800, 1_000, 80), (999, 1_000, 99),
    (1_000, 2_000, 50), (9_999, 10_000, 99), (10_000, 15_000, 66), (49_999, 50_000, 99),
    (50_000, 75_000, 66), (75_000, 100_000, 75), (99_999, 100_000, 99), (100_000, 200_000, 50),
    (6, 100, 6), (857, 1_000, 85), (29_681, 30_000, 98), (43_951, 45_000, 97), (-3, 100, 0),
  ])
  func `a count has its goal and its share of it`(count: Int, goal: Int, percent: Int) {
    #expect(GoalLadder().goal(for: count) == goal)
    #expect(GoalLadder().percent(of: count) == percent)
  }

  @Test(arguments: [
    (0, 250), (249, 250), (250, 1_000), (999, 1_000), (1_000, 2_000), (1_500, 2_000),
  ])
  func `the organiser's goals come first and the standard ones after`(count: Int, goal: Int) {
    #expect(GoalLadder(rungs: [1_000, 250, 0, 250, -5]).goal(for: count) == goal)
  }

  @Test(arguments: [GoalLadder(), GoalLadder(rungs: [7, 1_000, 30_000])])
  func `a goal is always ahead and never falls`(ladder: GoalLadder) {
    var last = 0
    for count in samples() {
      let goal = ladder.goal(for: count)
      #expect(goal > count && goal >= last)
      #expect((0...99).contains(ladder.percent(of: count)))
      last = goal
    }
  }

  @Test func `the largest counts are no trap`() {
    #expect(GoalLadder().goal(for: .max) == .max)
    #expect(GoalLadder().percent(of: .max) == 99)
    #expect(MilestoneLadder().last(reachedBy: .max) != nil)
    #expect(MilestoneLadder().next(after: .max) == .max)
  }

  @Test(arguments: [
    (0, 9, nil), (9, 10, 10), (10, 10, nil), (0, 60, 50), (99, 100, 100), (100, 101, nil),
    (88, 103, 100),
    (24, 25, 25), (499, 500, 500), (549, 550, nil), (599, 600, 600), (600, 700, nil),
    (700, 800, 800),
    (0, 1_700, 1_000), (9_999, 10_000, 10_000), (10_000, 14_999, nil), (14_000, 50_000, 50_000),
    (100_000, 199_999, nil), (60, 40, nil), (-5, 3, nil),
  ])
  func `the highest milestone passed on the way is crossed`(before: Int, after: Int, crossed: Int?)
  {
    #expect(MilestoneLadder().crossed(from: before, to: after) == crossed)
  }

  @Test(arguments: [
    (0, nil, 10), (10, 10, 25), (49, 25, 50), (50, 50, 100), (100, 100, 200), (550, 500, 600),
    (700, 600, 800), (12_345, 10_000, 15_000), (60_000, 50_000, 75_000),
    (250_000, 200_000, 300_000),
  ])
  func `a count stands between two milestones`(count: Int, last: Int?, next: Int) {
    #expect(MilestoneLadder().last(reachedBy: count) == last)
    #expect(MilestoneLadder().next(after: count) == next)
  }

  @Test func `the organiser's milestones end with the last`() {
    let ladder = MilestoneLadder(rungs: [500, 100, 250, 0, 100])
    #expect(ladder.rungs == [100, 250, 500])
    #expect(ladder.last(reachedBy: 99) == nil)
    #expect(ladder.next(after: 100) == 250)
    #expect(ladder.next(after: 500) == nil)
    #expect(ladder.last(reachedBy: 9_999) == 500)
    #expect(ladder.crossed(from: 87, to: 600) == 500)
    #expect(ladder.crossed(from: 500, to: 600) == nil)
  }

  @Test(arguments: [MilestoneLadder(), MilestoneLadder(rungs: [5, 77, 4_000])])
  func `last and next agree with a walk over the rungs`(ladder: MilestoneLadder) {
    var rungs: [Int] = []
    while rungs.count < 500, let next = ladder.next(after: rungs.last ?? 0) { rungs.append(next) }
    for count in samples() where count < rungs[rungs.endIndex - 1] {
      #expect(ladder.last(reachedBy: count) == rungs.last { $0 <= count })
      #expect(ladder.next(after: count) == rungs.first { $0 > count })
    }
  }

  @Test func `beyond one hundred every goal is a milestone`() {
    for count in samples() where count >= 100 {
      #expect(MilestoneLadder().next(after: count) == GoalLadder().goal(for: count))
    }
  }

  /// Counts up to ten million, ascending: the first thousand and a sample of the rest.
  private func samples() -> [Int] {
    var generator = SeededGenerator(seed: 10)
    let far = (0..<1_000).map { _ in Int.random(in: 0...10_000_000, using: &generator) }
    let near = (0..<1_000).map { _ in Int.random(in: 0...120_000, using: &generator) }
    return (Array(0..<1_000) + near + far).sorted()
  }
}
