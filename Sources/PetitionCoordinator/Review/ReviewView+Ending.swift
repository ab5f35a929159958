import PetitionCore
import TerminalUI

extension ReviewView {
  /// Draws the question whether to stop.
  static func stop(_ state: ReviewState, _ selected: Int, _ canvas: inout Canvas) {
    canvas.title("Stop for now?")
    canvas.keys(["[Enter] choose", "[Esc] go on"])
    canvas.text(
      """
      Everything you decided is saved. \(state.upcoming.count.grouped) questions are left; they \
      wait until the next time.
      """
    )
    canvas.gap()
    canvas.choices(["Go on", "Stop"], selected: selected)
  }

  /// Draws what is to be done about a decision that could not be saved.
  static func unsaved(_ words: String, _ selected: Int, _ canvas: inout Canvas) {
    canvas.title("Not saved yet")
    canvas.keys(["[Enter] choose"])
    let choices = ["Try again", "Give this decision up and stop"]
    canvas.bottom -= choices.count + 1
    canvas.message("Your last decision is not known to be saved. It is kept here.")
    canvas.text(words)
    canvas.bottom += choices.count + 1
    canvas.gap()
    canvas.choices(choices, selected: selected)
  }

  /// Draws what is to be done when the ledger could not be read.
  static func unread(_ words: String, _ selected: Int, _ canvas: inout Canvas) {
    canvas.title("The ledger could not be read")
    canvas.keys(["[Enter] choose"])
    canvas.bottom -= 3
    canvas.text(words)
    canvas.bottom += 3
    canvas.gap()
    canvas.choices(["Try again", "Stop"], selected: selected)
  }

  /// Draws the moment in which the ledger is searched once more.
  static func looking(_ canvas: inout Canvas) {
    canvas.title("Review")
    canvas.cursor = Position(row: canvas.top, column: canvas.margin)
    canvas.text("Looking once more whether your answers raise another question.")
  }

  /// Draws what was done, and what comes next.
  static func summary(_ state: ReviewState, _ canvas: inout Canvas) {
    canvas.title(state.upcoming.isEmpty && state.skipped.isEmpty ? "All done" : "Done for now")
    canvas.keys(["[Enter] close"])
    if state.isGivenUp { canvas.message("Your last decision was given up and may not be saved.") }
    for line in ReviewWords.summary(state) { canvas.text(line) }
    canvas.text(ReviewWords.counts(state.counts) + ".")
    canvas.gap()
    canvas.text("Next: petition-coordinator tally, then petition-coordinator packet.")
    canvas.gap()
    canvas.choices(["Close"], selected: 0)
  }
}
