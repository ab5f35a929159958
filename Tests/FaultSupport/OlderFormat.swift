import Foundation

/// Turns a database of today's format into one of an earlier format, as the programs of that time
/// would have written it.
public enum OlderFormat {
  /// Writes a kiosk's database back to format 1 or 2.
  ///
  /// - Parameters:
  ///   - path: The file, which nobody else has open.
  ///   - format: 1 knows neither copies nor checkpoints; in 2 a file holds one kiosk's ledger.
  /// - Throws: What SQLite finds wrong.
  public static func write(_ path: String, format: Int) throws {
    let file = try Inspector(path, readOnly: false)
    let later = ["decision", "sheet", "import_batch", "delivery_set", "forked_entry"]
    let drops = later.map { "DROP TABLE \($0);" }.joined()
    let asides = tables.map { "ALTER TABLE \($0) RENAME TO new_\($0);" }.joined()
    let copies = try tables.map { table in
      // The table of copies had a key of its own.
      let columns = try file.values(
        "SELECT name FROM pragma_table_info('\(table)')",
        as: String.self
      ).filter { !($0 == "kiosk" && table != "signature") && !newColumns.contains($0) }
        .joined(separator: ", ")
      return "INSERT INTO \(table) (\(columns)) SELECT \(columns) FROM new_\(table);"
    }.joined()
    let ends = tables.reversed().map { "DROP TABLE new_\($0);" }.joined()
    try file.run("PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON;")
    try file.run("BEGIN; \(drops) DROP TABLE backup; \(asides) \(first) \(copies) \(ends) COMMIT;")
    try file.run("DELETE FROM tally WHERE dimension = 'state'")
    if format == 1 {
      try file.run("DELETE FROM entry WHERE kind = 'checkpoint'; PRAGMA user_version = 1")
    } else {
      try file.run("\(second); PRAGMA user_version = 2")
    }
  }

  /// The tables of the first format that are made from the entries, each after those it refers to.
  private static let tables = [
    "petition_text", "session", "signature", "contact", "milestone", "conversation", "tally",
    "position",
  ]

  private static let newColumns = ["duplicate_of", "origin"]

  /// The tables of the first format, as they were shipped.
  private static let first = """
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

  /// What the second format added.
  private static let second = """
    CREATE TABLE backup (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      at TEXT NOT NULL,
      seq INTEGER NOT NULL,
      recorded INTEGER NOT NULL
    ) STRICT
    """
}
