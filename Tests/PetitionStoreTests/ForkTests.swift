import FaultSupport
import Foundation
import PetitionCore
import Testing

@testable import PetitionStore

/// Two histories of one kiosk.
struct ForkTests {
  private var table: TestTable
  private var clone: TestTable
  private var office: TestOffice

  init() throws {
    table = try TestTable(1)
    office = try TestOffice()
    for number in 1...10 { try table.sign("Common \(number)") }
    clone = try table.cloned(issuing: 2)
  }

  @Test mutating func `histories that contradict each other are set aside, and said`() throws {
    for number in 1...5 { try table.sign("Left \(number)") }
    for number in 1...3 { try clone.sign("Right \(number)") }
    let first = try office.merge(table.copy())
    #expect(first.forked == [] && first.signatures == 15)
    let second = try office.merge(clone.copy())
    #expect(second.forked == [table.store.kiosk])
    #expect(second.aside == 8 && second.new == 0)
    #expect(try office.store.tally(by: .all).total == 10)
    let found = try PetitionStore.verify(office.folder.database)
    #expect(found.findings == [] && found.aside == 8)
    #expect(try office.merge(table.copy()).aside == 0)
    #expect(
      try Inspector(office.folder.database).values(
        "SELECT count(DISTINCT chain) FROM forked_entry WHERE payload LIKE '%Left%'"
      ) == [5]
    )
  }

  @Test mutating func `a forged history gives way to the one that the kiosk signed`() throws {
    // The common part must name the key.
    try table.store.signHead(stamp: table.desk.stamp())
    clone = try table.cloned(issuing: 2)
    try FileManager.default.removeItem(atPath: clone.folder.database + ".key")
    for number in 1...30 { try table.sign("Genuine \(number)") }
    let forged = try forge(from: clone)
    for order in [[forged, try table.copy()], [try table.copy(), forged]] {
      var office = try TestOffice(order[0] == forged ? 3 : 4)
      for file in order { try office.merge(file) }
      #expect(try office.store.tally(by: .all).total == 40)
      #expect(try PetitionStore.verify(office.folder.database).findings == [])
      #expect(
        try Inspector(office.folder.database).values(
          "SELECT count(*) FROM signature WHERE name LIKE 'Forged%'"
        ) == [0]
      )
    }
  }

  /// Writes on without the kiosk's key.
  private func forge(from clone: TestTable) throws -> String {
    var desk = clone.desk
    var store = try PetitionStore(
      at: clone.folder.database,
      petition: Desk.petition,
      newKiosk: nil,
      busyWait: 5,
      key: { (_, _) throws(StoreError) in nil }
    )
    for number in 1...3 { try store.sign(desk.signing("Forged \(number)")) }
    return clone.folder.database
  }

  @Test mutating func `a forked kiosk's decisions and the office's stay with what they are about`()
    throws
  {
    let left = try table.sign("Left")
    try office.merge(table.copy())
    try office.decide(left, .withdraw)
    try clone.sign("Right")
    try office.merge(clone.copy())
    #expect(try office.store.signature(left) == nil)
    #expect(try PetitionStore.verify(office.folder.database).findings == [])
    #expect(try office.store.rebuild() > 0)
    #expect(try PetitionStore.verify(office.folder.database).findings == [])
  }
}
