import PetitionCore
import TerminalUI

/// Turns a watch's state into what people see; pure.
enum WatchView {
  /// Draws the screen of a state.
  static func frame(of state: WatchState, size: Size) -> Frame {
    Canvas.frame(size: size, isLinear: state.isLinear) { canvas in
      if state.isCountOnly {
        countOnly(state, &canvas)
      } else {
        everything(state, &canvas)
      }
    }
  }

  /// The count for everybody: as large as fits, and no name of anybody.
  private static func countOnly(_ state: WatchState, _ canvas: inout Canvas) {
    let numbers = state.numbers
    canvas.title(state.title)
    canvas.keys(["C everything", "Q end"])
    if !state.ask.isEmpty { canvas.text(state.ask, rows: canvas.layout == .compact ? 1 : 3) }
    canvas.gap()
    let sentence = "\(numbers.count.grouped) people have signed."
    let goal = goalSentence(state)
    let lines = [sentence, goal, state.announcement, state.trouble].filter { !$0.isEmpty }
    canvas.bottom -= lines.count + 1
    digits(numbers.count.grouped, &canvas)
    canvas.bottom += lines.count + 1
    canvas.cursor = Position(row: canvas.top, column: canvas.margin)
    canvas.text(sentence, style: .bold)
    canvas.text(goal)
    bar(state, columns: canvas.size.columns - 2 * canvas.margin, &canvas)
    news(state, &canvas)
    linearHint(&canvas)
  }

  /// The largest digits that the free rows and columns hold, in the middle of them.
  private static func digits(_ number: String, _ canvas: inout Canvas) {
    let columns = canvas.size.columns - 2 * canvas.margin
    let most = max(0, canvas.room / BigDigits.rows)
    let scale = (0...most).last { scale in
      scale == 0 || BigDigits.width(of: number, dotColumns: 2 * scale) <= columns
    }
    let dotRows = max(1, scale ?? 0)
    let dotColumns = scale == 0 ? 1 : 2 * dotRows
    let width = BigDigits.width(of: number, dotColumns: dotColumns)
    guard canvas.room >= BigDigits.rows, width <= columns else { return }
    let spare = canvas.room - dotRows * BigDigits.rows
    BigDigits.draw(
      number,
      into: &canvas.grid,
      at: Position(row: canvas.top + spare / 2, column: canvas.margin + (columns - width) / 2),
      dotColumns: dotColumns,
      dotRows: dotRows
    )
    canvas.top = canvas.bottom
  }

  private static func everything(_ state: WatchState, _ canvas: inout Canvas) {
    let numbers = state.numbers
    canvas.title(state.title, right: canvas.layout == .compact ? "" : "Live tally")
    canvas.keys(["C only the count", "Q end"])
    total(state, &canvas)
    let saved = numbers.lastSaved.isEmpty ? "nothing yet" : numbers.lastSaved
    let parts = [
      "Today \(numbers.today.grouped), this hour \(numbers.thisHour.grouped).",
      "Last saved \(saved).",
    ]
    if canvas.layout == .compact {
      for part in parts { canvas.text(part, rows: 1) }
    } else {
      canvas.text(parts.joined(separator: " "))
    }
    news(state, &canvas)
    canvas.gap()
    groups(numbers, &canvas)
    linearHint(&canvas)
  }

  private static func total(_ state: WatchState, _ canvas: inout Canvas) {
    let number = state.numbers.count.grouped
    let sentences = [
      "\(number) signatures", goalSentence(state),
      state.milestones.next(after: state.numbers.count).map {
        "Next milestone \(($0).grouped), \(($0 - state.numbers.count).grouped) to go"
      } ?? "",
    ].filter { !$0.isEmpty }
    let width = BigDigits.width(of: number)
    let beside = canvas.margin + 1 + width + 4
    let fits = sentences.allSatisfy {
      beside + TextWidth.columns(of: $0) <= canvas.size.columns - canvas.margin
    }
    guard canvas.layout != .compact, fits else {
      canvas.cursor = Position(row: canvas.top, column: canvas.margin)
      for (index, sentence) in sentences.enumerated() {
        canvas.text(sentence, style: index == 0 ? .bold : .plain, rows: 1)
      }
      return
    }
    let top = canvas.top
    BigDigits.draw(number, into: &canvas.grid, at: Position(row: top, column: canvas.margin + 1))
    canvas.cursor = Position(row: top, column: beside)
    for (index, sentence) in sentences.enumerated() {
      canvas.put(sentence, row: top + index, column: beside, style: index == 0 ? .bold : .plain)
      canvas.say(sentence + ".")
    }
    Bar.draw(
      state.numbers.count,
      of: state.goal,
      into: &canvas.grid,
      at: Position(row: top + 4, column: beside),
      columns: min(42, canvas.size.columns - canvas.margin - beside)
    )
    canvas.top = top + BigDigits.rows
    canvas.gap()
  }

  private static func goalSentence(_ state: WatchState) -> String {
    let percent = state.goals.percent(of: state.numbers.count)
    return "Goal \(state.goal.grouped), \(percent) percent"
  }

  private static func bar(_ state: WatchState, columns: Int, _ canvas: inout Canvas) {
    guard canvas.room > 0 else { return }
    Bar.draw(
      state.numbers.count,
      of: state.goal,
      into: &canvas.grid,
      at: Position(row: canvas.top, column: canvas.margin),
      columns: columns
    )
    canvas.top += 1
  }

  private static func news(_ state: WatchState, _ canvas: inout Canvas) {
    if !state.announcement.isEmpty {
      canvas.text("*** \(state.announcement) ***", style: .bold, rows: 2)
    }
    canvas.message(state.trouble)
  }

  private static func linearHint(_ canvas: inout Canvas) {
    canvas.sayInstead("Type 1 for the other view, or 0 to end, and press Enter.")
  }
}
