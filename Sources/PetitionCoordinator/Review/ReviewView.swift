import PetitionCore
import PetitionOffice
import PetitionShell
import TerminalUI

/// Turns a review's state into what a coordinator meets; pure.
enum ReviewView {
  /// Draws the screen of a state.
  static func frame(of state: ReviewState, size: Size) -> Frame {
    Canvas.frame(size: size, isLinear: state.isLinear) { canvas in
      switch state.screen {
      case .who(let field, let message): who(field, message, &canvas)
      case .question(let selected): question(state, selected, &canvas)
      case .which(let selected): which(state, selected, &canvas)
      case .why(let index, let selected): why(state, index, selected, &canvas)
      case .note(let field): note(field, &canvas)
      case .details(let first): details(state, first, &canvas)
      case .help(_, let first):
        canvas.title("Help")
        scroll(ReviewWords.help, from: first, &canvas)
      case .stop(_, let selected): stop(state, selected, &canvas)
      case .unsaved(_, let words, let selected): unsaved(words, selected, &canvas)
      case .unread(let words, let selected): unread(words, selected, &canvas)
      case .looking: looking(&canvas)
      case .summary: summary(state, &canvas)
      }
    }
  }

  private static func who(_ field: EntryField<String>, _ message: String, _ canvas: inout Canvas) {
    canvas.title("Review")
    canvas.keys(["[Enter] begin", "[Esc] stop", "[F1] help"])
    canvas.text("Who decides this evening? The name is saved with every decision.")
    canvas.gap()
    canvas.message(message)
    canvas.sayInstead("The name suggested is \(field.text). Press Enter to take it.")
    canvas.field(
      field.label,
      field.editor,
      isFocused: true,
      column: canvas.fieldColumn([field.label])
    )
  }

  private static func question(_ state: ReviewState, _ selected: Int, _ canvas: inout Canvas) {
    guard let shown = state.shown else {
      canvas.title("Review")
      canvas.text("Reading the ledger.")
      return
    }
    let position = "\((state.handled + 1).grouped) of \(state.total.grouped)"
    canvas.title(ReviewWords.title(shown.question), right: position)
    canvas.sayInstead("Question \(position).")
    let undo = state.settled.isEmpty ? [] : ["[U] undo"]
    canvas.keys(["[Enter] choose", "[Esc] stop"] + undo + ["[F1] help"])
    status(state, &canvas)
    SignatureTable.draw(shown.records, on: &canvas, leaving: 5)
    canvas.gap()
    canvas.choices(state.choices.map { ReviewWords.choice($0, state) }, selected: selected)
  }

  /// What was done last, how far the queue has come, and the counts.
  private static func status(_ state: ReviewState, _ canvas: inout Canvas) {
    let counts = ReviewWords.counts(state.counts)
    canvas.sayInstead(state.message)
    canvas.sayInstead(counts + ".")
    guard canvas.layout != .compact else {
      canvas.bottom -= 1
      let line = state.message.isEmpty ? counts : state.message
      canvas.put(SignatureTable.cut(line, canvas.size.columns), row: canvas.bottom)
      return
    }
    canvas.bottom -= 1
    Bar.draw(
      state.handled,
      of: max(1, state.total),
      into: &canvas.grid,
      at: Position(row: canvas.bottom, column: canvas.margin),
      columns: 22
    )
    let done = "\(state.handled.grouped) of \(state.total.grouped) looked at.  \(counts)"
    canvas.put(done, row: canvas.bottom, column: canvas.margin + 24)
    canvas.bottom -= 1
    canvas.put(SignatureTable.cut(state.message, canvas.measure), row: canvas.bottom)
  }

  private static func which(_ state: ReviewState, _ selected: Int, _ canvas: inout Canvas) {
    let records = state.shown?.records ?? []
    canvas.title("Which one is voided?")
    canvas.keys(["[Enter] choose", "[Esc] back", "[F1] help"])
    SignatureTable.draw(records, on: &canvas, leaving: 3)
    canvas.gap()
    canvas.choices(
      ["Void A, the earlier", "Void B, the later", "Neither, go back"],
      selected: selected
    )
  }

  private static func why(
    _ state: ReviewState,
    _ index: Int,
    _ selected: Int,
    _ canvas: inout Canvas
  ) {
    let records = state.shown?.records ?? []
    canvas.title("Why is it voided?")
    canvas.keys(["[Enter] choose", "[Esc] back", "[F1] help"])
    if records.indices.contains(index) {
      canvas.text(SignatureWords(record: records[index]).name, style: .bold, rows: 2)
      canvas.text("It stays in the ledger and no longer counts.", rows: 2)
    }
    canvas.gap()
    canvas.choices(["Do not void it"] + VoidReason.allCases.map(\.words), selected: selected)
  }

  private static func note(_ field: EntryField<String>, _ canvas: inout Canvas) {
    canvas.title("A note with this decision")
    canvas.keys(["[Enter] done", "[Esc] leave it as it was"])
    canvas.text("Why, in a few words. It is saved with the decision you make next.")
    canvas.gap()
    canvas.field(
      field.label,
      field.editor,
      isFocused: true,
      column: canvas.fieldColumn([field.label])
    )
  }

  private static func details(_ state: ReviewState, _ first: Int, _ canvas: inout Canvas) {
    let records = state.shown?.records ?? []
    canvas.title(records.count > 1 ? "Both signatures" : "The signature")
    let parts = zip(["A", "B"], records).map { letter, record in
      let facts = SignatureWords(record: record).facts.map { "\($0.label): \($0.value)" }
      let reason = record.reason.map { ["Reason: \($0.printable)"] } ?? []
      let id = ["Identity: \(record.id)", "Entry \(record.seq) of its kiosk"]
      let heading = records.count > 1 ? [letter] : []
      return (heading + facts + reason + id).joined(separator: "\n")
    }
    scroll(parts.joined(separator: "\n\n"), from: first, &canvas)
  }

  /// Draws a text that may be longer than the screen, from a line on.
  private static func scroll(_ text: String, from first: Int, _ canvas: inout Canvas) {
    canvas.keys(["[Enter] back", "[Up/Down] read"])
    let lines = wrap(text, columns: canvas.measure)
    let start = max(0, min(first, lines.count - canvas.room))
    canvas.cursor = Position(row: canvas.top, column: canvas.margin)
    for line in lines.dropFirst(start).prefix(canvas.room) {
      canvas.put(line, row: canvas.top)
      canvas.top += 1
    }
    if lines.count - start > canvas.room, canvas.room == 0, canvas.top > 0 {
      canvas.grid.fill(row: canvas.top - 1, column: 0, columns: canvas.size.columns)
      canvas.put(canvas.words.moreBelow, row: canvas.top - 1)
    }
    canvas.say(text)
    canvas.sayInstead(canvas.words.linearEnter)
  }
}
