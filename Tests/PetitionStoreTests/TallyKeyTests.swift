import Foundation
import GRDB
import PetitionCore
import Testing

@testable import PetitionStore

/// Keys of tallies that Swift calls equal and SQLite does not.
struct TallyKeyTests {
  @Test func `two spellings in Unicode are two rows of the table and one of the tally`() throws {
    var desk = Desk()
    var store = try PetitionStore.inMemory()
    let (composed, apart) = ("Caf\u{E9}", "Cafe\u{301}")
    var ids: [EntryID] = []
    // As a ledger of an earlier version has them: in one transaction, so that nothing settles them.
    _ = try store.transaction { database, kiosk in
      var batch = try LedgerBatch(kiosk: kiosk, in: database)
      let first = try desk.signing("Ana Ruiz")
      let text = PetitionTextBody(version: first.draft.textVersion.hex, text: first.shown)
      _ = try batch.append(.petitionText(text), stamp: first.textStamp)
      for event in [composed, apart, apart] {
        let signing = try desk.signing("Ana Ruiz")
        let place = Attribution(event: event, canvasser: event)
        let body = SignatureBody(signing.draft, number: ids.count + 1, attribution: place)
        _ = try batch.append(.signature(body), stamp: signing.stamp)
        ids.append(signing.draft.id)
      }
      try batch.flush()
    }
    try store.void(ids[1], reason: .joke, canvasser: "", stamp: desk.stamp())

    let rows = try store.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT hex(key) AS key, sum(count) AS n FROM tally
          WHERE dimension = 'event' AND state = 'accepted' GROUP BY key ORDER BY key
          """
      ).map { "\($0["key"] as String) \($0["n"] as Int)" }
    }
    #expect(rows == ["43616665CC81 1", "436166C3A9 1"])
    #expect(try store.tally(by: .event).rows.map(\.count) == [2])
    let tallies = try store.tallies(by: TallyDimension.allCases)
    #expect(Tally.disagreements(among: tallies) == [])
  }
}
