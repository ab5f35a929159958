import PetitionCore
import TerminalUI

/// Keys that rest: what comes by a held key, by a burst or for the screen before does nothing.
extension Reducer {
  /// How long Enter, numbers and letters rest after a screen has changed.
  ///
  /// A held Enter cannot sign, dismiss and start again. Longer than the delay after which the usual
  /// keyboards begin to repeat (X11: 660 ms).
  static let settling = Duration.milliseconds(700)

  /// A key that comes sooner than this after one that was swallowed is the same key, still held.
  static let repeating = Duration.milliseconds(300)

  /// A letter or number that comes sooner than this after one that was swallowed belongs to what is
  /// typed.
  static let typing = Duration.seconds(1)

  /// An Enter that comes sooner than this after another key is part of a burst: no hand is so quick.
  static let burst = Duration.milliseconds(60)

  /// Whether a key comes from one that has been down since the last screen, from what was typed for
  /// it, or from a burst.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - pause: The time since the key before it.
  ///   - state: The state; it takes note of a key that is swallowed.
  /// - Returns: Whether the key must do nothing.
  static func isHeld(_ key: Key, after pause: Duration, _ state: inout KioskState) -> Bool {
    let now = state.time.elapsed
    guard rests(key, on: state.screen) else {
      // A burst has arrows in it too: on the lists of staff no other key ends the rest.
      if !state.screen.isWeighty { letGo(&state) }
      return false
    }
    if state.isLinear {
      // Lists take no empty line there, so nothing is signed by a held Enter. Only the Enter of the
      // very line that changed the screen must not count again.
      return now == state.settledAt
    }
    let isBurst = key == .enter && state.screen.isDecision && pause < burst
    let rest = key == .enter || key == .text(" ") ? repeating : typing
    let isRepeated = state.swallowedAt.map { now - $0 < rest } ?? false
    guard now - state.settledAt < settling || isRepeated || isBurst else {
      state.swallowedAt = nil
      return false
    }
    state.swallowedAt = now
    return true
  }

  /// Whether a key rests on a screen: Enter on every one, text where none is taken.
  private static func rests(_ key: Key, on screen: Screen) -> Bool {
    switch key {
    case .enter: true
    case .text: !screen.takes(key)
    default: false
    }
  }

  /// Ends the rest of Enter: whoever presses another key, or types a line, is not holding it.
  static func letGo(_ state: inout KioskState) {
    state.settledAt = min(state.settledAt, state.time.elapsed - settling)
    state.swallowedAt = nil
  }
}

extension KioskState {
  /// What a key does to a list: on a screen a number only marks, and Enter takes; where lines are
  /// typed, the number is a whole answer.
  func answer(_ key: Key, count: Int, selected: Int) -> ChoiceKeys.Answer {
    let answer = ChoiceKeys.answer(key, count: count, selected: selected)
    guard case .chosen(let index) = answer, key != .enter, !isLinear else { return answer }
    return .moved(index)
  }

  /// Whether something stands in the lines of a form that leaving would erase.
  var hasTyped: Bool { !draft.isEmpty || screen.holdsContact }
}

extension Screen {
  /// Whether an address for news was typed, here or below.
  fileprivate var holdsContact: Bool {
    switch self {
    case .contact(let contact): !contact.isEmpty
    case .help(let help): help.returning.holdsContact
    case .discard(let discard): discard.returning.holdsContact
    case .lineMode(let mode): mode.returning.holdsContact
    default: false
    }
  }
}
