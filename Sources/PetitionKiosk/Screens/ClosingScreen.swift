import PetitionLanguages
import PetitionCore
import PetitionStore
import TerminalUI

/// What to copy onto the paper log when the day ends, and whether all is well with the ledger.
struct ClosingScreen: ScreenContent {
  /// The sheet.
  var sheet: ClosingSheet
  /// What the check of the ledger and the copy came to; nil while they go on.
  var result: CopyResult?

  var audience: Audience { .patientStaff }

  /// Shows a sheet.
  init(sheet: ClosingSheet) {
    self.sheet = sheet
  }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    switch key {
    case .enter, .escape: state.showClosed()
    default: break
    }
    return []
  }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    canvas.title(words[.closingTitle], right: sheet.closedAt)
    canvas.keys([.keyEnterDone], in: state.words)
    canvas.cursorBeside()
    canvas.text(words[.closingHint])
    canvas.gap()
    drawSheet(words, &canvas)
    canvas.gap()
    drawResult(state, &canvas)
    canvas.sayInstead(words[.linearEnter])
  }

  /// One fact a row, to be copied by hand.
  private func drawSheet(_ words: Wording, _ canvas: inout Canvas) {
    var rows: [(Phrase, String)] = [
      (.closingToday, words.number(sheet.today)), (.closingHere, words.number(sheet.here)),
      (.closingCampaign, words.number(sheet.campaign)), (.closingKiosk, sheet.kiosk),
    ]
    if let head = sheet.head {
      rows += [(.closingEntry, "\(head.seq)"), (.closingWords, head.words.description)]
    }
    let column = canvas.fieldColumn(rows.map { words[$0.0] }) - 1
    for (label, value) in rows {
      canvas.say("\(words[label]): \(value)")
      let lines = wrap(value, columns: canvas.size.columns - canvas.margin - column)
      if lines.count > canvas.room { canvas.isCut = true }
      canvas.put(words[label], row: canvas.top)
      for line in lines.prefix(canvas.room) {
        canvas.put(line, row: canvas.top, column: column, style: .bold)
        canvas.top += 1
      }
    }
  }

  private func drawResult(_ state: KioskState, _ canvas: inout Canvas) {
    let words = state.words
    switch result {
    case .none: canvas.text(words[.closingChecking])
    case .done: canvas.text(words[state.copying.isOn ? .closingDone : .closingNoCopy])
    case .failed(let text): canvas.message(text)
    }
  }
}
