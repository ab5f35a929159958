import Foundation
import GRDB
import PetitionCore

/// What a file holds of the entries that another kiosk has destroyed in its own file.
struct PurgeCoverage {
  /// How much of it.
  enum Held {
    case all, some, none
  }

  /// What this file's own purges have destroyed of other ledgers: it was held until then.
  private var destroyed: [KioskID: RunSet] = [:]

  /// Says that no purge took anything.
  init() {}

  /// Reads the purges of a file's own ledger.
  init(owner: KioskID, in database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT \(RecordedEntry.columns) FROM entry WHERE kiosk = ? AND kind = 'purge'",
      arguments: [owner.uuid]
    )
    while let row = try rows.next() {
      guard case .purge(let purge)? = try RecordedEntry(row).content()?.body else { continue }
      for ledger in purge.others ?? [] {
        destroyed[try KioskID(text: ledger.kiosk), default: RunSet()].add(ledger.runs)
      }
    }
  }

  /// Whether this file's own purges took an entry of another ledger.
  func took(_ seq: Int, of kiosk: KioskID) -> Bool {
    destroyed[kiosk]?.contains(seq) ?? false
  }

  /// Counts what is, or was, in this file of the entries that a kiosk destroyed.
  func held(_ runs: [[Int]], of kiosk: KioskID, in database: Database) throws -> Held {
    var held = 0
    var all = 0
    let statement = try database.cachedStatement(
      sql: """
        SELECT seq, payload IS NOT NULL AS is_held FROM entry
        WHERE kiosk = ? AND seq BETWEEN ? AND ?
        """
    )
    for run in RunSet(runs).ranges {
      all += run.count
      let rows = try Row.fetchCursor(
        statement,
        arguments: [kiosk.uuid, run.lowerBound, run.upperBound]
      )
      while let row = try rows.next() {
        let isHeld: Bool = try row.decode(forColumn: "is_held")
        if try isHeld || took(row.decode(forColumn: "seq"), of: kiosk) { held += 1 }
      }
    }
    return held == 0 ? .none : held == all ? .all : .some
  }
}

extension KioskID {
  /// Reads an identity as it stands in entries.
  ///
  /// - Throws: A decoding error if it is none.
  init(text: String) throws {
    guard let uuid = UUID(uuidString: text) else { throw CocoaError(.coderReadCorrupt) }
    self.init(uuid)
  }
}
