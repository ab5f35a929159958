internal import GRDB
public import PetitionCore

extension PetitionStore {
  /// Reads how far the petition has come; its cost grows with the number of imports.
  ///
  /// - Parameter baseline: Signatures collected elsewhere, from the configuration.
  /// - Returns: The count with its parts.
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func campaign(baseline: Int) throws(StoreError) -> CampaignCount {
    try read { try Self.campaign(baseline: baseline, in: $0) }
  }

  static func campaign(baseline: Int, in database: Database) throws -> CampaignCount {
    CampaignCount(
      baseline: baseline,
      listed: try listed(in: database),
      accepted: try accepted(in: database)
    )
  }

  /// Counts the signatures of the baseline that were imported, as ``CampaignCount`` has it.
  static func listed(in database: Database) throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        SELECT sum(once) FROM (
          SELECT max(recorded) AS once FROM (
            SELECT digest, sum(recorded) AS recorded FROM import_batch
            WHERE is_in_baseline = 1 GROUP BY digest, kiosk, origin)
          GROUP BY digest)
        """
    ) ?? 0
  }

  /// Counts the signatures in histories that contradict each other: they are kept and not counted.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func signaturesAside() throws(StoreError) -> Int {
    try read { database in
      try Int.fetchOne(
        database,
        sql: "SELECT count(DISTINCT id) FROM forked_entry WHERE kind = 'signature'"
      ) ?? 0
    }
  }
}
