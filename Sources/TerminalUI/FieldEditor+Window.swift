extension FieldEditor {
  /// The part of the text that a field of some columns shows.
  ///
  /// Depends on nothing but the text, the caret and the columns. A long text moves by half
  /// a field at a time, so that most letters change a single cell.
  ///
  /// - Parameter columns: The columns of the field.
  /// - Returns: The text to draw, and the column of the caret in the field.
  public func window(columns: Int) -> (text: String, cursorColumn: Int) {
    guard columns > 0 else { return ("", 0) }
    let caretColumn = TextWidth.columns(of: beforeCaret)
    let wanted = columnsLeftOut(columns: columns)
    var shown = ""
    var start: Int?
    var column = 0
    for cluster in ColumnClusters(text) {
      if column >= wanted {
        let from = start ?? column
        start = from
        guard column + cluster.columns - from <= columns else { break }
        shown += cluster.text
      }
      column += cluster.columns
    }
    return (shown, max(0, caretColumn - (start ?? column)))
  }

  /// How far the text has moved out of a field at its left.
  ///
  /// - Parameter columns: The columns of the field.
  /// - Returns: The columns that are out of view; 0 while the text begins in the field.
  func columnsLeftOut(columns: Int) -> Int {
    let step = max(1, columns / 2)
    let excess = TextWidth.columns(of: beforeCaret) - (columns - 1)
    return excess > 0 ? (excess + step - 1) / step * step : 0
  }
}
