import FaultSupport
import Foundation
import GRDB
import PetitionCore
import Testing

@testable import PetitionStore

/// SQLite plays back whatever journal it finds; ours is the only one that it may find.
@Suite struct ForeignJournalTests {
  let folder: TemporaryFolder
  var desk = Desk()

  init() throws {
    folder = try TemporaryFolder()
    var store = try PetitionStore(folder.database)
    for _ in 1...30 { try store.sign(desk.signing()) }
  }

  private var journal: String { folder.database + "-journal" }

  /// Breaks a write off as a power cut would, in a copy, and gives back the file and its journal.
  private static func brokenOff(_ database: String) throws -> (file: Data, journal: Data) {
    let copy = try TemporaryFolder("broken-off")
    try FileManager.default.copyItem(atPath: database, toPath: copy.database)
    let other = try Inspector(copy.database, readOnly: false)
    try other.run(
      """
      PRAGMA journal_mode = TRUNCATE; PRAGMA cache_size = 1; BEGIN IMMEDIATE;
      UPDATE entry SET payload = payload || ' '; UPDATE signature SET name = 'Bob';
      CREATE TABLE filling (bytes)
      """
    )
    for _ in 1...50 { try other.run("INSERT INTO filling VALUES (zeroblob(4000))") }
    let halves = (
      file: try #require(FileManager.default.contents(atPath: copy.database)),
      journal: try #require(FileManager.default.contents(atPath: copy.database + "-journal"))
    )
    try other.run("ROLLBACK")
    return halves
  }

  private func expectRefusal(
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try folder.contents()
    let error = StoreError.foreignJournal(path: folder.database, journal: journal)
    #expect(throws: error, sourceLocation: sourceLocation) { try PetitionStore(folder.database) }
    #expect(throws: error, sourceLocation: sourceLocation) {
      try PetitionStore.verify(folder.database)
    }
    #expect(throws: error, sourceLocation: sourceLocation) {
      try PetitionStore(reading: folder.database)
    }
    #expect(try folder.contents() == before, sourceLocation: sourceLocation)
  }

  @Test
  mutating func `the journal of a write that was broken off is played back`() throws {
    let halves = try Self.brokenOff(folder.database)
    try halves.file.write(to: URL(fileURLWithPath: folder.database))
    try halves.journal.write(to: URL(fileURLWithPath: journal))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600],
      ofItemAtPath: folder.database
    )
    var store = try PetitionStore(folder.database)
    #expect(try store.sign(desk.signing()).number == 31)
    #expect(try PetitionStore.verify(folder.database).findings == [])
    #expect(try folder.contents().keys.filter { $0.contains("look") } == [])
  }

  @Test
  func `a journal that a later write has overtaken changes nothing`() throws {
    let halves = try Self.brokenOff(folder.database)
    var desk = Desk(2)
    var store = try PetitionStore(folder.database)
    for _ in 1...2 { try store.sign(desk.signing()) }
    store.disconnect()
    try halves.journal.write(to: URL(fileURLWithPath: journal))
    try expectRefusal()
  }

  @Test
  func `the journal of another kiosk's file changes nothing`() throws {
    let other = try TemporaryFolder("other")
    var desk = Desk(2)
    var store = try PetitionStore(
      opening: other.database,
      petition: Desk.petition,
      newKiosk: UUID(9)
    )
    for _ in 1...30 { try store.sign(desk.signing()) }
    store.disconnect()
    try Self.brokenOff(other.database).journal.write(to: URL(fileURLWithPath: journal))
    try expectRefusal()
  }

  /// A header that says how many pages there were, and that none was written over.
  private static func header(pages: UInt8, records: UInt8 = 0, pageSize: UInt8 = 0x10) -> Data {
    var bytes: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    bytes += [0, 0, 0, records, 0, 0, 0, 7, 0, 0, 0, pages, 0, 0, 2, 0, 0, 0, pageSize, 0]
    return Data(bytes + [UInt8](repeating: 0, count: 512 - bytes.count))
  }

  static let forgeries = [
    Data("Dear council,\nplease keep the marsh.\n".utf8), Data([0xD9, 0xD5]), header(pages: 1),
    header(pages: 0), header(pages: 1, records: 9), header(pages: 200, pageSize: 0x20),
    header(pages: 9) + Data([0, 0, 0, 0, 0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]),
  ]

  @Test(arguments: forgeries)
  func `a journal that somebody made up changes nothing`(bytes: Data) throws {
    try bytes.write(to: URL(fileURLWithPath: journal))
    try expectRefusal()
  }

  @Test
  mutating func `one that comes while the kiosk runs keeps signatures waiting, not lost`() throws {
    var store = try PetitionStore(folder.database)
    let signing = try desk.signing()
    try Self.header(pages: 1).write(to: URL(fileURLWithPath: journal))
    let error = StoreError.foreignJournal(path: folder.database, journal: journal)
    #expect(store.record(signing) == .unknown(error))
    try FileManager.default.removeItem(atPath: journal)
    #expect(try store.sign(signing).number == 31)
    #expect(try PetitionStore.verify(folder.database).findings == [])
  }

  @Test
  mutating func `a log beside a file that has none is not read`() throws {
    let other = try TemporaryFolder("log")
    try FileManager.default.copyItem(atPath: folder.database, toPath: other.database)
    let program = try Inspector(other.database, readOnly: false)
    try program.run("PRAGMA journal_mode = WAL; UPDATE position SET last_number = 777")
    let log = folder.database + "-wal"
    try FileManager.default.copyItem(atPath: other.database + "-wal", toPath: log)
    #expect(throws: StoreError.foreignJournal(path: folder.database, journal: log)) {
      try PetitionStore(folder.database)
    }
    try FileManager.default.removeItem(atPath: log)
    var store = try PetitionStore(folder.database)
    #expect(try store.sign(desk.signing()).number == 31)
  }

  @Test
  func `a new database that was broken off is begun again`() throws {
    let path = folder.path + "/new.db"
    try Data(count: 8192).write(to: URL(fileURLWithPath: path))
    try Self.header(pages: 0).write(to: URL(fileURLWithPath: path + "-journal"))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    var desk = Desk(3)
    var store = try PetitionStore(path)
    #expect(try store.sign(desk.signing()).number == 1)
  }

  @Test
  func `another program's journal is left to that program`() throws {
    let path = folder.path + "/recipes.db"
    let other = try Inspector.made(at: path, "CREATE TABLE recipe (title TEXT)")
    let halves = Self.header(pages: 1)
    try halves.write(to: URL(fileURLWithPath: path + "-journal"))
    withExtendedLifetime(other) {}
    let before = try folder.contents()
    #expect(throws: StoreError.notOurs(path: path)) {
      try PetitionStore(opening: path, petition: Desk.petition, newKiosk: nil)
    }
    #expect(try folder.contents() == before)
  }
}

extension Inspector {
  /// Makes a database of another program.
  fileprivate static func made(at path: String, _ sql: String) throws -> Inspector {
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
    return try Inspector(path)
  }
}
