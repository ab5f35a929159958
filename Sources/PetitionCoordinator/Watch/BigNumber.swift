import TerminalUI

/// A number that fills the free part of a screen.
struct BigNumber {
  private let number: String

  /// Takes a number as the language writes it.
  init(_ number: String) {
    self.number = number
  }

  /// The columns and rows of one dot, as large as fits; nil where not even the smallest does.
  ///
  /// A dot of two columns and one row looks square. It may grow to twice as high or half as wide
  /// again, so that a long number uses the height and a short one the width.
  func dot(columns: Int, rows: Int) -> (columns: Int, rows: Int)? {
    let across = columns / max(1, BigDigits.width(of: number, dotColumns: 1))
    let down = min(rows / BigDigits.rows, across)
    return down > 0 ? (min(across, 2 * down + 1), down) : nil
  }

  /// Draws it in the middle of the free rows.
  func draw(on canvas: inout Canvas) {
    let columns = canvas.size.columns - 2 * canvas.margin
    guard let dot = dot(columns: columns, rows: canvas.room) else { return }
    let width = BigDigits.width(of: number, dotColumns: dot.columns)
    BigDigits.draw(
      number,
      into: &canvas.grid,
      at: Position(
        row: canvas.top + (canvas.room - dot.rows * BigDigits.rows) / 2,
        column: canvas.margin + (columns - width) / 2
      ),
      dotColumns: dot.columns,
      dotRows: dot.rows
    )
  }
}
