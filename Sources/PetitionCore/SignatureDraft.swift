/// A signature as a signer confirmed it, not yet recorded.
public struct SignatureDraft: Hashable, Sendable {
  /// The identity, made before the first attempt to record.
  public var id: EntryID
  /// The name, by the rules of ``PersonName``.
  public var name: PersonName
  /// The postal code, or that there is none.
  public var postalCode: PostalCode
  /// The place the signer was shown: "Duluth, MN", "Minnesota", or empty.
  public var place: String
  /// Where the code lies, as the organiser's list says.
  public var area: SignatureArea
  /// What a coordinator should look at; in the order of ``SignatureFlag/allCases``.
  public var flags: [SignatureFlag]
  /// How the signature came in.
  public var source: SignatureSource
  /// The language the signer read, two letters.
  public var language: String
  /// The text the signer was shown.
  public var textVersion: TextVersion
  /// Why the signer signed, if asked and given; empty otherwise.
  public var reason: String
  /// The slow hash of the withdrawal code; nil when the signer was given none.
  public var withdrawal: String?
  /// The paper sheet and line; nil unless ``source`` is paper.
  public var sheet: SheetLine?

  /// Creates a draft.
  public init(
    id: EntryID,
    name: PersonName,
    postalCode: PostalCode,
    place: String,
    area: SignatureArea,
    flags: [SignatureFlag],
    source: SignatureSource,
    language: String,
    textVersion: TextVersion,
    reason: String = "",
    withdrawal: String? = nil,
    sheet: SheetLine? = nil
  ) {
    self.id = id
    self.name = name
    self.postalCode = postalCode
    self.place = place
    self.area = area
    self.flags = flags
    self.source = source
    self.language = language
    self.textVersion = textVersion
    self.reason = reason
    self.withdrawal = withdrawal
    self.sheet = sheet
  }
}

/// A numbered line of a numbered paper sheet.
public struct SheetLine: Hashable, Sendable, Codable {
  /// The number printed on the sheet.
  public var sheet: String
  /// The line, 1-based.
  public var line: Int

  /// Creates a line's name.
  public init(sheet: String, line: Int) {
    self.sheet = sheet
    self.line = line
  }
}

/// How a signature came in.
///
/// The raw values stand in files and exports.
public enum SignatureSource: String, Hashable, Sendable, Codable, CaseIterable {
  /// The signer typed it.
  case kiosk
  /// Staff typed it for the signer.
  case assisted
  /// It was typed in from a paper sheet.
  case paper
  /// It came from another system.
  case `import`
}

/// What became of a signature.
///
/// The raw values stand in files and exports.
public enum SignatureState: String, Hashable, Sendable, Codable, CaseIterable {
  /// It counts.
  case accepted
  /// Staff or a coordinator voided it, with a reason.
  case voided
  /// The signer took it back.
  case withdrawn
  /// A coordinator decided that it repeats another.
  case duplicate
  /// A paper line that nobody can read.
  case illegible
}

/// Why a signature was voided.
///
/// The raw values stand in files and exports.
public enum VoidReason: String, Hashable, Sendable, Codable, CaseIterable {
  /// A joke name.
  case joke
  /// Abuse.
  case abuse
  /// A trial entry.
  case test
  /// The signer asked.
  case asked
  /// A slip.
  case mistake
}

/// What a coordinator should look at.
///
/// The raw values stand in files and exports.
public enum SignatureFlag: String, Hashable, Sendable, Codable, CaseIterable {
  /// The prefix is known, the ZIP is not on the list; the signer confirmed it.
  case zipUnknown = "zip_unknown"
  /// The prefix is not assigned to any state; the signer confirmed it.
  case zipUnassigned = "zip_unassigned"
  /// The signer gave no postal code.
  case zipNone = "zip_none"
  /// The code is known and lies outside the organiser's area.
  case outOfArea = "out_of_area"
  /// The signer's name is not to be printed.
  case nameWithheld = "name_withheld"
  /// The clock was doubtful when the signature was taken.
  case clockDoubtful = "clock_doubtful"
  /// The name looks odd; see ``OddNames``.
  case nameOdd = "name_odd"
  /// It is a paper line that nobody can read.
  case illegible
}

/// Where a postal code lies.
///
/// The raw values stand in files and tallies.
public enum SignatureArea: String, Hashable, Sendable, Codable, CaseIterable {
  /// On the organiser's list.
  case inside
  /// A code that is not on the organiser's list.
  case outside
  /// No code was given.
  case none
}
