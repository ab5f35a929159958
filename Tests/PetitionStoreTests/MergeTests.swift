import Foundation
import GRDB
import PetitionCore
import TestSupport
import Testing

@testable import PetitionStore

struct MergeTests {
  @Test func `a copy is taken over once, however often it is merged`() throws {
    var table = try TestTable(1)
    var office = try TestOffice()
    for name in ["Ana Ruiz", "Ka Vang", "Prince"] { try table.sign(name) }
    let copy = try table.copy()
    let first = try office.merge(copy)
    #expect(first.signatures == 3)
    #expect(try first.new == table.store.head().seq)
    #expect(first.kiosks == [table.store.kiosk])
    let second = try office.merge(copy)
    #expect(second.new == 0 && second.alreadyThere == first.new && second.aside == 0)
    let head = try office.store.head().seq
    try office.merge(copy)
    #expect(try office.store.head().seq == head, "a merge that brings nothing leaves no entry")
    try table.sign("Zoë Lund")
    let third = try office.merge(table.copy())
    #expect(third.signatures == 1 && third.alreadyThere == first.new)
    #expect(try office.store.tally(by: .kiosk).total == 4)
    #expect(try PetitionStore.verify(office.folder.database).findings == [])
  }

  @Test func `numbers go on from this ledger's own and from the count, not from another's`() throws
  {
    var table = try TestTable(1)
    table.desk.baseline = 5000
    for name in ["Ana Ruiz", "Ka Vang"] { try table.sign(name) }
    var office = try TestOffice()
    try office.merge(table.copy())
    #expect(try office.store.sign(office.desk.signing("Ole Svenson")).number == 3)
    #expect(try office.store.sign(office.desk.signing("Sheng")).number == 4)
    #expect(try office.store.rebuild() > 0)
    #expect(try office.store.sign(office.desk.signing("Zoë Lund")).number == 5)
    #expect(try PetitionStore.verify(office.folder.database).findings == [])
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6])
  func `neither order nor repetition nor grouping changes what a merge comes to`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    var copies: [String] = []
    var tables = try (1...3).map { try TestTable($0) }
    if seed.isMultiple(of: 2) {
      // Two machines with one identity: their histories part somewhere.
      for _ in 0..<Int.random(in: 3..<40, using: &generator) { try tables[0].act(&generator) }
      tables.append(try tables[0].cloned(issuing: 4))
      if seed.isMultiple(of: 4) { tables.append(try tables[0].cloned(issuing: 5)) }
    }
    for _ in 0..<6 {
      for index in tables.indices {
        for _ in 0..<Int.random(in: 0..<12, using: &generator) { try tables[index].act(&generator) }
        copies.append(try tables[index].copy())
      }
    }
    var contents: [[String: [Row]]] = []
    for number in 1...3 {
      var office = try TestOffice(number)
      for copy in (copies + copies).shuffled(using: &generator) { try office.merge(copy) }
      contents.append(try office.content())
      #expect(try PetitionStore.verify(office.folder.database).findings == [])
      let tallies = try TallyDimension.allCases.map { try office.store.tally(by: $0) }
      #expect(Tally.disagreements(among: tallies) == [])
    }
    contents.append(try grouped(copies.shuffled(using: &generator)))
    #expect(Set(contents).count == 1)
    #expect(contents[0]["signature"]?.isEmpty == false)
  }

  /// Two offices take over half of the copies each, and a third one the two offices.
  private func grouped(_ copies: [String]) throws -> [String: [Row]] {
    var (left, right, both) = (try TestOffice(4), try TestOffice(5), try TestOffice(6))
    for copy in copies.prefix(copies.count / 2) { try left.merge(copy) }
    for copy in copies.dropFirst(copies.count / 2) { try right.merge(copy) }
    try both.merge(left.folder.database)
    try both.merge(right.folder.database)
    try both.merge(left.folder.database)
    #expect(try PetitionStore.verify(both.folder.database).findings == [])
    // What the two offices say of themselves is theirs.
    let offices = [left.store.kiosk.uuid, right.store.kiosk.uuid]
    var content = try both.content()
    content["entry"]?.removeAll { row in (row["kiosk"] as UUID?).map(offices.contains) ?? false }
    return content
  }
}
