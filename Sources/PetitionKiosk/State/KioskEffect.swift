import PetitionCore
import PetitionStore

/// What a kiosk asks the world to do; the run loop does it and answers with an event.
enum KioskEffect: Equatable {
  /// Record a new signature.
  case sign(SigningForm)
  /// Try again to record a signature, with the identity it has.
  case retry(PendingSigning)
  /// Read the counts.
  case readCounts
  /// Open a session, or close one and open another.
  case openSession(event: String, canvasser: String, clockConfirmed: Bool)
  /// Hand the open session to another canvasser.
  case changeCanvasser(String)
  /// Close the open session.
  case closeSession
  /// Copy the database, beside all else.
  case copy(CopyJob)
  /// Count a conversation.
  case countConversation
  /// Look up the signature that would be voided.
  case findLast
  /// Void a signature.
  case void(EntryID, VoidReason)
  /// Look up the void that would be taken back.
  case findVoid
  /// Let a signature count again that was voided.
  case takeBackVoid(EntryID)
  /// Read the tallies.
  case readTallies
  /// Check a PIN.
  case checkPIN(String)
  /// Record how a signer wants to hear news.
  case recordContact(signature: EntryID, email: String, phone: String)
  /// Move to the practice file, or back.
  case practice(Bool)
  /// Ring the bell.
  case bell
  /// Remove what a terminal without a screen of its own still shows of the last signer.
  case forget
  /// Change between the screen and the line-by-line mode.
  case switchMode
  /// End the program.
  case quit
}

/// The form as a signer confirmed it.
struct SigningForm: Equatable {
  /// The name.
  var name: PersonName
  /// The postal code.
  var postalCode: PostalCode
  /// Why the signer signs; empty when not asked or not given.
  var reason: String
  /// Whether the name is to be kept off the printed list.
  var withheld: Bool
  /// Whether staff typed it for the signer.
  var assisted: Bool
  /// The language the signer read.
  var language: String
}
