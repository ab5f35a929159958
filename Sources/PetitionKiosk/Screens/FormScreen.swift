import PetitionLanguages
import PetitionShell
import PetitionCore
import TerminalUI

/// Name and postal code, with the consent text in view.
struct FormScreen: ScreenContent {
  /// The lines of the form.
  enum Line: Equatable {
    case name
    case postalCode
    case reason
  }

  /// The line that keys go to.
  var focus = Line.name
  /// What the signer must be told; nil when all is well.
  var message: Phrase?

  var audience: Audience { .signer }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    var screen = self
    switch key {
    case .enter: return screen.enter(&state)
    case .escape: return leave(&state)
    case .tab, .down: screen.move(1, state)
    case .backTab, .up: screen.move(-1, state)
    default:
      guard let notice = state.draft[focus].edit(key) else { return [] }
      screen.message = notice.phrase ?? lasting
    }
    state.screen = .form(screen)
    return []
  }

  func handle(paste text: String, in state: inout KioskState) -> [KioskEffect] {
    var screen = self
    screen.message = state.draft[focus].paste(text, replacing: state.isLinear).phrase
    state.screen = .form(screen)
    return []
  }

  /// The lines that the organiser wants.
  private func lines(_ state: KioskState) -> [Line] {
    state.configuration.signing.reason ? [.name, .postalCode, .reason] : [.name, .postalCode]
  }

  private mutating func move(_ step: Int, _ state: KioskState) {
    let lines = lines(state)
    guard let index = lines.firstIndex(of: focus) else { return }
    focus = lines[(index + step + lines.count) % lines.count]
    message = lasting
  }

  /// That a letter is missing is said until the form is left: nothing else tells of it.
  private var lasting: Phrase? { message == .letterUnreadable ? message : nil }

  private mutating func enter(_ state: inout KioskState) -> [KioskEffect] {
    if focus == .name {
      do { _ = try PersonName(state.draft.name.text) } catch {
        tell(error)
        state.screen = .form(self)
        return []
      }
    }
    guard focus == lines(state).last else {
      move(1, state)
      state.screen = .form(self)
      return []
    }
    return Self.proceed(&state)
  }

  private mutating func tell(_ problem: NameProblem) {
    focus = .name
    message = problem == .empty ? .nameMissing : .fieldFull
  }

  /// One step back: to the line above, and from the first line away, with a question if need be.
  private func leave(_ state: inout KioskState) -> [KioskEffect] {
    guard focus == .name else {
      var screen = self
      screen.move(-1, state)
      state.screen = .form(screen)
      return []
    }
    guard !state.draft.isEmpty else { return state.startOver() }
    state.show(.discard(DiscardScreen(returning: state.screen)))
    return []
  }

  /// Goes on to the next question, or to the review when there is none left.
  static func proceed(_ state: inout KioskState) -> [KioskEffect] {
    let isRequired = state.configuration.signing.postalCodeRequired
    switch state.draft.obstacle(requiresPostalCode: isRequired) {
    case .name(let problem):
      var screen = FormScreen()
      screen.tell(problem)
      state.show(.form(screen))
    case .nameQuestion(let question, let name):
      state.show(.question(QuestionScreen(question, name)))
    case .postalCode(let reading, let isRequired):
      state.show(
        .question(
          QuestionScreen(reading, typed: state.draft.postalCode.text, isRequired: isRequired)
        )
      )
    case nil:
      state.show(.review(ReviewScreen()))
    }
    return []
  }
}

extension FormScreen {
  var placement: Placement { .form }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    canvas.title(
      state.text.title,
      right: words[.stepOneOfTwo],
      rows: canvas.layout == .compact ? 1 : 2
    )
    canvas.keys(
      [.keyEnterNext, .keyEscBack, .keyHelp, .keyUpDownMove, .keyLanguage, .keyAccent],
      in: state.words
    )
    let fields = lines(state).map { state.draft[$0] }
    let column = canvas.fieldColumn(fields, in: words)
    canvas.text(words[state.isAssisted ? .formForAnother : .formHint])
    canvas.gap()
    for line in lines(state) {
      canvas.field(state.draft[line], in: words, isFocused: line == focus, column: column)
      if line == focus, let message {
        canvas.message(wording(message, words))
      }
      if !canvas.isLinear || line == focus { drawHint(line, state, &canvas) }
      canvas.gap()
    }
    canvas.letterNotice(for: fields.map(\.text), in: state)
    if !canvas.isLinear || focus == .name { drawConsent(state, &canvas) }
    canvas.sayInstead(words[.linearText])
  }
}

extension FormScreen {
  /// That a line may be left empty; where every row is needed, only the one that nobody expects.
  private func drawHint(_ line: Line, _ state: KioskState, _ canvas: inout Canvas) {
    switch line {
    case .postalCode where !state.configuration.signing.postalCodeRequired:
      if canvas.isLinear || canvas.takesAir() { canvas.text(state.words[.zipHint]) }
    case .reason: canvas.text(state.words[.reasonOptional])
    case .name, .postalCode: break
    }
  }

  private func wording(_ message: Phrase, _ words: Wording) -> String {
    message == .letterUnreadable ? words[message] : words[.pleaseCheck] + " " + words[message]
  }

  /// Who will see the name, before it is typed; where there is no room for all, where the rest is.
  private func drawConsent(_ state: KioskState, _ canvas: inout Canvas) {
    guard !canvas.text(state.text.consent) else { return }
    let row = canvas.top - 1
    canvas.grid.fill(row: row, column: 0, columns: canvas.size.columns)
    canvas.put(state.words[.restInHelp], row: row)
  }
}

extension Draft {
  /// A line of the form.
  subscript(line: FormScreen.Line) -> EntryField {
    get {
      switch line {
      case .name: name
      case .postalCode: postalCode
      case .reason: reason
      }
    }
    set {
      switch line {
      case .name: name = newValue
      case .postalCode: postalCode = newValue
      case .reason: reason = newValue
      }
    }
  }
}
