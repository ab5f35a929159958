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
  /// Texts that were asked about because they look like no address; the next Enter keeps them.
  var asked: Set<String> = []

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
    case .enter: return screen.enter(&state)
    case .tab, .backTab, .down, .up:
      screen.fields.isOnSecond.toggle()
      screen.message = nil
    default:
      guard let notice = screen.fields.focused.edit(key) else { return [] }
      screen.message = notice.phrase
    }
    state.screen = .contact(screen)
    return []
  }

  func handle(paste text: String, in state: inout KioskState) -> [KioskEffect] {
    var screen = self
    screen.message = screen.fields.focused.paste(text, replacing: state.isLinear).phrase
    state.screen = .contact(screen)
    return []
  }

  /// Goes on to the next line, and from the second one to the end; asks once about what looks like
  /// no address, and keeps what the signer confirms.
  private mutating func enter(_ state: inout KioskState) -> [KioskEffect] {
    message = nil
    let (email, phone) = (fields.first.tidyText, fields.second.tidyText)
    if isOdd(email, ContactAddress.isEmail) {
      ask(about: email, .emailOdd, isOnSecond: false)
    } else if !fields.isOnSecond {
      fields.isOnSecond = true
    } else if isOdd(phone, ContactAddress.isPhone) {
      ask(about: phone, .phoneOdd, isOnSecond: true)
    } else {
      guard !email.isEmpty || !phone.isEmpty else { return state.startOver() }
      return [.recordContact(signature: signature, email: email, phone: phone)]
    }
    state.screen = .contact(self)
    return []
  }

  private func isOdd(_ text: String, _ hasForm: (String) -> Bool) -> Bool {
    !text.isEmpty && !asked.contains(text) && !hasForm(text)
  }

  private mutating func ask(about text: String, _ question: Phrase, isOnSecond: Bool) {
    asked.insert(text)
    message = question
    fields.isOnSecond = isOnSecond
  }

  var placement: Placement { .form }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    canvas.title(state.words[.newsTitle])
    canvas.keys([.keyEnterNext, .keyUpDownMove, .keyEscNoNews], in: state.words)
    canvas.text(state.words[state.isPractice ? .practiceNews : .newsHint])
    canvas.gap()
    canvas.fields(fields, in: state.words)
    canvas.gap()
    if let message { canvas.message(state.words[message]) }
    canvas.sayInstead(state.words[.linearText])
  }
}
