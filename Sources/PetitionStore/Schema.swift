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

extension Schema {
  /// The third step's first half: the readable tables go, and are made anew from the entries.
  static let withdrawn = """
    DROP TABLE contact;
    DROP TABLE milestone;
    DROP TABLE signature;
    DROP TABLE session;
    DROP TABLE petition_text;
    DROP TABLE conversation;
    DROP TABLE tally;
    DROP TABLE position;
    DROP TABLE backup;

    """

  /// The third step: tables that hold the entries of several ledgers, and an office's decisions.
  ///
  /// Each ledger's own rows refer to that ledger alone, so that it does not matter which of them was
  /// taken over first. `forked_entry` holds what is set aside; it is no ledger and counts nowhere.
  static let offices = """
    CREATE TABLE petition_text (
      kiosk TEXT NOT NULL CHECK (length(kiosk) = 36),
      version TEXT NOT NULL CHECK (length(version) = 64),
      language TEXT NOT NULL,
      title TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (kiosk, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE session (
      id TEXT PRIMARY KEY CHECK (length(id) = 36),
      kiosk TEXT NOT NULL CHECK (length(kiosk) = 36),
      seq INTEGER NOT NULL,
      event TEXT NOT NULL,
      canvasser TEXT NOT NULL,
      clock_confirmed INTEGER NOT NULL CHECK (clock_confirmed IN (0, 1)),
      opened_at TEXT NOT NULL,
      closed_at TEXT
    ) STRICT, WITHOUT ROWID;

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
      text_version TEXT NOT NULL,
      state TEXT NOT NULL
        CHECK (state IN ('accepted', 'voided', 'withdrawn', 'duplicate', 'illegible')),
      void_reason TEXT CHECK (void_reason IN ('joke', 'abuse', 'test', 'asked', 'mistake')),
      duplicate_of TEXT,
      flags TEXT NOT NULL,
      reason TEXT,
      sheet TEXT,
      line INTEGER CHECK (line > 0),
      origin TEXT,
      session TEXT REFERENCES session (id),
      utc_offset INTEGER NOT NULL,
      kiosk TEXT NOT NULL CHECK (length(kiosk) = 36),
      PRIMARY KEY (kiosk, seq),
      FOREIGN KEY (kiosk, text_version) REFERENCES petition_text (kiosk, version),
      CHECK ((state = 'voided') = (void_reason IS NOT NULL)),
      CHECK ((state = 'duplicate') = (duplicate_of IS NOT NULL)),
      CHECK ((sheet IS NULL) = (line IS NULL))
    ) STRICT;

    CREATE TABLE decision (
      signature TEXT NOT NULL CHECK (length(signature) = 36),
      kiosk TEXT NOT NULL CHECK (length(kiosk) = 36),
      seq INTEGER NOT NULL CHECK (seq > 0),
      verdict TEXT NOT NULL CHECK (verdict IN (
        'accepted', 'voided', 'withdrawn', 'duplicate', 'distinct', 'kept')),
      reason TEXT CHECK (reason IN ('joke', 'abuse', 'test', 'asked', 'mistake')),
      other TEXT CHECK (length(other) = 36),
      decided_by TEXT NOT NULL,
      decided_at TEXT NOT NULL,
      note TEXT,
      PRIMARY KEY (signature, kiosk, seq),
      CHECK ((verdict = 'voided') = (reason IS NOT NULL)),
      CHECK ((verdict IN ('duplicate', 'distinct')) = (other IS NOT NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tally (
      dimension TEXT NOT NULL,
      key TEXT NOT NULL,
      state TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 0),
      PRIMARY KEY (dimension, key, state)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE milestone (
      kiosk TEXT NOT NULL CHECK (length(kiosk) = 36),
      milestone INTEGER NOT NULL,
      count INTEGER NOT NULL,
      reached_at TEXT NOT NULL,
      signature TEXT NOT NULL UNIQUE,
      PRIMARY KEY (kiosk, milestone)
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

    CREATE TABLE backup (
      kiosk TEXT PRIMARY KEY CHECK (length(kiosk) = 36),
      at TEXT NOT NULL,
      seq INTEGER NOT NULL,
      recorded INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sheet (
      sheet TEXT NOT NULL,
      kiosk TEXT NOT NULL CHECK (length(kiosk) = 36),
      lines INTEGER NOT NULL CHECK (lines > 0),
      event TEXT NOT NULL,
      canvasser TEXT NOT NULL,
      opened_at TEXT NOT NULL,
      closed_at TEXT,
      PRIMARY KEY (sheet, kiosk)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE import_batch (
      kiosk TEXT NOT NULL CHECK (length(kiosk) = 36),
      seq INTEGER NOT NULL,
      origin TEXT NOT NULL,
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      recorded INTEGER NOT NULL CHECK (recorded >= 0),
      is_in_baseline INTEGER NOT NULL CHECK (is_in_baseline IN (0, 1)),
      imported_at TEXT NOT NULL,
      imported_by TEXT NOT NULL,
      PRIMARY KEY (kiosk, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE delivery_set (
      kiosk TEXT NOT NULL CHECK (length(kiosk) = 36),
      set_number INTEGER NOT NULL CHECK (set_number > 0),
      seq INTEGER NOT NULL,
      lines INTEGER NOT NULL CHECK (lines > 0),
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      facts TEXT NOT NULL,
      sealed_at TEXT NOT NULL,
      sealed_by TEXT NOT NULL,
      delivered_on TEXT,
      received_by TEXT,
      pages INTEGER,
      PRIMARY KEY (kiosk, set_number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE forked_entry (
      kiosk BLOB NOT NULL CHECK (length(kiosk) = 16),
      seq INTEGER NOT NULL CHECK (seq > 0),
      chain BLOB NOT NULL CHECK (length(chain) = 32),
      id BLOB NOT NULL CHECK (length(id) = 16),
      kind TEXT NOT NULL CHECK (kind <> ''),
      payload TEXT,
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      PRIMARY KEY (kiosk, seq, chain)
    ) STRICT, WITHOUT ROWID;
    """
}

extension Schema {
  /// The third step's last part: the way from a paper sheet to its lines.
  ///
  /// Each line that is typed in is looked up first, and a look through a million signatures would
  /// keep whoever types waiting. Signatures that were not on paper take no room in it.
  static let sheets = """
    CREATE INDEX signature_on_sheet ON signature (sheet COLLATE NOCASE, line)
    WHERE sheet IS NOT NULL;
    """
}
