import PetitionCore
import PetitionShell
import TerminalUI

extension SheetGrid {
  /// Where the parts of a row are.
  struct Columns: Equatable {
    let line: Int
    let name: Int
    let nameWidth: Int
    let code: Int
    let codeWidth: Int
    let rest: Int
    let restWidth: Int

    /// Shares out the columns of a window.
    init(size: Size, margin: Int, lines: Int, layout: Layout) {
      let inner = size.columns - 2 * margin
      let digits = max(2, String(lines).count)
      codeWidth = layout == .compact ? 6 : PostalCode.maximumForeignCharacters
      let wanted = layout == .compact ? 19 : 26
      line = margin + 2
      name = line + digits + 1
      let left = inner - 2 - digits - 1 - codeWidth - 2
      nameWidth = max(8, min(48, left - min(wanted, left / 2)))
      code = name + nameWidth + 1
      rest = code + codeWidth + 1
      restWidth = max(0, size.columns - margin - rest)
    }
  }

  /// How many lines are on disk, for the first row.
  var score: String { "\(saved) of \(rows.count) saved" }

  /// Draws the lines around the one that has the keys.
  func draw(on canvas: inout Canvas) {
    drawTitle(on: &canvas)
    canvas.keys(["[Enter] next", "[F2] illegible", "[F4] mistake", "[Esc] leave", "[F1] help"])
    drawMessage(on: &canvas)
    let columns = Columns(
      size: canvas.size,
      margin: canvas.margin,
      lines: rows.count,
      layout: canvas.layout
    )
    canvas.put("line", row: canvas.top, column: max(0, columns.name - 5))
    canvas.put("name", row: canvas.top, column: columns.name)
    canvas.put("ZIP", row: canvas.top, column: columns.code)
    canvas.put("place", row: canvas.top, column: columns.rest)
    canvas.top += 1
    for index in visible(room: canvas.room) {
      draw(index, columns, on: &canvas)
      canvas.top += 1
    }
    canvas.entry = .text
    ask(on: &canvas)
  }

  private func drawTitle(on canvas: inout Canvas) {
    let place = [event, canvasser].filter { !$0.isEmpty }.joined(separator: ", ")
    let text = place.isEmpty ? "Sheet \(sheet)" : "Sheet \(sheet): \(place)"
    let width = canvas.size.columns - 2 * canvas.margin - score.count - 2
    canvas.put(score, row: 0, column: canvas.size.columns - canvas.margin - score.count)
    canvas.put(wrap(text, columns: width).first ?? "", row: 0, style: .bold)
    canvas.top = 1
    canvas.gap()
  }

  /// Draws what must be looked at, always in the same rows, so that the lines stay where they are.
  private func drawMessage(on canvas: inout Canvas) {
    let rows = canvas.layout == .compact ? 3 : 2
    let columns = canvas.size.columns - 2 * canvas.margin
    canvas.bottom -= rows
    let lines = canvas.clipped(wrap(message ?? "", columns: columns), rows: rows)
    for (offset, line) in lines.enumerated() where !line.isEmpty {
      canvas.put(line, row: canvas.bottom + offset, style: .reverse)
    }
  }

  /// The rows that are drawn: half a window further at a time, so that most lines change little.
  func visible(room: Int) -> Range<Int> {
    guard room > 0 else { return 0..<0 }
    let step = max(1, room / 2)
    let beyond = focus - room + 1
    let wanted = beyond > 0 ? (beyond + step - 1) / step * step : 0
    let first = max(0, min(wanted, rows.count - room))
    return first..<min(rows.count, first + room)
  }

  private func draw(_ index: Int, _ columns: Columns, on canvas: inout Canvas) {
    let row = rows[index]
    let isFocused = index == focus
    let number = String(index + 1)
    if isFocused { canvas.put(">", row: canvas.top) }
    canvas.put(number, row: canvas.top, column: columns.name - 1 - number.count)
    let name = row.entry?.isIllegible == true ? "(cannot be read)" : row.name.text
    let isName = isFocused && column == .name
    let isCode = isFocused && column == .code
    let (shown, caret) = row.name.editor.window(columns: columns.nameWidth)
    let (code, codeCaret) = row.code.editor.window(columns: columns.codeWidth)
    put(isName && !row.isSaved ? shown : name, columns.name, columns.nameWidth, on: &canvas)
    put(isCode ? code : row.code.text, columns.code, columns.codeWidth, on: &canvas)
    put(state(of: index), columns.rest, columns.restWidth, on: &canvas)
    guard isFocused else { return }
    let offset = row.isSaved ? 0 : isName ? caret : codeCaret
    let width = isName ? columns.nameWidth : columns.codeWidth
    canvas.cursor = Position(
      row: canvas.top,
      column: (isName ? columns.name : columns.code) + min(offset, width - 1)
    )
  }

  private func put(_ text: String, _ column: Int, _ width: Int, on canvas: inout Canvas) {
    canvas.grid.put(text, row: canvas.top, column: column, maxColumns: width)
  }

  /// What is known of a line, in words, and its place.
  private func state(of index: Int) -> String {
    let row = rows[index]
    switch row.standing {
    case .open:
      guard index == focus else { return row.isUnsaved ? "not saved" : "" }
      if row.asked != nil { return "Enter again: keep" }
      return column == .code && row.code.text.isEmpty && row.nameQuestion != nil
        ? "check the name" : row.place
    case .saved(let entry):
      return entry.isIllegible ? "illegible" : "saved \(row.place)"
    case .notSaved: return "not saved"
    case .unknown: return "not known"
    }
  }

  /// Says what was done and what is asked, for the line-by-line mode and for those who hear it.
  private func ask(on canvas: inout Canvas) {
    if let notice, message == nil { canvas.say(notice) }
    canvas.say(message ?? "")
    let number = "Line \(focus + 1) of \(rows.count)"
    guard !row.isSaved else {
      canvas.say("\(number) is there. Enter goes on.")
      return
    }
    switch column {
    case .name:
      canvas.say("\(number). Name.")
      canvas.sayInstead("?? if nobody can read it; < for other choices.")
    case .code: canvas.say("\(number). ZIP code of \(row.name.text).")
    }
    canvas.sayInstead(column == .name ? row.name.text : row.code.text)
  }
}
