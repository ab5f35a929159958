import JourneySupport
import TestSupport

/// Sessions whose clocks are wrong, each in another way.
enum WrongClocks {
  /// What faketime(1) takes, and the year that must then stand in a signature.
  private static let clocks = [
    ("@1970-01-01 00:00:30", "1970"), ("-10y", ""), ("+20y", ""), ("-1d", ""), ("+1d", ""),
    ("@2038-01-19 03:14:06", "2038"), ("@2000-02-29 23:59:59", "2000"),
  ]

  static func report(_ scale: Scale, seed: UInt64) throws -> FaultReport {
    var report = FaultReport("clocks")
    var dice = SeededGenerator(seed: seed)
    let bench = try Workbench()
    var known: [Acknowledgement] = []
    for jump in 0..<scale.of(sample: 7, full: 100) {
      // Each clock comes once; then chance decides.
      let clock = jump < clocks.count ? clocks[jump] : clocks.randomElement(using: &dice)
      guard let (time, _) = clock else { continue }
      let new = try session(bench, at: time, jump: jump)
      known += new
      var verdict = bench.verdict(known)
      if new.count != 3 { verdict.damage.append("\(new.count) of 3 lines were answered") }
      if known.map(\.seq) != known.map(\.seq).sorted() { verdict.damage.append("out of order") }
      report.add(verdict, acknowledged: known.count, place: "seed \(seed), jump \(jump), \(time)")
    }
    report.controls = try [JudgeControl.report(), moved(bench)]
    return report
  }

  private static func session(
    _ bench: Workbench,
    at time: String,
    jump: Int
  ) throws -> [Acknowledgement] {
    let names = Signers.names(3, group: "\(jump)")
    let answer = try BackgroundCommand(
      ["faketime", "-f", time] + bench.kiosk("enter"),
      environment: ["FAKETIME_DONT_FAKE_MONOTONIC": "1"],
      input: Signers.lines(names)
    ).wait()
    return Acknowledgement.all(in: answer.output, of: names)
  }

  /// The clocks must have been wrong indeed.
  private static func moved(_ bench: Workbench) throws -> FaultReport.Control {
    let years = try Inspector(bench.database).values(
      "SELECT DISTINCT substr(signed_at, 1, 4) FROM signature",
      as: String.self
    )
    let expected = clocks.map(\.1).filter { !$0.isEmpty }
    return FaultReport.Control(
      name: "clocks moved",
      finding: "signatures of the years \(years.sorted().joined(separator: ", "))",
      isShown: expected.allSatisfy(years.contains)
    )
  }
}
