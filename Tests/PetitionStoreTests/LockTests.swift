import FaultSupport
import Foundation
import PetitionCore
import PetitionStore
import Testing

/// Other programs hold the file while somebody signs.
@Suite struct LockTests {
  let folder: TemporaryFolder
  var desk = Desk()

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test
  mutating func `while nobody may read, nothing is known; afterwards it is saved once`() throws {
    var store = try PetitionStore(folder.database, busyWait: 0.05)
    let other = try Inspector(folder.database, readOnly: false)
    let signing = try desk.signing()
    try other.run("BEGIN EXCLUSIVE")
    #expect(store.record(signing) == .unknown(.locked(path: folder.database)))
    #expect(store.record(signing) == .unknown(.locked(path: folder.database)))
    try other.run("ROLLBACK")
    try expectSavedOnce(signing, by: &store)
  }

  @Test
  mutating func `while somebody else writes, it is known not to be saved`() throws {
    var store = try PetitionStore(folder.database, busyWait: 0.05)
    let other = try Inspector(folder.database, readOnly: false)
    let signing = try desk.signing()
    try other.run("BEGIN IMMEDIATE")
    #expect(store.record(signing) == .notSaved(.locked(path: folder.database)))
    try other.run("COMMIT")
    try expectSavedOnce(signing, by: &store)
  }

  @Test
  mutating func `a reader who does not let go stops the commit and no more than that`() throws {
    var store = try PetitionStore(folder.database, busyWait: 0.05)
    let other = try Inspector(folder.database, readOnly: false)
    let signing = try desk.signing()
    try other.run("BEGIN")
    #expect(try other.value("SELECT count(*) FROM signature") == 0)
    #expect(store.record(signing) == .notSaved(.locked(path: folder.database)))
    #expect(try other.value("SELECT count(*) FROM signature") == 0)
    #expect(try store.head().seq == 0)
    try other.run("COMMIT")
    try expectSavedOnce(signing, by: &store)
  }

  @Test(arguments: ["EXCLUSIVE", "IMMEDIATE"])
  func `a lock that is let go in time is waited for`(kind: String) throws {
    var desk = Desk()
    var store = try PetitionStore(folder.database, busyWait: 60)
    let other = try Inspector(folder.database, readOnly: false)
    let signing = try desk.signing()
    try other.run("BEGIN \(kind)")
    DispatchQueue.global().asyncAfter(deadline: .now() + 0.1) { try? other.run("COMMIT") }
    try expectSavedOnce(signing, by: &store)
  }

  @Test
  func `many kiosks on one file lose nothing and count nothing twice`() throws {
    let path = folder.database
    let receipts = Receipts()
    DispatchQueue.concurrentPerform(iterations: 4) { number in
      var desk = Desk(number + 1)
      desk.ladder = MilestoneLadder(rungs: [10, 40])
      // All four begin with a file that is not there.
      guard var store = try? PetitionStore(path, busyWait: 120) else { return }
      for _ in 1...10 {
        if let signing = try? desk.signing(), let receipt = try? store.sign(signing) {
          receipts.add(receipt)
        }
      }
    }
    let all = receipts.all
    #expect(all.map(\.number).sorted() == Array(1...40))
    #expect(all.compactMap(\.milestone).sorted() == [10, 40])
    #expect(try Inspector(path).value("SELECT max(seq) FROM entry") == 46)
    let complaints = try Inspector(path).complaints()
    #expect(complaints == [])
  }

  private func expectSavedOnce(
    _ signing: Signing,
    by store: inout PetitionStore,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(try store.sign(signing).number == 1, sourceLocation: sourceLocation)
    let complaints = try Inspector(folder.database).complaints()
    #expect(complaints == [], sourceLocation: sourceLocation)
    #expect(
      try Inspector(folder.database).value("SELECT count(*) FROM signature") == 1,
      sourceLocation: sourceLocation
    )
  }
}
