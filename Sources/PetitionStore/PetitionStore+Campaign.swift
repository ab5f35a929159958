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
    let listed = try Int.fetchOne(
      database,
      sql: "SELECT sum(recorded) FROM import_batch WHERE is_in_baseline = 1"
    )
    return CampaignCount(
      baseline: baseline,
      listed: listed ?? 0,
      accepted: try accepted(in: database)
    )
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
