import PetitionCore

/// One section of `kiosk.conf` with its keys in the order of the file.
struct ConfigurationSection: Sendable {
  let name: String
  let meaning: String
  let keys: [ConfigurationKey<Configuration>]

  /// Every section but `[petition]`, which alone has translations and updates.
  static let behaviour = [signing, area, milestones, session, kiosk, storage, sealing, hub]

  /// The names of all sections, for unknown ones.
  static let names = ["petition"] + behaviour.map(\.name)

  private static let oddNamesMeaning = """
    Names that are put up for a coordinator's review, beside those that the program knows, such as \
    "Mickey Mouse". Whoever signs so is neither asked nor refused. A name is compared whole; capitals, \
    accents and the order of the words make no difference.
    """

  static let signing = ConfigurationSection(
    name: "signing",
    meaning: "What the form asks beside name and ZIP code. Every question costs signatures.",
    keys: [
      ConfigurationKey(
        "withhold_name",
        .flag(\.signing.withholdName),
        "Whether a signer may keep the name off the printed list."
      ),
      ConfigurationKey(
        "contact_optin",
        .flag(\.signing.contactOptIn),
        "Whether email or telephone for news is asked for, after the signature is saved."
      ),
      ConfigurationKey(
        "reason",
        .flag(\.signing.reason),
        "Whether a reason for signing is asked for."
      ),
      ConfigurationKey(
        "withdrawal_code",
        .flag(\.signing.withdrawalCode),
        "Whether the thank-you shows three words that take the name back at the office."
      ),
      ConfigurationKey(
        "postal_code_required",
        .flag(\.signing.postalCodeRequired),
        "Whether \"I have no ZIP code\" is left out. People without an address cannot sign then."
      ),
      ConfigurationKey("odd_names", .names(\.signing.oddNames), oddNamesMeaning),
    ]
  )

  static let area = ConfigurationSection(
    name: "area",
    meaning: "The postal codes that reports count as inside. Nobody is refused for another code.",
    keys: [
      ConfigurationKey(
        "label",
        .line(\.area.label),
        "The name of the area, as reports print it."
      ),
      ConfigurationKey(
        "postal_codes",
        .postalCodes(\.area.postalCodes),
        "The codes of the area. Without any, every signature counts as outside."
      ),
    ]
  )

  static let milestones = ConfigurationSection(
    name: "milestones",
    meaning: "Where the count starts, and which numbers are celebrated or aimed for.",
    keys: [
      ConfigurationKey(
        "baseline",
        .number(\.milestones.baseline, 0...1_000_000_000, unit: ""),
        "Signatures collected elsewhere, before this kiosk; they are part of the count shown."
      ),
      ConfigurationKey(
        "baseline_as_of",
        .day(\.milestones.baselineAsOf),
        "The day for which baseline was true."
      ),
      ConfigurationKey(
        "ladder",
        .ladder(\.milestones.ladder),
        "The counts that are celebrated. Empty means 10, 25, 50, 100, then each goal."
      ),
      ConfigurationKey(
        "goals",
        .ladder(\.milestones.goals),
        "The goals, one after the other. Empty means the next round number each time."
      ),
    ]
  )

  static let session = ConfigurationSection(
    name: "session",
    meaning: "What the canvasser chooses from when a session is opened; other names can be typed.",
    keys: [
      ConfigurationKey("events", .names(\.session.events), "Tabling events, the likeliest first."),
      ConfigurationKey(
        "canvassers",
        .names(\.session.canvassers),
        "Names or initials of canvassers, the likeliest first."
      ),
    ]
  )

  /// Says which languages there are; a test compares it with the program.
  private static let languagesMeaning = """
    The languages offered to signers, the usual one first. Built in are en (English) and es \
    (Spanish), and as drafts that no speaker has reviewed yet hmn (Hmong), so (Somali) and oj \
    (Ojibwe); the first screen says that of a draft. A file language-xx.toml beside this one changes \
    or adds a language: `petition-kiosk language xx` prints one to begin with.
    """

  static let kiosk = ConfigurationSection(
    name: "kiosk",
    meaning: "How the kiosk behaves at the table.",
    keys: [
      ConfigurationKey(
        "languages",
        .languages(\.kiosk.languages),
        languagesMeaning
      ),
      // Web Content Accessibility Guidelines 2.2.1: a warning must leave at least 20 seconds.
      ConfigurationKey(
        "idle_seconds",
        .number(\.kiosk.idleSeconds, 20...1200, unit: " of seconds"),
        "How long nobody presses a key before the kiosk asks whether someone is still there."
      ),
      ConfigurationKey(
        "warning_seconds",
        .number(\.kiosk.warningSeconds, 20...600, unit: " of seconds"),
        "How long that question waits before what was typed is erased."
      ),
      ConfigurationKey(
        "thanks_seconds",
        .number(\.kiosk.thanksSeconds, 5...120, unit: " of seconds"),
        "How long the thank-you stays when no key is pressed."
      ),
      ConfigurationKey(
        "theme",
        .choice(\.kiosk.theme, of: ["terminal", "white-on-black", "black-on-white", "none"]),
        "The colours. No meaning depends on them."
      ),
      ConfigurationKey("bell", .flag(\.kiosk.bell), "Whether a milestone rings the bell."),
      ConfigurationKey(
        "pin",
        .pin(\.kiosk.pin),
        "What is kept of the staff PIN; set it with `petition-kiosk pin`, not by hand."
      ),
    ]
  )

  static let storage = ConfigurationSection(
    name: "storage",
    meaning: "Where signatures are kept.",
    keys: [
      ConfigurationKey(
        "database",
        .line(\.storage.database),
        presence: .filled,
        "The database file; a relative path begins at the folder of this file."
      ),
      ConfigurationKey(
        "backup_directory",
        .line(\.storage.backupDirectory),
        """
        The folder for copies, such as a stick's; it must be there, and a relative path begins at \
        the folder of this file. A copy is made by itself after 10 signatures or 5 minutes, and its \
        names can be read by whoever takes the stick. Empty: no copies are made.
        """
      ),
    ]
  )

  static let sealing = ConfigurationSection(
    name: "sealing",
    meaning: "Public keys for which names will be sealed. This version keeps names readable.",
    keys: [
      ConfigurationKey(
        "recipients",
        .laterList(\.sealingRecipients, because: "this version cannot seal names"),
        "The coordinators' public keys."
      )
    ]
  )

  static let hub = ConfigurationSection(
    name: "hub",
    meaning: "The server that kiosks will share their counts with. This version works alone.",
    keys: [
      ConfigurationKey(
        "url",
        .laterText(\.hubURL, because: "this version cannot reach a hub"),
        "The address of the hub."
      )
    ]
  )
}
