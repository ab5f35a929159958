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

/// A signature with all that a coordinator may need to know about it.
public struct SignatureBody: Hashable, Sendable, Codable {
  /// The position given once and never again, 1-based, the baseline included.
  public var number: Int
  /// The name in NFC; nil for an illegible paper line.
  public var name: String?
  /// The postal code as stored; nil when none was given.
  public var postalCode: String?
  /// The place the signer was shown; empty when unknown.
  public var place: String
  /// Where the code lies.
  public var area: SignatureArea
  /// What a coordinator should look at.
  public var flags: [SignatureFlag]
  /// How it came in.
  public var source: SignatureSource
  /// The language read, two letters.
  public var language: String
  /// The digest of the text shown, hexadecimal.
  public var text: String
  /// The session's identity; nil when none was open.
  public var session: String?
  /// The tabling event; empty when no session was open.
  public var event: String
  /// The canvasser; empty when no session was open.
  public var canvasser: String
  /// Why the signer signed; nil when not asked or not given.
  public var reason: String?
  /// The slow hash of the withdrawal code; nil when none was given.
  public var withdrawal: String?
  /// The paper sheet and line.
  public var sheet: SheetLine?

  /// Creates a signature's content from a draft.
  ///
  /// - Parameters:
  ///   - draft: The signature.
  ///   - number: The position it is given.
  ///   - attribution: Where and by whom it is taken; nil when nobody said.
  public init(_ draft: SignatureDraft, number: Int, attribution: Attribution?) {
    self.number = number
    name = draft.name.text
    postalCode = draft.postalCode.text
    place = draft.place
    area = draft.area
    let isClockDoubtful = attribution?.clockConfirmed == false
    flags = SignatureFlag.allCases.filter {
      draft.flags.contains($0) || ($0 == .clockDoubtful && isClockDoubtful)
    }
    source = draft.source
    language = draft.language
    text = draft.textVersion.hex
    self.session = attribution?.session
    event = attribution?.event ?? ""
    canvasser = attribution?.canvasser ?? ""
    reason = draft.reason.isEmpty ? nil : draft.reason
    withdrawal = draft.withdrawal
    sheet = draft.sheet
  }
}

/// That a signature no longer counts, and why.
public struct VoidBody: Hashable, Sendable, Codable {
  /// The identity of the signature.
  public var signature: String
  /// Why.
  public var reason: VoidReason
  /// The canvasser who decided.
  public var canvasser: String

  /// Creates a void's content.
  public init(signature: String, reason: VoidReason, canvasser: String) {
    self.signature = signature
    self.reason = reason
    self.canvasser = canvasser
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
    organiser = petition.organiser
    contact = petition.contact
  }
}
