/// One cell of a grid.
public struct Cell: Hashable, Sendable {
  /// The cluster drawn here; empty in the right half of a wide one.
  public let text: String
  /// How it is shown.
  public let style: Style

  /// A space without a style.
  static let blank = Cell(text: " ", style: .plain)
}

/// A drawing made of cells.
///
/// What is drawn outside of it is ignored; nothing fails.
public struct Grid: Hashable, Sendable {
  /// The size.
  public let size: Size
  private var cells: [Cell]

  /// Creates a blank grid.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The cell at a place; nil outside of the grid.
  public subscript(row: Int, column: Int) -> Cell? {
    contains(row, column) ? cells[row * size.columns + column] : nil
  }

  /// Draws text in one row, and stops at the edge.
  ///
  /// A wide cluster is never cut.
  ///
  /// - Parameters:
  ///   - text: What to draw, one line.
  ///   - row: The row.
  ///   - column: The column of the first cluster.
  ///   - style: How to show it.
  ///   - maxColumns: The columns that may be used; nil for all up to the edge.
  /// - Returns: The column after the last cluster drawn.
  @discardableResult
  public mutating func put(
    _ text: String,
    row: Int,
    column: Int,
    style: Style = .plain,
    maxColumns: Int? = nil
  ) -> Int {
    guard contains(row, column) else { return column }
    let end = column + max(0, min(maxColumns ?? size.columns, size.columns - column))
    var next = column
    for cluster in ColumnClusters(text) {
      guard next + cluster.columns <= end else { break }
      place(cluster, row: row, column: next, style: style)
      next += cluster.columns
    }
    return next
  }

  /// Fills a rectangle with spaces.
  public mutating func fill(
    row: Int,
    column: Int,
    rows: Int = 1,
    columns: Int,
    style: Style = .plain
  ) {
    let space = ColumnCluster(text: " ", columns: 1)
    for row in Self.overlap(row, rows, size.rows) {
      for column in Self.overlap(column, columns, size.columns) {
        place(space, row: row, column: column, style: style)
      }
    }
  }

  /// The part of `start ..< start + count` that lies in `0 ..< limit`.
  private static func overlap(_ start: Int, _ count: Int, _ limit: Int) -> Range<Int> {
    let (sum, overflow) = start.addingReportingOverflow(max(0, count))
    let lower = max(0, min(start, limit))
    return lower..<max(lower, min(overflow ? limit : sum, limit))
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    (0..<size.rows).contains(row) && (0..<size.columns).contains(column)
  }

  private mutating func place(_ cluster: ColumnCluster, row: Int, column: Int, style: Style) {
    separate(row: row, at: column)
    separate(row: row, at: column + cluster.columns)
    let start = row * size.columns + column
    cells[start] = Cell(text: cluster.text, style: style)
    for offset in 1..<max(1, cluster.columns) {
      cells[start + offset] = Cell(text: "", style: style)
    }
  }

  /// Blanks the left half of a wide cluster whose right half stands at the column, and
  /// that right half, so that no half is left over.
  private mutating func separate(row: Int, at column: Int) {
    guard column > 0, let right = self[row, column], right.text.isEmpty else { return }
    let index = row * size.columns + column
    cells[index - 1] = Cell(text: " ", style: cells[index - 1].style)
    cells[index] = Cell(text: " ", style: right.style)
  }
}
