/// A bar in brackets that fills from the left: `[        ....]`, the spaces in reverse.
///
/// Readable without any colour or style, as the empty part is dots. How full it is must
/// stand beside it in words.
public enum Bar {
  /// Draws a bar in one row.
  ///
  /// - Parameters:
  ///   - count: How much there is; less than zero counts as zero.
  ///   - goal: How much fills the bar. It is full only when `count` has reached it.
  ///   - grid: What to draw into.
  ///   - position: The column of the left bracket.
  ///   - columns: The columns of the bar with its brackets; fewer than 3 draw nothing.
  public static func draw(
    _ count: Int,
    of goal: Int,
    into grid: inout Grid,
    at position: Position,
    columns: Int
  ) {
    guard columns >= 3 else { return }
    let inside = columns - 2
    let filled = filledColumns(count, of: goal, columns: inside)
    let (row, column) = (position.row, position.column)
    grid.put("[", row: row, column: column)
    grid.fill(row: row, column: column + 1, columns: filled, style: .reverse)
    let dots = String(repeating: ".", count: inside - filled)
    grid.put(dots, row: row, column: column + 1 + filled)
    grid.put("]", row: row, column: column + 1 + inside)
  }

  private static func filledColumns(_ count: Int, of goal: Int, columns: Int) -> Int {
    guard count > 0 else { return 0 }
    guard count < goal else { return columns }
    // Rounded down: a bar that looks full before its goal would be untrue.
    let product = columns.multipliedFullWidth(by: count)
    return goal.dividingFullWidth(product).quotient
  }
}
