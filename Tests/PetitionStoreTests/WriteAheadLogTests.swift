import FaultSupport
import Foundation
import GRDB
import PetitionCore
import Testing

@testable import PetitionStore

/// Another program turns the database to write-ahead logging, as any may.
@Suite struct WriteAheadLogTests {
  let folder: TemporaryFolder
  var desk = Desk()

  init() throws {
    folder = try TemporaryFolder()
  }

  /// What the file says of itself: 1 for a journal, 2 for a log.
  private func mode() throws -> [UInt8] {
    let file = try #require(BareFile(folder.database))
    return Array(try #require(file.read(2, at: 18)))
  }

  private func turn() throws {
    let other = try Inspector(folder.database, readOnly: false)
    #expect(try other.value("PRAGMA journal_mode = WAL", as: String.self) == "wal")
  }

  @Test
  mutating func `it is noticed and turned back before the next thank-you`() throws {
    var store = try PetitionStore(folder.database)
    var watch = try ChangeWatch(path: folder.database)
    try store.sign(desk.signing())
    _ = watch.hasChanged()
    try turn()
    #expect(try mode() == [2, 2])
    #expect(watch.hasChanged() == true, "A kiosk that looks turns it back.")
    #expect(try store.sign(desk.signing()).number == 2)
    #expect(try mode() == [1, 1])
    let queue = try #require(store.queue)
    #expect(
      try queue.unsafeRead { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "truncate"
    )
    #expect(try folder.contents().keys.filter { $0.hasSuffix("-wal") } == [])
  }

  @Test
  mutating func `while it cannot be turned back nothing is saved, and afterwards once`() throws {
    var store = try PetitionStore(folder.database, busyWait: 0.05)
    try store.sign(desk.signing())
    let signing = try desk.signing()
    do {
      let other = try Inspector(folder.database, readOnly: false)
      try other.run("PRAGMA journal_mode = WAL; UPDATE position SET last_number = last_number")
      #expect(try other.value("SELECT count(*) FROM signature") == 1)
      #expect(store.record(signing) == .unknown(.writeAheadLog(path: folder.database)))
      #expect(try other.value("SELECT count(*) FROM signature") == 1)
    }
    #expect(try store.sign(signing).number == 2)
    #expect(try mode() == [1, 1])
    let complaints = try Inspector(folder.database).complaints()
    #expect(complaints == [])
  }

  @Test
  func `a connection that has read by way of the log writes nothing by it`() throws {
    let store = try PetitionStore(folder.database, busyWait: 0.05)
    try turn()
    let queue = try #require(store.queue)
    #expect(try queue.unsafeRead { try Int.fetchOne($0, sql: "SELECT count(*) FROM entry") } == 0)
    #expect(throws: StoreError.writeAheadLog(path: folder.database)) {
      try translated(folder.database) { try queue.inImmediateTransaction { _ in } }
    }
  }

  @Test
  mutating func `what a program left in the log is kept`() throws {
    var store = try PetitionStore(folder.database)
    try store.sign(desk.signing())
    store.disconnect()
    let copy = folder.path + "/copy.db"
    do {
      let other = try Inspector(folder.database, readOnly: false)
      try other.run("PRAGMA journal_mode = WAL; UPDATE position SET last_number = 7")
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(
          atPath: folder.database + suffix,
          toPath: copy + suffix
        )
      }
    }
    let opened = try PetitionStore(opening: copy, petition: nil, newKiosk: nil)
    #expect(opened.kiosk == store.kiosk)
    #expect(try Inspector(copy).value("SELECT last_number FROM position") == 7)
  }

  @Test
  mutating func `whoever only looks says so and changes nothing`() throws {
    var store = try PetitionStore(folder.database)
    try store.sign(desk.signing())
    store.disconnect()
    try turn()
    let before = try folder.contents()
    let error = StoreError.writeAheadLog(path: folder.database)
    #expect(throws: error) { try PetitionStore(reading: folder.database) }
    #expect(throws: error) { try PetitionStore.verify(folder.database) }
    #expect(throws: error) { try SnapshotFile(folder.database) }
    #expect(try folder.contents() == before)
  }
}
