import FaultSupport

/// How reports are printed: a line for each fault, and below it what belongs to it.
enum SweepTable {
  static let heading = row(
    "fault",
    ["tried", "acknowledged", "lost", "doubled", "damaged", "seconds"]
  )

  /// The most failures that are told in full.
  private static let told = 10

  static func lines(for report: FaultReport, took duration: Duration) -> [String] {
    let verdict = report.verdict
    let figures = [
      report.tried, report.acknowledged, verdict.lost.count, verdict.doubled.count,
      verdict.damage.count, Int(duration.components.seconds),
    ]
    let controls = report.controls.map { control in
      let outcome = control.isShown ? "as it must" : "NOT AS IT MUST: this run is void"
      return "  control \(control.name): \(control.finding), \(outcome)"
    }
    return [row(report.fault, figures.map(String.init))] + controls
      + report.remarks.map { "  \($0)" }
      + report.repeats.prefix(told).map { "  FAILED at \($0)" }
  }

  private static func row(_ name: String, _ cells: [String]) -> String {
    padded(name, to: 16)
      + cells.map { String(padded(String($0.reversed()), to: 13).reversed()) }
      .joined()
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
