/// Tells a paste from typing where the terminal does not mark pastes.
///
/// Nobody types three letters and Enter within a fiftieth of a second each. A newline that
/// arrives so belongs to pasted text and must not submit a form.
struct TypingBurst: Hashable, Sendable {
  /// The longest gap between scalars of one burst.
  static let gap: Duration = .milliseconds(20)
  /// The scalars before a newline that make it a pasted one.
  static let fewest = 3
  /// The bytes taken from one burst; the rest is dropped.
  static let limit = PasteCollector.limit

  private var scalars = 0
  private var bytes = 0
  private var last: Duration?

  /// Whether a newline that arrives now belongs to a paste.
  func isPaste(at now: Duration) -> Bool {
    scalars >= Self.fewest && continues(at: now)
  }

  /// Counts a scalar and tells whether it still fits into its burst.
  mutating func admit(_ scalar: Unicode.Scalar, at now: Duration) -> Bool {
    if !continues(at: now) {
      scalars = 0
      bytes = 0
    }
    last = now
    guard bytes + UTF8.width(scalar) <= Self.limit else { return false }
    scalars += 1
    bytes += UTF8.width(scalar)
    return true
  }

  private func continues(at now: Duration) -> Bool {
    guard let last else { return false }
    return now - last <= Self.gap
  }
}
