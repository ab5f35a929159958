import FaultSupport
import PetitionCore
import PetitionStore
import TestSupport
import Testing

@Suite struct LedgerTallyTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(arguments: [1, 2, 3, 4])
  func `after any day all tallies agree with each other and with the signatures`(
    seed: UInt64
  ) throws {
    var day = RandomDay(seed: seed)
    var store = try PetitionStore(folder.database)
    for _ in 1...120 { try day.next(&store) }
    let tallies = try TallyDimension.allCases.map { dimension in try store.tally(by: dimension) }
    #expect(Tally.disagreements(among: tallies) == [])
    #expect(tallies.allSatisfy { $0.total == day.counting.count })
    #expect(tallies.allSatisfy { $0.counts.collected == day.signed })
    let file = try Inspector(folder.database)
    #expect(try file.complaints() == [])
    let counts = try store.counts(at: day.desk.now, utcOffset: day.desk.utcOffset)
    #expect(counts.acceptedHere == day.counting.count)
    #expect(
      try file.value("SELECT count(*) FROM signature WHERE state = 'accepted'")
        == counts.acceptedHere
    )
  }

  @Test
  func `the check itself notices a tally that is wrong`() throws {
    var day = RandomDay(seed: 5)
    var store = try PetitionStore(folder.database)
    for _ in 1...20 { try day.next(&store) }
    let file = try Inspector(folder.database, readOnly: false)
    try file.run("UPDATE tally SET count = count + 1 WHERE dimension = 'zip'")
    #expect(try file.complaints() == ["the tally by zip is wrong"])
  }

  @Test
  func `a missing fact has a row of its own`() throws {
    var desk = Desk()
    var store = try PetitionStore.inMemory()
    try store.sign(
      desk.signing {
        $0.postalCode = .none; $0.area = .none
      }
    )
    #expect(try store.tally(by: .zip).rows.map(\.key) == [TallyDimension.missing])
    #expect(try store.tally(by: .event).rows.map(\.key) == [TallyDimension.missing])
    #expect(try store.tally(by: .kiosk).rows.map(\.key) == [store.kiosk.description])
  }
}

/// A day at the table: people sign, staff void, sessions change, the clock jumps.
private struct RandomDay {
  var desk = Desk()
  var signed = 0
  /// The signatures that count.
  var counting: [EntryID] = []
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    desk.ladder = MilestoneLadder(rungs: [5, 20, 60])
  }

  mutating func next(_ store: inout PetitionStore) throws {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0 where !counting.isEmpty: try void(&store)
    case 1: try changeSession(&store)
    case 2: jump()
    case 3: try store.recordConversation(in: desk.newSession(), stamp: desk.stamp())
    default: try sign(&store)
    }
  }

  private mutating func sign(_ store: inout PetitionStore) throws {
    var generator = generator
    desk.language = Bool.random(using: &generator) ? "en" : "es"
    let signing = try desk.signing { draft in
      let zips = ["55802", "04101", "99501", nil]
      let zip = zips.randomElement(using: &generator) ?? nil
      draft.postalCode = zip.map(PostalCode.zip) ?? .none
      draft.area = SignatureArea.allCases.randomElement(using: &generator) ?? .none
      draft.source = SignatureSource.allCases.randomElement(using: &generator) ?? .kiosk
    }
    self.generator = generator
    let receipt = try store.sign(signing)
    if Bool.random(using: &self.generator) {
      guard try store.sign(signing) == receipt else {
        throw UnexpectedOutcome(outcome: .saved(receipt))
      }
    }
    signed += 1
    counting.append(receipt.id)
  }

  private mutating func void(_ store: inout PetitionStore) throws {
    let id = counting.remove(at: Int.random(in: counting.indices, using: &generator))
    let reason = VoidReason.allCases.randomElement(using: &generator) ?? .test
    try store.void(id, reason: reason, canvasser: "Mai", stamp: desk.stamp())
  }

  private mutating func changeSession(_ store: inout PetitionStore) throws {
    let canvasser = ["Mai", "Ibrahim", "Nguyễn Ánh"].randomElement(using: &generator) ?? ""
    let session = desk.newSession(
      event: Bool.random(using: &generator) ? "Market" : "Fair",
      canvasser: canvasser
    )
    try store.record(.opened(session), stamp: desk.stamp())
    desk.session = session
  }

  /// Hours on or back, and into another zone.
  private mutating func jump() {
    let hours = Int64.random(in: -30...30, using: &generator)
    desk.now = Timestamp(milliseconds: desk.now.milliseconds + hours * 3_600_000)
    desk.utcOffset = [-18_000, -21_600, 0, 20_700].randomElement(using: &generator) ?? 0
  }
}
