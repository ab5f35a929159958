import PetitionLanguages
import PetitionCore
import PetitionStore
import TerminalUI

/// The thank-you: shown only after the signature is on disk.
struct ThanksScreen: ScreenContent {
  /// What was saved.
  var receipt: SignatureReceipt
  /// The signer's first word, no more of the name.
  var firstWord: String
  /// The withdrawal code; nil when the petition offers none.
  var withdrawalCode: String?
  /// The marked choice.
  var selected = 0

  /// Creates the thank-you for a signature that was saved.
  init(receipt: SignatureReceipt, pending: PendingSigning) {
    self.receipt = receipt
    firstWord = pending.signing.draft.name.firstWord
    withdrawalCode = pending.withdrawalCode
  }

  /// It has a clock of its own, so the idle question never stands on top of it.
  var audience: Audience { .unhurried }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    guard state.configuration.signing.contactOptIn else {
      switch key {
      case .enter, .escape, .text(" "): return state.startOver()
      default: return []
      }
    }
    if key == .escape { return state.startOver() }
    switch ChoiceKeys.answer(key, count: 2, selected: selected) {
    case .moved(let index):
      var screen = self
      screen.selected = index
      state.screen = .thanks(screen)
    case .chosen(0): return state.startOver()
    case .chosen: state.show(.contact(ContactScreen(signature: receipt.id)))
    case .none: break
    }
    return []
  }

  func tick(in state: inout KioskState) -> [KioskEffect] {
    let limit = Duration.seconds(seconds(state))
    let quiet = state.time.elapsed - max(state.settledAt, state.lastKeyAt)
    return quiet >= limit ? state.startOver() : []
  }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    canvas.cursor = Position(row: 0, column: canvas.margin)
    canvas.title(words[.savedNumber, ["n": .count(receipt.number)]])
    canvas.keys(
      state.configuration.signing.contactOptIn
        ? [.keyEnterChoose, .keyUpDownMove] : [.keyEnterDone],
      in: words
    )
    canvas.text(words[.thankYou, ["name": .text(firstWord)]])
    canvas.gap()
    if let milestone = receipt.milestone { celebrate(milestone, state, &canvas) }
    if let withdrawalCode {
      canvas.text(words[.withdrawalCode, ["code": .text(withdrawalCode)]])
      canvas.gap()
    }
    if receipt.milestone == nil { canvas.progress(state) }
    canvas.gap()
    let choices: [Phrase] =
      state.configuration.signing.contactOptIn ? [.done, .wantNews] : [.done]
    let seconds = seconds(state)
    canvas.choices(choices.map { words[$0, ["seconds": .count(seconds)]] }, selected: selected)
  }

  /// How long the screen stays; words take a while to copy, and to be read aloud.
  private func seconds(_ state: KioskState) -> Int {
    let seconds = state.configuration.kiosk.thanksSeconds
    return withdrawalCode == nil && !state.isLinear ? seconds : max(seconds, 60)
  }

  private func celebrate(_ milestone: Int, _ state: KioskState, _ canvas: inout Canvas) {
    let words = state.words
    let number = words.number(milestone)
    let sentence = words[.milestoneReached, ["n": .count(milestone)]]
    guard canvas.layout != .compact else {
      canvas.text(sentence, style: .reverse)
      return
    }
    let width = BigDigits.draw(
      number,
      into: &canvas.grid,
      at: Position(row: canvas.top, column: canvas.margin + 2)
    )
    let column = canvas.margin + 2 + width + 3
    canvas.say(sentence)
    canvas.put("*  \(sentence)  *", row: canvas.top + 1, column: column, style: .bold)
    canvas.put(words[.milestoneYou], row: canvas.top + 3, column: column)
    canvas.say(words[.milestoneYou])
    canvas.top += 6
  }
}
