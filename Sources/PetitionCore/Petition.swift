public import Foundation

/// A petition as its organiser wrote it, in every language it has.
public struct Petition: Hashable, Sendable {
  /// The stable key of the petition; text may change, this does not.
  public var id: String
  /// The text in the organiser's own language.
  public var text: PetitionText
  /// The text in other languages, by two-letter code; a missing passage falls back to ``text``.
  public var translations: [String: PetitionText]
  /// The first instant at which signatures are taken; nil means at once.
  public var starts: Date?
  /// The instant after which no signature is taken; nil means never.
  public var ends: Date?
  /// The day on which names must be destroyed; nil means not decided.
  public var retainUntil: Date?

  /// Creates a petition.
  public init(
    id: String,
    text: PetitionText,
    translations: [String: PetitionText] = [:],
    organiser: String = "",
    contact: String = "",
    starts: Date? = nil,
    ends: Date? = nil,
    retainUntil: Date? = nil
  ) {
    self.id = id
    self.text = text
    self.translations = translations
    self.starts = starts
    self.ends = ends
    self.retainUntil = retainUntil
    if !organiser.isEmpty { self.organiser = organiser }
    if !contact.isEmpty { self.contact = contact }
  }

  /// The organisation that holds the signatures, in its own language; empty when none is named.
  public var organiser: String {
    get { text.organiser }
    set { text.organiser = newValue }
  }

  /// How to reach the organiser, in its own language; empty when it is not said.
  public var contact: String {
    get { text.contact }
    set { text.contact = newValue }
  }

  /// Returns the text shown to a signer who reads a language.
  ///
  /// - Parameter language: A two-letter code.
  /// - Returns: The translation; passages it lacks come from ``text``.
  public func text(in language: String) -> PetitionText {
    guard let translation = translations[language] else { return text }
    var merged = translation
    if merged.title.isEmpty { merged.title = text.title }
    if merged.to.isEmpty { merged.to = text.to }
    if merged.ask.isEmpty { merged.ask = text.ask }
    if merged.statement.isEmpty { merged.statement = text.statement }
    if merged.why.isEmpty { merged.why = text.why }
    if merged.consent.isEmpty { merged.consent = text.consent }
    if merged.organiser.isEmpty { merged.organiser = text.organiser }
    if merged.contact.isEmpty { merged.contact = text.contact }
    if merged.updates.isEmpty { merged.updates = text.updates }
    return merged
  }
}

/// The passages of a petition in one language.
///
/// Shape: paragraphs within a passage are separated by one empty line.
public struct PetitionText: Hashable, Sendable {
  /// What the petition is called, one line.
  public var title: String
  /// To whom it is addressed, one line.
  public var to: String
  /// The request in one sentence: what a signer must know before anything else.
  public var ask: String
  /// The demand that is signed.
  public var statement: String
  /// The reasons given.
  public var why: String
  /// Who will see a signer's name, in the organiser's words.
  public var consent: String
  /// Who holds the signatures, one line; empty when nobody is named.
  public var organiser = ""
  /// How to reach them, one line: telephone, email or a sentence; empty when it is not said.
  public var contact = ""
  /// Dated additions, newest first.
  public var updates: [PetitionUpdate]

  /// Creates the passages; all may be empty, as in a partial translation.
  public init(
    title: String = "",
    to: String = "",
    ask: String = "",
    statement: String = "",
    why: String = "",
    consent: String = "",
    updates: [PetitionUpdate] = []
  ) {
    self.title = title
    self.to = to
    self.ask = ask
    self.statement = statement
    self.why = why
    self.consent = consent
    self.updates = updates
  }
}

/// A dated addition to a petition, published after people had begun to sign.
public struct PetitionUpdate: Hashable, Sendable {
  /// When it was published, RFC 3339 with its zone, as written in the configuration.
  public var postedAt: String
  /// The text.
  public var body: String

  /// Creates an update.
  public init(postedAt: String, body: String) {
    self.postedAt = postedAt
    self.body = body
  }
}
