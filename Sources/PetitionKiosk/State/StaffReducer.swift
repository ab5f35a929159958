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
    case .lastSignature(let receipt?): state.show(.void(VoidScreen(receipt: receipt)))
    case .lastSignature: tell(state.words[.voidNothing], &state)
    case .done(let phrase):
      if phrase == .voided { state.lastReceipt = nil }
      tell(state.words[phrase], &state)
      return [.readCounts]
    case .failed(let text):
      // Another kiosk may have voided it: next time the ledger is asked.
      if case .void = state.screen { state.lastReceipt = nil }
      tell(text, &state)
    case .tallied(let tallies): state.show(.tallies(TalliesScreen(tallies: tallies)))
    case .pinChecked(let isRight): return checked(isRight, &state)
    default: break
    }
    return []
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
    if screen.purpose == .unlock { return state.leaveStaff() }
    state.show(state.staffStart)
    return []
  }

  /// How long no PIN is accepted after so many wrong ones: 5 s, doubled each time, at most 5 min.
  static func delay(after wrong: Int) -> Duration {
    guard wrong >= freeAttempts else { return .zero }
    return .seconds(min(300, 5 << min(wrong - freeAttempts, 6)))
  }
}
