import PetitionLanguages
import PetitionCore
import TerminalUI

/// Why the last signature is voided.
///
/// It is named by number and time, never by name.
struct VoidScreen: ScreenContent {
  /// The signature.
  var receipt: SignatureReceipt
  /// The marked choice.
  var selected = 0

  var audience: Audience { .staff }

  /// Creates the question.
  init(receipt: SignatureReceipt) {
    self.receipt = receipt
  }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    let reasons = VoidReason.allCases
    if key == .escape {
      state.show(.staff(StaffScreen()))
      return []
    }
    switch ChoiceKeys.answer(key, count: reasons.count + 1, selected: selected) {
    case .moved(let index):
      var screen = self
      screen.selected = index
      state.screen = .void(screen)
    case .chosen(0): state.show(.staff(StaffScreen()))
    case .chosen(let index): return [.void(receipt.id, reasons[index - 1])]
    case .none: break
    }
    return []
  }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    let clock = LocalTime(receipt.signedAt, offset: state.time.utcOffset).clock
    canvas.title(words[.voidTitle])
    canvas.keys([.keyEnterChoose, .keyUpDownMove, .keyEscBack], in: state.words)
    canvas.text(words[.voidWhich, ["n": .count(receipt.number), "time": .text(clock)]])
    canvas.gap()
    let reasons = VoidReason.allCases.map { words[wording($0)] }
    canvas.choices([words[.voidNot]] + reasons, selected: selected)
  }

  private func wording(_ reason: VoidReason) -> Phrase {
    switch reason {
    case .joke: .voidJoke
    case .abuse: .voidAbuse
    case .test: .voidTest
    case .asked: .voidAsked
    case .mistake: .voidMistake
    }
  }
}
