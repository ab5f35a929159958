import PetitionLanguages
import PetitionShell
import PetitionCore
import TerminalUI

/// Email or phone for news, asked after the signature is saved and kept apart from it.
struct ContactScreen: ScreenContent {
  /// The signature it belongs to.
  var signature: EntryID
  /// The email address and the telephone number.
  var fields = FieldPair(first: EntryField(label: .email), second: EntryField(label: .phone))
  /// What the signer must be told; nil when all is well.
  var message: Phrase?

  var audience: Audience { .signer }

  /// Whether nothing was typed.
  var isEmpty: Bool { fields.first.text.isEmpty && fields.second.text.isEmpty }

  /// Creates an empty question.
  init(signature: EntryID) {
    self.signature = signature
  }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    var screen = self
    switch key {
    case .escape: return state.startOver()
    case .enter where fields.isOnSecond: return finish(&state)
    case .enter, .tab, .backTab, .down, .up: screen.fields.isOnSecond.toggle()
    default: _ = screen.fields.focused.edit(key)
    }
    state.screen = .contact(screen)
    return []
  }

  func handle(paste text: String, in state: inout KioskState) -> [KioskEffect] {
    var screen = self
    _ = screen.fields.focused.paste(text, replacing: state.isLinear)
    state.screen = .contact(screen)
    return []
  }

  private func finish(_ state: inout KioskState) -> [KioskEffect] {
    let (email, phone) = (fields.first.tidyText, fields.second.tidyText)
    guard !email.isEmpty || !phone.isEmpty else { return state.startOver() }
    return [.recordContact(signature: signature, email: email, phone: phone)]
  }

  var placement: Placement { .form }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    canvas.title(state.words[.newsTitle])
    canvas.keys([.keyEnterNext, .keyUpDownMove, .keyEscNoNews], in: state.words)
    canvas.text(state.words[.newsHint])
    canvas.gap()
    canvas.fields(fields, in: state.words)
    canvas.gap()
    if let message { canvas.message(state.words[message]) }
    canvas.sayInstead(state.words[.linearText])
  }
}
