/// What a ledger entry says.
///
/// The raw values stand in the file for ever.
public enum EntryKind: String, Hashable, Sendable, CaseIterable {
  /// A canvasser began to take signatures at an event.
  case sessionOpened = "session_opened"
  /// Another canvasser took over; the event goes on.
  case sessionChanged = "session_changed"
  /// The day at the table ended.
  case sessionClosed = "session_closed"
  /// Somebody signed.
  case signature
  /// Staff voided a signature.
  case void
  /// A milestone was reached for the first time.
  case milestone
  /// The full petition text that later signatures refer to by its digest.
  case petitionText = "petition_text"
  /// A canvasser talked with somebody, whether or not a signature followed.
  case conversation
  /// A signer asked for news, after signing.
  case contact
  /// The kiosk signed the ledger up to here.
  case checkpoint
  /// A verified copy of the database was made.
  case backup
  /// Names were destroyed; what they counted for was kept.
  case purge
  /// A coordinator decided that a signature counts again.
  case restore
  /// A signer took a signature back.
  case withdrawal
  /// A coordinator decided whether two signatures are one person's.
  case duplicateDecision = "duplicate_decision"
  /// A coordinator looked at a signature that was flagged and left it as it is.
  case kept
  /// A paper sheet began to be typed in.
  case sheetOpened = "sheet_opened"
  /// All lines of a paper sheet were typed in.
  case sheetClosed = "sheet_closed"
  /// Other ledgers' entries were taken over.
  case merge
  /// A coordinator decided which of a kiosk's contradicting histories stands.
  case forkDecision = "fork_decision"
  /// Signatures from another system were recorded.
  case `import`
  /// Some lines of a delivery set.
  case setLines = "set_lines"
  /// A delivery set was sealed: these lines, in this order.
  case deliverySet = "delivery_set"
  /// A delivery set was handed over.
  case delivery
}
