import PetitionCore
import PetitionShell
import TerminalUI

/// Turns the state of the screens for paper sheets into what a person meets; pure.
enum SheetView {
  /// Draws a state.
  static func frame(of state: SheetState, size: Size) -> Frame {
    Canvas.frame(size: size, isLinear: state.isLinear) { canvas in
      switch state.screen {
      case .heading(let heading): draw(heading, state, on: &canvas)
      case .grid(let grid): grid.draw(on: &canvas)
      case .leaving(let grid, let selected): draw(leaving: grid, selected, on: &canvas)
      case .totals(let grid, let selected, let failure):
        draw(totals: grid, selected, failure, on: &canvas)
      }
    }
  }

  private static func draw(
    _ heading: SheetHeading,
    _ state: SheetState,
    on canvas: inout Canvas
  ) {
    canvas.title("Paper sheet", right: sitting(state))
    canvas.keys(["[Enter] next", "[Up/Down] move", "[Page Down] offers a name", "[Esc] back"])
    let column = canvas.fieldColumn(heading.fields.map(\.label))
    for line in SheetHeading.Line.allCases {
      let field = heading[line]
      canvas.field(field.label, field.editor, isFocused: line == heading.focus, column: column)
    }
    canvas.sayInstead(heading[heading.focus].text)
    canvas.gap()
    if let message = heading.message { canvas.message(message) }
    let offers = heading.offers(state.lists)
    if !offers.isEmpty {
      let list = offers.enumerated().map { "\($0.offset + 1) \($0.element)" }
      canvas.text("Name or number: " + list.joined(separator: "   "))
    }
    if let notice = heading.notice { canvas.text(notice) }
    if heading.focus == .lines, heading.message == nil {
      canvas.text("Count every line with writing in it, readable or not.")
    }
    canvas.sayInstead("Enter takes what is there; a new line replaces it; < goes back.")
  }

  private static func sitting(_ state: SheetState) -> String {
    guard state.recorded > 0 else { return "" }
    let lines = state.recorded == 1 ? "1 line" : "\(state.recorded) lines"
    return "\(state.closed) closed, \(lines)"
  }

  private static func draw(
    leaving grid: SheetGrid,
    _ selected: Int,
    on canvas: inout Canvas
  ) {
    canvas.title("Leave sheet \(grid.sheet)?", right: grid.score)
    canvas.keys(["[Enter] choose", "[Up/Down] move", "[Esc] go on"])
    canvas.text("\(grid.totals). The sheet stays open until each line is there.")
    for line in grid.unsaved.prefix(2) {
      let row = grid.rows[line - 1]
      canvas.message(
        row.standing == .unknown
          ? "Line \(line) may not be on disk: \(row.name.text)"
          : "Line \(line) is not saved: \(row.name.text) \(row.code.text)"
      )
    }
    canvas.gap()
    let choices = SheetReducer.leaves(grid).map { choice in
      switch choice {
      case .goOn: return "Go on with \(grid.sheet)"
      case .mistake(let line):
        let name = grid.rows[line - 1].name.text
        return "Line \(line), \(name), is a mistake: void it and type it again"
      case .next: return grid.unsaved.isEmpty ? "Next sheet" : "Drop what is not saved: next sheet"
      case .stop: return grid.unsaved.isEmpty ? "Stop" : "Drop what is not saved, and stop"
      }
    }
    canvas.choices(choices, selected: selected)
  }

  private static func draw(
    totals grid: SheetGrid,
    _ selected: Int,
    _ failure: String?,
    on canvas: inout Canvas
  ) {
    canvas.title("Sheet \(grid.sheet)", right: grid.score)
    canvas.keys(["[Enter] choose", "[Up/Down] move", "[Esc] back to the lines"])
    canvas.sayInstead(grid.notice ?? "")
    canvas.text("\(grid.totals).")
    canvas.gap()
    if let failure { canvas.message(failure) }
    canvas.choices(
      [
        "Close \(grid.sheet) and go on with the next sheet",
        "Close \(grid.sheet) and stop",
        "Look at the lines again",
      ],
      selected: selected
    )
  }
}
