import PetitionCore
import PetitionLanguages
import TerminalUI

/// Turns a kiosk's state into what a person meets; pure.
enum KioskView {
  /// Draws the screen of a state.
  static func frame(of state: KioskState) -> Frame {
    var canvas = Canvas(size: state.size, words: state.words, isLinear: state.isLinear)
    guard canvas.layout != .tooSmall else {
      drawTooSmall(state, on: &canvas)
      return canvas.frame(theme: state.theme)
    }
    canvas = drawn(state, air: .max, lead: state.screen.content.placement.lead(in: state.size))
    if canvas.isCut {
      // As tight as it can be, and then with as much air as that leaves.
      canvas = drawn(state, air: 0)
      let spare = canvas.room
      if spare > 0, !canvas.isCut { canvas = drawn(state, air: spare) }
    } else if state.screen.content.placement == .middle, canvas.room > 2 {
      canvas = drawn(state, air: .max, lead: canvas.room / 3)
    }
    return canvas.frame(theme: state.theme)
  }

  /// Draws a screen with so much air between its parts, and so much below its title.
  private static func drawn(_ state: KioskState, air: Int, lead: Int = 0) -> Canvas {
    var canvas = Canvas(size: state.size, words: state.words, isLinear: state.isLinear)
    canvas.saysNewsOnly = true
    canvas.listEntry = .number
    canvas.saidOnce = saidOnce(state)
    canvas.margin = margin(of: state)
    canvas.air = air
    canvas.lead = lead
    canvas.hasAllAir = air == .max
    if state.isPractice { drawBanner(state, on: &canvas) }
    state.screen.content.draw(state, on: &canvas)
    return canvas
  }

  /// A column at each side, none where every column counts, and a window that is wider than people
  /// read has its text in the middle.
  ///
  /// On a Linux console text stays at the left: a braille display shows forty cells from the first
  /// column on, and would show a label without its text.
  static func margin(of state: KioskState) -> Int {
    let columns = state.size.columns
    if columns < 48 { return 0 }
    return columns < 100 || state.glyphs.isOfConsole ? 1 : (columns - 78) / 2
  }

  /// What a signer who listens hears once: what the petition is, who gets the names, how to fill in.
  private static func saidOnce(_ state: KioskState) -> Set<String> {
    let (text, words) = (state.text, state.words)
    return [
      text.title, text.ask, text.consent, words[.to, ["name": .text(text.to)]],
      words[.formHint], words[.formForAnother], words[.practiceBanner], words[.linearStaff],
    ]
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

  static func drawBanner(_ state: KioskState, on canvas: inout Canvas) {
    let text = state.words[.practiceBanner]
    for line in wrap(text, columns: canvas.size.columns - 2 * canvas.margin) {
      canvas.grid.fill(row: canvas.top, column: 0, columns: canvas.size.columns, style: .reverse)
      canvas.put(line, row: canvas.top, style: .reverse)
      canvas.top += 1
    }
    canvas.hasPlainTitle = true
    canvas.say(text)
  }
}
