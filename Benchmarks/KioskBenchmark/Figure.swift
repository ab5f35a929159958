/// What is measured of each program.
enum Figure: CaseIterable {
  case start, memory, echo, bytes, saved

  var title: String {
    switch self {
    case .start: "start to screen"
    case .memory: "resident"
    case .echo: "key echo"
    case .bytes: "bytes a key"
    case .saved: "Enter to saved"
    }
  }

  /// A value in its unit: milliseconds, megabytes or plain bytes.
  func text(_ value: Double) -> String {
    switch self {
    case .start, .echo, .saved: fixed(value, decimals: 2) + " ms"
    case .memory: fixed(value, decimals: 1) + " MB"
    case .bytes: fixed(value, decimals: 0)
    }
  }

  /// The program that ratios refer to: the simplest one that does the same work.
  var baseline: String {
    self == .saved ? Contender.dialogKiosk.name : Contender.dialog.name
  }
}

/// The figures of one visit.
typealias Sample = [Figure: Double]

/// The middle value, or the mean of the two in the middle; nil of nothing.
func median(_ values: [Double]) -> Double? {
  guard !values.isEmpty else { return nil }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/// `value` with a fixed number of decimals and a full stop, whatever the locale.
func fixed(_ value: Double, decimals: Int) -> String {
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let digits = String(Int((value * scale).rounded()))
  guard decimals > 0 else { return digits }
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  return padded.dropLast(decimals) + "." + padded.suffix(decimals)
}
