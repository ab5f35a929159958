public import GRDB

/// Another program's view of a database: plain SQLite, without anything of the store's.
public struct Inspector: Sendable {
  /// The connection; other settings than the store's.
  public let queue: DatabaseQueue

  /// Opens a database that is there.
  public init(_ path: String, readOnly: Bool = true) throws {
    var configuration = GRDB.Configuration()
    configuration.readonly = readOnly
    configuration.foreignKeysEnabled = false
    configuration.allowsUnsafeTransactions = true
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// The first value that a query gives; nil for none.
  public func value<Value: DatabaseValueConvertible>(
    _ sql: String,
    as type: Value.Type = Int.self
  ) throws -> Value? {
    try queue.unsafeRead { try Value.fetchOne($0, sql: sql) }
  }

  /// The first column of all rows that a query gives.
  public func values<Value: DatabaseValueConvertible>(
    _ sql: String,
    as type: Value.Type = Int.self
  ) throws -> [Value] {
    try queue.unsafeRead { try Value.fetchAll($0, sql: sql) }
  }

  /// Runs statements that give nothing.
  public func run(_ sql: String) throws {
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  /// What must hold in every database, whatever happened to it before; empty when all does.
  public func complaints() throws -> [String] {
    let integrity = try values("PRAGMA integrity_check", as: String.self).filter { $0 != "ok" }
    let gaps = try values(
      """
      SELECT seq FROM (
        SELECT seq, row_number() OVER (PARTITION BY kiosk ORDER BY seq) AS place FROM entry)
      WHERE seq <> place
      """
    )
    let entries = try value("SELECT count(*) FROM entry WHERE kind = 'signature'")
    let rows = try value("SELECT count(*) FROM signature")
    return integrity + gaps.map { "entry \($0) does not stand at its place" }
      + (entries == rows ? [] : ["\(rows ?? 0) rows for \(entries ?? 0) entries"])
      + (try unequalTallies())
  }

  /// The dimensions of the tally that do not say what a count of the signatures says.
  private func unequalTallies() throws -> [String] {
    let time = "unixepoch(signed_at) + utc_offset, 'unixepoch'"
    let keys = [
      "all": "'all'",
      "event": "event",
      "day": "strftime('%Y-%m-%d', \(time))",
      "hour": "strftime('%Y-%m-%d %H', \(time))",
      "zip": "ifnull(postal_code, '')",
      "area": "area",
      "canvasser": "canvasser",
      "kiosk": "kiosk",
      "source": "source",
      "text": "text_version",
      "language": "language",
      "state": "iif(state = 'voided', 'voided: ' || void_reason, state)",
    ]
    return try keys.sorted { $0.key < $1.key }.filter { dimension, key in
      let counted = """
        SELECT iif(\(key) = '', 'none', \(key)), state, count(*) FROM signature GROUP BY 1, 2
        """
      let kept =
        "SELECT key, state, count FROM tally WHERE dimension = '\(dimension)' AND count > 0"
      let differences = try value(
        """
        SELECT count(*) FROM (
          SELECT * FROM (\(counted) EXCEPT \(kept))
          UNION ALL SELECT * FROM (\(kept) EXCEPT \(counted)))
        """
      )
      return differences != 0
    }.map { "the tally by \($0.key) is wrong" }
  }
}
