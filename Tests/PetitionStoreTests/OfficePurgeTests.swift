import FaultSupport
import Foundation
import PetitionCore
import Testing

@testable import PetitionStore

/// Names that are destroyed in one file and held in another.
struct OfficePurgeTests {
  private var table: TestTable
  private var office: TestOffice
  private var ids: [EntryID] = []

  init() throws {
    table = try TestTable(1)
    office = try TestOffice()
    for number in 1...12 { ids.append(try table.sign("Wilhelmina Oyelaran \(number)")) }
    try table.store.void(ids[0], reason: .joke, canvasser: "Mai", stamp: table.desk.stamp())
  }

  @Test mutating func `an office's purge takes the names of every ledger and keeps every count`()
    throws
  {
    var second = try TestTable(2)
    for number in 1...5 { try second.sign("Second Table \(number)") }
    try office.merge(table.copy())
    try office.merge(second.copy())
    let decision = Decision(
      signature: ids[1],
      verdict: .withdraw,
      coordinator: "Ada",
      note: "Wilhelmina called us"
    )
    try office.store.decide(decision, stamp: office.desk.stamp())
    let before = try TallyDimension.allCases.map { try office.store.tally(by: $0) }
    let report = try office.store.purge(before: nil, stamp: office.desk.stamp())
    #expect(report.signatures == 17 && report.found == 0 && report.kept == 0)
    #expect(try TallyDimension.allCases.map { try office.store.tally(by: $0) } == before)
    let bytes = try Data(contentsOf: URL(filePath: office.folder.database))
    for word in ["Oyelaran", "Second Table", "Wilhelmina called"] {
      #expect(bytes.range(of: Data(word.utf8)) == nil)
    }
    #expect(try PetitionStore.verify(office.folder.database).findings == [])
    // The stick that comes back does not bring the names back.
    let again = try office.merge(table.copy())
    #expect(again.new == 0)
    try table.sign("Later Signer")
    #expect(try office.merge(table.copy()).signatures == 1)
    #expect(try office.store.tally(by: .all).counts.collected == 18)
    #expect(try office.store.rebuild() > 0)
    #expect(try PetitionStore.verify(office.folder.database).findings == [])
  }

  @Test mutating func `what a kiosk destroys after it was merged stays in the office`() throws {
    try office.merge(table.copy())
    _ = try table.store.purge(before: nil, stamp: table.desk.stamp())
    try table.sign("Later Signer")
    try office.merge(table.copy())
    #expect(try office.store.signature(ids[3])?.name == "Wilhelmina Oyelaran 4")
    #expect(try office.store.tally(by: .all).total == 12)
    #expect(try PetitionStore.verify(office.folder.database).findings == [])
    _ = try office.store.purge(before: nil, stamp: office.desk.stamp())
    #expect(try office.store.tally(by: .all).total == 12)
    #expect(try office.store.rebuild() > 0)
    #expect(try PetitionStore.verify(office.folder.database).findings == [])
  }

  @Test mutating func `what a kiosk destroyed before it was merged still counts`() throws {
    _ = try table.store.purge(before: nil, stamp: table.desk.stamp())
    try office.merge(table.copy())
    #expect(try office.store.tally(by: .all).total == 11)
    #expect(try office.store.tally(by: .state).counts[.voided] == 1)
    #expect(try office.store.rebuild() > 0)
    #expect(try PetitionStore.verify(office.folder.database).findings == [])
  }

  @Test mutating func `a copy made after a purge is refused where the office has only half`() throws
  {
    try office.merge(table.copy())
    try table.sign("Unseen Signer")
    let between = try table.copy()
    _ = try table.store.purge(before: nil, stamp: table.desk.stamp())
    let after = try table.copy()
    #expect(throws: StoreError.purgedUnread) { try office.merge(after) }
    #expect(try office.store.tally(by: .all).total == 11)
    try office.merge(between)
    try office.merge(after)
    #expect(try office.store.tally(by: .all).total == 12)
    #expect(try PetitionStore.verify(office.folder.database).findings == [])
  }

  @Test mutating func `a purge reaches what was set aside`() throws {
    var clone = try table.cloned(issuing: 2)
    try clone.sign("Aside Aloysius")
    try table.sign("Left Lavinia")
    try office.merge(table.copy())
    try office.merge(clone.copy())
    let report = try office.store.purge(before: nil, stamp: office.desk.stamp())
    #expect(report.found == 0)
    let bytes = try Data(contentsOf: URL(filePath: office.folder.database))
    for word in ["Aloysius", "Lavinia", "Oyelaran"] {
      #expect(bytes.range(of: Data(word.utf8)) == nil)
    }
    #expect(try PetitionStore.verify(office.folder.database).findings == [])
  }
}
