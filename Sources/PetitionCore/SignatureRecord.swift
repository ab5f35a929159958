/// A signature as it stands in the ledger now.
public struct SignatureRecord: Hashable, Sendable {
  /// The identity.
  public var id: EntryID
  /// The kiosk whose ledger it is in.
  public var kiosk: KioskID
  /// Its place in that ledger, 1-based.
  public var seq: Int
  /// The position that the signer was told, 1-based; two kiosks may have given the same one.
  public var number: Int
  /// When it was taken, by the kiosk's clock.
  public var signedAt: Timestamp
  /// Seconds east of UTC on that clock.
  public var utcOffset: Int
  /// The name; nil for an illegible paper line.
  public var name: String?
  /// The postal code; nil when none was given.
  public var postalCode: String?
  /// The place the signer was shown; empty when unknown.
  public var place: String
  /// Where the code lies.
  public var area: SignatureArea
  /// The tabling event; empty when none was named.
  public var event: String
  /// The canvasser; empty when none was named.
  public var canvasser: String
  /// How it came in.
  public var source: SignatureSource
  /// The language read, two letters.
  public var language: String
  /// The digest of the text shown, hexadecimal.
  public var textVersion: String
  /// Whether it counts, and if not, why.
  public var standing: Standing
  /// What a coordinator should look at.
  public var flags: [SignatureFlag]
  /// Why the signer signed; nil when not asked or not given.
  public var reason: String?
  /// The paper sheet and line.
  public var sheet: SheetLine?
  /// The system that an imported signature came from.
  public var origin: String?

  /// Creates a record.
  public init(
    id: EntryID,
    kiosk: KioskID,
    seq: Int,
    number: Int,
    signedAt: Timestamp,
    utcOffset: Int,
    name: String?,
    postalCode: String?,
    place: String,
    area: SignatureArea,
    event: String,
    canvasser: String,
    source: SignatureSource,
    language: String,
    textVersion: String,
    standing: Standing,
    flags: [SignatureFlag],
    reason: String? = nil,
    sheet: SheetLine? = nil,
    origin: String? = nil
  ) {
    self.id = id
    self.kiosk = kiosk
    self.seq = seq
    self.number = number
    self.signedAt = signedAt
    self.utcOffset = utcOffset
    self.name = name
    self.postalCode = postalCode
    self.place = place
    self.area = area
    self.event = event
    self.canvasser = canvasser
    self.source = source
    self.language = language
    self.textVersion = textVersion
    self.standing = standing
    self.flags = flags
    self.reason = reason
    self.sheet = sheet
    self.origin = origin
  }

  /// The local day on which it was taken, "2026-06-13".
  public var signedOn: String { LocalTime(signedAt, offset: utcOffset).day }

  /// Whether the name is not to be printed.
  public var isNameWithheld: Bool { flags.contains(.nameWithheld) }
}
