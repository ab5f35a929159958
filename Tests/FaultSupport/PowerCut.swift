import Foundation

/// Sessions in which the power goes at every moment.
enum PowerCut {
  /// What there is when a session begins.
  enum Beginning: CaseIterable {
    case noFolder, noDatabase, signatures, copy
  }

  /// How a session is tried.
  struct Course {
    var signers: Int
    /// For each moment, how many selections of what was not synced are left to chance.
    var chances: Int
  }

  static func report(_ scale: Scale, seed: UInt64) throws -> FaultReport {
    let course = scale.of(
      sample: Course(signers: 4, chances: 1),
      full: Course(signers: 9, chances: 4)
    )
    var report = try sessions(scale.of(sample: 4, full: 20), course, seed: seed, weakened: nil)
    for shim in Shim.allCases {
      let control = try sessions(2, course, seed: seed, weakened: shim)
      report.controls.append(
        FaultReport.Control(
          name: "synchronous=\(shim.rawValue)",
          finding: "\(control.repeats.count) of \(control.tried) states lost or damaged something",
          isShown: !control.verdict.lost.isEmpty
        )
      )
    }
    return report
  }

  /// Records sessions, each with a seed of its own, and cuts them.
  static func sessions(
    _ count: Int,
    _ course: Course,
    seed: UInt64,
    weakened shim: Shim?
  ) throws -> FaultReport {
    let seeds = (0..<count).map { seed &+ UInt64($0) }
    var report = FaultReport("power-cut")
    for part in try concurrently(seeds, { try session(course, seed: $0, weakened: shim) }) {
      report.add(part)
    }
    return report
  }

  private static func session(
    _ course: Course,
    seed: UInt64,
    weakened shim: Shim?
  ) throws -> FaultReport {
    let bench = try Workbench()
    let cases = Beginning.allCases
    var known: [Acknowledgement] = []
    switch cases[Int(seed % UInt64(cases.count))] {
    case .noFolder: break
    case .noDatabase:
      let data = URL(filePath: bench.database).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: data, withIntermediateDirectories: false)
    case .signatures: known = try bench.enter(Signers.names(3, group: "before"))
    case .copy: return try copy(bench, course, seed: seed, weakened: shim)
    }
    let names = Signers.names(course.signers, group: "\(seed)")
    let recording = try Recording(
      of: bench.kiosk("enter"),
      in: bench.disk,
      environment: shim?.environment ?? [:],
      input: Signers.lines(names)
    )
    let cut = SessionCut(recording: recording, bench: bench) { output in
      known + Acknowledgement.all(in: output, of: names)
    }
    return try cut.report(chances: course.chances, seed: seed)
  }

  /// A copy on the same disk, while there is an older one there.
  private static func copy(
    _ bench: Workbench,
    _ course: Course,
    seed: UInt64,
    weakened shim: Shim?
  ) throws -> FaultReport {
    let known = try Scenario.backup.prepare(bench)
    let recording = try Recording(
      of: Scenario.backup.command(bench),
      in: bench.disk,
      environment: shim?.environment ?? [:],
      input: ""
    )
    let cut = SessionCut(
      recording: recording,
      bench: bench,
      acknowledged: { _ in known },
      complaints: { disk, output in
        let stick = disk.appending(path: Workbench.stickPlace)
        return Copies.complaints(in: stick, after: output, atLeast: 3)
      }
    )
    return try cut.report(chances: course.chances, seed: seed)
  }
}
