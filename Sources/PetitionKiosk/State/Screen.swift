import PetitionLanguages
import PetitionCore
import PetitionStore
import TerminalUI

/// The screens of a kiosk, each with what only it remembers.
indirect enum Screen: Equatable {
  /// Session opening.
  case opening(OpeningScreen)
  /// The invitation.
  case attract(AttractScreen)
  /// The whole petition, page by page.
  case reading(ReadingScreen)
  /// Name and postal code.
  case form(FormScreen)
  /// A question about what was typed.
  case question(QuestionScreen)
  /// The last look before signing.
  case review(ReviewScreen)
  /// A confirmed signature waits for the disk.
  case saving(SavingScreen)
  /// The session ended before a signature could be saved.
  case ended(EndedScreen)
  /// The thank-you.
  case thanks(ThanksScreen)
  /// Email or phone for news.
  case contact(ContactScreen)
  /// "Are you still there?"
  case idle(IdleScreen)
  /// "Erase what you typed?"
  case discard(DiscardScreen)
  /// "One question at a time?"
  case lineMode(LineModeScreen)
  /// What the keys do.
  case help(HelpScreen)
  /// The PIN.
  case pin(PINScreen)
  /// Why nothing can be saved until a person has seen to it.
  case stopped(StoppedScreen)
  /// The staff menu.
  case staff(StaffScreen)
  /// Why the last signature is voided.
  case void(VoidScreen)
  /// Whether the last void is taken back.
  case takeBack(TakeBackScreen)
  /// Who takes over.
  case canvasser(CanvasserScreen)
  /// Tallies.
  case tallies(TalliesScreen)
  /// Whether the session is closed.
  case close(CloseScreen)
  /// The sheet for the paper log, after closing.
  case closing(ClosingScreen)
  /// Nothing at all.
  case blank(BlankScreen)

  /// The screen's own state, which handles keys and draws.
  var content: any ScreenContent {
    switch self {
    case .opening(let content): content
    case .attract(let content): content
    case .reading(let content): content
    case .form(let content): content
    case .question(let content): content
    case .review(let content): content
    case .saving(let content): content
    case .ended(let content): content
    case .thanks(let content): content
    case .contact(let content): content
    case .idle(let content): content
    case .discard(let content): content
    case .lineMode(let content): content
    case .help(let content): content
    case .pin(let content): content
    case .stopped(let content): content
    case .staff(let content): content
    case .void(let content): content
    case .takeBack(let content): content
    case .canvasser(let content): content
    case .tallies(let content): content
    case .close(let content): content
    case .closing(let content): content
    case .blank(let content): content
    }
  }
}

extension Screen {
  /// Whether the signer of a signature stands in front of "Not saved yet", or of the help over it.
  func awaits(_ signature: EntryID) -> Bool {
    switch self {
    case .saving(let screen): screen.pending.signing.draft.id == signature
    case .help(let screen): screen.returning.awaits(signature)
    default: false
    }
  }
}

extension Screen {
  /// Whether a key is part of a text that is typed on the screen.
  func takes(_ key: Key) -> Bool {
    guard case .text = key else { return false }
    return switch self {
    case .form, .canvasser, .contact, .pin: true
    case .opening(let opening): opening.step == .lines
    default: false
    }
  }

  /// Whether it is a list on which staff decide what is felt at the table.
  var isWeighty: Bool {
    switch self {
    case .staff, .void, .takeBack, .close, .closing: true
    case .opening(let opening): opening.step != .lines
    default: false
    }
  }

  /// Whether Enter on it decides something that lasts: one that comes by a burst must not.
  var isDecision: Bool {
    if case .review = self { return true }
    return isWeighty
  }

  /// Whether the name of somebody who has signed stands on it.
  var namesSigner: Bool {
    switch self {
    case .void, .takeBack: true
    default: false
    }
  }
}

/// One screen: what it does with a key, and what it looks like.
///
/// Both are pure.
protocol ScreenContent: Equatable {
  /// Who the screen is for, which decides what idleness does.
  var audience: Audience { get }

  /// Answers a key; the state already knows the time.
  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect]

  /// Answers pasted text; most screens ignore it.
  func handle(paste text: String, in state: inout KioskState) -> [KioskEffect]

  /// Answers the passing of time; most screens ignore it.
  func tick(in state: inout KioskState) -> [KioskEffect]

  /// Where the screen's content stands below its title.
  var placement: Placement { get }

  /// Draws the screen.
  func draw(_ state: KioskState, on canvas: inout Canvas)
}

/// Who a screen is for.
enum Audience: Equatable {
  /// Nobody yet: the screen that invites.
  case passersBy
  /// A signer: idleness asks, then erases.
  case signer
  /// A signer with no time limit.
  case unhurried
  /// Staff: idleness goes back to signing.
  case staff
  /// Staff, on a screen that stays as long as they like.
  case patientStaff

  /// Whether it is for staff.
  var isStaff: Bool { self == .staff || self == .patientStaff }
}

/// Where the content of a screen stands.
enum Placement: Equatable {
  /// Right below the title.
  case top
  /// A little lower in a high window, wherever messages come and go.
  case form
  /// One short question or message, at a third of the height.
  case middle

  /// The rows that are left free below the title, whatever the content.
  func lead(in size: Size) -> Int {
    self == .form ? max(0, (size.rows - 24) / 3) : 0
  }
}

extension ScreenContent {
  var placement: Placement { .top }

  func handle(paste text: String, in state: inout KioskState) -> [KioskEffect] { [] }

  func tick(in state: inout KioskState) -> [KioskEffect] { [] }
}
