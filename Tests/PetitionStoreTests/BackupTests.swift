import Foundation
import FaultSupport
import JourneySupport
import PetitionCore
import PetitionStore
import Testing

/// A copy counts once it was read back; the one before it stays whole until then.
@Suite struct BackupTests {
  let folder: TemporaryFolder
  let stick: TemporaryFolder
  var desk = Desk()

  init() throws {
    folder = try TemporaryFolder()
    stick = try TemporaryFolder("stick")
  }

  private mutating func signed(_ count: Int) throws -> PetitionStore {
    var store = try PetitionStore(folder.database)
    for _ in 0..<count { try store.sign(desk.signing()) }
    return store
  }

  /// Puts an older state of the database in its place, as somebody would who hides that.
  private func putBack(_ early: Data) throws -> PetitionStore {
    try FileManager.default.removeItem(atPath: folder.database + ".head")
    try early.write(to: URL(fileURLWithPath: folder.database))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600],
      ofItemAtPath: folder.database
    )
    return try PetitionStore(folder.database)
  }

  @Test
  mutating func `a copy has every signature and is a ledger of its own`() throws {
    var store = try signed(12)
    let copy = try store.backUp(to: stick.path, stamp: desk.stamp())
    #expect(copy.recorded == 12)
    #expect(try PetitionStore.verify(copy.path).findings == [])
    #expect(try Inspector(copy.path).value("SELECT count(*) FROM signature") == 12)
    #expect(try stick.contents().count == 1, "no journal, no draft")
    #expect(try TemporaryFolder.permissions(of: copy.path) == 0o600)
    let counts = try store.counts(at: desk.now, utcOffset: desk.utcOffset)
    #expect(counts.copied == 12)
    #expect(counts.uncopied == 0)
    #expect(counts.copiedAt != nil)
  }

  @Test
  mutating func `the last thing in a copy is the kiosk's own signature`() throws {
    var store = try signed(3)
    let copy = try store.backUp(to: stick.path, stamp: desk.stamp())
    let kinds = try Inspector(copy.path).values(
      "SELECT kind FROM entry ORDER BY seq DESC LIMIT 1",
      as: String.self
    )
    #expect(kinds == ["checkpoint"])
    #expect(try store.signedHead() == copy.head)
  }

  @Test
  mutating func `the two newest copies are kept, and files of others`() throws {
    let strange = stick.path + "/petition-ffffffff-000000001.db"
    try Data("mine".utf8).write(to: URL(fileURLWithPath: strange))
    var store = try signed(1)
    var paths: [String] = []
    for _ in 1...4 {
      try store.sign(desk.signing())
      paths.append(try store.backUp(to: stick.path, stamp: desk.stamp()).path)
    }
    let kept = try stick.contents().keys.map { "\(stick.path)/\($0)" }.sorted()
    #expect(kept == ([strange] + paths.suffix(2)).sorted())
  }

  @Test
  mutating func `files that only have the name of a copy harm none`() throws {
    var store = try signed(3)
    let good = try store.backUp(to: stick.path, stamp: desk.stamp()).path
    let prefix = String(good.dropLast("000000000.db".count))
    for end in ["999999998", "999999999"] {
      try Data("x".utf8).write(to: URL(fileURLWithPath: "\(prefix)\(end).db"))
    }
    try store.checkAtStart(copies: stick.path)
    let made = try store.backUp(to: stick.path, stamp: desk.stamp()).path
    #expect(try PetitionStore.verify(made).isSound)
    #expect(try PetitionStore.verify(good).isSound)
  }

  @Test
  mutating func `an older ledger does not push newer copies out`() throws {
    var store = try signed(5)
    let early = try #require(FileManager.default.contents(atPath: folder.database))
    let newer = try store.backUp(to: stick.path, stamp: desk.stamp())
    var old = try putBack(early)
    #expect(
      throws: StoreError.behind(path: folder.database, found: 7, known: newer.head.seq)
    ) {
      try old.backUp(to: stick.path, stamp: desk.stamp())
    }
    #expect(try stick.contents().count == 1)
    #expect(try PetitionStore.verify(newer.path).isSound)
  }

  @Test
  mutating func `a copy on the database's own disk is called that`() throws {
    var store = try signed(1)
    #expect(try store.backUp(to: stick.path, stamp: desk.stamp()).isOnSameDisk)
    guard SmallDisk.isAllowed else { return }
    let other = try SmallDisk(kilobytes: 512)
    #expect(try !store.backUp(to: other.path, stamp: desk.stamp()).isOnSameDisk)
  }

  @Test
  mutating func `a folder that is not there is not made`() throws {
    var store = try signed(1)
    let missing = stick.path + "/gone"
    #expect(throws: StoreError.noFolder(path: missing)) {
      try store.backUp(to: missing, stamp: desk.stamp())
    }
    #expect(try stick.contents().isEmpty)
  }

  @Test(.enabled(if: SmallDisk.isAllowed, "only root may mount a disk to fill it"))
  mutating func `a full stick keeps the copy it had`() throws {
    let small = try SmallDisk(kilobytes: 200)
    var store = try signed(5)
    let first = try store.backUp(to: small.path, stamp: desk.stamp())
    let before = FileManager.default.contents(atPath: first.path)
    for _ in 1...100 { try store.sign(desk.signing()) }
    #expect(
      throws: StoreError.copyFailed(path: small.path, detail: "there is no room left")
    ) {
      try store.backUp(to: small.path, stamp: desk.stamp())
    }
    #expect(FileManager.default.contents(atPath: first.path) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: small.path).count == 1)
    #expect(try store.sign(desk.signing()).number == 106, "signing goes on")
  }

  @Test
  mutating func `a kiosk refuses a database that its own copies have overtaken`() throws {
    var store = try signed(5)
    let early = try #require(FileManager.default.contents(atPath: folder.database))
    let copy = try store.backUp(to: stick.path, stamp: desk.stamp())
    var old = try putBack(early)
    #expect(
      throws: StoreError.behind(path: folder.database, found: 6, known: copy.head.seq)
    ) {
      try old.checkAtStart(copies: stick.path)
    }
    try old.checkAtStart(copies: "/nowhere")
  }
}
