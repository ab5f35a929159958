internal import GRDB
import PetitionCore

extension PetitionStore {
  /// Reads on which day the count of the campaign came to a number.
  ///
  /// The day on which the file's own kiosk recorded it as a milestone; without that record, the day
  /// on which the signatures that count add up to it.
  ///
  /// - Parameters:
  ///   - milestone: The number.
  ///   - baseline: Signatures collected elsewhere, from the configuration.
  /// - Returns: The local day, "2026-06-13". Nil if the baseline had come that far, and where
  ///   imported signatures count: nobody knows in which order they and the others came.
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func day(
    ofMilestone milestone: Int,
    baseline: Int
  ) throws(StoreError) -> String? {
    let kiosk = kiosk
    return try read { database in
      if let day = try Self.recordedDay(of: milestone, kiosk: kiosk, in: database) { return day }
      let sources = try Self.tally(by: .source, in: database)
      let imports = sources.rows.filter { $0.key == SignatureSource.import.rawValue }
      guard imports.allSatisfy({ $0.count == 0 }) else { return nil }
      let start = try Self.campaign(baseline: baseline, in: database).unlisted
      return try Self.tally(by: .day, in: database).key(reaching: milestone, from: start)
    }
  }

  /// The day that a kiosk's own record gives; after a purge of that signature, its clock is unknown.
  private static func recordedDay(
    of milestone: Int,
    kiosk: KioskID,
    in database: Database
  ) throws -> String? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT reached_at, utc_offset FROM milestone
        JOIN signature ON signature.id = milestone.signature
        WHERE milestone.kiosk = ? AND milestone = ?
        """,
      arguments: [kiosk.description, milestone]
    )
    guard let row else { return nil }
    return LocalTime(
      try row.timestamp("reached_at"),
      offset: try row.decode(forColumn: "utc_offset")
    ).day
  }
}
