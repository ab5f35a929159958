import PetitionLanguages
import Foundation
import PetitionCore
import PetitionStore
import TerminalUI

/// All that a kiosk knows; a frame is a function of it.
struct KioskState: Equatable {
  /// What the organiser decided.
  let configuration: Configuration
  /// What the kiosk can say.
  let languages: Languages
  /// The screen that is shown.
  var screen: Screen
  /// The window.
  var size: Size
  /// What letters the screen can draw.
  var glyphs = Glyphs.ofLibrary
  /// What the environment says of the letters that are typed.
  var locale = KeyboardLocale(environment: ["LANG": "C.UTF-8"])
  /// Whether a letter came that nobody could read.
  var hasUnreadableLetters = false
  /// What the clocks say.
  var time: KioskTime
  /// When the screen last changed.
  var settledAt: Duration
  /// When an Enter or a Space was last swallowed; nil once one was let through.
  var swallowedAt: Duration?
  /// When a key last arrived.
  var lastKeyAt: Duration = .zero
  /// The language of the signer, two letters.
  var language: String
  /// The colours.
  var theme: Theme
  /// The open session.
  var session: SessionBody?
  /// The counts as they were last read.
  var counts = LiveCounts()
  /// What the signer has typed.
  var draft = Draft()
  /// Signatures that are confirmed but not known to be saved, oldest first.
  var pending: [PendingSigning] = []
  /// Why the ledger takes nothing until a person has seen to it, for staff; nil when it does.
  var trouble: String?
  /// When the next attempt to save the oldest of them is due.
  var retryAt: Duration = .zero
  /// The newest signature taken by this process that staff have not voided.
  var lastReceipt: SignatureReceipt?
  /// The signature whose void, the newest of this session, can be taken back; nil for none.
  var voided: EntryID?
  /// Whether staff type for the signer.
  var isAssisted = false
  /// Whether the practice file is in use.
  var isPractice = false
  /// Whether the terminal reads lines instead of keys.
  var isLinear = false
  /// Whether it did so at the start, to which an abandoned kiosk returns.
  var startsLinear = false
  /// The copies of the database.
  var copying = Copying()
  /// Bytes left on the disk; nil when there are plenty.
  var scarceRoom: Int?
  /// Wrong PINs in a row.
  var wrongPINs = 0
  /// Until when no PIN is accepted.
  var pinLockedUntil: Duration = .zero

  /// Creates the state of a kiosk that has just started.
  init(
    configuration: Configuration,
    languages: Languages,
    size: Size,
    time: KioskTime,
    theme: Theme
  ) {
    self.configuration = configuration
    self.languages = languages
    self.size = size
    self.time = time
    self.theme = theme
    copying.isOn = !configuration.storage.backupDirectory.isEmpty
    language = configuration.kiosk.languages.first ?? "en"
    screen = .attract(AttractScreen())
    // Nobody can be holding a key since before the first screen.
    settledAt = time.elapsed - Reducer.settling
    lastKeyAt = time.elapsed
  }

  /// The wording in the signer's language.
  var words: Wording { languages.wording(in: language) }

  /// The petition in the signer's language.
  var text: PetitionText { configuration.petition.text(in: language) }

  /// Whether a staff PIN is set.
  var hasPIN: Bool { !configuration.kiosk.pin.isEmpty }

  /// Signatures that count, here and elsewhere.
  var count: Int { configuration.milestones.baseline + counts.acceptedHere }

  /// The goal that the count is moving towards.
  var goal: Int { GoalLadder(rungs: configuration.milestones.goals).goal(for: count) }

  /// The next milestone; nil when the organiser's list is used up.
  var nextMilestone: Int? {
    MilestoneLadder(rungs: configuration.milestones.ladder).next(after: count)
  }

  /// Whether a signature can be begun now.
  var takesNames: Bool { season == .open && pending.isEmpty && trouble == nil }

  /// Whether signatures are taken on this day.
  var season: Season {
    if let starts = configuration.petition.starts, time.wall < starts { return .notYet(starts) }
    if let ends = configuration.petition.ends, time.wall > ends { return .over(ends) }
    return .open
  }

  /// Whether a petition takes signatures now.
  enum Season: Equatable {
    /// It does.
    case open
    /// It will from an instant on.
    case notYet(Date)
    /// It did until an instant.
    case over(Date)
  }

  /// Shows another screen, and lets Enter rest for a moment.
  mutating func show(_ screen: Screen) {
    self.screen = screen
    settledAt = time.elapsed
  }

  /// What staff see first: why nothing can be saved, or else their menu.
  var staffStart: Screen { trouble == nil ? .staff(StaffScreen()) : .stopped(StoppedScreen()) }

  /// Leaves the staff screens: to signing, or to session opening when none is open.
  mutating func leaveStaff() -> [KioskEffect] {
    guard session == nil else { return startOver() }
    let effects = startOver()
    show(.opening(OpeningScreen(self)))
    return effects
  }

  /// Takes note that a copy is begun.
  mutating func beginCopy() -> KioskEffect {
    copying.isRunning = true
    copying.beganAt = time.elapsed
    return .copy(.copy)
  }

  /// Ends the session and shows what goes onto the paper log, while the ledger is checked.
  mutating func close(_ sheet: ClosingSheet) -> [KioskEffect] {
    session = nil
    lastReceipt = nil
    voided = nil
    copying.isRunning = true
    show(.closing(ClosingScreen(sheet: sheet)))
    return [.readCounts, .copy(.close)]
  }

  /// Shows what a kiosk without a session shows.
  ///
  /// Whoever comes by after closing time must not begin a session of their own.
  mutating func showClosed() {
    show(hasPIN ? .blank(BlankScreen(isLocked: true)) : .opening(OpeningScreen(self)))
  }

  /// Erases all that belongs to one signer and shows the attract screen.
  mutating func startOver() -> [KioskEffect] {
    draft = Draft()
    isAssisted = false
    language = configuration.kiosk.languages.first ?? "en"
    theme = Theme(rawValue: configuration.kiosk.theme) ?? .terminal
    show(.attract(AttractScreen()))
    return [.forget, .readCounts]
  }
}
