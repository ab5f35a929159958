import Foundation
import Glibc
import JourneySupport
import TestSupport

/// Four programs write to one file and are killed at random moments, again and again.
enum RandomKills {
  private static let writers = 4
  /// More than anybody gets through before the end.
  private static let linesEach = 2000

  static func report(_ scale: Scale, seed: UInt64) throws -> FaultReport {
    let databases = scale.of(sample: 2, full: 50)
    let cycles = scale.of(sample: 4, full: 20)
    let seeds = (0..<databases).map { seed &+ UInt64($0) }
    var report = FaultReport("random-kills")
    for part in try concurrently(seeds, { try rounds(cycles, seed: $0) }) { report.add(part) }
    report.controls = [try JudgeControl.report()]
    return report
  }

  /// Some cycles on one database.
  private static func rounds(_ cycles: Int, seed: UInt64) throws -> FaultReport {
    var report = FaultReport("random-kills")
    var dice = SeededGenerator(seed: seed)
    let bench = try Workbench()
    var known: [Acknowledgement] = []
    for cycle in 0..<cycles {
      let new = try killed(cycle, bench, &dice)
      known += new
      report.add(
        bench.verdict(known),
        acknowledged: new.count,
        place: "seed \(seed), cycle \(cycle + 1) of \(cycles)"
      )
    }
    return report
  }

  /// Lets everybody write for a moment, kills them one by one, and reads what they had answered.
  private static func killed(
    _ cycle: Int,
    _ bench: Workbench,
    _ dice: inout SeededGenerator
  ) throws -> [Acknowledgement] {
    let groups = (0..<writers).map { Signers.names(linesEach, group: "\(cycle) \($0)") }
    let command = try bench.kiosk("enter")
    let programs = try groups.map {
      try BackgroundCommand(command, input: Signers.lines($0))
    }
    Thread.sleep(forTimeInterval: Double.random(in: 0.03...0.4, using: &dice))
    for program in programs.shuffled(using: &dice) {
      program.send(SIGKILL)
      Thread.sleep(forTimeInterval: Double.random(in: 0...0.005, using: &dice))
    }
    return try zip(programs, groups).flatMap { program, names in
      Acknowledgement.all(in: try program.wait().output, of: names)
    }
  }
}
