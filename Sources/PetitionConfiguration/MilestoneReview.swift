import Foundation
import PetitionCore

extension ConfigurationReview {
  /// Numbers and days that cannot be what the organiser meant.
  var milestones: [Finding] {
    let ladder = configuration.milestones.ladder
    let goals = configuration.milestones.goals
    return [
      lateBaseline,
      passed(ladder, "ladder", "so it is never celebrated"),
      passed(goals, "goals", "so nobody will see it as a goal"),
      splitNumber(ladder, "ladder"),
      splitNumber(goals, "goals"),
    ].compactMap(\.self)
  }

  /// A count cannot have been true on a day that is still to come.
  private var lateBaseline: Finding? {
    // A day begins at 00:00 UTC in the file, and up to 14 hours earlier in the east of the world.
    let earliest: TimeInterval = 14 * 3600
    guard let day = configuration.milestones.baselineAsOf,
      day > today.addingTimeInterval(earliest)
    else { return nil }
    return finding(
      .warning,
      ["milestones", "baseline_as_of"],
      "is in the future. Name the day on which the count of "
        + "\(configuration.milestones.baseline.grouped) was true."
    )
  }

  private func passed(_ rungs: [Int], _ key: String, _ effect: String) -> Finding? {
    let baseline = configuration.milestones.baseline
    let passed = rungs.filter { $0 <= baseline }
    guard let last = passed.last else { return nil }
    let which = passed.count == 1 ? last.grouped : "\(passed.count) numbers up to \(last.grouped)"
    return finding(
      .warning,
      ["milestones", key],
      "has \(which), and the baseline of \(baseline.grouped) has passed that already, \(effect)."
    )
  }

  /// `[1,500]` is the list of 1 and 500, and seldom what was meant.
  private func splitNumber(_ rungs: [Int], _ key: String) -> Finding? {
    let split = zip(rungs, rungs.dropFirst()).first { small, large in
      (100...999).contains(large) && small * 20 <= large
    }
    guard let (small, large) = split else { return nil }
    return finding(
      .warning,
      ["milestones", key],
      "has \(small) and then \(large). If \(small),\(large) was meant, write \(small)\(large): "
        + "a comma begins the next number."
    )
  }
}
