import PetitionLanguages
import TerminalUI

/// Turns a kiosk's state into what a person meets; pure.
enum KioskView {
  /// Draws the screen of a state.
  static func frame(of state: KioskState) -> Frame {
    var canvas = Canvas(size: state.size, words: state.words, isLinear: state.isLinear)
    if canvas.layout == .tooSmall {
      drawTooSmall(state, on: &canvas)
    } else {
      if state.isPractice { drawBanner(state, on: &canvas) }
      state.screen.content.draw(state, on: &canvas)
    }
    return canvas.frame(theme: state.theme)
  }

  /// The one view of a window below the minimum: it shows nothing that was typed.
  private static func drawTooSmall(_ state: KioskState, on canvas: inout Canvas) {
    let sentence = state.words[
      .tooSmall,
      ["columns": .count(Layout.minimum.columns), "rows": .count(Layout.minimum.rows)]
    ]
    for line in wrap(sentence, columns: max(1, canvas.size.columns)).prefix(canvas.size.rows) {
      canvas.put(line, row: canvas.top, column: 0)
      canvas.top += 1
    }
    canvas.say(sentence)
  }

  private static func drawBanner(_ state: KioskState, on canvas: inout Canvas) {
    let text = state.words[.practiceBanner]
    canvas.grid.fill(row: 0, column: 0, columns: canvas.size.columns, style: .reverse)
    canvas.put(text, row: 0, style: .reverse)
    canvas.say(text)
    canvas.top = 1
  }
}
