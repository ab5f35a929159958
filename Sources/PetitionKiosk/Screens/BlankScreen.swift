import PetitionLanguages
import TerminalUI

/// Nothing to see: for a table that is filmed or threatened, and for a kiosk that is locked.
struct BlankScreen: ScreenContent {
  /// Whether to say that the kiosk is locked, instead of showing nothing.
  var isLocked: Bool

  var audience: Audience { .patientStaff }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    guard state.hasPIN else { return state.leaveStaff() }
    state.show(.pin(PINScreen(purpose: .unlock)))
    return []
  }

  var placement: Placement { .middle }

  /// Where lines are read, any line is a key.
  func handle(paste text: String, in state: inout KioskState) -> [KioskEffect] {
    handle(.enter, in: &state)
  }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    canvas.sayInstead(state.words[state.hasPIN ? .linearLocked : .linearEnter])
    guard isLocked else { return }
    canvas.title(state.words[.lockedTitle])
    canvas.cursorBeside()
    canvas.text(state.words[.lockedHint])
  }
}
