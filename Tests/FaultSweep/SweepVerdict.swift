import FaultSupport

/// The end of a sweep.
struct SweepVerdict {
  private var broken: [String] = []
  private var void: [String] = []

  var isGood: Bool { broken.isEmpty && void.isEmpty }

  mutating func add(_ report: FaultReport) {
    if !report.isSound { broken.append(report.fault) }
    if !report.isValid { void.append(report.fault) }
  }

  var sentence: String {
    if !void.isEmpty {
      return "Void: a control found nothing in \(void.joined(separator: ", "))."
    }
    return broken.isEmpty
      ? "Sound: nothing was lost, doubled or damaged, and every control was found."
      : "Broken: \(broken.joined(separator: ", "))."
  }
}
