import PetitionLanguages
import PetitionShell
import PetitionCore
import TerminalUI

/// One question about what was typed, with the answers spelled out.
struct QuestionScreen: ScreenContent {
  /// A possible answer.
  enum Answer: Equatable {
    /// The name is right.
    case keepName(PersonName)
    /// The postal code is this one.
    case settle(PostalCode)
    /// Back to the line.
    case change(FormScreen.Line)
  }

  /// The question.
  var question: Phrase
  /// What stands in its blank.
  var blank: String
  /// The answers with their wording, the likeliest first.
  var answers: [Answer]
  /// The marked answer.
  var selected = 0

  var audience: Audience { .signer }

  /// Asks about a name.
  init(_ question: NameQuestion, _ name: PersonName) {
    self.question =
      switch question {
      case .looksLikeEmail: .nameLooksLikeEmail
      case .looksLikePostalCode: .nameLooksLikeZip
      case .oneLetter: .nameOneLetter
      case .heldKey: .nameHeldKey
      }
    blank = ""
    answers = [.change(.name), .keepName(name)]
  }

  /// Asks about a postal code that is not plainly a known one.
  init(_ reading: PostalReading, typed: String, isRequired: Bool) {
    let none: [Answer] = isRequired ? [] : [.settle(.none)]
    let foreign = PostalCode(foreign: typed).map { [Answer.settle($0)] } ?? []
    let change: Answer = .change(.postalCode)
    switch reading {
    case .listed(let zip, let place):
      self.init(.zipLookalike, "\(zip) \(place)", [.settle(.zip(zip)), change])
    case .lookalike(let zip, let place):
      let text = place.map { "\(zip) \($0)" } ?? zip
      self.init(.zipLookalike, text, [.settle(.zip(zip)), change] + none)
    case .stateOnly(let zip, let state):
      let text = "\(zip), \(StateNames.name(of: state) ?? state)"
      self.init(.zipStateOnly, text, [.settle(.zip(zip)), change])
    case .unassigned(let zip):
      self.init(.zipUnassigned, zip, [change, .settle(.zip(zip))] + none)
    case .empty:
      self.init(.zipMissing, "", [change] + none)
    case .wrongLength(let digits):
      self.init(.zipWrongLength, "\(digits)", [change] + foreign + none)
    case .notDigits(let typed):
      self.init(.zipNotDigits, typed, [change] + foreign + none)
    }
  }

  private init(_ question: Phrase, _ blank: String, _ answers: [Answer]) {
    self.question = question
    self.blank = blank
    self.answers = answers
  }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    if key == .escape {
      state.show(.form(FormScreen(focus: line)))
      return []
    }
    switch state.answer(key, count: answers.count, selected: selected) {
    case .moved(let index):
      var screen = self
      screen.selected = index
      state.screen = .question(screen)
    case .chosen(let index):
      return take(answers[index], &state)
    case .none: break
    }
    return []
  }

  private var line: FormScreen.Line {
    for case .change(let line) in answers { return line }
    return .name
  }

  private func take(_ answer: Answer, _ state: inout KioskState) -> [KioskEffect] {
    switch answer {
    case .keepName(let name): state.draft.confirmedName = name
    case .settle(let code):
      state.draft.settled = Draft.Settled(typed: state.draft.postalCode.text, code: code)
    case .change(let line):
      state.show(.form(FormScreen(focus: line)))
      return []
    }
    return FormScreen.proceed(&state)
  }

  var placement: Placement { .middle }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    canvas.title(
      state.text.title,
      right: words[.stepOneOfTwo],
      rows: canvas.layout == .compact ? 1 : 2
    )
    canvas.keys([.keyEnterChoose, .keyEscBack, .keyHelp, .keyUpDownMove], in: state.words)
    canvas.text(words[question, ["text": .text(blank)]])
    canvas.gap()
    canvas.choices(answers.map { wording($0, words) }, selected: selected)
  }

  private func wording(_ answer: Answer, _ words: Wording) -> String {
    switch answer {
    case .keepName: words[.answerNameRight]
    case .settle(.zip(let zip)): words[.answerZipRight, ["zip": .text(zip)]]
    case .settle(.foreign(let code)): words[.answerForeign, ["code": .text(code)]]
    case .settle(.none): words[.answerNoZip]
    case .change(.name): words[.answerChangeName]
    case .change: words[.answerChangeZip]
    }
  }
}
