import FaultSupport
import Foundation
import GRDB
import PetitionCore
import Testing
@testable import PetitionStore

@Suite struct ConnectionTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// What durability and safety rest on; see Connection for the reasons.
  static let settings = [
    ("journal_mode", "truncate"), ("synchronous", "3"), ("foreign_keys", "1"),
    ("trusted_schema", "0"), ("cell_size_check", "1"), ("mmap_size", "0"), ("temp_store", "2"),
    ("secure_delete", "1"), ("busy_timeout", "5000"), ("query_only", "0"),
  ]

  @Test(arguments: settings)
  func `every setting holds on the first connection and on each that replaces it`(
    name: String,
    expected: String
  ) throws {
    var store = try PetitionStore(folder.database)
    let queue = try #require(store.queue)
    #expect(try queue.unsafeRead { try String.fetchOne($0, sql: "PRAGMA \(name)") } == expected)
    store.disconnect()
    _ = try store.head()
    let other = try #require(store.queue)
    #expect(other !== queue)
    #expect(try other.unsafeRead { try String.fetchOne($0, sql: "PRAGMA \(name)") } == expected)
  }

  @Test
  func `the schema cannot be written through a connection, not even on purpose`() throws {
    var store = try PetitionStore(folder.database)
    #expect(throws: StoreError.self) {
      try store.transaction { database, _ in
        try database.execute(sql: "PRAGMA writable_schema = ON")
        try database.execute(sql: "DELETE FROM sqlite_schema")
      }
    }
    #expect(try store.head().seq == 0)
  }

  @Test
  func `the header says whose file it is and which format it has`() throws {
    _ = try PetitionStore(folder.database)
    let bytes = [UInt8](try #require(FileManager.default.contents(atPath: folder.database)))
    #expect(Array(bytes[68..<72]) == Array("PKSK".utf8))
    #expect(Array(bytes[60..<64]) == [0, 0, 0, 3])
    #expect(Array(bytes[18..<20]) == [1, 1], "neither is a write-ahead log needed to read it")
  }

  @Test
  func `the tables and what a person reads in them are the ones that were shipped`() throws {
    _ = try PetitionStore(folder.database)
    let file = try Inspector(folder.database)
    let tables = try file.values(
      "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
      as: String.self
    )
    #expect(
      tables == [
        "backup", "contact", "conversation", "decision", "delivery_set", "entry", "forked_entry",
        "import_batch", "kiosk", "milestone", "petition_text", "position", "session", "sheet",
        "signature", "tally",
      ]
    )
    let columns = try file.value(
      "SELECT group_concat(name, ' ') FROM pragma_table_info('signature')",
      as: String.self
    )
    #expect(
      columns == """
        seq number id signed_at name postal_code place area event canvasser source language \
        text_version state void_reason duplicate_of flags reason sheet line origin session \
        utc_offset kiosk
        """
    )
  }

  @Test
  func `at rest all names are in one file, with a key and a head beside it`() throws {
    var desk = Desk()
    var store = try PetitionStore(folder.database)
    for _ in 1...30 { try store.sign(desk.signing("Wilhelmina Oyelaran")) }
    var others = try folder.contents().filter { $0.key != "kiosk.db" }
    #expect(others.values.allSatisfy { $0.range(of: Data("Oyelaran".utf8)) == nil })
    #expect(others.removeValue(forKey: "kiosk.db-journal") == Data())
    #expect(others.keys.sorted() == ["kiosk.db.head", "kiosk.db.key"])
    for name in others.keys {
      #expect(try TemporaryFolder.permissions(of: "\(folder.path)/\(name)") == 0o600)
    }
  }

  @Test
  func `the file and a new folder are for this user alone`() throws {
    var desk = Desk()
    let path = folder.path + "/outer/inner/kiosk.db"
    var store = try PetitionStore(path)
    try store.sign(desk.signing())
    #expect(try TemporaryFolder.permissions(of: path) == 0o600)
    #expect(try TemporaryFolder.permissions(of: path + "-journal") == 0o600)
    #expect(try TemporaryFolder.permissions(of: folder.path + "/outer/inner") == 0o700)
    #expect(try TemporaryFolder.permissions(of: folder.path + "/outer") == 0o700)
  }

  @Test(arguments: [":memory:", "file:kiosk.db?mode=memory", ".hidden", "plain"])
  func `a relative path is the name of a file and nothing else`(path: String) {
    #expect(StoreFile.plain(path).hasPrefix("."))
    #expect(StoreFile.plain(path).hasSuffix(path))
    #expect(StoreFile.plain("/var/lib/\(path)") == "/var/lib/\(path)")
  }

  @Test
  func `a read that fails leaves the next write possible`() throws {
    struct Interruption: Error {}
    var desk = Desk()
    var store = try PetitionStore.inMemory()
    #expect(throws: StoreError.self) {
      try store.read { _ in throw Interruption() }
    }
    #expect(try store.sign(desk.signing()).number == 1)
  }

  @Test
  func `a connection on which a write failed is never used again`() throws {
    var desk = Desk()
    var store = try PetitionStore(folder.database)
    let queue = try #require(store.queue)
    let signing = try desk.signing()
    try store.sign(signing)
    #expect(store.queue === queue)
    #expect(throws: StoreError.self) {
      try store.transaction { database, _ in try database.execute(sql: "DROP TABLE nothing") }
    }
    #expect(try store.sign(signing).number == 1)
    #expect(store.queue !== queue)
  }

  @Test
  func `a failure is told without what it was about`() throws {
    struct Telling: Error {
      var name = "Wilhelmina Oyelaran"
    }
    var store = try PetitionStore.inMemory()
    let error = #expect(throws: StoreError.self) {
      try store.read { _ in throw Telling() }
    }
    let described = try #require(error).description
    #expect(!described.contains("Wilhelmina"))
    let other = #expect(throws: StoreError.self) {
      try store.read { database in
        let row = try Row.fetchOne(database, sql: "SELECT 'Wilhelmina' AS name")
        _ = try row?.decode(Int.self, forColumn: "name")
      }
    }
    #expect(try !#require(other).description.contains("Wilhelmina"))
  }
}
