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
}
