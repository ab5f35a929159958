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
    case (4, _): return lineMode(&state)
    case (5, _): return state.screen.content.handle(.function(5), in: &state)
    case (1, _): help(&state)
    case (_, .staff), (_, .patientStaff): return []
    case (2, _): nextLanguage(&state)
    case (8, _): return startOver(&state)
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

  /// Erases all, with a question if there is anything; a window that is too small asks none.
  private static func startOver(_ state: inout KioskState) -> [KioskEffect] {
    let canAsk = state.isLinear || Layout(state.size) != .tooSmall
    guard state.hasTyped, canAsk else { return state.startOver() }
    askToErase(&state)
    return []
  }

  private static func askToErase(_ state: inout KioskState) {
    if case .discard = state.screen { return }
    state.show(.discard(DiscardScreen(returning: state.screen)))
  }

  /// Changes between the two modes; the key stands beside the one for accents, so whoever types a
  /// name is asked first.
  private static func lineMode(_ state: inout KioskState) -> [KioskEffect] {
    guard !state.isLinear else { return [.switchMode] }
    switch state.screen {
    case .form, .contact: state.show(.lineMode(LineModeScreen(returning: state.screen)))
    case .lineMode: break
    default: return [.switchMode]
    }
    return []
  }

  /// Goes to the PIN from every screen of a signer; what somebody has typed is not erased unasked.
  private static func staff(_ state: inout KioskState) -> [KioskEffect] {
    var effects: [KioskEffect] = []
    switch state.screen {
    case .attract, .opening: break
    case .help(let help) where help.isForStaff: return []
    case .reading, .form, .question, .review, .saving, .thanks, .contact, .help, .lineMode:
      guard !state.hasTyped else {
        askToErase(&state)
        return []
      }
      effects = state.startOver()
    default: return []
    }
    state.show(state.hasPIN ? .pin(PINScreen(purpose: .menu)) : state.staffStart)
    return effects
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
