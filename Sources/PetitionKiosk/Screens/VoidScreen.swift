import PetitionLanguages
import PetitionCore
import PetitionStore
import TerminalUI

/// Why the last signature is voided.
///
/// It is named by number, time and name, so that nobody voids another one; the name goes with the
/// screen.
struct VoidScreen: ScreenContent {
  /// The signature.
  var signature: NamedSignature
  /// The marked choice.
  var selected = 0

  var audience: Audience { .staff }

  /// Creates the question.
  init(signature: NamedSignature) {
    self.signature = signature
  }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    let reasons = VoidReason.allCases
    if key == .escape { return state.leaveNamed() }
    switch state.answer(key, count: reasons.count + 1, selected: selected) {
    case .moved(let index):
      var screen = self
      screen.selected = index
      state.screen = .void(screen)
    case .chosen(0): return state.leaveNamed()
    case .chosen(let index): return [.void(signature.receipt.id, reasons[index - 1])]
    case .none: break
    }
    return []
  }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    canvas.title(words[.voidTitle])
    canvas.keys([.keyEnterChoose, .keyUpDownMove, .keyEscBack], in: state.words)
    canvas.text(words[.voidWhich, signature.blanks(in: state)])
    canvas.gap()
    let reasons = VoidReason.allCases.map { words[$0.phrase] }
    canvas.choices([words[.voidNot]] + reasons, selected: selected)
  }
}

/// Whether the last void of the session is taken back.
struct TakeBackScreen: ScreenContent {
  /// The signature that was voided.
  var signature: NamedSignature
  /// The marked choice.
  var selected = 0

  var audience: Audience { .staff }

  /// Creates the question.
  init(signature: NamedSignature) {
    self.signature = signature
  }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    if key == .escape { return state.leaveNamed() }
    switch state.answer(key, count: 2, selected: selected) {
    case .moved(let index):
      var screen = self
      screen.selected = index
      state.screen = .takeBack(screen)
    case .chosen(0): return state.leaveNamed()
    case .chosen: return [.takeBackVoid(signature.receipt.id)]
    case .none: break
    }
    return []
  }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    canvas.title(words[.staffTakeBack])
    canvas.keys([.keyEnterChoose, .keyUpDownMove, .keyEscBack], in: state.words)
    canvas.text(words[.takeBackWhich, signature.blanks(in: state)])
    canvas.gap()
    canvas.choices([words[.takeBackNot], words[.takeBackYes]], selected: selected)
  }
}

extension NamedSignature {
  /// The most characters of a name that are shown: enough to know it by.
  private static let shownCharacters = 40

  /// What staff know it by.
  ///
  /// Where no PIN keeps strangers from this screen, the name is its first letters: nobody may read
  /// there who has signed.
  fileprivate func blanks(in state: KioskState) -> KeyValuePairs<String, Blank> {
    let clock = LocalTime(receipt.signedAt, offset: state.time.utcOffset).clock
    let isWhole = name.count <= Self.shownCharacters
    let shown = isWhole ? name : NameAdmission.tidy("\(name.prefix(Self.shownCharacters))") + "..."
    let who = state.hasPIN ? shown : initials
    let reason = voidReason.map { state.words[$0.phrase] } ?? ""
    return [
      "n": .count(receipt.number), "time": .text(clock), "name": .text(who),
      "reason": .text(reason),
    ]
  }

  /// The first letter of each of the first words.
  private var initials: String {
    name.split(separator: " ").prefix(4).map { "\($0.prefix(1))." }.joined(separator: " ")
  }
}

extension VoidReason {
  /// What the kiosk calls it.
  fileprivate var phrase: Phrase {
    switch self {
    case .joke: .voidJoke
    case .abuse: .voidAbuse
    case .test: .voidTest
    case .asked: .voidAsked
    case .mistake: .voidMistake
    }
  }
}

extension KioskState {
  /// Goes back to the staff menu from a screen with a name on it.
  fileprivate mutating func leaveNamed() -> [KioskEffect] {
    show(.staff(StaffScreen()))
    return [.forget]
  }
}
