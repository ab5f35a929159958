import PetitionLanguages
import TerminalUI

/// Asks before the screen gives way to single questions while somebody types: the key for that
/// stands beside the one for accents.
struct LineModeScreen: ScreenContent {
  /// The screen that the key was pressed on.
  var returning: Screen
  /// The marked choice.
  var selected = 0

  var audience: Audience { .signer }

  var placement: Placement { .middle }

  /// Creates the question.
  init(returning: Screen) {
    self.returning = returning
  }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    if key == .escape {
      state.show(returning)
      return []
    }
    switch state.answer(key, count: 2, selected: selected) {
    case .moved(let index):
      var screen = self
      screen.selected = index
      state.screen = .lineMode(screen)
    case .chosen(let index):
      state.show(returning)
      return index == 0 ? [] : [.switchMode]
    case .none: break
    }
    return []
  }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    canvas.title(words[.lineModeTitle])
    canvas.keys([.keyEnterChoose, .keyUpDownMove, .keyEscBack], in: words)
    canvas.text(words[.lineModeHint])
    canvas.gap()
    canvas.choices([words[.lineModeStay], words[.lineModeGo]], selected: selected)
  }
}
