import FaultSupport
import Foundation
import PetitionCore
import Testing

@testable import PetitionStore

/// A ledger that is only looked at, while others sign in it.
@Suite struct ReaderTests {
  private let folder: TemporaryFolder
  private var desk = Desk()

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test mutating func `a reader sees what others sign and holds no lock in between`() throws {
    var store = try PetitionStore(folder.database, busyWait: 0)
    try store.sign(desk.signing())
    var reader = try PetitionStore(reading: folder.database)
    var watch = try ChangeWatch(reading: folder.database)
    #expect(reader.kiosk == store.kiosk)
    for count in 2...5 {
      // Nobody waits: a lock that the reader had kept would refuse this.
      try store.sign(desk.signing())
      #expect(watch.hasChanged() == true)
      #expect(try reader.campaign(baseline: 0).count == count)
      #expect(watch.hasChanged() == false)
    }
  }

  @Test mutating func `a reader writes nothing, and leaves an older format as it is`() throws {
    var store = try PetitionStore(folder.database)
    try store.sign(desk.signing())
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.database))
    var reader = try PetitionStore(reading: folder.database)
    #expect(throws: UnexpectedOutcome.self) { try reader.sign(desk.signing()) }
    #expect(try reader.campaign(baseline: 0).count == 1, "It goes on after a refusal.")
    #expect(throws: UnexpectedOutcome.self) { try reader.sign(desk.signing()) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.database)) == before)

    try Inspector(folder.database, readOnly: false).run("PRAGMA user_version = 2")
    #expect(
      throws: StoreError.olderSchema(path: folder.database, found: 2, current: Schema.version)
    ) {
      try PetitionStore(reading: folder.database)
    }
    #expect(throws: StoreError.missing(path: folder.path + "/nothing.db")) {
      try PetitionStore(reading: folder.path + "/nothing.db")
    }
  }
}
