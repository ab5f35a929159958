import GRDB
import PetitionCore

extension PurgeBody {
  /// Whether all that a purge says it took of its own ledger comes before it.
  ///
  /// Looked at first: with that, a purge is no longer than its ledger, and neither is the search for
  /// what it took.
  func endsBefore(_ seq: Int) -> Bool {
    runs.allSatisfy { $0.allSatisfy { $0 < seq } }
  }
}

extension Projection {
  /// Removes the rows of purged signatures; what they had counted for goes on being counted.
  ///
  /// When the ledger is replayed the rows are not there, and only the second half has work to do:
  /// both ways end in the same tables. What another kiosk destroyed in its own file and this file
  /// still holds stays here, counted as it is.
  mutating func apply(_ purge: PurgeBody, at place: Place) throws {
    guard purge.endsBefore(place.seq) else { throw StoreError.noSuchSignature }
    if place.kiosk != owner {
      let held = try PurgeCoverage(owner: owner, in: entries)
        .held(purge.runs, of: place.kiosk, in: entries)
      // What an office destroyed of others' ledgers cannot be told apart from its own here.
      guard held != .all || purge.others != nil else { return }
      guard held == .none, purge.others == nil else { throw StoreError.purgedUnread }
    } else {
      try remove(purge.runs, of: owner)
      for ledger in purge.others ?? [] {
        try remove(ledger.runs, of: try KioskID(text: ledger.kiosk))
      }
    }
    for row in purge.counts + purge.missingStates {
      count(Cell(dimension: row.dimension, key: row.key, state: row.state), by: row.count)
    }
    if let number = purge.lastNumber, let savedAt = purge.lastSavedAt {
      guard place.kiosk == owner || number <= Self.highestNumber, Timestamp(rfc3339: savedAt) != nil
      else {
        throw StoreError.noSuchSignature
      }
      try advance(to: number, savedAt: savedAt, by: place.kiosk)
    }
  }

  private mutating func remove(_ runs: [[Int]], of kiosk: KioskID) throws {
    // In a replay there are no rows to remove, however many runs the purge has.
    let last = try Int.fetchOne(
      database,
      sql: "SELECT max(seq) FROM signature WHERE kiosk = ?",
      arguments: [kiosk.description]
    )
    guard let last else { return }
    for run in RunSet(runs).ranges where run.lowerBound <= last { try remove(run, of: kiosk) }
  }

  private mutating func remove(_ run: ClosedRange<Int>, of kiosk: KioskID) throws {
    let which = "kiosk = ? AND seq BETWEEN ? AND ?"
    let arguments: StatementArguments = [kiosk.description, run.lowerBound, run.upperBound]
    let rows = try Row.fetchCursor(
      database.cachedStatement(sql: "SELECT * FROM signature WHERE \(which)"),
      arguments: arguments
    )
    while let row = try rows.next() {
      count(try SignatureFacts(row), try Standing(row), by: -1)
    }
    let gone = "(SELECT id FROM signature WHERE \(which))"
    for sql in [
      "DELETE FROM contact WHERE signature IN \(gone)",
      "DELETE FROM decision WHERE signature IN \(gone)",
      "DELETE FROM signature WHERE \(which)",
    ] {
      try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }
  }
}
