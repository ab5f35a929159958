/// A line of the organiser's list of postal codes.
public enum PostalRange {
  /// Returns the codes that a line stands for, ascending.
  ///
  /// A line is one code, "55802", or a range with both ends included, "55801-55816"; spaces around
  /// either code are passed over. It throws when an end is not five digits, or the ends stand the
  /// wrong way round.
  public static func expand(_ text: String) throws(PostalRangeProblem) -> [String] {
    let ends = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let first = try number(ends.first ?? "", of: text)
    let last = try number(ends.last ?? "", of: text)
    guard first <= last else { throw .reversed(text) }
    return (first...last).map { String(String(100_000 + $0).suffix(5)) }
  }

  private static func number(
    _ end: Substring,
    of text: String
  ) throws(PostalRangeProblem) -> Int {
    let code = end.split(separator: " ").joined(separator: " ")
    guard code.isFiveDigits, let number = Int(code) else { throw .notFiveDigits(text) }
    return number
  }
}

/// Why a line is no list of postal codes; each case holds the line.
public enum PostalRangeProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// An end of the range, or the only code, is not five digits.
  case notFiveDigits(String)
  /// The first code is above the last.
  case reversed(String)

  /// The problem in words, for the organiser.
  public var description: String {
    switch self {
    case .notFiveDigits(let text): "\"\(text)\" is not a ZIP code of five digits or a range of two."
    case .reversed(let text): "The range \"\(text)\" ends before it begins."
    }
  }
}
