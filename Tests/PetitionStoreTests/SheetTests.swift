import FaultSupport
import Foundation
import GRDB
import PetitionCore
import PetitionStore
import Testing

/// Paper sheets, from the first line to the closing.
@Suite struct SheetTests {
  let folder: TemporaryFolder
  var desk = Desk()
  var store: PetitionStore

  init() throws {
    folder = try TemporaryFolder()
    store = try PetitionStore(folder.database)
  }

  @Test mutating func `a sheet closes when each line is typed in or illegible`() throws {
    #expect(try store.open(Desk.sheet(), stamp: desk.stamp()) == nil)
    try store.take(desk.line(1))
    try store.take(desk.illegible(2))
    #expect(
      try store.closeSheet("P-014", coordinator: "Ida", stamp: desk.stamp())
        == .incomplete(sheet: "P-014", lines: 3, missing: [3...3])
    )
    try store.take(desk.line(3, "Bo"))
    #expect(try store.closeSheet("P-014", coordinator: "Ida", stamp: desk.stamp()) == nil)

    let sheet = try #require(try store.sheet("P-014"))
    #expect(sheet.isClosed)
    #expect((sheet.lines, sheet.typed, sheet.illegible) == (3, 2, 1))
    #expect(sheet.missing == [])
    #expect(try store.tally(by: .all).counts[.accepted] == 2)
    #expect(try store.tally(by: .all).counts[.illegible] == 1)
    #expect(try PetitionStore.verify(folder.database).isSound)
    #expect(try Inspector(folder.database).complaints() == [])
  }

  @Test mutating func `the ledger is signed behind a sheet that was closed`() throws {
    _ = try store.open(Desk.sheet(lines: 1), stamp: desk.stamp())
    try store.take(desk.line(1))
    _ = try store.closeSheet("P-014", coordinator: "Ida", stamp: desk.stamp())

    #expect(try store.signedHead() == store.head())
    #expect(
      try Inspector(folder.database).values(
        "SELECT kind FROM entry ORDER BY seq",
        as: String.self
      ) == ["sheet_opened", "petition_text", "signature", "sheet_closed", "checkpoint"]
    )
  }

  @Test mutating func `a line that is there already is not taken twice`() throws {
    try store.take(desk.line(1))
    for line in [try desk.line(1, "Bo"), try desk.illegible(1), try desk.line(1, of: "p-014")] {
      guard case .refused(let refusal) = store.record(line) else {
        Issue.record("The line was taken twice.")
        continue
      }
      #expect(refusal.description == "line 1 of P-014 is there already")
    }
    #expect(try store.tally(by: .all).counts[.accepted] == 1)
  }

  @Test mutating func `a closed sheet takes no more lines and is not opened again`() throws {
    _ = try store.open(Desk.sheet(lines: 1), stamp: desk.stamp())
    try store.take(desk.illegible(1))
    _ = try store.closeSheet("P-014", coordinator: "Ida", stamp: desk.stamp())

    #expect(
      try store.record(desk.line(2)) == .refused(.closed(sheet: "P-014", elsewhere: nil))
    )
    #expect(
      try store.open(Desk.sheet(lines: 2), stamp: desk.stamp())
        == .closed(sheet: "P-014", elsewhere: nil)
    )
    #expect(try store.closeSheet("P-014", coordinator: "Ida", stamp: desk.stamp()) == nil)
    #expect(
      try Inspector(folder.database).value(
        "SELECT count(*) FROM entry WHERE kind LIKE 'sheet%'"
      ) == 2
    )
  }

  @Test mutating func `a sheet has no line beyond its last, and not fewer than stand on it`() throws
  {
    _ = try store.open(Desk.sheet(lines: 2), stamp: desk.stamp())
    #expect(
      try store.record(desk.line(3))
        == .refused(.beyond(SheetLine(sheet: "P-014", line: 3), lines: 2))
    )
    try store.take(desk.line(2))
    #expect(
      try store.open(Desk.sheet(lines: 1), stamp: desk.stamp())
        == .taken(SheetLine(sheet: "P-014", line: 2), elsewhere: nil)
    )
    #expect(try store.open(Desk.sheet(lines: 3), stamp: desk.stamp()) == nil)
    try store.take(desk.line(3))
    #expect(try store.sheet("P-014")?.missing == [1...1])
  }

  @Test mutating func `what is tried again with one stamp is there once`() throws {
    let stamp = desk.stamp()
    let line = try desk.line(1)
    let illegible = try desk.illegible(2)
    let closing = desk.stamp()
    for _ in 0..<3 { #expect(try store.open(Desk.sheet(lines: 2), stamp: stamp) == nil) }
    let receipts = [try store.take(line), try store.take(illegible)]
    #expect(try [store.take(line), store.take(illegible)] == receipts)
    for _ in 0..<3 {
      #expect(try store.closeSheet("P-014", coordinator: "Ida", stamp: closing) == nil)
    }

    var again = try PetitionStore(folder.database)
    #expect(try again.take(line) == receipts[0], "Also once the sheet is closed.")
    let file = try Inspector(folder.database)
    #expect(try file.value("SELECT count(*) FROM entry") == 6)
    #expect(try file.complaints() == [])
  }

  @Test mutating func `an illegible line takes a number and moves no count`() throws {
    desk.baseline = 87
    desk.ladder = MilestoneLadder(rungs: [88])
    let first = try store.take(desk.illegible(1))
    let second = try store.take(desk.line(2))

    #expect((first.number, first.milestone) == (88, nil))
    #expect((second.number, second.milestone) == (89, 88))
    #expect(try store.tally(by: .source).rows.map(\.key) == ["paper"])
  }

  @Test mutating func `only a line that was voided as a mistake is open again`() throws {
    _ = try store.open(Desk.sheet(), stamp: desk.stamp())
    let receipts = try (1...3).map { try store.take(desk.line($0)) }
    _ = try store.closeSheet("P-014", coordinator: "Ida", stamp: desk.stamp())
    for (receipt, reason) in zip(receipts, [VoidReason.mistake, .joke, .asked]) {
      try store.void(receipt.id, reason: reason, canvasser: "Ida", stamp: desk.stamp())
    }

    let sheet = try #require(try store.sheet("P-014"))
    #expect(sheet.missing == [1...1])
    #expect(sheet.typed == 2)
    try store.take(desk.line(1, "Anna Ruiz"))
    #expect(try store.sheet("P-014")?.missing == [])
    #expect(try store.record(desk.line(1)) == .refused(.closed(sheet: "P-014", elsewhere: nil)))
    #expect(try store.record(desk.line(2)) == .refused(.closed(sheet: "P-014", elsewhere: nil)))
  }

  @Test mutating func `a sheet nobody has opened cannot be closed`() throws {
    try store.take(desk.line(1))
    #expect(
      try store.closeSheet("P-014", coordinator: "Ida", stamp: desk.stamp())
        == .notOpened(sheet: "P-014")
    )
    #expect(try store.sheet("P-014")?.lines == nil)
    #expect(try store.sheet("P-015") == nil)
  }

  /// Typed in at a kiosk whose ledger was taken over here.
  private mutating func takeOver(
    _ work: (inout PetitionStore, inout Desk) throws -> Void
  ) throws -> KioskID {
    let path = folder.path + "/other.db"
    var other = Desk(2)
    var kiosk = try PetitionStore(opening: path, petition: Desk.petition, newKiosk: UUID(0xBEE))
    try work(&kiosk, &other)
    try store.takeOver(path)
    return kiosk.kiosk
  }

  @Test mutating func `a line that a kiosk has is named with the kiosk`() throws {
    let kiosk = try takeOver { kiosk, desk in try kiosk.sign(try desk.paper(2)) }
    #expect(try store.open(Desk.sheet(), stamp: desk.stamp()) == nil)
    #expect(
      try store.record(desk.line(2))
        == .refused(.taken(SheetLine(sheet: "P-014", line: 2), elsewhere: kiosk))
    )
    try store.take(desk.line(1))
    try store.take(desk.illegible(3))
    #expect(try store.closeSheet("P-014", coordinator: "Ida", stamp: desk.stamp()) == nil)
    #expect(try store.sheetNumbers() == ["P-014"])
  }

  @Test mutating func `a sheet that was closed elsewhere is closed here`() throws {
    let office = try takeOver { office, desk in
      _ = try office.open(Desk.sheet(lines: 1), stamp: desk.stamp())
      try office.take(desk.line(1))
      _ = try office.closeSheet("P-014", coordinator: "Ida", stamp: desk.stamp())
    }
    #expect(
      try store.open(Desk.sheet(lines: 4), stamp: desk.stamp())
        == .closed(sheet: "P-014", elsewhere: office)
    )
    #expect(try store.record(desk.line(2)) == .refused(.closed(sheet: "P-014", elsewhere: office)))
    #expect(try store.closeSheet("P-014", coordinator: "Ida", stamp: desk.stamp()) == nil)
  }

  @Test mutating func `a sheet that was typed in twice says on which lines`() throws {
    try store.take(desk.line(1))
    try store.take(desk.line(2))
    _ = try takeOver { kiosk, desk in
      try kiosk.sign(try desk.paper(2))
      try kiosk.sign(try desk.paper(3))
    }
    #expect(try store.sheet("P-014")?.repeated == [2])
  }

  @Test mutating func `sheets are listed once however they are written`() throws {
    try store.take(desk.line(1, of: "P-2"))
    try store.take(desk.line(2, of: "p-2"))
    try store.take(desk.line(1, of: "A 1"))
    _ = try store.open(Desk.sheet("B"), stamp: desk.stamp())
    #expect(try store.sheetNumbers() == ["A 1", "B", "P-2"])
    #expect(try store.sheet("P-2")?.entries.count == 2)
  }

  @Test mutating func `a line is found without a look at the other signatures`() throws {
    let plan = try Inspector(folder.database).queue.read { database in
      try Row.fetchAll(
        database,
        sql: "EXPLAIN QUERY PLAN SELECT id FROM signature WHERE sheet = ? COLLATE NOCASE",
        arguments: ["P-014"]
      ).map { try $0.decode(String.self, forColumn: "detail") }
    }
    #expect(plan.allSatisfy { $0.contains("signature_on_sheet") }, "\(plan)")
  }
}
