import GRDB

/// The tables of a kiosk's database, and the steps that lead to the newest of them.
///
/// A step that was shipped is never edited: a change is a new step.
enum Schema {
  /// Written in every database's header; "PKSK" in ASCII.
  static let applicationID: Int32 = 0x504B_534B

  /// The steps in order; a database's `user_version` says how many it has taken.
  static let steps: [@Sendable (Database) throws -> Void] = [
    { try $0.execute(sql: ledger + projections) },
    { try $0.execute(sql: backups) },
    { try $0.execute(sql: withdrawn + offices + sheets) },
  ]

  /// The tables that are made from the ledger, each after those that it refers to.
  static let projected = [
    "petition_text", "session", "signature", "decision", "contact", "milestone", "conversation",
    "tally", "position", "backup", "sheet", "import_batch", "delivery_set",
  ]

  /// All tables: those, and the ones that they are made from.
  static let tables = projected + ["kiosk", entries, "forked_entry"]

  /// The table that all others are made from.
  static let entries = "entry"

  /// The format that this program reads and writes.
  static var version: Int { steps.count }

  /// Writes into the file's header what it is; a commit goes to the disk even if it stood there.
  static func mark(_ database: Database) throws {
    try database.execute(sql: "PRAGMA user_version = \(version)")
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
  }

  private static let ledger = """
    CREATE TABLE kiosk (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      id BLOB NOT NULL CHECK (length(id) = 16),
      petition TEXT NOT NULL CHECK (petition <> '')
    ) STRICT;

    CREATE TABLE entry (
      kiosk BLOB NOT NULL CHECK (length(kiosk) = 16),
      seq INTEGER NOT NULL CHECK (seq > 0),
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      kind TEXT NOT NULL CHECK (kind <> ''),
      payload TEXT,
      sealed BLOB,
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      chain BLOB NOT NULL CHECK (length(chain) = 32),
      PRIMARY KEY (kiosk, seq),
      CHECK (payload IS NULL OR sealed IS NULL)
    ) STRICT, WITHOUT ROWID;

    """

  /// The tables for reading.
  ///
  /// A table without rowid must begin with the columns of its key, in the key's order: otherwise
  /// `integrity_check` of SQLite 3.40 and 3.41.0 calls a sound file damaged. `signature` begins
  /// with what a person looks for first, and so it has a rowid.
  private static let projections = """
    CREATE TABLE signature (
      seq INTEGER NOT NULL CHECK (seq > 0),
      number INTEGER NOT NULL CHECK (number > 0),
      id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
      signed_at TEXT NOT NULL,
      name TEXT,
      postal_code TEXT,
      place TEXT,
      area TEXT NOT NULL CHECK (area IN ('inside', 'outside', 'none')),
      event TEXT NOT NULL,
      canvasser TEXT NOT NULL,
      source TEXT NOT NULL CHECK (source IN ('kiosk', 'assisted', 'paper', 'import')),
      language TEXT NOT NULL,
      text_version TEXT NOT NULL REFERENCES petition_text (version),
      state TEXT NOT NULL
        CHECK (state IN ('accepted', 'voided', 'withdrawn', 'duplicate', 'illegible')),
      void_reason TEXT CHECK (void_reason IN ('joke', 'abuse', 'test', 'asked', 'mistake')),
      flags TEXT NOT NULL,
      reason TEXT,
      sheet TEXT,
      line INTEGER CHECK (line > 0),
      session TEXT REFERENCES session (id),
      utc_offset INTEGER NOT NULL,
      kiosk TEXT NOT NULL CHECK (length(kiosk) = 36),
      PRIMARY KEY (kiosk, seq),
      CHECK ((state = 'voided') = (void_reason IS NOT NULL)),
      CHECK ((sheet IS NULL) = (line IS NULL))
    ) STRICT;

    CREATE TABLE tally (
      dimension TEXT NOT NULL,
      key TEXT NOT NULL,
      state TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 0),
      PRIMARY KEY (dimension, key, state)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE session (
      id TEXT PRIMARY KEY CHECK (length(id) = 36),
      seq INTEGER NOT NULL,
      event TEXT NOT NULL,
      canvasser TEXT NOT NULL,
      clock_confirmed INTEGER NOT NULL CHECK (clock_confirmed IN (0, 1)),
      opened_at TEXT NOT NULL,
      closed_at TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE milestone (
      milestone INTEGER PRIMARY KEY,
      count INTEGER NOT NULL,
      reached_at TEXT NOT NULL,
      signature TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE petition_text (
      version TEXT PRIMARY KEY CHECK (length(version) = 64),
      language TEXT NOT NULL,
      title TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE conversation (
      event TEXT NOT NULL,
      canvasser TEXT NOT NULL,
      day TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count > 0),
      PRIMARY KEY (event, canvasser, day)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE contact (
      signature TEXT PRIMARY KEY REFERENCES signature (id),
      email TEXT,
      phone TEXT,
      language TEXT NOT NULL,
      CHECK (email IS NOT NULL OR phone IS NOT NULL)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE position (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      last_number INTEGER NOT NULL,
      last_saved_at TEXT NOT NULL
    ) STRICT;
    """

  /// When the last verified copy was made, and how far it reached.
  private static let backups = """
    CREATE TABLE backup (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      at TEXT NOT NULL,
      seq INTEGER NOT NULL,
      recorded INTEGER NOT NULL
    ) STRICT;
    """
}
