import PetitionLanguages
import PetitionCore
import TerminalUI

/// A confirmed signature that the disk has not taken yet: the form is kept, nobody signs again.
struct SavingScreen: ScreenContent {
  /// The signature that waits.
  var pending: PendingSigning

  var audience: Audience { .unhurried }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    switch key {
    case .enter:
      return [.retry(pending)]
    case .escape: return state.startOver()
    default: return []
    }
  }

  /// A signer who has gone away need not be seen waiting; the signature goes on waiting.
  func tick(in state: inout KioskState) -> [KioskEffect] {
    let idle = state.time.elapsed - state.lastKeyAt
    return idle >= .seconds(state.configuration.kiosk.idleSeconds) ? state.startOver() : []
  }

  var placement: Placement { .middle }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    canvas.title(words[.notSavedYetTitle])
    canvas.keys([.keyEnterAgain], in: state.words)
    // That it will be saved is promised only where waiting is all it takes.
    canvas.text(words[state.trouble == nil ? .notSavedYet : .notSavedStopped])
    canvas.gap()
    canvas.choices([words[.tryAgain]], selected: 0)
  }
}
