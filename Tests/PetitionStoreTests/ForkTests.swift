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

  @Test mutating func `the history that a coordinator chooses stands, whatever is merged after`()
    throws
  {
    for number in 1...5 { try table.sign("Left \(number)") }
    for number in 1...3 { try clone.sign("Right \(number)") }
    let words = try table.store.head()
    try office.merge(clone.copy())
    try office.merge(table.copy())
    let histories = try office.store.forkedHistories()
    #expect(histories.map(\.signatures).sorted() == [3, 5])
    #expect(histories.contains { $0.head == words })
    let witness = WitnessedHead(seq: words.seq, words: Array(words.words.words.prefix(3)))
    let answer = try office.store.stand(
      on: witness,
      coordinator: "Ada",
      stamp: office.desk.stamp()
    )
    #expect(answer.kiosk == table.store.kiosk && answer.signatures == 15)
    #expect(try office.store.tally(by: .all).total == 15)
    #expect(try PetitionStore.verify(office.folder.database).findings == [])
    try clone.sign("Right 4")
    try office.merge(clone.copy())
    try table.sign("Left 6")
    try office.merge(table.copy())
    #expect(try office.store.tally(by: .all).total == 16)
    #expect(try office.store.rebuild() > 0)
    #expect(try office.store.tally(by: .all).total == 16)
    #expect(try PetitionStore.verify(office.folder.database).findings == [])
    // A later decision may choose the other one.
    let other = try clone.store.head()
    let right = WitnessedHead(seq: other.seq, words: other.words.words)
    _ = try office.store.stand(on: right, coordinator: "Ada", stamp: office.desk.stamp())
    #expect(try office.store.tally(by: .all).total == 14)
    #expect(try PetitionStore.verify(office.folder.database).findings == [])
  }

  @Test mutating func `an entry that no history has, or that two have, is not chosen`() throws {
    try table.sign("Left")
    try clone.sign("Right")
    try office.merge(table.copy())
    try office.merge(clone.copy())
    let head = try table.store.head()
    for witness in [
      WitnessedHead(seq: head.seq, words: ["acorn", "acorn", "acorn"]),
      WitnessedHead(seq: head.seq, words: []),
      WitnessedHead(seq: head.seq + 9, words: head.words.words),
    ] {
      #expect(throws: StoreError.noSuchEntry) {
        try office.store.stand(on: witness, coordinator: "Ada", stamp: office.desk.stamp())
      }
    }
    #expect(try office.store.tally(by: .all).total == 10)
    #expect(try PetitionStore.verify(office.folder.database).findings == [])
  }

  @Test mutating func `a forgery that differs from the first entry on does not have the last word`()
    throws
  {
    var forger = try TestTable(3)
    let path = forger.folder.database
    for suffix in ["", ".key", ".head"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
    forger.store = try PetitionStore(
      opening: path,
      petition: Desk.petition,
      newKiosk: table.store.kiosk.uuid
    )
    try forger.sign("Forged")
    try office.merge(forger.copy())
    try office.merge(table.copy())
    #expect(try office.store.tally(by: .all).total == 0)
    let head = try table.store.head()
    let witness = WitnessedHead(seq: head.seq, words: head.words.words)
    _ = try office.store.stand(on: witness, coordinator: "Ada", stamp: office.desk.stamp())
    #expect(try office.store.tally(by: .all).total == 10)
    #expect(try office.merge(forger.copy()).forked == [table.store.kiosk])
    #expect(try office.store.tally(by: .all).total == 10)
    #expect(try PetitionStore.verify(office.folder.database).findings == [])
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
