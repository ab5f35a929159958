import PetitionLanguages
import PetitionShell
import TerminalUI

/// Asks for the staff PIN; each wrong one makes the next wait longer.
struct PINScreen: ScreenContent {
  /// What the PIN opens.
  enum Purpose: Equatable {
    /// The staff menu.
    case menu
    /// A kiosk that was locked or blanked.
    case unlock
    /// The way out of the program, after the session was closed.
    case quit
  }

  /// What the PIN opens.
  var purpose: Purpose
  /// The digits.
  var pin = EntryField(label: .pin, rule: .digits, isSecret: true)
  /// What staff must be told; nil when all is well.
  var message: Phrase?

  var audience: Audience { purpose == .menu ? .staff : .patientStaff }

  /// Creates an empty question.
  init(purpose: Purpose) {
    self.purpose = purpose
  }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    var screen = self
    switch key {
    case .escape:
      if purpose == .menu { return state.leaveStaff() }
      state.show(.blank(BlankScreen(isLocked: true)))
      return []
    case .enter:
      guard !pin.text.isEmpty else { return [] }
      guard state.time.elapsed >= state.pinLockedUntil else {
        screen.pin = Self(purpose: purpose).pin
        screen.message = .pinWait
        break
      }
      return [.checkPIN(pin.text)]
    default:
      _ = screen.pin.edit(key)
      screen.message = nil
    }
    state.screen = .pin(screen)
    return []
  }

  func handle(paste text: String, in state: inout KioskState) -> [KioskEffect] {
    var screen = self
    _ = screen.pin.paste(text, replacing: state.isLinear)
    state.screen = .pin(screen)
    return []
  }

  private var title: Phrase {
    switch purpose {
    case .menu: .staffTitle
    case .unlock: .lockedTitle
    case .quit: .staffQuit
    }
  }

  var placement: Placement { .form }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    canvas.title(words[title])
    canvas.keys([.keyEnterNext, .keyEscBack], in: state.words)
    if purpose == .unlock {
      canvas.text(words[.lockedHint])
      canvas.gap()
    }
    let column = canvas.fieldColumn([pin], in: words)
    canvas.field(pin, in: words, isFocused: true, column: column)
    canvas.gap()
    if let message { canvas.message(words[message]) }
    canvas.sayInstead(words[.linearPIN])
  }
}
