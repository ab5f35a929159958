import Foundation
import Glibc
import JourneySupport

/// Another program holds the whole file while somebody signs.
enum Locks {
  /// How a lock is held.
  struct Hold: Sendable {
    var seconds: Int
    /// For how long the holder itself is stopped, on top of that.
    var stopped = 0
    /// Whether the lock goes in time for the signature to be saved at once.
    var isShort = true
  }

  static func report(_ scale: Scale, seed: UInt64) throws -> FaultReport {
    let short = [Hold(seconds: 1), Hold(seconds: 6), Hold(seconds: 1, stopped: 3)]
    let long = [Hold(seconds: 60, isShort: false), Hold(seconds: 4)]
    var report = FaultReport("locks")
    for part in try concurrently(scale.of(sample: short, full: long + short), attempt) {
      report.add(part)
    }
    report.controls = [try JudgeControl.report()]
    return report
  }

  private static func attempt(_ hold: Hold) throws -> FaultReport {
    var report = FaultReport("locks")
    let bench = try Workbench()
    let names = Signers.names(3, group: "lock")
    let program = try Conversation(bench.kiosk("enter"))
    program.say("\(names[0])\t55802")
    let first = program.answer(within: .seconds(10))
    let holders = try lock(bench, hold)
    let start = ContinuousClock.now
    program.say("\(names[1])\t55802")
    let second = program.answer(within: .seconds(70))
    let waited = start.duration(to: .now)
    for holder in holders { _ = try holder.wait() }
    let ending = program.end()
    let output = [first, second].compactMap { $0.map { "\($0)\n" } }.joined()
    let known = Acknowledgement.all(in: output, of: names)
    var verdict = bench.verdict(known)
    if hold.isShort != (second != nil) || (second == nil && ending.status != .code(74)) {
      verdict.damage.append("it answered \(second ?? "nothing") and then \(ending.errors)")
    }
    verdict.add(try goOn(bench, known, Array(names.dropFirst(known.count))))
    report.add(verdict, acknowledged: known.count, place: "\(hold)")
    report.remarks.append(remark(hold, waited, second))
    return report
  }

  private static func remark(_ hold: Hold, _ waited: Duration, _ answer: String?) -> String {
    let outcome = answer == nil ? "given up" : "saved"
    return "held \(hold.seconds) s, stopped \(hold.stopped) s: "
      + "\(outcome) after \(Int(waited.milliseconds)) ms"
  }

  /// Starts a program that holds the lock, waits until it does, and may have it stopped.
  private static func lock(_ bench: Workbench, _ hold: Hold) throws -> [BackgroundCommand] {
    let sign = bench.url.appending(path: "held").path
    let holder = try BackgroundCommand([
      "sqlite3", bench.database, "BEGIN EXCLUSIVE;",
      ".shell touch '\(sign)' && sleep \(hold.seconds)", "ROLLBACK;",
    ])
    while !FileManager.default.fileExists(atPath: sign), !holder.hasEnded { usleep(1000) }
    guard hold.stopped > 0 else { return [holder] }
    holder.send(SIGSTOP)
    let resume = "sleep \(hold.stopped); kill -s CONT -- -\(holder.processID)"
    return [try BackgroundCommand(["sh", "-c", resume]), holder]
  }

  private static func goOn(
    _ bench: Workbench,
    _ known: [Acknowledgement],
    _ rest: [String]
  ) throws -> Verdict {
    let found = try Inspector(bench.database).values("SELECT name FROM signature", as: String.self)
    return try bench.verdict(known + bench.enter(rest.filter { !found.contains($0) }))
  }
}
