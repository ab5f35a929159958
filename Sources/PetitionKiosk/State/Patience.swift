import PetitionCore
import TerminalUI

/// What happens when nobody presses a key.
///
/// Times come from the configuration.
enum Patience {
  /// Staff screens go back to signing after this long, so that none is left open to strangers.
  static let staff = Duration.seconds(60)

  /// Reading a page and answering line by line take longer, so the question comes later there.
  static let slowFactor = 3

  /// Answers the passing of time on the screen that is shown.
  static func tick(_ state: inout KioskState) -> [KioskEffect] {
    let idle = state.time.elapsed - state.lastKeyAt
    switch state.screen.content.audience {
    case .passersBy:
      guard idle >= limit(state), isPersonal(state) else { return [] }
      let modes: [KioskEffect] = state.isLinear == state.startsLinear ? [] : [.switchMode]
      return state.startOver() + modes
    case .signer:
      guard idle >= limit(state) else { return [] }
      state.show(.idle(IdleScreen(interrupted: state.screen, since: state.time.elapsed)))
      return []
    case .staff:
      return idle >= staff * (state.isLinear ? slowFactor : 1) ? state.leaveStaff() : []
    case .unhurried, .patientStaff:
      return []
    }
  }

  private static func limit(_ state: KioskState) -> Duration {
    let isSlow: Bool
    if case .reading = state.screen { isSlow = true } else { isSlow = state.isLinear }
    return .seconds(state.configuration.kiosk.idleSeconds * (isSlow ? slowFactor : 1))
  }

  /// Whether the attract screen still has the last person's language or colours.
  private static func isPersonal(_ state: KioskState) -> Bool {
    state.language != state.configuration.kiosk.languages.first
      || state.theme != Theme(rawValue: state.configuration.kiosk.theme)
      || state.isLinear != state.startsLinear
  }
}
