/// A place in a text file, as editors count it.
///
/// Units: both numbers begin at 1; a column is one Unicode scalar.
public struct SourcePosition: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The line.
  public var line: Int
  /// The column.
  public var column: Int

  /// Creates a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The beginning of a file.
  public static let start = SourcePosition(line: 1, column: 1)

  /// Orders positions as they follow each other in the file.
  public static func < (lhs: SourcePosition, rhs: SourcePosition) -> Bool {
    (lhs.line, lhs.column) < (rhs.line, rhs.column)
  }

  /// The position in words: `line 12, column 1`.
  public var description: String {
    "line \(line), column \(column)"
  }
}
