import FaultSupport
import Foundation
import PetitionCore
import PetitionStore
import Testing

@Suite struct RecordingTests {
  let folder: TemporaryFolder
  var desk = Desk()

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test
  mutating func `numbers follow the baseline and entries follow each other`() throws {
    desk.baseline = 100
    var store = try PetitionStore(folder.database)
    let receipts = try (1...5).map { _ in try store.sign(desk.signing()) }
    #expect(receipts.map(\.number) == [101, 102, 103, 104, 105])
    // The first entry is the petition's text; 100 was crossed before anybody signed here.
    #expect(receipts.map(\.seq) == [2, 3, 4, 5, 6])
    #expect(
      try Inspector(folder.database).values("SELECT seq FROM entry ORDER BY seq") == [
        1, 2, 3, 4, 5, 6,
      ]
    )
    #expect(try store.head().seq == 6)
  }

  @Test
  mutating func `a receipt says what was recorded`() throws {
    var store = try PetitionStore.inMemory()
    let signing = try desk.signing()
    let receipt = try store.sign(signing)
    #expect(
      receipt
        == SignatureReceipt(
          id: signing.draft.id,
          seq: 2,
          number: 1,
          milestone: nil,
          signedAt: signing.stamp.at
        )
    )
    #expect(try store.lastAccepted() == receipt)
  }

  @Test
  mutating func `the row is there for everybody when the answer is given`() throws {
    var store = try PetitionStore(folder.database)
    let other = try Inspector(folder.database)
    for number in 1...10 {
      try store.sign(desk.signing())
      #expect(try other.value("SELECT max(number) FROM signature") == number)
    }
  }

  @Test
  mutating func `the same identity twice is one row and one receipt`() throws {
    desk.ladder = MilestoneLadder(rungs: [2])
    var store = try PetitionStore(folder.database)
    try store.sign(desk.signing())
    let signing = try desk.signing()
    let first = try store.sign(signing)
    #expect(first.milestone == 2)
    #expect(try store.sign(signing) == first)
    var other = try PetitionStore(folder.database)
    #expect(try other.sign(signing) == first)
    let file = try Inspector(folder.database)
    #expect(try file.value("SELECT count(*) FROM signature") == 2)
    #expect(try file.value("SELECT count(*) FROM entry") == 5)
    #expect(try file.complaints() == [])
  }

  @Test
  mutating func `a number is never given again`() throws {
    var store = try PetitionStore.inMemory()
    let receipts = try (1...3).map { _ in try store.sign(desk.signing()) }
    try store.void(receipts[2].id, reason: .test, canvasser: "Mai", stamp: desk.stamp())
    try store.void(receipts[0].id, reason: .joke, canvasser: "Mai", stamp: desk.stamp())
    #expect(try store.sign(desk.signing()).number == 4)
    #expect(try store.counts(at: desk.now, utcOffset: desk.utcOffset).acceptedHere == 2)
  }

  @Test
  mutating func
    `a baseline that grows moves the numbers on, one that falls does not move them back`()
    throws
  {
    var store = try PetitionStore.inMemory()
    try store.sign(desk.signing())
    desk.baseline = 50
    #expect(try store.sign(desk.signing()).number == 52)
    desk.baseline = 0
    #expect(try store.sign(desk.signing()).number == 53)
  }

  @Test
  mutating func `a milestone is recorded once and told once`() throws {
    desk.ladder = MilestoneLadder(rungs: [3, 5])
    var store = try PetitionStore(folder.database)
    let receipts = try (1...3).map { _ in try store.sign(desk.signing()) }
    #expect(receipts.map(\.milestone) == [nil, nil, 3])
    try store.void(receipts[1].id, reason: .mistake, canvasser: "Mai", stamp: desk.stamp())
    #expect(try store.sign(desk.signing()).milestone == nil)
    #expect(try store.sign(desk.signing()).milestone == nil)
    #expect(try store.sign(desk.signing()).milestone == 5)
    let file = try Inspector(folder.database)
    #expect(try file.values("SELECT milestone FROM milestone ORDER BY 1") == [3, 5])
    #expect(try file.value("SELECT count(*) FROM entry WHERE kind = 'milestone'") == 2)
    #expect(try store.counts(at: desk.now, utcOffset: 0).lastMilestone == 5)
  }

  @Test
  func `two stores on one file share one ledger`() throws {
    var desks = [Desk(1), Desk(2)]
    var stores = [try PetitionStore(folder.database), try PetitionStore(folder.database)]
    var receipts: [SignatureReceipt] = []
    for turn in 0..<24 {
      desks[turn % 2].ladder = MilestoneLadder(rungs: [10])
      receipts.append(try stores[turn % 2].sign(desks[turn % 2].signing()))
    }
    #expect(stores[0].kiosk == stores[1].kiosk)
    #expect(receipts.map(\.number) == Array(1...24))
    #expect(receipts.compactMap(\.milestone) == [10])
    #expect(receipts[9].milestone == 10)
    let now = desks[0].now
    #expect(
      try stores[0].counts(at: now, utcOffset: 0) == stores[1].counts(at: now, utcOffset: 0)
    )
    #expect(try Inspector(folder.database).complaints() == [])
  }

  @Test
  mutating func `a text is kept in full once, and again when it was another one`() throws {
    var store = try PetitionStore(folder.database)
    for language in ["en", "en", "es", "en", "es"] {
      desk.language = language
      try store.sign(desk.signing())
    }
    let file = try Inspector(folder.database)
    #expect(
      try file.values("SELECT title FROM petition_text ORDER BY language", as: String.self)
        == ["Save the marsh", "Salvemos el humedal"]
    )
    #expect(try file.value("SELECT count(*) FROM entry WHERE kind = 'petition_text'") == 2)
  }

  @Test
  mutating func `a clock that goes back changes neither order nor number`() throws {
    var store = try PetitionStore(folder.database)
    try store.sign(desk.signing())
    desk.now = Timestamp(milliseconds: 0)
    let early = try store.sign(desk.signing())
    #expect(early.number == 2)
    #expect(try store.lastAccepted() == early)
    #expect(try store.counts(at: desk.now, utcOffset: desk.utcOffset).today == 1)
    #expect(try Inspector(folder.database).complaints() == [])
  }

  @Test
  mutating func `the counts are those of this hour and this day on the kiosk's clock`() throws {
    var store = try PetitionStore.inMemory()
    #expect(try store.counts(at: desk.now, utcOffset: 0) == LiveCounts())
    // 14:02 in UTC is 09:02 at the table.
    try store.sign(desk.signing())
    try store.sign(desk.signing())
    let saved = try store.counts(at: desk.now, utcOffset: desk.utcOffset).lastSavedAt
    desk.now = Timestamp(milliseconds: desk.now.milliseconds + 3_600_000)
    try store.sign(desk.signing())
    let counts = try store.counts(at: desk.now, utcOffset: desk.utcOffset)
    #expect((counts.acceptedHere, counts.today, counts.thisHour) == (3, 3, 1))
    #expect(try #require(saved) < #require(counts.lastSavedAt))
    let tomorrow = Timestamp(milliseconds: desk.now.milliseconds + 86_400_000)
    let later = try store.counts(at: tomorrow, utcOffset: desk.utcOffset)
    #expect((later.acceptedHere, later.today, later.thisHour) == (3, 0, 0))
  }

  @Test
  mutating func `the doubt about a clock stands in its place among the flags`() throws {
    var store = try PetitionStore(folder.database)
    var session = desk.newSession()
    session.clockConfirmed = false
    try store.record(.opened(session), stamp: desk.stamp())
    desk.session = session
    try store.sign(desk.signing { $0.flags = [.zipUnknown, .nameOdd] })
    try store.sign(desk.signing { $0.flags = [.clockDoubtful] })
    #expect(
      try Inspector(folder.database).values(
        "SELECT flags FROM signature ORDER BY seq",
        as: String.self
      )
        == ["zip_unknown clock_doubtful name_odd", "clock_doubtful"]
    )
  }
}
