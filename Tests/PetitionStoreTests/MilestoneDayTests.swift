import FaultSupport
import Foundation
import PetitionCore
import Testing

@testable import PetitionStore

/// On which day a count came to a milestone.
@Suite struct MilestoneDayTests {
  private let folder: TemporaryFolder
  private var desk = Desk()

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Signs on the day that many days after 2026-06-13, at nine in the morning.
  private mutating func sign(_ count: Int, day: Int, in store: inout PetitionStore) throws {
    desk.now = Timestamp(milliseconds: 1_781_359_200_000 + Int64(day) * 86_400_000)
    for _ in 0..<count { try store.sign(desk.signing()) }
  }

  @Test mutating func `the kiosk's own record gives the day, in the kiosk's zone`() throws {
    desk.ladder = MilestoneLadder(rungs: [3])
    // Half past eleven in the evening of the 13th, which is the 14th in UTC.
    desk.now = Timestamp(milliseconds: 1_781_411_400_000)
    var store = try PetitionStore(folder.database)
    let receipts = try (1...3).map { _ in try store.sign(desk.signing()) }
    try store.void(receipts[0].id, reason: .mistake, canvasser: "Mai", stamp: desk.stamp())
    #expect(try store.day(ofMilestone: 3, baseline: 0) == "2026-06-13")
    try sign(1, day: 4, in: &store)
    #expect(try store.day(ofMilestone: 3, baseline: 0) == "2026-06-13")
  }

  @Test mutating func `without a record the days add up to it`() throws {
    desk.ladder = MilestoneLadder(rungs: [1000])
    var store = try PetitionStore(folder.database)
    try sign(3, day: 0, in: &store)
    try sign(3, day: 2, in: &store)
    var days: [String?] = []
    for count in [1, 3, 4, 6, 7] { days.append(try store.day(ofMilestone: count, baseline: 0)) }
    #expect(days == ["2026-06-13", "2026-06-13", "2026-06-15", "2026-06-15", nil])
  }

  @Test mutating func `what the baseline had reached has no day`() throws {
    desk.baseline = 87
    var store = try PetitionStore(folder.database)
    try sign(4, day: 0, in: &store)
    #expect(try store.day(ofMilestone: 87, baseline: 87) == nil)
    #expect(try store.day(ofMilestone: 88, baseline: 87) == "2026-06-13")
  }

  /// Two tables come to 3 together on a day on which neither has come to it alone.
  @Test func `in an office all ledgers add up, whichever was merged first`() throws {
    var tables = try (1...2).map { try TestTable($0) }
    for (index, day) in [(0, 0), (0, 1), (1, 1), (0, 3), (1, 3)] {
      tables[index].desk.now = Timestamp(milliseconds: 1_781_359_200_000 + Int64(day) * 86_400_000)
      try tables[index].sign()
    }
    var days: [String?] = []
    for order in [[0, 1], [1, 0]] {
      var office = try TestOffice()
      for index in order { try office.merge(tables[index].folder.database) }
      days.append(try office.store.day(ofMilestone: 3, baseline: 0))
    }
    #expect(days == ["2026-06-14", "2026-06-14"])
  }

  @Test mutating func `imported signatures have no order among the others`() throws {
    var store = try PetitionStore(folder.database)
    try sign(3, day: 0, in: &store)
    try store.sign(desk.signing { $0.source = .import })
    #expect(try store.day(ofMilestone: 3, baseline: 0) == nil)
  }
}
