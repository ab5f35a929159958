import PetitionCore
import TerminalUI

/// Turns a watch's state into what people see; pure.
enum WatchView {
  /// Draws the screen of a state.
  static func frame(of state: WatchState, size: Size) -> Frame {
    Canvas.frame(size: size, isLinear: state.isLinear) { canvas in
      if state.isBig {
        BigScreen(state: state).draw(on: &canvas)
      } else {
        everything(state, &canvas)
      }
    }
  }

  private static func everything(_ state: WatchState, _ canvas: inout Canvas) {
    let numbers = state.numbers
    canvas.title(state.title, right: canvas.layout == .compact ? "" : "Live tally")
    canvas.keys(["[B] big screen", "[Q] end"])
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
      lastMilestone(state),
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

  private static func lastMilestone(_ state: WatchState) -> String {
    guard let milestone = state.lastMilestone else { return "" }
    let day = state.numbers.milestoneDay.map { " on \($0)" } ?? ""
    return "Last milestone \(milestone.grouped)\(day)"
  }

  private static func news(_ state: WatchState, _ canvas: inout Canvas) {
    if let milestone = state.celebration?.milestone, !state.isLinear {
      canvas.text("*** \(milestone.grouped) signatures reached ***", style: .bold, rows: 2)
    }
    guard !state.unreadSince.isEmpty else { return }
    canvas.message(
      "The ledger cannot be read since \(state.unreadSince). The numbers are from before."
    )
  }

  private static func linearHint(_ canvas: inout Canvas) {
    canvas.sayInstead("Type b for the other view, or 0 to end, and press Enter.")
  }
}
