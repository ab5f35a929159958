import PetitionCore
import TerminalUI

/// Email or phone for news, asked after the signature is saved and kept apart from it.
struct ContactScreen: ScreenContent {
  /// The signature it belongs to.
  var signature: EntryID
  /// The email address.
  var email = EntryField(label: .email)
  /// The telephone number.
  var phone = EntryField(label: .phone)
  /// Whether keys go to the telephone number.
  var isOnPhone = false
  /// What the signer must be told; nil when all is well.
  var message: Phrase?

  var audience: Audience { .signer }

  /// Creates an empty question.
  init(signature: EntryID) {
    self.signature = signature
  }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    var screen = self
    switch key {
    case .escape: return state.startOver()
    case .enter where isOnPhone: return finish(&state)
    case .enter, .tab, .backTab, .down, .up: screen.isOnPhone.toggle()
    default: _ = isOnPhone ? screen.phone.edit(key) : screen.email.edit(key)
    }
    state.screen = .contact(screen)
    return []
  }

  func handle(paste text: String, in state: inout KioskState) -> [KioskEffect] {
    var screen = self
    let replacing = state.isLinear
    _ =
      isOnPhone
      ? screen.phone.paste(text, replacing: replacing)
      : screen.email.paste(text, replacing: replacing)
    state.screen = .contact(screen)
    return []
  }

  private func finish(_ state: inout KioskState) -> [KioskEffect] {
    let email = NameAdmission.tidy(email.text)
    let phone = NameAdmission.tidy(phone.text)
    guard !email.isEmpty || !phone.isEmpty else { return state.startOver() }
    return [.recordContact(signature: signature, email: email, phone: phone)]
  }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    canvas.title(state.words[.newsTitle])
    canvas.keys([.keyEnterNext, .keyUpDownMove, .keyEscNoNews])
    canvas.text(state.words[.newsHint])
    canvas.gap()
    let column = canvas.fieldColumn([email, phone])
    canvas.field(email, isFocused: !isOnPhone, column: column)
    canvas.gap()
    canvas.field(phone, isFocused: isOnPhone, column: column)
    if let message { canvas.message(state.words[message]) }
    canvas.sayInstead(state.words[.linearText])
  }
}
