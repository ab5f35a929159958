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
    canvas.text(
      words[.closingToday, ["n": .count(sheet.today)]] + " "
        + words[.closingHere, ["n": .count(sheet.here)]]
    )
    canvas.text(words[.closingCampaign, ["n": .count(sheet.campaign)]])
    if let head = sheet.head {
      canvas.text(words[.closingKiosk, ["kiosk": .text(sheet.kiosk), "n": .text("\(head.seq)")]])
      canvas.text(head.words.description, style: .bold)
    }
    canvas.gap()
    drawResult(state, &canvas)
    canvas.sayInstead(words[.linearEnter])
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
