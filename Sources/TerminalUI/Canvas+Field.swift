extension Canvas {
  /// Draws one line that a person fills in: label and text on the same row, so that a braille
  /// line shows both, and nothing to the right of the text.
  ///
  /// - Parameters:
  ///   - label: What it is called.
  ///   - editor: The text and the caret.
  ///   - isSecret: Whether the text is hidden.
  ///   - isFocused: Whether keys go to it.
  ///   - column: The column where the text begins, the same for all fields of a form.
  ///   - lineColumns: How long the line to write on is: it tells how much is asked for.
  ///   - saysText: Whether the line-by-line mode reads out what is there; never what a signer typed.
  public mutating func field(
    _ label: String,
    _ editor: FieldEditor,
    isSecret: Bool = false,
    isFocused: Bool,
    column: Int,
    lineColumns: Int = 44,
    saysText: Bool = false
  ) {
    guard room > 0 else {
      isCut = true
      return
    }
    put(isFocused ? ">" : " ", row: top)
    put(label + ":", row: top, column: margin + 2, style: isFocused ? .bold : .plain)
    let width = max(1, size.columns - column - 1)
    let window = editor.window(columns: width)
    let shown = isSecret ? String(repeating: "*", count: window.text.count) : window.text
    grid.put(shown, row: top, column: column, style: .plain)
    // Where the text begins is out of view: said where nothing else stands, before the first letter.
    if editor.columnsLeftOut(columns: width) > 0 { put("<", row: top, column: column - 1) }
    if isFocused {
      cursor = Position(row: top, column: min(size.columns - 1, column + window.cursorColumn))
      entry = isSecret ? .secret : .text
      say(label + ".", .question)
      if saysText { sayInstead(editor.text) }
      if !editor.text.isEmpty, !isSecret { sayInstead(words.linearKept) }
    }
    top += 1
    // A line to write on, as on paper; what is typed has nothing beside it on its own row.
    guard hasAllAir, takesAir() else { return }
    put(String(repeating: "_", count: min(width, lineColumns)), row: top, column: column)
    top += 1
  }

  /// The column where the texts of a form begin: right of the longest label.
  public func fieldColumn(_ labels: [String]) -> Int {
    let widest = labels.map { TextWidth.columns(of: $0) }.max() ?? 0
    return min(margin + 2 + widest + 2, size.columns / 2)
  }
}
