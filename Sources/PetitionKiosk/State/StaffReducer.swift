import PetitionLanguages
import PetitionCore
import TerminalUI

/// Answers the results of what staff asked for.
enum StaffReducer {
  /// How many wrong PINs are free of charge.
  static let freeAttempts = 3

  /// Answers an event that only a staff screen waits for.
  static func reduce(_ state: inout KioskState, _ event: KioskEvent) -> [KioskEffect] {
    switch event {
    case .lastSignature(let signature?): state.show(.void(VoidScreen(signature: signature)))
    case .lastSignature: tell(state.words[.voidNothing], &state)
    case .lastVoid(let signature?): state.show(.takeBack(TakeBackScreen(signature: signature)))
    case .lastVoid: tell(state.words[.takeBackNothing], &state)
    case .done(let phrase):
      // Which one is the last to count has changed: next time the ledger is asked.
      if phrase == .voided || phrase == .takenBack { state.lastReceipt = nil }
      return forgetting(&state) { tell($0.words[phrase], &$0) } + [.readCounts]
    case .failed(let text):
      // Another kiosk may have voided it: next time the ledger is asked.
      if state.screen.namesSigner { state.lastReceipt = nil }
      return forgetting(&state) { tell(text, &$0) }
    case .tallied(let tallies): state.show(.tallies(TalliesScreen(tallies: tallies)))
    case .pinChecked(let isRight): return checked(isRight, &state)
    default: break
    }
    return []
  }

  /// Leaves a screen; a name that stood on it must not stay behind in the terminal.
  private static func forgetting(
    _ state: inout KioskState,
    _ leave: (inout KioskState) -> Void
  ) -> [KioskEffect] {
    let named = state.screen.namesSigner
    leave(&state)
    return named && !state.screen.namesSigner ? [.forget] : []
  }

  /// Shows a result on the staff menu; a signer never sees one.
  private static func tell(_ text: String, _ state: inout KioskState) {
    if case .opening(var opening) = state.screen {
      opening.failure = text
      state.screen = .opening(opening)
      return
    }
    var screen = StaffScreen(message: text)
    if case .staff(let staff) = state.screen { screen.selected = staff.selected }
    guard state.screen.content.audience == .staff else { return }
    state.show(.staff(screen))
  }

  private static func checked(_ isRight: Bool, _ state: inout KioskState) -> [KioskEffect] {
    guard case .pin(var screen) = state.screen else { return [] }
    screen.pin = PINScreen(purpose: screen.purpose).pin
    guard isRight else {
      state.wrongPINs += 1
      state.pinLockedUntil = state.time.elapsed + delay(after: state.wrongPINs)
      screen.message = state.wrongPINs < freeAttempts ? .pinWrong : .pinWait
      state.screen = .pin(screen)
      return []
    }
    state.wrongPINs = 0
    switch screen.purpose {
    case .unlock: return state.leaveStaff()
    case .quit: return [.quit]
    case .menu: state.show(state.staffStart)
    }
    return []
  }

  /// How long no PIN is accepted after so many wrong ones: 5 s, doubled each time, at most 5 min.
  static func delay(after wrong: Int) -> Duration {
    guard wrong >= freeAttempts else { return .zero }
    return .seconds(min(300, 5 << min(wrong - freeAttempts, 6)))
  }
}
