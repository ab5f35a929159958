import PetitionLanguages
import Foundation
import PetitionCore
import PetitionStore
import TerminalUI

/// Everything that can happen to a kiosk.
///
/// Time, sizes and results arrive here and nowhere else.
enum KioskEvent {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted as one piece.
  case paste(String)
  /// A letter was typed that nobody can read; it was left out.
  case unreadable
  /// The window has a new size.
  case resized(Size)
  /// Time has passed.
  case tick(KioskTime)
  /// An effect took its time; nothing else happened.
  case clock(KioskTime)
  /// Fresh counts were read.
  case counts(LiveCounts)
  /// An attempt to record a signature ended.
  case signed(SigningOutcome, PendingSigning)
  /// A session was opened, changed or closed; nil when none is open now.
  case session(SessionBody?)
  /// Another program closed, changed or opened a session; nil when none is open now.
  case elsewhere(SessionBody?)
  /// The ledger is not as it was, in words for staff; nil once it is again.
  case trouble(String?)
  /// The signature that staff would void was looked up.
  case lastSignature(NamedSignature?)
  /// The void that staff would take back was looked up.
  case lastVoid(NamedSignature?)
  /// It is known which void of this session can be taken back; nil for none.
  case voidKnown(EntryID?)
  /// A staff action was recorded.
  case done(Phrase)
  /// A staff action failed; the text is for staff only.
  case failed(String)
  /// The tallies were read.
  case tallied(StaffTallies)
  /// An attempt to record how a signer wants to hear news ended.
  case contactSaved(Bool)
  /// A PIN was checked.
  case pinChecked(Bool)
  /// The session was closed; this is for the paper log.
  case closed(ClosingSheet)
  /// A copy was made, or failed.
  case copied(CopyResult)
  /// The disk has this many bytes left.
  case room(Int)
  /// The kiosk moved to or from the practice file.
  case practice(Bool, LiveCounts)
}

/// What the clock says at one moment.
struct KioskTime: Equatable {
  /// Time since the program started, from a clock that never jumps.
  var elapsed: Duration
  /// The date and time of day, which may be wrong.
  var wall: Date
  /// Seconds east of UTC.
  var utcOffset: Int
  /// Percent of battery left; nil without a battery.
  var battery: Int?

  /// The local day and hour.
  var local: LocalTime { LocalTime(Timestamp(wall), offset: utcOffset) }
}

/// A signature that is confirmed but not yet known to be saved; it keeps its identity.
struct PendingSigning: Equatable {
  /// What is to be recorded.
  var signing: Signing
  /// The withdrawal code to show once it is saved; nil when the petition offers none.
  var withdrawalCode: String?
}

/// What the tallies screen shows.
struct StaffTallies: Equatable {
  /// Accepted signatures by hour of today, as ("09", 5), earliest first.
  var hours: [(hour: String, count: Int)] = []
  /// Accepted signatures by event, all days.
  var events: [(event: String, count: Int)] = []
  /// Accepted signatures by canvasser, all days.
  var canvassers: [(canvasser: String, count: Int)] = []
  /// Signatures voided, all days.
  var voided = 0
  /// Conversations of today.
  var conversations = 0

  static func == (left: Self, right: Self) -> Bool {
    left.hours.elementsEqual(right.hours, by: ==)
      && left.events.elementsEqual(right.events, by: ==)
      && left.canvassers.elementsEqual(right.canvassers, by: ==)
      && left.voided == right.voided && left.conversations == right.conversations
  }
}
