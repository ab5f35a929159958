import PetitionCore
import PetitionLanguages

/// What becomes of the screen under help while help is read.
///
/// Nobody who reads help is hurried: no question, no countdown. But what one person typed must not
/// wait there for the next, so after a long silence it goes, and help stays.
extension HelpScreen {
  /// What lies under help.
  enum Underneath: Equatable {
    /// The screen that help was asked on.
    case kept
    /// Nothing any more.
    ///
    /// - Parameter typed: Whether something that was typed went with it.
    case erased(typed: Bool)
  }

  /// How many times longer than usual something typed is kept while help is read.
  static let factor = 10

  func tick(in state: inout KioskState) -> [KioskEffect] {
    let idle = state.time.elapsed - state.lastKeyAt
    guard underneath == .kept, let limit = limit(state), idle >= limit else { return [] }
    var help = self
    help.underneath = .erased(typed: hasText(state))
    help.returning = .attract(AttractScreen())
    state.draft = Draft()
    state.isAssisted = false
    state.screen = .help(help)
    return [.forget]
  }

  /// Goes back to the screen that help was asked on, or to the start if that was erased.
  func leave(_ state: inout KioskState) -> [KioskEffect] {
    guard underneath == .kept else { return state.leaveStaff() }
    state.show(returning)
    return []
  }

  /// What help says first about what was typed; nil when nothing was.
  func notice(_ state: KioskState) -> String? {
    switch underneath {
    case .erased(typed: true): return state.words[.helpErased]
    case .erased: return nil
    case .kept:
      guard hasText(state) else { return nil }
      let seconds = state.configuration.kiosk.idleSeconds * Self.factor
      return state.words[.helpKept, ["minutes": .count(seconds / 60)]]
    }
  }

  /// After how long what lies underneath goes; nil when nobody would mind finding it.
  private func limit(_ state: KioskState) -> Duration? {
    let signer = Duration.seconds(state.configuration.kiosk.idleSeconds * Self.factor)
    if hasText(state) || state.isAssisted { return signer }
    switch returning {
    case .contact, .saving: return signer
    default:
      return returning.content.audience == .staff ? Patience.staff * Patience.slowFactor : nil
    }
  }

  /// Whether something that a person typed lies underneath.
  private func hasText(_ state: KioskState) -> Bool {
    if case .contact(let contact) = returning { return !contact.isEmpty }
    return !state.draft.isEmpty
  }
}
