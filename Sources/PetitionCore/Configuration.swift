public import Foundation

/// Everything an organiser decides, as read from `kiosk.conf`.
///
/// Each property is one key of the file, in the file's sections; the defaults are the file's.
public struct Configuration: Hashable, Sendable {
  /// The petition: `[petition]`.
  public var petition: Petition
  /// What the form asks: `[signing]`.
  public var signing: Signing
  /// The organiser's own postal codes: `[area]`.
  public var area: Area
  /// Where the count starts and goes: `[milestones]`.
  public var milestones: Milestones
  /// What session opening offers: `[session]`.
  public var session: Session
  /// How the kiosk behaves: `[kiosk]`.
  public var kiosk: Kiosk
  /// Where signatures are kept: `[storage]`.
  public var storage: Storage
  /// `[sealing]` recipients: public keys; empty means that names are stored readable.
  public var sealingRecipients: [String]
  /// `[hub]` url; empty means that there is no hub.
  public var hubURL: String

  /// Creates a configuration for a petition, all else at its default.
  public init(petition: Petition) {
    self.petition = petition
    signing = Signing()
    area = Area()
    milestones = Milestones()
    session = Session()
    kiosk = Kiosk()
    storage = Storage()
    sealingRecipients = []
    hubURL = ""
  }

  /// What the form asks beside name and postal code; each question is off by default.
  public struct Signing: Hashable, Sendable {
    /// Whether the signer may keep the name off the printed list.
    public var withholdName = false
    /// Whether email or phone for news is asked for, after saving.
    public var contactOptIn = false
    /// Whether a reason for signing is asked for.
    public var reason = false
    /// Whether the thank-you shows a withdrawal code.
    public var withdrawalCode = false
    /// Whether "I have no ZIP code" is not offered.
    public var postalCodeRequired = false
    /// Names that a coordinator should look at, beside those that the program knows.
    public var oddNames: [String] = []

    /// Creates the defaults.
    public init() {}

    /// Which names a coordinator should look at.
    public var odd: OddNames { OddNames(oddNames) }
  }

  /// The postal codes that the petition calls its own.
  public struct Area: Hashable, Sendable {
    /// The name of the area as reports print it: "Duluth ZIP codes".
    public var label = ""
    /// The five-digit codes of the area, ascending, ranges already expanded.
    public var postalCodes: [String] = []

    /// Creates an area without codes: every code is outside.
    public init() {}

    /// Whether a five-digit code belongs to the area.
    public func contains(_ zip: String) -> Bool {
      postalCodes.contains(zip)
    }
  }

  /// Where the count starts, and which numbers are celebrated or aimed for.
  public struct Milestones: Hashable, Sendable {
    /// Signatures collected elsewhere before this kiosk, 0 or more.
    public var baseline = 0
    /// The day for which ``baseline`` was true; nil when there is none.
    public var baselineAsOf: Date?
    /// The milestones, ascending; empty means the standard ladder.
    public var ladder: [Int] = []
    /// The goals, ascending; empty means the standard ladder.
    public var goals: [Int] = []

    /// Creates the defaults.
    public init() {}
  }

  /// What session opening offers.
  public struct Session: Hashable, Sendable {
    /// Names of tabling events, the likeliest first.
    public var events: [String] = []
    /// Names or initials of canvassers, the likeliest first.
    public var canvassers: [String] = []

    /// Creates empty lists.
    public init() {}
  }

  /// How the kiosk behaves at the table.
  public struct Kiosk: Hashable, Sendable {
    /// Languages offered to signers, two-letter codes, the default first.
    public var languages = ["en"]
    /// Seconds without a key before the idle question, 20 to 1200.
    public var idleSeconds = 60
    /// Seconds that the idle question waits, 20 to 600.
    public var warningSeconds = 30
    /// Seconds that the thank-you stays, 5 to 120.
    public var thanksSeconds = 15
    /// The colours: `terminal`, `white-on-black`, `black-on-white` or `none`.
    public var theme = "terminal"
    /// Whether a milestone rings the bell.
    public var bell = false
    /// The salted slow hash of the staff PIN; empty means that there is none.
    public var pin = ""

    /// Creates the defaults.
    public init() {}
  }

  /// Where signatures are kept.
  public struct Storage: Hashable, Sendable {
    /// The database file, relative to the folder of the configuration.
    public var database = "data/petition.db"
    /// Where verified copies go; empty means nowhere.
    public var backupDirectory = ""

    /// Creates the defaults.
    public init() {}
  }
}
