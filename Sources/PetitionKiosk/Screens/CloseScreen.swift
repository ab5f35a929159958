import PetitionCore
import PetitionLanguages
import TerminalUI

/// Asks before the session is closed, and says what follows.
struct CloseScreen: ScreenContent {
  /// The marked choice.
  var selected = 0

  var audience: Audience { .staff }

  var placement: Placement { .middle }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    if key == .escape {
      state.show(.staff(StaffScreen()))
      return []
    }
    switch state.answer(key, count: 2, selected: selected) {
    case .moved(let index): state.screen = .close(CloseScreen(selected: index))
    case .chosen(0): state.show(.staff(StaffScreen()))
    case .chosen: return [.closeSession]
    case .none: break
    }
    return []
  }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    canvas.title(words[.closeTitle], right: state.session?.event ?? "")
    canvas.keys([.keyEnterChoose, .keyUpDownMove, .keyEscBack], in: words)
    canvas.text(words[.closeHint])
    canvas.gap()
    canvas.choices([words[.closeNot], words[.staffClose]], selected: selected)
  }
}
