import PetitionLanguages
import PetitionCore
import PetitionStore

/// What goes onto the paper log when a day at a table ends.
///
/// Counts and words, never a name: it may be photographed.
struct ClosingSheet: Equatable {
  /// The petition's title.
  var title: String
  /// When it was closed, local to the kiosk.
  var closedAt: String
  /// When another program had closed it before; nil if it was closed for this sheet.
  var closedBefore: String?
  /// The kiosk's identity, its first eight characters.
  var kiosk: String
  /// The tabling event of the session; empty when there was none.
  var event: String
  /// Its canvasser, the last one.
  var canvasser: String
  /// Signatures of this day that count.
  var today: Int
  /// Signatures in this database that count.
  var here: Int
  /// Signatures that count, here and elsewhere.
  var campaign: Int
  /// Signatures in this database that were voided.
  var voided: Int
  /// Conversations of this day.
  var conversations: Int
  /// Where the kiosk signed its ledger; nil if it could not.
  var head: LedgerHead?

  /// The sheet in lines with labels.
  func text() -> String {
    """
    Copy this onto the paper log.
    Petition \(title)
    Closed   \(closedBefore.map { "already at \($0); this sheet is of \(closedAt)" } ?? closedAt)
    Kiosk    \(kiosk)
    Event    \(event.isEmpty ? "there was none" : event.printable)
    By       \(canvasser.isEmpty ? "nobody" : canvasser.printable)
    Today    \(today.grouped), and \(conversations.grouped) conversations
    Here     \(here.grouped), and \(voided.grouped) voided
    Campaign \(campaign.grouped)
    Entry    \(head.map { "\($0.seq)" } ?? "none: the kiosk's key is not there")
    Words    \(head.map { "\($0.words)" } ?? "none")
    """
  }
}

extension ClosingSheet {
  /// Takes down what a ledger holds.
  ///
  /// - Parameters:
  ///   - configuration: The petition and its baseline.
  ///   - store: The ledger.
  ///   - end: The session that is closed.
  ///   - stamp: When.
  /// - Throws: ``StoreError`` if the ledger cannot be read.
  init(
    _ configuration: Configuration,
    _ store: inout PetitionStore,
    of end: SessionEnd,
    at stamp: EntryStamp
  ) throws(StoreError) {
    let counts = try store.counts(at: stamp.at, utcOffset: stamp.utcOffset)
    let time = LocalTime(stamp.at, offset: stamp.utcOffset)
    title = configuration.petition.text.title
    closedAt = "\(time.day) \(time.clock)"
    closedBefore = end.closedBefore.map {
      let before = LocalTime($0, offset: stamp.utcOffset)
      return "\(before.day) \(before.clock)"
    }
    kiosk = String(store.kiosk.description.prefix(8))
    event = end.session?.event ?? ""
    canvasser = end.session?.canvasser ?? ""
    today = counts.today
    here = counts.acceptedHere
    campaign = configuration.milestones.baseline + counts.acceptedHere
    voided = try store.tally(by: .all).counts[.voided]
    conversations = try store.conversations(on: time.day).values.reduce(0, +)
    // A ledger without its key cannot be signed, and an older head would not cover the day.
    let signed = try store.signedHead()
    head = try signed == store.head() ? signed : nil
  }
}
