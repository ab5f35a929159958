import Foundation
import PetitionCore
import Testing

@testable import PetitionStore

/// What a coordinator decides, and which decision stands.
struct DecisionTests {
  private var table: TestTable
  private var office: TestOffice
  private let ana: EntryID
  private let kim: EntryID

  init() throws {
    table = try TestTable(1)
    office = try TestOffice()
    ana = try table.sign("Ana Ruiz")
    kim = try table.sign("Kim")
    try office.merge(table.copy())
  }

  private mutating func state(of id: EntryID) throws -> Standing? {
    try office.store.signature(id)?.standing
  }

  @Test mutating func `each decision moves the signature and every tally, and is on record`() throws
  {
    try office.decide(kim, .duplicate(of: ana))
    #expect(try state(of: kim) == Standing(.duplicate, duplicateOf: ana.description))
    try office.decide(kim, .restore)
    #expect(try state(of: kim) == Standing(.accepted))
    try office.decide(kim, .void(.joke))
    #expect(try state(of: kim) == Standing(.voided, voidReason: .joke))
    try office.decide(kim, .withdraw)
    #expect(try state(of: kim) == Standing(.withdrawn))
    let tallies = try TallyDimension.allCases.map { try office.store.tally(by: $0) }
    #expect(Tally.disagreements(among: tallies) == [])
    #expect(try office.store.tally(by: .all).counts[.withdrawn] == 1)
    #expect(
      try office.store.decisions(about: kim).map(\.decision.verdict)
        == [.duplicate(of: ana), .restore, .void(.joke), .withdraw]
    )
    #expect(try PetitionStore.verify(office.folder.database).findings == [])
  }

  @Test mutating func `what cannot be decided is refused`() throws {
    let stranger = EntryID(UUID(77))
    for verdict in [Verdict.void(.joke), .withdraw, .restore, .keep, .duplicate(of: ana)] {
      #expect(throws: StoreError.noSuchSignature) { try office.decide(stranger, verdict) }
    }
    #expect(throws: StoreError.noSuchSignature) { try office.decide(ana, .duplicate(of: ana)) }
    #expect(throws: StoreError.noSuchSignature) {
      try office.decide(ana, .distinct(from: stranger))
    }
    try office.decide(ana, .withdraw)
    for verdict in [Verdict.void(.joke), .withdraw, .keep, .duplicate(of: kim)] {
      #expect(throws: StoreError.noSuchSignature) { try office.decide(ana, verdict) }
    }
    #expect(try office.store.decisions(about: ana).count == 1)
  }

  @Test mutating func `a retry with the same stamp decides once`() throws {
    let decision = Decision(signature: ana, verdict: .void(.test), coordinator: "Ada", note: "n")
    let stamp = office.desk.stamp()
    try office.store.decide(decision, stamp: stamp)
    try office.store.decide(decision, stamp: stamp)
    #expect(try office.store.decisions(about: ana).map(\.decision) == [decision])
  }

  @Test mutating func `the office's decision stands, whatever the kiosk says before or after`()
    throws
  {
    try office.decide(ana, .withdraw)
    try table.store.void(ana, reason: .joke, canvasser: "Mai", stamp: table.desk.stamp())
    try table.store.void(kim, reason: .abuse, canvasser: "Mai", stamp: table.desk.stamp())
    try office.merge(table.copy())
    #expect(try state(of: ana) == Standing(.withdrawn))
    #expect(try state(of: kim) == Standing(.voided, voidReason: .abuse))
    try office.decide(kim, .restore)
    try office.merge(table.copy())
    #expect(try state(of: kim) == Standing(.accepted))
    #expect(try office.store.rebuild() > 0)
    #expect(try state(of: ana) == Standing(.withdrawn))
    #expect(try PetitionStore.verify(office.folder.database).findings == [])
  }

  @Test mutating func `another office's decision comes along and gives way to this one's`() throws {
    var other = try TestOffice(2)
    try other.merge(table.copy())
    try other.decide(ana, .void(.mistake))
    try other.decide(kim, .void(.mistake))
    try office.decide(kim, .keep)
    try office.decide(kim, .restore)
    #expect(try office.merge(other.folder.database).foreignDecisions == 2)
    #expect(try state(of: ana) == Standing(.voided, voidReason: .mistake))
    #expect(try state(of: kim) == Standing(.accepted))
    // A decision may arrive before the signature it is about.
    var third = try TestOffice(3)
    try third.merge(other.folder.database)
    #expect(try third.store.signature(ana)?.standing.state == .voided)
    #expect(try PetitionStore.verify(office.folder.database).findings == [])
    #expect(try PetitionStore.verify(third.folder.database).findings == [])
  }
}
