import PetitionLanguages
import PetitionCore
import TerminalUI

/// The keys that mean the same on every screen.
enum GlobalKeys {
  /// Answers a key that works everywhere; nil when the screen itself must answer.
  static func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect]? {
    switch key {
    case .function(let number): function(number, &state)
    case .control("T"): staff(&state)
    case .control: []
    default: nil
    }
  }

  private static func function(_ number: Int, _ state: inout KioskState) -> [KioskEffect] {
    switch (number, state.screen.content.audience) {
    case (9, _): return blank(&state)
    case (3, _): state.theme = state.theme.next
    case (4, _): return [.switchMode]
    case (5, _): return state.screen.content.handle(.function(5), in: &state)
    case (1, _): help(&state)
    case (_, .staff), (_, .patientStaff): return []
    case (2, _): nextLanguage(&state)
    case (8, _): return state.startOver()
    default: break
    }
    return []
  }

  private static func help(_ state: inout KioskState) {
    switch state.screen {
    // The thank-you has a clock of its own, which help must not stop.
    case .help, .thanks, .idle, .blank: return
    default: break
    }
    state.show(.help(HelpScreen(returning: state.screen)))
  }

  private static func nextLanguage(_ state: inout KioskState) {
    let languages = state.configuration.kiosk.languages
    guard let index = languages.firstIndex(of: state.language) else { return }
    state.language = languages[(index + 1) % languages.count]
  }

  private static func staff(_ state: inout KioskState) -> [KioskEffect] {
    switch state.screen {
    case .attract, .opening: break
    default: return []
    }
    state.show(state.hasPIN ? .pin(PINScreen(purpose: .menu)) : state.staffStart)
    return []
  }

  /// Shows nothing at once, whatever is on the screen, and forgets what was being typed.
  private static func blank(_ state: inout KioskState) -> [KioskEffect] {
    if case .opening = state.screen { return [] }
    let effects = state.startOver()
    state.show(.blank(BlankScreen(isLocked: false)))
    return effects
  }
}

extension Theme {
  /// The theme after this one, in the order in which F3 goes through them.
  var next: Theme {
    let all = Theme.allCases
    guard let index = all.firstIndex(of: self) else { return .terminal }
    return all[(index + 1) % all.count]
  }
}
