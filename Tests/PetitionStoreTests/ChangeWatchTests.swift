import FaultSupport
import Foundation
import PetitionCore
import PetitionStore
import Testing

@Suite struct ChangeWatchTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test
  func `what another store commits is noticed once`() throws {
    var desk = Desk()
    var store = try PetitionStore(folder.database)
    var other = try PetitionStore(folder.database)
    var watch = try ChangeWatch(path: folder.database)
    #expect(watch.hasChanged() == false)
    try other.sign(desk.signing())
    #expect(watch.hasChanged() == true)
    #expect(watch.hasChanged() == false)
    try store.sign(desk.signing())
    try other.sign(desk.signing())
    #expect(watch.hasChanged() == true)
    #expect(watch.hasChanged() == false)
  }

  @Test
  func `reading is no change`() throws {
    var desk = Desk()
    var store = try PetitionStore(folder.database)
    var other = try PetitionStore(folder.database)
    try store.sign(desk.signing())
    var watch = try ChangeWatch(path: folder.database)
    for _ in 1...3 {
      _ = try store.counts(at: desk.now, utcOffset: 0)
      _ = try other.tally(by: .zip)
      _ = try other.lastAccepted()
      #expect(watch.hasChanged() == false)
    }
  }

  @Test
  func `a lock of somebody else's hides a change only until it is gone`() throws {
    var desk = Desk()
    var store = try PetitionStore(folder.database)
    var watch = try ChangeWatch(path: folder.database)
    try store.sign(desk.signing())
    let other = try Inspector(folder.database, readOnly: false)
    try other.run("BEGIN EXCLUSIVE")
    #expect(watch.hasChanged() == false)
    try other.run("COMMIT")
    #expect(watch.hasChanged() == true)
  }

  @Test
  func `watching makes no file`() throws {
    #expect(throws: StoreError.missing(path: folder.database)) {
      try ChangeWatch(path: folder.database)
    }
    #expect(try folder.contents().isEmpty)
  }
}
