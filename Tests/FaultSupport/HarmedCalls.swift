import JourneySupport

/// Calls of the program that are harmed one after the other, each in a run of its own.
struct HarmedCalls: Sendable {
  /// The word for it in reports.
  let fault: String
  /// The calls, and what is done to each.
  let harms: [(call: String, harm: Injection.Harm)]
  /// Whether each call is harmed once, and then once more with all that follow it.
  let forEver: Bool
  /// Whether only the calls on the database's files are harmed.
  let onDatabaseOnly: Bool
  /// How the program may end.
  let endings: Set<ExitStatus>

  /// Kills the program at every call that reads, changes or locks something.
  static let kills = HarmedCalls(
    fault: "kill-points",
    harms: [
      "openat", "close", "read", "write", "pread64", "pwrite64", "fsync", "fdatasync",
      "ftruncate", "fcntl", "mkdir", "unlink", "rename", "link", "chmod",
    ].map { ($0, .kill) },
    forEver: false,
    onDatabaseOnly: false,
    endings: [.signal(9), .code(0)]
  )

  /// Lets every change of the database's files fail, and every sync.
  static let errors = HarmedCalls(
    fault: "failed-calls",
    harms: [
      ("pwrite64", .error("EIO")), ("pwrite64", .error("ENOSPC")), ("fdatasync", .error("EIO")),
      ("fsync", .error("EIO")), ("ftruncate", .error("EIO")),
    ],
    forEver: true,
    onDatabaseOnly: true,
    endings: [.code(0), .code(74)]
  )

  /// Lets every read of the database's files fail.
  ///
  /// SQLite takes such an error for the sign of a damaged file, and the program then says so.
  static let reads = HarmedCalls(
    fault: "failed-reads",
    harms: [("pread64", .error("EIO"))],
    forEver: true,
    onDatabaseOnly: true,
    endings: [.code(0), .code(74), .code(65)]
  )

  /// Tries every scenario, or a part of its calls.
  func report(_ scale: Scale, seed: UInt64) throws -> FaultReport {
    var report = FaultReport(fault)
    for scenario in Scenario.all {
      report.add(try self.report(on: scenario, every: scale.of(sample: 17, full: 1), seed: seed))
    }
    report.controls = [try JudgeControl.report()]
    return report
  }

  /// Tries one call in so many of a scenario; the seed says with which one it begins.
  func report(on scenario: Scenario, every step: Int, seed: UInt64) throws -> FaultReport {
    let all = try injections(in: scenario)
    let chosen = stride(from: Int(seed % UInt64(step)), to: all.count, by: step).map { all[$0] }
    let outcomes = try concurrently(chosen) { injection in
      try Trial(
        scenario: scenario,
        injection: injection,
        onDatabaseOnly: onDatabaseOnly,
        endings: endings
      ).run()
    }
    var report = FaultReport(fault)
    for (injection, outcome) in zip(chosen, outcomes) {
      report.add(
        outcome.verdict,
        acknowledged: outcome.acknowledged,
        place: "\(scenario.name), \(injection)"
      )
    }
    let cut = outcomes.count { $0.status != .code(0) }
    let unspoken = outcomes.count { !$0.unspoken.isEmpty }
    report.remarks.append(
      "\(scenario.name): \(cut) of \(chosen.count) runs ended early, \(unspoken) with a row unspoken of"
    )
    return report
  }

  private func injections(in scenario: Scenario) throws -> [Injection] {
    let counts = try Injection.counts(
      of: Set(harms.map(\.call)).sorted(),
      in: scenario,
      onDatabaseOnly: onDatabaseOnly
    )
    return harms.flatMap { call, harm in
      (0..<counts[call, default: 0]).flatMap { nth in
        (forEver ? [false, true] : [false]).map {
          Injection(call: call, harm: harm, nth: nth + 1, forEver: $0)
        }
      }
    }
  }
}
