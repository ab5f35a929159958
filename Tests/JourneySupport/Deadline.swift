/// A moment after which waiting is given up.
struct Deadline {
  private let moment: ContinuousClock.Instant

  init(in duration: Duration) {
    moment = .now + duration
  }

  var hasPassed: Bool { ContinuousClock.now >= moment }

  /// Time left, never negative.
  var remaining: Duration { max(.zero, ContinuousClock.now.duration(to: moment)) }
}

extension Duration {
  /// Whole milliseconds, rounded up so that a wait is never cut short.
  var wholeMilliseconds: Int32 {
    let (seconds, attoseconds) = components
    let rounded = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: seconds * 1000 + rounded)
  }

  /// Milliseconds with their fraction, for reports.
  public var milliseconds: Double { self / .milliseconds(1) }
}
