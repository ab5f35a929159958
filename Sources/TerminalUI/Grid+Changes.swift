extension Grid {
  /// Calls for each cell that begins a cluster and is not the same in an earlier grid.
  ///
  /// - Parameters:
  ///   - earlier: What was shown before; nil, or a grid of another size, for nothing.
  ///   - body: Takes the row, the column and the cell, row by row from the left.
  func forEachChange(from earlier: Grid?, _ body: (Int, Int, Cell) -> Void) {
    let known = earlier?.size == size ? earlier : nil
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        guard let cell = self[row, column], !cell.text.isEmpty else { continue }
        if known?[row, column] != cell { body(row, column, cell) }
      }
    }
  }

  /// The number of clusters that are not the same in an earlier grid.
  func cellsChanged(from earlier: Grid?) -> Int {
    var count = 0
    forEachChange(from: earlier) { _, _, _ in count += 1 }
    return count
  }
}
