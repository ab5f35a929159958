/// The size of a terminal or a grid, in cells.
public struct Size: Hashable, Sendable {
  /// The number of rows; never negative.
  public let rows: Int
  /// The number of columns; never negative.
  public let columns: Int

  /// Creates a size; a negative number counts as zero.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// A cell's place: row 0, column 0 is the top left.
public struct Position: Hashable, Sendable {
  /// The row, from the top.
  public var row: Int
  /// The column, from the left.
  public var column: Int

  /// Creates a position.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The nearest position that lies on a grid of the given size.
  func clamped(to size: Size) -> Position {
    Position(
      row: max(0, min(row, size.rows - 1)),
      column: max(0, min(column, size.columns - 1))
    )
  }
}
