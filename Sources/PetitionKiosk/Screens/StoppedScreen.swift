import PetitionLanguages
import PetitionCore
import TerminalUI

/// What happened to the ledger and what to do, for staff, before their menu.
struct StoppedScreen: ScreenContent {
  var audience: Audience { .staff }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    switch key {
    case .enter: state.show(.staff(StaffScreen()))
    case .escape: return state.leaveStaff()
    default: break
    }
    return []
  }

  var placement: Placement { .middle }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    canvas.title(state.words[.stoppedTitle])
    canvas.keys([.keyEnterNext, .keyEscBack], in: state.words)
    canvas.cursorBeside()
    if let trouble = state.trouble { canvas.text(trouble) }
    canvas.sayInstead(state.words[.linearEnter])
  }
}
