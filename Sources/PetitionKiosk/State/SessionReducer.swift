import PetitionLanguages
import PetitionCore
import TerminalUI

/// Answers what other programs did to the session that the table is in.
enum SessionReducer {
  /// Takes up the session that is open now, or shows that none is.
  ///
  /// It comes only while nobody is in the middle of signing.
  static func elsewhere(
    _ session: SessionBody?,
    _ state: inout KioskState
  ) -> [KioskEffect] {
    let wasOpen = state.session != nil
    guard session != nil else {
      state.session = nil
      state.lastReceipt = nil
      return wasOpen ? showEnded(&state) : []
    }
    // Whoever is about to open a session, or has locked a kiosk without one, does not get another's.
    guard wasOpen else { return [] }
    if session?.session != state.session?.session { state.lastReceipt = nil }
    state.session = session
    return []
  }

  /// Tells a signer whose signature came after the end; nothing was recorded, and nothing is kept.
  static func turnAway(_ state: inout KioskState) -> [KioskEffect] {
    state.draft = Draft()
    state.isAssisted = false
    state.show(.ended(EndedScreen()))
    return [.forget]
  }

  /// Leaves what only an open session has; a screen that shows nothing goes on showing nothing.
  private static func showEnded(_ state: inout KioskState) -> [KioskEffect] {
    switch state.screen {
    case .blank, .closing, .opening, .pin: return []
    default: break
    }
    let effects = state.startOver()
    state.showClosed()
    guard case .opening(var opening) = state.screen else { return effects }
    opening.failure = state.words[.closedElsewhere]
    state.screen = .opening(opening)
    return effects
  }
}
