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
  /// The system that an imported signature came from, as the coordinator named it; otherwise nil.
  public var origin: String?

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

  /// Creates the content of a paper line that nobody can read; it is recorded and never counts.
  ///
  /// - Parameters:
  ///   - sheet: The sheet and line.
  ///   - number: The position it is given.
  ///   - attribution: Where and by whom the sheet was filled.
  ///   - language: The language of the sheet, two letters.
  ///   - text: The text on the sheet.
  public init(
    illegible sheet: SheetLine,
    number: Int,
    attribution: Attribution?,
    language: String,
    text: TextVersion
  ) {
    self.number = number
    place = ""
    area = .none
    flags = [.illegible]
    source = .paper
    self.language = language
    self.text = text.hex
    event = attribution?.event ?? ""
    canvasser = attribution?.canvasser ?? ""
    self.sheet = sheet
  }

  /// The state in which it is recorded; decisions come after.
  public var firstState: SignatureState { flags.contains(.illegible) ? .illegible : .accepted }
}
