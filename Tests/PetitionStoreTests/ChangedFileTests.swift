import FaultSupport
import Foundation
import PetitionCore
import TestSupport
import Testing

@testable import PetitionStore

/// A program that has a ledger open is never behind its own memory.
@Suite struct ChangedFileTests {
  var file: ChangedFile

  init() throws {
    file = try ChangedFile()
  }

  @Test(arguments: ChangedFile.Deed.allCases)
  mutating func `nothing is saved in a file that is not the one that was written`(
    deed: ChangedFile.Deed
  ) throws {
    try file.commit(deed)
    let before = file.bytes
    let signing = try file.desk.signing("Grace Hopper")
    for attempt in 1...3 {
      let error = try #require(file.store.record(signing).error)
      #expect(error.needsPerson, "attempt \(attempt): \(error)")
      #expect(file.bytes == before, "attempt \(attempt)")
    }
    let isRead = (try? file.store.counts(at: file.desk.now, utcOffset: 0)) != nil
    #expect(isRead == deed.isOfKey, "no count of another file is shown")

    try file.mend()
    #expect(try file.store.sign(signing).number == 6)
    #expect(try Inspector(file.folder.database).value("SELECT count(*) FROM signature") == 6)
    #expect(try PetitionStore.verify(file.folder.database).findings == [])
  }

  @Test(arguments: [ChangedFile.Deed.copyBack, .renameBack, .deleteLast])
  mutating func `what was found changed is not gone on with after a new start either`(
    deed: ChangedFile.Deed
  ) throws {
    try file.commit(deed)
    _ = try file.store.record(file.desk.signing())
    let path = file.folder.database
    let found = try Inspector(path).value("SELECT max(seq) FROM entry") ?? 0
    #expect(throws: StoreError.behind(path: path, found: found, known: 6)) {
      try PetitionStore(path)
    }
    try file.mend()
    var next = try PetitionStore(path)
    #expect(try next.sign(file.desk.signing()).number == 6)
  }

  @Test(arguments: [
    (ChangedFile.Deed.newerFormat, "Install the newer program"),
    (.otherPetition, "\"harbor-bridge\""), (.dropEntries, "Copy the file to a safe place"),
    (.dropTally, "petition-coordinator rebuild"),
  ])
  mutating func `what is said of a changed file is what helps`(
    deed: ChangedFile.Deed,
    words: String
  ) throws {
    try file.commit(deed)
    let error = try #require(file.store.record(file.desk.signing()).error)
    #expect(error.description.contains(words), "\(error)")
  }

  @Test(arguments: [ChangedFile.Deed.copyOther, .renameOther])
  func `another kiosk's file is called that after a new start too`(
    deed: ChangedFile.Deed
  ) throws {
    try file.commit(deed)
    #expect(throws: StoreError.otherKiosk(path: file.folder.database)) {
      try PetitionStore(file.folder.database)
    }
  }

  @Test mutating func `what was signed before can be merged, and so can what was put back`() throws
  {
    let kept = file.folder.path + "/kept.db"
    try file.newest.write(to: URL(filePath: kept))
    try file.commit(.copyBack)
    _ = try file.store.record(file.desk.signing())
    var office = try TestOffice(2)
    #expect(try office.merge(file.folder.database).signatures == 3)
    #expect(try office.merge(kept).signatures == 2)
    #expect(try office.store.tally(by: .all).total == 5)
  }

  @Test
  mutating func `a history of as many commits, which SQLite takes for the one it knows, is seen`()
    throws
  {
    let copy = file.folder.path + "/copy.db"
    try file.older.write(to: URL(filePath: copy))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy)
    var other = try PetitionStore(opening: copy, petition: nil, newKiosk: nil)
    var desk = Desk(3)
    for _ in 1...2 { try other.sign(desk.signing("Ole Svenson")) }
    let bytes = try Data(contentsOf: URL(filePath: copy))
    #expect(bytes[24..<40] == file.newest[24..<40], "the same change counter and size")
    try file.store.sign(file.desk.signing())
    let newest = try #require(file.bytes)
    try other.sign(desk.signing("Ole Svenson"))
    try file.copyIn(Data(contentsOf: URL(filePath: copy)))
    let error = try file.store.record(file.desk.signing()).error
    #expect(error == .changedInUse(path: file.folder.database, found: 7, known: 7))
    try file.copyIn(newest)
    #expect(try file.store.sign(file.desk.signing()).number == 7)
  }

  @Test mutating func `a file that is only moved and brought back goes on`() throws {
    for _ in 1...3 {
      let bytes = try #require(file.bytes)
      try file.renameIn(bytes)
      try file.store.sign(file.desk.signing())
      try file.copyIn(try #require(file.bytes))
      try file.store.sign(file.desk.signing())
    }
    #expect(try Inspector(file.folder.database).value("SELECT max(number) FROM signature") == 11)
    #expect(try PetitionStore.verify(file.folder.database).findings == [])
  }

  @Test mutating func `what other programs rightly do is not taken for a change`() throws {
    var other = try PetitionStore(file.folder.database)
    for _ in 1...40 { try other.sign(file.desk.signing()) }
    #expect(try file.store.sign(file.desk.signing()).number == 46)
    _ = try other.rebuild()
    #expect(try file.store.sign(file.desk.signing()).number == 47)
    #expect(try other.purge(before: nil, stamp: file.desk.stamp()).signatures == 47)
    #expect(try file.store.sign(file.desk.signing()).number == 48)
    var table = try TestTable(7)
    try table.sign()
    _ = try other.merge(table.copy(), stamp: file.desk.stamp())
    #expect(try file.store.sign(file.desk.signing()).number == 50, "the merged one counts")
    #expect(try PetitionStore.verify(file.folder.database).findings == [])
  }

  @Test mutating func `a head that is removed meanwhile is written again`() throws {
    let head = file.folder.database + ".head"
    try FileManager.default.removeItem(atPath: head)
    try file.store.sign(file.desk.signing())
    try file.commit(.copyBack)
    #expect(throws: StoreError.behind(path: file.folder.database, found: 4, known: 6)) {
      try PetitionStore(file.folder.database)
    }
  }

  @Test mutating func `a program that ends leaves word how far it had come`() throws {
    file.store.rememberEnd()
    try file.commit(.copyBack)
    #expect(throws: StoreError.behind(path: file.folder.database, found: 4, known: 6)) {
      try PetitionStore(file.folder.database)
    }
  }

  @Test mutating func `a file renamed away during the very commit is noticed before the answer`()
    throws
  {
    let (path, away) = (file.folder.database, file.folder.path + "/away")
    let older = file
    #expect(throws: StoreError.self) {
      try file.store.transaction { database, kiosk in
        try Schema.mark(database)
        // As close to the end as a test can come: the commit follows.
        try FileManager.default.moveItem(atPath: path, toPath: away)
        try older.older.write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      }
    }
  }

  @Test mutating func `a watch notices that another file stands at the path`() throws {
    var watch = try ChangeWatch(path: file.folder.database)
    #expect(watch.hasChanged() == false)
    try file.renameIn(file.older)
    #expect(watch.hasChanged() == true)
    #expect(watch.hasChanged() == false)
    try FileManager.default.removeItem(atPath: file.folder.database)
    #expect(watch.hasChanged() == true)
    #expect(watch.hasChanged() == false)
    try file.renameIn(file.newest)
    #expect(watch.hasChanged() == true)
    try file.copyIn(file.older)
    #expect(watch.hasChanged() == true)
    var other = try PetitionStore(
      opening: file.folder.path + "/copy.db",
      petition: Desk.petition,
      newKiosk: UUID(3)
    )
    try other.sign(file.desk.signing())
    #expect(watch.hasChanged() == false)
  }

  /// Random puttings back, other programs, and signatures in between.
  @Test(arguments: 1...12)
  mutating func `no number is given twice, and what is answered is there`(seed: UInt64) throws {
    var dice = SeededGenerator(seed: seed)
    var states = [file.older, file.newest]
    var given: [Int: String] = [:]
    var isNewest = true
    for _ in 1...40 {
      switch Int.random(in: 0..<8, using: &dice) {
      case 0: try file.copyIn(states.randomElement(using: &dice) ?? file.newest)
      case 1: try file.renameIn(states.randomElement(using: &dice) ?? file.newest)
      case 2, 3: try file.renameIn(states[states.count - 1])
      case 4: try file.copyIn(states[states.count - 1])
      case 5: file.store.disconnect()
      default: break
      }
      isNewest = file.bytes == states.last
      let outcome = try file.store.record(file.desk.signing())
      guard case .saved(let receipt) = outcome else {
        #expect(!isNewest, "\(outcome)")
        continue
      }
      #expect(isNewest)
      #expect(given.updateValue("\(receipt.id)", forKey: receipt.number) == nil)
      let ids = try Inspector(file.folder.database).values(
        "SELECT id FROM signature",
        as: String.self
      )
      #expect(Set(given.values).isSubset(of: ids))
      states.append(try #require(file.bytes))
    }
    try file.renameIn(states[states.count - 1])
    #expect(try PetitionStore.verify(file.folder.database).findings == [])
  }
}
