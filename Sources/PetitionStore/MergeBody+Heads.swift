import Foundation
import GRDB
import PetitionCore

extension MergeBody {
  /// Reads how far each other ledger goes by a file's own: the last merge that changed it says so.
  ///
  /// A merge that cannot be read is left out; reading the file's own ledger finds it.
  static func lastHeads(owner: KioskID, in database: Database) throws -> [String: Head] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(RecordedEntry.columns) FROM entry WHERE kiosk = ? AND kind = 'merge' ORDER BY seq
        """,
      arguments: [owner.uuid]
    )
    var heads: [String: Head] = [:]
    while let row = try rows.next() {
      guard case .merge(let merge)? = try? RecordedEntry(row).content()?.body else { continue }
      for head in merge.heads where (0...EntryLimits.highestSequence).contains(head.seq) {
        heads[head.kiosk] = head
      }
    }
    return heads
  }
}

extension MergeBody.Head {
  /// Compares how far other ledgers go with how far they must go by the file's own.
  static func differences(
    attested: [String: MergeBody.Head],
    found: [String: MergeBody.Head]
  ) -> [LedgerFinding] {
    Set(attested.keys).union(found.keys).sorted().compactMap { kiosk in
      let (known, there) = (attested[kiosk]?.seq ?? 0, found[kiosk]?.seq ?? 0)
      // A ledger that contradicts itself from the first entry on has none that stands.
      guard let id = try? KioskID(text: kiosk), known + there > 0,
        attested[kiosk] != found[kiosk]
      else { return nil }
      return .merged(
        kiosk: id,
        there > known
          ? .stranger(entry: known + 1)
          : there < known ? .missing(entry: there + 1) : .link(entry: there)
      )
    }
  }
}
