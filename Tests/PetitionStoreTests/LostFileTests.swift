import FaultSupport
import Foundation
import GRDB
import JourneySupport
import PetitionCore
import Testing
@testable import PetitionStore

/// The disk fills up, or goes away behind the store's back.
@Suite struct LostFileTests {
  let folder: TemporaryFolder
  var desk = Desk()

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test
  mutating func `a file that is gone is never replaced by an empty one`() throws {
    var store = try PetitionStore(folder.database)
    try store.sign(desk.signing())
    let signing = try desk.signing()
    try FileManager.default.moveItem(atPath: folder.database, toPath: folder.path + "/elsewhere")
    for _ in 1...2 {
      #expect(store.record(signing) == .unknown(.vanished(path: folder.database, known: 2)))
      #expect(!FileManager.default.fileExists(atPath: folder.database))
    }
    #expect(throws: StoreError.vanished(path: folder.database, known: 2)) { try store.head() }
    try FileManager.default.moveItem(atPath: folder.path + "/elsewhere", toPath: folder.database)
    #expect(try store.sign(signing).number == 2)
    #expect(try Inspector(folder.database).value("SELECT count(*) FROM signature") == 2)
  }

  @Test
  mutating func `a folder that goes away and comes back loses nothing`() throws {
    let (here, away) = (folder.path + "/stick", folder.path + "/pocket")
    var store = try PetitionStore(here + "/kiosk.db")
    try store.sign(desk.signing())
    let signing = try desk.signing()
    try FileManager.default.moveItem(atPath: here, toPath: away)
    #expect(store.record(signing) == .unknown(.vanished(path: here + "/kiosk.db", known: 2)))
    #expect(!FileManager.default.fileExists(atPath: here))
    try FileManager.default.moveItem(atPath: away, toPath: here)
    #expect(try store.sign(signing).number == 2)
    let complaints = try Inspector(here + "/kiosk.db").complaints()
    #expect(complaints == [])
  }

  @Test
  mutating func `another kiosk's file in its place gets no signature`() throws {
    var store = try PetitionStore(folder.database)
    try store.sign(desk.signing())
    for suffix in ["", ".key", ".head"] {
      try FileManager.default.removeItem(atPath: folder.database + suffix)
    }
    _ = try PetitionStore(opening: folder.database, petition: Desk.petition, newKiosk: UUID(9))
    let before = try folder.contents()
    #expect(try store.record(desk.signing()) == .unknown(.otherKiosk(path: folder.database)))
    #expect(try folder.contents() == before)
  }

  @Test
  mutating func `when the database can grow no more, the same signature is saved later`() throws {
    var store = try PetitionStore(folder.database)
    try store.sign(desk.signing())
    let queue = try #require(store.queue)
    try queue.unsafeRead { try $0.execute(sql: "PRAGMA max_page_count = 1") }
    var saved = 1
    var refused: Signing?
    while refused == nil, saved < 500 {
      let signing = try desk.signing(String(repeating: "Ana Ruiz ", count: 10))
      switch store.record(signing) {
      case .saved: saved += 1
      case .notSaved(let error):
        #expect(error == .diskFull(path: folder.database))
        refused = signing
      case .unknown(let error): throw error
      }
    }
    #expect(try Inspector(folder.database).value("SELECT count(*) FROM signature") == saved)
    #expect(try store.sign(#require(refused)).number == saved + 1)
    let complaints = try Inspector(folder.database).complaints()
    #expect(complaints == [])
  }

  @Test(.enabled(if: SmallDisk.isAllowed, "only root may mount a disk small enough to fill"))
  mutating func `a full disk keeps every signature that was thanked for`() throws {
    let disk = try SmallDisk(kilobytes: 512)
    var store = try PetitionStore(disk.database)
    let ballast = URL(fileURLWithPath: disk.path + "/ballast")
    try Data(count: 200_000).write(to: ballast)
    var thanked: [String] = []
    var refused: Signing?
    while refused == nil, thanked.count < 2000 {
      let signing = try desk.signing()
      switch store.record(signing) {
      case .saved(let receipt): thanked.append(receipt.id.description)
      case .notSaved(let error):
        #expect(error == .diskFull(path: disk.database))
        refused = signing
      case .unknown(let error): throw error
      }
    }
    let signing = try #require(refused)
    #expect(!thanked.isEmpty)
    #expect(store.record(signing) == .notSaved(.diskFull(path: disk.database)))
    #expect(
      try Inspector(disk.database).values("SELECT id FROM signature ORDER BY seq", as: String.self)
        == thanked
    )
    #expect(try store.counts(at: desk.now, utcOffset: 0).acceptedHere == thanked.count)
    try FileManager.default.removeItem(at: ballast)
    #expect(try store.sign(signing).number == thanked.count + 1)
    let complaints = try Inspector(disk.database).complaints()
    #expect(complaints == [])
    store.disconnect()
  }

  @Test(.enabled(if: SmallDisk.isAllowed, "only root may mount a disk to make it read-only"))
  mutating func `a disk that turns read-only loses nothing`() throws {
    let disk = try SmallDisk(kilobytes: 1024)
    var store = try PetitionStore(disk.database)
    try store.sign(desk.signing())
    store.disconnect()
    let signing = try desk.signing()
    try disk.setReadOnly(true)
    #expect(store.record(signing) == .unknown(.notWritable(path: disk.path)))
    try disk.setReadOnly(false)
    #expect(try store.sign(signing).number == 2)
    #expect(try Inspector(disk.database).value("SELECT count(*) FROM signature") == 2)
    store.disconnect()
  }
}
