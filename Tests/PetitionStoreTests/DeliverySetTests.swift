import FaultSupport
import Foundation
import PetitionCore
import PetitionStore
import Testing

/// A delivery set is sealed once: its lines and their numbers never change.
@Suite struct DeliverySetTests {
  let folder: TemporaryFolder
  var desk = Desk()

  init() throws {
    folder = try TemporaryFolder()
  }

  private mutating func store(signers: Int) throws -> PetitionStore {
    var store = try PetitionStore(folder.database)
    for number in 1...signers { try store.sign(desk.signing("Signer Number \(number)")) }
    return store
  }

  @Test
  mutating func `a set has a line for every signature that counts`() throws {
    var store = try store(signers: 12)
    let voided = try #require(try store.lastAccepted())
    try store.void(voided.id, reason: .joke, canvasser: "Mai", stamp: desk.stamp())

    let set = try store.seal(&desk).set

    #expect(set.number == 1)
    #expect(set.lines == 11)
    let lines = try store.lines(of: set)
    #expect(lines.map(\.number) == Array(1...11))
    #expect(lines.map { $0.signature?.name } == (1...11).map { "Signer Number \($0)" })
    #expect(set.digest == Self.digest(of: lines.map(\.id)))
    #expect(try store.deliverySets() == [set])
  }

  @Test
  mutating func `sealing again without a change writes nothing`() throws {
    var store = try store(signers: 3)
    let first = try store.seal(&desk)
    let head = try store.head()

    let second = try store.seal(&desk)

    #expect(first == .sealed(first.set))
    #expect(second == .current(first.set))
    #expect(try store.head() == head)
  }

  @Test
  mutating func `other words on the pages make another set`() throws {
    var store = try store(signers: 3)
    try store.seal(&desk, facts: "one")
    #expect(try store.seal(&desk, facts: "two").set.number == 2)
  }

  @Test
  mutating func `a later signature makes another set and leaves the first alone`() throws {
    var store = try store(signers: 3)
    let first = try store.seal(&desk).set
    let before = try store.lines(of: first)
    try store.sign(desk.signing("Late Comer"))

    let second = try store.seal(&desk).set

    #expect(second.number == 2)
    #expect(try store.lines(of: second).count == 4)
    #expect(try store.lines(of: first) == before)
  }

  @Test
  mutating func `a withdrawn line keeps its number, and a restored one counts again`() throws {
    var store = try store(signers: 3)
    let set = try store.seal(&desk).set
    let prince = try store.lines(of: set)[1].id
    let states = { (store: inout PetitionStore) in
      try store.lines(of: set).map { $0.signature?.standing.state }
    }

    try store.decide(
      Decision(signature: prince, verdict: .withdraw, coordinator: "Ada"),
      stamp: desk.stamp()
    )
    #expect(try states(&store) == [.accepted, .withdrawn, .accepted])

    try store.decide(
      Decision(signature: prince, verdict: .restore, coordinator: "Ada"),
      stamp: desk.stamp()
    )
    #expect(try states(&store) == [.accepted, .accepted, .accepted])
    #expect(try store.seal(&desk) == .current(set))
  }

  @Test
  mutating func `a ledger is sound after sealing and delivery, and keeps the set when rebuilt`()
    throws
  {
    var store = try store(signers: 30)
    let set = try store.seal(&desk).set
    let isKnown = try store.deliver(delivery(of: 1, pages: 3), stamp: desk.stamp())
    #expect(isKnown)

    let found = try PetitionStore.verify(folder.database)
    #expect(found.findings == [])
    #expect(found.lastCheckpoint == found.entries, "both are signed")
    let delivered = try store.deliverySets()
    #expect(delivered.map(\.digest) == [set.digest])
    #expect(delivered.first?.delivery?.receiver == "City clerk")
    #expect(delivered.first?.delivery?.pages == 3)
    _ = try store.rebuild()
    #expect(try store.deliverySets() == delivered)
    #expect(try store.lines(of: set).count == 30)
  }

  @Test
  mutating func `the delivery of a set that is not there is not recorded`() throws {
    var store = try store(signers: 1)
    let head = try store.head()
    let isKnown = try store.deliver(delivery(of: 1, pages: 1), stamp: desk.stamp())
    #expect(!isKnown)
    #expect(try store.head() == head)
  }

  @Test
  mutating func `nothing is sealed when no signature counts`() throws {
    var store = try store(signers: 1)
    let only = try #require(try store.lastAccepted())
    try store.void(only.id, reason: .test, canvasser: "Mai", stamp: desk.stamp())
    #expect(throws: StoreError.noSuchSignature) { try store.seal(&desk) }
    #expect(try store.deliverySets() == [])
  }

  @Test
  mutating func `nothing is sealed when the tallies and the rows disagree`() throws {
    var store = try store(signers: 3)
    try Inspector(folder.database, readOnly: false)
      .run("UPDATE tally SET count = 4 WHERE dimension = 'all'")
    #expect(throws: StoreError.self) { try store.seal(&desk) }
    #expect(try store.deliverySets() == [])
  }

  @Test
  mutating func `a set whose digest was changed is not read`() throws {
    var store = try store(signers: 3)
    try store.seal(&desk)
    try Inspector(folder.database, readOnly: false)
      .run("UPDATE delivery_set SET digest = replace(hex(zeroblob(32)), '00', '0f')")
    let set = try #require(try store.deliverySets().first)
    #expect(throws: StoreError.self) { try store.lines(of: set) }
  }

  @Test
  mutating func `a purged line is read without its signature`() throws {
    var store = try store(signers: 3)
    let set = try store.seal(&desk).set
    _ = try store.purge(before: nil, stamp: desk.stamp())
    #expect(try store.lines(of: set).map(\.signature) == [nil, nil, nil])
    #expect(try store.lines(of: set).allSatisfy(\.isPurged))
    #expect(try PetitionStore.verify(folder.database).findings == [])
  }

  @Test
  mutating func `imports come first, then table by table in the order in which they began`() throws
  {
    let table = try TemporaryFolder()
    var late = Desk(2)
    late.now = Timestamp(milliseconds: desk.now.milliseconds - 3_600_000)
    var kiosk = try PetitionStore(
      opening: table.database,
      petition: Desk.petition,
      newKiosk: UUID(0x1)
    )
    for number in 1...2 { try kiosk.sign(late.signing("Early Table \(number)")) }
    var store = try store(signers: 2)
    try store.sign(desk.signing("From Elsewhere") { $0.source = .import })
    _ = try store.merge(table.database, stamp: desk.stamp())

    let set = try store.seal(&desk).set

    #expect(
      try store.lines(of: set).map { $0.signature?.name } == [
        "From Elsewhere", "Early Table 1", "Early Table 2", "Signer Number 1", "Signer Number 2",
      ]
    )
  }

  @Test
  mutating func `a set of more lines than one entry holds is whole`() throws {
    var store = try PetitionStore.inMemory()
    for number in 1...5_001 { try store.sign(desk.signing("Signer \(number)")) }
    let set = try store.seal(&desk).set
    let lines = try store.lines(of: set)
    #expect(lines.map(\.number) == Array(1...5_001))
    #expect(lines.last?.signature?.name == "Signer 5001")
  }

  /// The digest of identities as it is described, with code that the store does not have.
  private static func digest(of ids: [EntryID]) -> String {
    let bytes = ids.flatMap { id in
      let digits = Array(id.description.filter { $0 != "-" })
      return stride(from: 0, to: 32, by: 2).compactMap {
        UInt8(String(digits[$0...$0 + 1]), radix: 16)
      }
    }
    return SHA256Digest.of(bytes).map { String(format: "%02x", $0) }.joined()
  }

  private func delivery(of set: Int, pages: Int) -> DeliveryBody {
    DeliveryBody(
      set: set,
      day: "2026-06-15",
      receiver: "City clerk",
      pages: pages,
      coordinator: "Ada"
    )
  }
}

extension PetitionStore {
  /// Seals a set with pages that say `facts`.
  @discardableResult
  fileprivate mutating func seal(_ desk: inout Desk, facts: String = "{}") throws -> Sealing {
    try seal(by: "Ada", stamp: desk.stamp()) { _ in
    } facts: { _ in
      facts
    }
  }

  fileprivate mutating func lines(of set: DeliverySet) throws -> [SetLine] {
    var lines: [SetLine] = []
    try forEachLine(of: set) { lines.append($0) }
    return lines
  }
}
