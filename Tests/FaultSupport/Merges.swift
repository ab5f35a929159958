import Foundation
import Glibc
import JourneySupport
import PetitionStore
import TestSupport

/// Copies of several kiosks are merged in any order, each three times, by programs that are killed.
///
/// In the end every signature that any kiosk acknowledged is there once.
enum Merges {
  static func report(_ scale: Scale, seed: UInt64) throws -> FaultReport {
    let rounds = scale.of(sample: 2, full: 20)
    let seeds = (0..<rounds).map { seed &+ UInt64($0) }
    var report = FaultReport("merge")
    var kills = 0
    for (part, killed) in try concurrently(seeds, { try round(scale, seed: $0) }) {
      report.add(part)
      kills += killed
    }
    report.remarks = ["each copy merged three times, \(kills) merges killed, and all once more"]
    report.controls = [try JudgeControl.report()]
    return report
  }

  /// One office's merges.
  ///
  /// - Returns: What became of its ledger, and how many merges were killed.
  private static func round(
    _ scale: Scale,
    seed: UInt64
  ) throws -> (report: FaultReport, kills: Int) {
    var dice = SeededGenerator(seed: seed)
    let bench = try Workbench()
    var known: [Acknowledgement] = []
    var copies: [String] = []
    for kiosk in 1...4 {
      for part in 1...scale.of(sample: 3, full: 10) {
        let count = scale.of(sample: 20, full: 500)
        let names = Signers.names(count, group: "\(kiosk) \(part)")
        let (path, acknowledged) = try bench.kiosk("\(kiosk)", signing: names)
        known += acknowledged
        let copy = bench.url.appending(path: "copy-\(kiosk)-\(part).db").path
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        copies.append(copy)
      }
    }
    var kills = 0
    for _ in 0..<3 {
      for copy in copies.shuffled(using: &dice) {
        let isKilled = Int.random(in: 0..<4, using: &dice) == 0
        kills += try merge(copy, bench, killing: isKilled, &dice) ? 1 : 0
      }
    }
    let answer = try BackgroundCommand(bench.coordinator(["merge"] + copies)).wait()
    var verdict = bench.verdict(known)
    if answer.status != .code(0) { verdict.damage.append("the last merge: \(answer.errors)") }
    let rows = try Inspector(bench.database).value("SELECT count(*) FROM signature") ?? 0
    if rows != known.count { verdict.damage.append("\(rows) rows for \(known.count) signatures") }
    var report = FaultReport("merge")
    report.add(verdict, acknowledged: known.count, place: "seed \(seed)")
    return (report, kills)
  }

  /// Merges one copy, or begins to.
  ///
  /// - Returns: Whether it was killed before its end.
  private static func merge(
    _ copy: String,
    _ bench: Workbench,
    killing: Bool,
    _ dice: inout SeededGenerator
  ) throws -> Bool {
    let program = try BackgroundCommand(bench.coordinator("merge", copy))
    if killing {
      Thread.sleep(forTimeInterval: Double.random(in: 0.005...0.08, using: &dice))
      program.send(SIGKILL)
    }
    return try program.wait().status == .signal(9)
  }
}
