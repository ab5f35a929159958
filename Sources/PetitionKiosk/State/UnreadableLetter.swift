import PetitionLanguages

/// What the kiosk does about a letter that came and could not be read.
///
/// A name that is not whole must not be signed unnoticed.
enum UnreadableLetter {
  /// Tells the signer, and remembers it for staff.
  static func reduce(_ state: inout KioskState) -> [KioskEffect] {
    state.hasUnreadableLetters = true
    guard Reducer.wake(&state) else { return [] }
    // Enter rests for a moment, as after a change of screen: the words are to be seen first.
    state.settledAt = state.time.elapsed
    switch state.screen {
    case .form(var screen):
      screen.message = .letterUnreadable
      state.screen = .form(screen)
    case .contact(var screen):
      screen.message = .letterUnreadable
      state.screen = .contact(screen)
    case .opening(var screen):
      screen.message = .letterUnreadable
      state.screen = .opening(screen)
    case .pin(var screen):
      screen.message = .letterUnreadable
      state.screen = .pin(screen)
    default:
      // A line that is no answer is asked for again, and may be a name that must not stay in view.
      return state.isLinear ? state.screen.content.handle(paste: "\u{FFFD}", in: &state) : []
    }
    return []
  }
}
