import Foundation
import JourneySupport

/// Disks that are full or read-only for a while.
enum Space {
  static func report(_ scale: Scale, seed: UInt64) throws -> FaultReport {
    var report = FaultReport("space")
    guard SmallDisk.isAllowed else {
      report.remarks.append("Not tried: only root may mount a small disk.")
      report.controls = [try JudgeControl.report()]
      return report
    }
    for kilobytes in scale.of(sample: [256], full: Array(stride(from: 160, through: 512, by: 32))) {
      report.add(try fullDisk(kilobytes: kilobytes))
    }
    report.add(try readOnlyDisk())
    report.controls = [try JudgeControl.report()]
    return report
  }

  /// Fills a disk until the program says so, enlarges it, and goes on.
  private static func fullDisk(kilobytes: Int) throws -> FaultReport {
    var report = FaultReport("space")
    let disk = try SmallDisk(kilobytes: kilobytes)
    let bench = try Workbench(in: disk.url)
    let names = Signers.names(2000, group: "full")
    let answer = try refused(bench, names, code: 74, saying: "full", &report)
    let known = Acknowledgement.all(in: answer.output, of: names)
    try disk.resize(kilobytes: 8192)
    report.add(bench.verdict(known), acknowledged: known.count, place: "\(kilobytes) kB, full")
    let rest = Array(names.dropFirst(known.count).prefix(20))
    let all = try known + bench.enter(rest)
    report.add(bench.verdict(all), acknowledged: rest.count, place: "\(kilobytes) kB, enlarged")
    report.remarks.append("\(kilobytes) kB held \(known.count) signatures")
    return report
  }

  /// Makes a disk read-only under a ledger, and writable again.
  private static func readOnlyDisk() throws -> FaultReport {
    var report = FaultReport("space")
    let disk = try SmallDisk(kilobytes: 1024)
    let bench = try Workbench(in: disk.url)
    let before = try bench.enter(Signers.names(3, group: "before"))
    try disk.setReadOnly(true)
    _ = try refused(bench, Signers.names(1, group: "lost"), code: 73, saying: "cannot be", &report)
    try disk.setReadOnly(false)
    let all = try before + bench.enter(Signers.names(3, group: "after"))
    report.add(bench.verdict(all), acknowledged: all.count, place: "read-only and back")
    return report
  }

  /// Lets the program fail, and sees to it that it says why.
  private static func refused(
    _ bench: Workbench,
    _ names: [String],
    code: Int32,
    saying word: String,
    _ report: inout FaultReport
  ) throws -> BackgroundCommand.Answer {
    let answer = try BackgroundCommand(bench.kiosk("enter"), input: Signers.lines(names)).wait()
    if answer.status != .code(code) || !answer.errors.contains(word) {
      report.verdict.damage.append("it ended with \(answer.status): \(answer.errors)")
    }
    return answer
  }
}
