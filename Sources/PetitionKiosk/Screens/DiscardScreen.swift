import PetitionLanguages
import TerminalUI

/// Asks before anything that was typed is erased by a key.
struct DiscardScreen: ScreenContent {
  /// The screen that the key was pressed on.
  var returning: Screen
  /// The marked choice.
  var selected = 0

  var audience: Audience { .signer }

  /// Creates the question.
  init(returning: Screen) {
    self.returning = returning
  }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    if key == .escape {
      // It goes back one step on every screen: pressed twice, it must not erase.
      state.show(returning)
      return []
    }
    switch state.answer(key, count: 2, selected: selected) {
    case .moved(let index):
      var screen = self
      screen.selected = index
      state.screen = .discard(screen)
    case .chosen(0): state.show(returning)
    case .chosen: return state.startOver()
    case .none: break
    }
    return []
  }

  var placement: Placement { .middle }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    canvas.title(words[.eraseTitle])
    canvas.keys([.keyEnterChoose, .keyUpDownMove, .keyEscBack], in: state.words)
    canvas.text(words[.eraseHint])
    canvas.gap()
    canvas.choices([words[.keepWriting], words[.choiceErase]], selected: selected)
  }
}
