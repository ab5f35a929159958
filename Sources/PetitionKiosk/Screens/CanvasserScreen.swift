import PetitionLanguages
import PetitionShell
import PetitionCore
import TerminalUI

/// Who takes over; the event goes on.
struct CanvasserScreen: ScreenContent {
  /// The canvasser.
  var canvasser = EntryField(label: .canvasser)

  var audience: Audience { .staff }

  /// Suggests the one who comes after the present one on the organiser's list.
  init(_ state: KioskState) {
    _ = canvasser.insert(state.session?.canvasser ?? "")
    canvasser.cycle(state.configuration.session.canvassers, by: 1)
  }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    var screen = self
    switch key {
    case .escape:
      state.show(.staff(StaffScreen()))
      return []
    case .enter:
      let name = canvasser.tidyText
      return name.isEmpty ? [] : [.changeCanvasser(name)]
    case .pageDown: screen.canvasser.cycle(state.configuration.session.canvassers, by: 1)
    case .pageUp: screen.canvasser.cycle(state.configuration.session.canvassers, by: -1)
    default: _ = screen.canvasser.edit(key)
    }
    state.screen = .canvasser(screen)
    return []
  }

  func handle(paste text: String, in state: inout KioskState) -> [KioskEffect] {
    var screen = self
    _ = screen.canvasser.paste(text, replacing: state.isLinear)
    state.screen = .canvasser(screen)
    return []
  }

  var placement: Placement { .form }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    canvas.title(words[.staffCanvasser])
    let hasOther = canvasser.hasOther(in: state.configuration.session.canvassers)
    canvas.keys(
      [.keyEnterNext, .keyEscBack] + (hasOther ? [.keySuggest] : []),
      in: state.words
    )
    let column = canvas.fieldColumn([canvasser], in: words)
    canvas.field(canvasser, in: words, isFocused: true, column: column, saysText: true)
    canvas.sayInstead(words[.linearText])
  }
}
