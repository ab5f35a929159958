import PetitionLanguages
import PetitionCore
import TerminalUI

/// The table closed while somebody was signing: what was typed is neither saved nor kept, and the
/// signer is told both.
struct EndedScreen: ScreenContent {
  var audience: Audience { .unhurried }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    switch key {
    case .enter, .escape: leave(&state)
    default: []
    }
  }

  /// Whoever has gone away need not be told any longer.
  func tick(in state: inout KioskState) -> [KioskEffect] {
    let idle = state.time.elapsed - max(state.settledAt, state.lastKeyAt)
    return idle >= .seconds(state.configuration.kiosk.idleSeconds) ? leave(&state) : []
  }

  private func leave(_ state: inout KioskState) -> [KioskEffect] {
    let effects = state.startOver()
    state.session = nil
    state.lastReceipt = nil
    state.showClosed()
    return effects
  }

  var placement: Placement { .middle }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    canvas.title(words[.endedTitle])
    canvas.keys([.keyEnterDone], in: words)
    canvas.cursorBeside()
    canvas.text(words[.ended])
    canvas.sayInstead(words[.linearEnter])
  }
}
