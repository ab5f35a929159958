import PetitionLanguages
import PetitionShell
import PetitionCore
import TerminalUI

/// The last look before signing: nothing is saved until the choice is made here.
struct ReviewScreen: ScreenContent {
  /// What can be chosen.
  enum Choice: Equatable {
    case sign
    case signWithheld
    case change
    case erase
  }

  /// The marked choice.
  var selected = 0

  var audience: Audience { .signer }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    if key == .escape { return take(.change, &state) }
    let choices = choices(state)
    // Only Enter signs: a number may be part of a code that is typed once more.
    switch state.answer(key, count: choices.count, selected: selected) {
    case .moved(let index): state.screen = .review(ReviewScreen(selected: index))
    case .chosen(let index): return take(choices[index], &state)
    case .none: break
    }
    return []
  }

  private func choices(_ state: KioskState) -> [Choice] {
    state.configuration.signing.withholdName
      ? [.sign, .signWithheld, .change, .erase] : [.sign, .change, .erase]
  }

  private func take(_ choice: Choice, _ state: inout KioskState) -> [KioskEffect] {
    switch choice {
    case .sign: sign(&state, withheld: false)
    case .signWithheld: sign(&state, withheld: true)
    case .erase: state.startOver()
    case .change: change(&state)
    }
  }

  private func change(_ state: inout KioskState) -> [KioskEffect] {
    state.show(.form(FormScreen()))
    return []
  }

  /// Asks for the signature to be recorded; a second key cannot ask again, for the screen is gone.
  private func sign(_ state: inout KioskState, withheld: Bool) -> [KioskEffect] {
    guard let name = try? PersonName(state.draft.name.text), let code = state.draft.code else {
      return change(&state)
    }
    let form = SigningForm(
      name: name,
      postalCode: code,
      reason: state.draft.reason.tidyText,
      withheld: withheld,
      assisted: state.isAssisted,
      language: state.language
    )
    return [.sign(form)]
  }

  var placement: Placement { .middle }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    canvas.title(words[.checkAndSign], right: words[.stepTwoOfTwo])
    canvas.keys([.keyEnterChoose, .keyEscChange, .keyHelp, .keyUpDownMove], in: state.words)
    canvas.text(words[.youAreSigning, ["title": .text(state.text.title)]], rows: 2)
    canvas.gap()
    let reason = state.draft.reason.tidyText
    let fields =
      [state.draft.name, state.draft.postalCode] + (reason.isEmpty ? [] : [state.draft.reason])
    let column = canvas.fieldColumn(fields, in: words)
    draw(words[.fullName], state.draft.name.text, column, &canvas)
    draw(words[.zipCode], postalText(state), column, &canvas)
    if !reason.isEmpty {
      // Its beginning is enough to know it by; what is to be chosen must stay in view.
      draw(words[.reason], reason, column, rows: canvas.layout == .compact ? 1 : 3, &canvas)
    }
    canvas.gap()
    canvas.letterNotice(for: [state.draft.name.text, postalText(state), reason], in: state)
    canvas.choices(
      choices(state).map { words[wording($0, state)] },
      selected: selected
    )
  }

  private func draw(
    _ label: String,
    _ value: String,
    _ column: Int,
    rows: Int = .max,
    _ canvas: inout Canvas
  ) {
    guard canvas.room > 0 else { return }
    canvas.put(label + ":", row: canvas.top)
    canvas.say("\(label): \(value)")
    let columns = canvas.size.columns - column - canvas.margin
    let lines = canvas.clipped(wrap(value, columns: columns), rows: rows, columns: columns)
    if lines.count > canvas.room { canvas.isCut = true }
    for line in lines.prefix(canvas.room) {
      canvas.put(line, row: canvas.top, column: column, style: .bold)
      canvas.top += 1
    }
  }

  private func postalText(_ state: KioskState) -> String {
    guard let code = state.draft.code else { return "" }
    let place = PostalAssessment(of: code, in: state.configuration.area).place
    guard let text = code.text else { return state.words[.noZip] }
    return place.isEmpty ? text : "\(text) \(place)"
  }

  private func wording(_ choice: Choice, _ state: KioskState) -> Phrase {
    switch choice {
    case .sign: state.isPractice ? .practiceSign : .choiceSign
    case .signWithheld: .choiceSignWithheld
    case .change: .choiceChange
    case .erase: .choiceErase
    }
  }
}
