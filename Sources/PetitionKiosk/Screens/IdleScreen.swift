import PetitionLanguages
import PetitionCore
import TerminalUI

/// "Are you still there?": any key keeps everything, silence erases it.
struct IdleScreen: ScreenContent {
  /// What was on the screen.
  var interrupted: Screen
  /// When the question was put.
  var since: Duration

  var audience: Audience { .unhurried }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] { [] }

  func tick(in state: inout KioskState) -> [KioskEffect] {
    remaining(state) <= 0 ? state.startOver() : []
  }

  private func remaining(_ state: KioskState) -> Int {
    let passed = (state.time.elapsed - since).components.seconds
    return state.configuration.kiosk.warningSeconds - Int(passed)
  }

  /// The number that is shown: it changes seldom, so that a screen reader is not kept talking.
  private func shown(_ state: KioskState) -> Int {
    let remaining = remaining(state)
    let steps = [5, 10, 20, state.configuration.kiosk.warningSeconds]
    return steps.first { remaining <= $0 } ?? remaining
  }

  var placement: Placement { .middle }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    canvas.title(words[.stillThere])
    let sentence: Phrase = state.draft.isEmpty ? .willStartOver : .willBeErased
    canvas.text(words[sentence, ["seconds": .count(shown(state))]])
    canvas.gap()
    let keep: Phrase = state.isLinear ? .linearKeepGoing : .pressAnyKey
    canvas.choices([words[keep]], selected: 0, saysHow: false)
  }
}
