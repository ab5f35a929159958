/// The content of a ledger entry, one case per ``EntryKind``.
///
/// Do not rename or remove a property of a body: its JSON is hashed into the ledger's chain.
/// New properties must be optional, and a change of meaning needs a new version number.
public enum EntryBody: Hashable, Sendable {
  /// See ``SessionBody``.
  case sessionOpened(SessionBody)
  /// See ``SessionBody``.
  case sessionChanged(SessionBody)
  /// See ``SessionBody``.
  case sessionClosed(SessionBody)
  /// See ``SignatureBody``.
  case signature(SignatureBody)
  /// See ``VoidBody``.
  case void(VoidBody)
  /// See ``MilestoneBody``.
  case milestone(MilestoneBody)
  /// See ``PetitionTextBody``.
  case petitionText(PetitionTextBody)
  /// See ``ConversationBody``.
  case conversation(ConversationBody)
  /// See ``ContactBody``.
  case contact(ContactBody)
  /// See ``CheckpointBody``.
  case checkpoint(CheckpointBody)
  /// See ``BackupBody``.
  case backup(BackupBody)
  /// See ``PurgeBody``.
  case purge(PurgeBody)
  /// See ``RestoreBody``.
  case restore(RestoreBody)
  /// See ``WithdrawalBody``.
  case withdrawal(WithdrawalBody)
  /// See ``DuplicateDecisionBody``.
  case duplicateDecision(DuplicateDecisionBody)
  /// See ``KeptBody``.
  case kept(KeptBody)
  /// See ``SheetBody``.
  case sheetOpened(SheetBody)
  /// See ``SheetBody``.
  case sheetClosed(SheetBody)
  /// See ``MergeBody``.
  case merge(MergeBody)
  /// See ``ForkDecisionBody``.
  case forkDecision(ForkDecisionBody)
  /// See ``ImportBody``.
  case `import`(ImportBody)
  /// See ``SetLinesBody``.
  case setLines(SetLinesBody)
  /// See ``DeliverySetBody``.
  case deliverySet(DeliverySetBody)
  /// See ``DeliveryBody``.
  case delivery(DeliveryBody)

  /// The kind under which the entry is filed.
  public var kind: EntryKind {
    switch self {
    case .sessionOpened: .sessionOpened
    case .sessionChanged: .sessionChanged
    case .sessionClosed: .sessionClosed
    case .signature: .signature
    case .void: .void
    case .milestone: .milestone
    case .petitionText: .petitionText
    case .conversation: .conversation
    case .contact: .contact
    case .checkpoint: .checkpoint
    case .backup: .backup
    case .purge: .purge
    case .restore: .restore
    case .withdrawal: .withdrawal
    case .duplicateDecision: .duplicateDecision
    case .kept: .kept
    case .sheetOpened: .sheetOpened
    case .sheetClosed: .sheetClosed
    case .merge: .merge
    case .forkDecision: .forkDecision
    case .import: .import
    case .setLines: .setLines
    case .deliverySet: .deliverySet
    case .delivery: .delivery
    }
  }
}

/// A session as it stood when it was opened, changed or closed.
public struct SessionBody: Hashable, Sendable, Codable {
  /// The session's identity, a UUID in text.
  public var session: String
  /// The tabling event.
  public var event: String
  /// Who takes signatures from now on.
  public var canvasser: String
  /// Whether a person confirmed the kiosk's clock.
  public var clockConfirmed: Bool

  /// Creates a session's content.
  public init(session: String, event: String, canvasser: String, clockConfirmed: Bool) {
    self.session = session
    self.event = event
    self.canvasser = canvasser
    self.clockConfirmed = clockConfirmed
  }
}

/// Where and by whom a signature is taken.
public struct Attribution: Hashable, Sendable {
  /// The session's identity; nil outside a session.
  public var session: String?
  /// The tabling event.
  public var event: String
  /// The canvasser.
  public var canvasser: String
  /// Whether a person confirmed the kiosk's clock.
  public var clockConfirmed: Bool

  /// Attributes signatures to a session as it stands now.
  public init(_ session: SessionBody) {
    self.session = session.session
    event = session.event
    canvasser = session.canvasser
    clockConfirmed = session.clockConfirmed
  }

  /// Attributes signatures that are typed in outside a session.
  public init(event: String, canvasser: String) {
    session = nil
    self.event = event
    self.canvasser = canvasser
    clockConfirmed = true
  }
}

/// That a milestone was reached for the first time.
public struct MilestoneBody: Hashable, Sendable, Codable {
  /// The milestone.
  public var milestone: Int
  /// The count that reached it.
  public var count: Int
  /// The identity of the signature that reached it.
  public var signature: String

  /// Creates a milestone's content.
  public init(milestone: Int, count: Int, signature: String) {
    self.milestone = milestone
    self.count = count
    self.signature = signature
  }
}

/// The full text that signatures refer to by its digest.
public struct PetitionTextBody: Hashable, Sendable, Codable {
  /// SHA-256 of ``text``'s canonical JSON, hexadecimal.
  public var version: String
  /// The text.
  public var text: ShownPetition

  /// Creates a text's content.
  public init(version: String, text: ShownPetition) {
    self.version = version
    self.text = text
  }
}

/// That a canvasser talked with somebody; nothing about the person.
public struct ConversationBody: Hashable, Sendable, Codable {
  /// The tabling event.
  public var event: String
  /// The canvasser.
  public var canvasser: String

  /// Creates a conversation's content.
  public init(event: String, canvasser: String) {
    self.event = event
    self.canvasser = canvasser
  }
}

/// How a signer wants to hear news; kept apart from the signature.
public struct ContactBody: Hashable, Sendable, Codable {
  /// The identity of the signature it belongs to.
  public var signature: String
  /// An email address; nil when not given.
  public var email: String?
  /// A telephone number; nil when not given.
  public var phone: String?
  /// The language of the question that was answered.
  public var language: String

  /// Creates a contact's content.
  public init(signature: String, email: String?, phone: String?, language: String) {
    self.signature = signature
    self.email = email
    self.phone = phone
    self.language = language
  }
}

/// The petition exactly as one signer saw it.
public struct ShownPetition: Hashable, Sendable, Codable {
  /// The petition's stable key.
  public var petition: String
  /// The language read, two letters.
  public var language: String
  /// The title.
  public var title: String
  /// The addressee.
  public var to: String
  /// The request in one sentence.
  public var ask: String
  /// The demand.
  public var statement: String
  /// The reasons.
  public var why: String
  /// The consent text.
  public var consent: String
  /// Dated additions, as "time: text", newest first.
  public var updates: [String]
  /// Who holds the signatures.
  public var organiser: String
  /// How to reach them.
  public var contact: String

  /// Takes down what a petition shows in one language.
  public init(_ petition: Petition, language: String) {
    let text = petition.text(in: language)
    self.petition = petition.id
    self.language = language
    title = text.title
    to = text.to
    ask = text.ask
    statement = text.statement
    why = text.why
    consent = text.consent
    updates = text.updates.map { "\($0.postedAt): \($0.body)" }
    organiser = text.organiser
    contact = text.contact
  }
}

/// That a copy of the database was made, read back and found complete.
public struct BackupBody: Hashable, Sendable, Codable {
  /// The sequence number of the last entry in the copy.
  public var seq: Int
  /// All signatures in the copy, whatever their state.
  public var recorded: Int

  /// Creates a backup's content.
  public init(seq: Int, recorded: Int) {
    self.seq = seq
    self.recorded = recorded
  }
}

/// That the kiosk signed its ledger up to an entry with its own key.
public struct CheckpointBody: Hashable, Sendable, Codable {
  /// The sequence number of the last entry that is signed; the checkpoint is the next one.
  public var seq: Int
  /// The chain's link at that entry, hexadecimal.
  public var chain: String
  /// The signatures that counted there.
  public var accepted: Int
  /// The kiosk's public key, Ed25519, hexadecimal.
  public var key: String
  /// The Ed25519 signature over kiosk, sequence number, link and count, hexadecimal.
  public var signature: String

  /// Creates a checkpoint's content.
  public init(seq: Int, chain: String, accepted: Int, key: String, signature: String) {
    self.seq = seq
    self.chain = chain
    self.accepted = accepted
    self.key = key
    self.signature = signature
  }
}
