import FaultSupport
import Foundation
import GRDB
import JourneySupport
import PetitionCore
import PetitionStore
import Testing

/// What is not ours to open is left as it is, to the byte.
@Suite struct RefusalTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  static let strangers: [(String, Data)] = [
    ("one byte", Data([0x53])),
    ("a letter", Data("Dear council,\nplease keep the marsh.\n".utf8)),
    ("a long text", Data(String(repeating: "All work and no play. ", count: 500).utf8)),
    (
      "a picture",
      Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 7, count: 4096))
    ),
    ("the beginning of a database", Data("SQLite format 3\0".utf8)),
    ("zeros", Data(count: 4096)),
  ]

  @Test(arguments: strangers)
  func `a file that is no database is refused`(kind: String, bytes: Data) throws {
    try bytes.write(to: URL(fileURLWithPath: folder.database))
    try expectRefusal(.notOurs(path: folder.database))
  }

  /// Databases of other programs, and ones that only look like ours.
  static let databases = [
    "PRAGMA application_id = 252006673; CREATE TABLE t (a); INSERT INTO t VALUES (1)",
    "CREATE TABLE t (a); INSERT INTO t VALUES (1)",
    "PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1)",
    "PRAGMA user_version = 1",
    "PRAGMA application_id = 1347113803; CREATE TABLE t (a)",
    "PRAGMA application_id = 1347113803; PRAGMA user_version = -1; CREATE TABLE t (a)",
  ]

  @Test(arguments: databases)
  func `another program's database is refused`(sql: String) throws {
    try DatabaseQueue(path: folder.database).writeWithoutTransaction { try $0.execute(sql: sql) }
    try expectRefusal(.notOurs(path: folder.database))
  }

  @Test
  func `another program's write-ahead log goes on to be one`() throws {
    let other = try Inspector(folder.database, readOnly: false)
    try other.run("PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    let before = try folder.contents()
    #expect(throws: StoreError.notOurs(path: folder.database)) {
      try PetitionStore(folder.database)
    }
    #expect(try folder.contents()["kiosk.db"] == before["kiosk.db"])
    #expect(try folder.contents()["kiosk.db-wal"] == before["kiosk.db-wal"])
    #expect(try other.value("PRAGMA journal_mode", as: String.self) == "wal")
    #expect(try other.value("SELECT a FROM t") == 1)
  }

  @Test
  func `a file of a newer program is refused`() throws {
    try makeStore()
    try Inspector(folder.database, readOnly: false).run("PRAGMA user_version = 4")
    try expectRefusal(.newerSchema(path: folder.database, found: 4, supported: 3))
  }

  @Test
  func `a file of another petition is refused`() throws {
    try makeStore()
    let before = try folder.contents()
    #expect(
      throws: StoreError.otherPetition(
        path: folder.database,
        found: Desk.petition,
        expected: "save-the-hill"
      )
    ) {
      try PetitionStore(opening: folder.database, petition: "save-the-hill", newKiosk: UUID(7))
    }
    #expect(try folder.contents() == before)
  }

  @Test
  func `a folder in place of the file is refused`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.database,
      withIntermediateDirectories: false
    )
    try expectRefusal(.notAFile(path: folder.database, kind: "a folder"))
  }

  @Test
  func `a file in place of the folder is refused`() throws {
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path + "/file"))
    #expect(throws: StoreError.self) { try PetitionStore(folder.path + "/file/kiosk.db") }
    #expect(try folder.contents().keys.sorted() == ["file"])
  }

  @Test
  func `without a new identity nothing is made`() throws {
    #expect(throws: StoreError.missing(path: folder.database)) { try openExisting() }
    #expect(try folder.contents().isEmpty)
    let nested = folder.path + "/a/b/kiosk.db"
    #expect(throws: StoreError.missing(path: nested)) {
      try PetitionStore(opening: nested, petition: Desk.petition, newKiosk: nil)
    }
    #expect(try folder.contents().isEmpty)
  }

  @Test
  func `an empty file is a new one, but only for a kiosk that may make it`() throws {
    try Data().write(to: URL(fileURLWithPath: folder.database))
    #expect(throws: StoreError.emptyFile(path: folder.database)) { try openExisting() }
    #expect(try folder.contents()["kiosk.db"] == Data())
    var desk = Desk()
    var store = try PetitionStore(folder.database)
    #expect(try store.sign(desk.signing()).number == 1)
    #expect(try TemporaryFolder.permissions(of: folder.database) == 0o600)
  }

  @Test
  func `the identity is the first one's, whoever opens the file later`() throws {
    try makeStore()
    let later = try PetitionStore(
      opening: folder.database,
      petition: Desk.petition,
      newKiosk: UUID(99)
    )
    #expect(later.kiosk == KioskID(Desk.kiosk))
    #expect(try openExisting().kiosk == KioskID(Desk.kiosk))
  }

  @Test(.enabled(if: SmallDisk.isAllowed, "only root may mount a disk to make it read-only"))
  func `a disk that cannot be written is refused`() throws {
    let disk = try SmallDisk(kilobytes: 1024)
    do { _ = try PetitionStore(disk.database) }
    try disk.setReadOnly(true)
    let before = FileManager.default.contents(atPath: disk.database)
    #expect(throws: StoreError.notWritable(path: disk.path)) { try PetitionStore(disk.database) }
    #expect(throws: StoreError.notWritable(path: disk.path)) {
      try PetitionStore(disk.path + "/new.db")
    }
    #expect(FileManager.default.contents(atPath: disk.database) == before)
    try disk.setReadOnly(false)
    _ = try PetitionStore(disk.database)
  }

  private func makeStore() throws {
    var desk = Desk()
    var store = try PetitionStore(folder.database)
    try store.sign(desk.signing())
  }

  private func openExisting() throws(StoreError) -> PetitionStore {
    try PetitionStore(opening: folder.database, petition: Desk.petition, newKiosk: nil)
  }

  private func expectRefusal(
    _ error: StoreError,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try? FileManager.default.setAttributes(
      [.posixPermissions: 0o754],
      ofItemAtPath: folder.database
    )
    let before = try folder.contents()
    #expect(throws: error, sourceLocation: sourceLocation) { try PetitionStore(folder.database) }
    #expect(throws: error, sourceLocation: sourceLocation) { try openExisting() }
    #expect(throws: error, sourceLocation: sourceLocation) {
      try ChangeWatch(path: folder.database)
    }
    #expect(try folder.contents() == before, sourceLocation: sourceLocation)
    #expect(
      try TemporaryFolder.permissions(of: folder.database) == 0o754,
      sourceLocation: sourceLocation
    )
  }
}
