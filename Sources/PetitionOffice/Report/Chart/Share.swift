/// A part of a whole, in hundredths of a percent: what a chart draws, exact and without fractions.
struct Share: Hashable, Comparable {
  /// 0 to 10,000.
  let hundredths: Int

  /// The share that a part has of a whole, rounded down; none of a whole that is 0 or less.
  ///
  /// - Parameters:
  ///   - part: The part; less than 0 counts as 0, more than the whole as the whole.
  ///   - whole: The whole.
  ///   - limit: What the whole is drawn as, in hundredths of a percent.
  init(_ part: Int, of whole: Int, limit: Int = 10_000) {
    let part = min(max(0, part), whole)
    // Full width: a count times 10,000 need not fit in an Int.
    hundredths =
      whole > 0 && part > 0
      ? whole.dividingFullWidth(part.multipliedFullWidth(by: limit)).quotient : 0
  }

  /// The share as SVG and CSS take it, "12.05%".
  var percent: String {
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)%"
  }

  /// Orders shares by size.
  static func < (left: Share, right: Share) -> Bool { left.hundredths < right.hundredths }
}
