import FaultSupport
import Foundation
import Glibc
import PetitionCore
import TestSupport
import Testing

@testable import PetitionStore

/// Files that somebody brought and that are not what they should be.
struct MergeRefusalTests {
  private var table: TestTable
  private var office: TestOffice
  private let brought: String

  init() throws {
    table = try TestTable(1)
    office = try TestOffice()
    for number in 1...40 { try table.sign("Signer \(number)") }
    try office.merge(table.copy())
    for number in 41...60 { try table.sign("Signer \(number)") }
    brought = try table.copy()
  }

  private mutating func expectRefusal(
    _ matches: (StoreError) -> Bool,
    of path: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try Data(contentsOf: URL(filePath: office.folder.database))
    let file = path ?? brought
    let bytes = FileManager.default.contents(atPath: file)
    let error = #expect(throws: StoreError.self, sourceLocation: sourceLocation) {
      try office.merge(file)
    }
    if let error {
      #expect(matches(error), "\(error)", sourceLocation: sourceLocation)
      #expect(!error.description.contains(office.folder.path), sourceLocation: sourceLocation)
    }
    let after = try Data(contentsOf: URL(filePath: office.folder.database))
    #expect(before == after, sourceLocation: sourceLocation)
    #expect(FileManager.default.contents(atPath: file) == bytes, sourceLocation: sourceLocation)
    #expect(try PetitionStore.verify(office.folder.database).isSound)
  }

  @Test mutating func `nothing, a folder, a pipe and another kind of file are refused`() throws {
    let folder = table.folder.path
    let missing = folder + "/none.db"
    try expectRefusal({ $0 == .missing(path: missing) }, of: missing)
    try expectRefusal({ $0 == .notAFile(path: folder, kind: "a folder") }, of: folder)
    let pipe = table.folder.path + "/pipe"
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    #expect(throws: StoreError.notAFile(path: pipe, kind: "a pipe")) { try office.merge(pipe) }
    let empty = table.folder.path + "/empty"
    try Data().write(to: URL(filePath: empty))
    try expectRefusal({ $0 == .emptyFile(path: empty) }, of: empty)
    for bytes in [Data("x".utf8), Data(repeating: 0, count: 4096), Data("name,zip\n".utf8)] {
      let path = table.folder.path + "/other-\(bytes.count)"
      try bytes.write(to: URL(filePath: path))
      try expectRefusal({ $0 == .notOurs(path: path) }, of: path)
    }
  }

  @Test mutating func `a link is refused`() throws {
    let link = table.folder.path + "/link.db"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: brought)
    try expectRefusal({ $0 == .linked(path: link) }, of: link)
  }

  @Test(arguments: [1, 100, 511, 4096, 30_000])
  mutating func `a file that was cut off is refused`(missing: Int) throws {
    let bytes = try Data(contentsOf: URL(filePath: brought))
    try bytes.dropLast(missing).write(to: URL(filePath: brought))
    try expectRefusal { if case .damaged = $0 { true } else { false } }
  }

  @Test mutating func `a file with an unfinished write is refused`() throws {
    let brought = brought
    try Data("journal".utf8).write(to: URL(filePath: brought + "-journal"))
    try expectRefusal { $0 == .unfinished(path: brought) }
  }

  @Test(arguments: [
    "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
    "CREATE VIEW v AS SELECT * FROM entry",
    "ALTER TABLE entry ADD COLUMN more TEXT",
    "DROP TABLE entry",
    "DELETE FROM kiosk",
    "UPDATE entry SET payload = replace(payload, 'Signer 50', 'Signer 51') WHERE payload LIKE '%Signer 50%'",
    "UPDATE entry SET payload = CAST(x'ff00' AS TEXT) WHERE seq = 52",
    "UPDATE entry SET chain = zeroblob(32) WHERE seq = 52",
    "UPDATE entry SET kind = 'void' WHERE seq = 52",
    "DELETE FROM entry WHERE seq = 52",
    "UPDATE entry SET payload = NULL WHERE seq = 52",
    "UPDATE entry SET payload = replace(hex(zeroblob(9000000)), '0', 'a') WHERE seq = 52",
    "UPDATE entry SET digest = CAST(x'00' || substr(digest, 2) AS BLOB) WHERE kind = 'checkpoint' AND seq > 50",
  ])
  mutating func `a file that was tampered with is refused`(sql: String) throws {
    try Inspector(brought, readOnly: false).run(
      "PRAGMA ignore_check_constraints = ON; \(sql)"
    )
    try expectRefusal { if case .damaged = $0 { true } else { false } }
  }

  @Test(arguments: ["user_version = 0", "user_version = -1"])
  mutating func `a format that nobody writes is no newer one`(pragma: String) throws {
    try Inspector(brought, readOnly: false).run("PRAGMA \(pragma)")
    try expectRefusal {
      if case .damaged(_, let detail) = $0 { detail.contains("format") } else { false }
    }
  }

  @Test mutating func `what SQLite cannot read is said of the file, not of what was saved`() throws
  {
    var bytes = try Data(contentsOf: URL(filePath: brought))
    bytes[47] = 9
    try bytes.write(to: URL(filePath: brought))
    try expectRefusal { if case .damaged = $0 { true } else { false } }
  }

  @Test mutating func `another petition, a newer program and another file are refused`() throws {
    let brought = brought
    try Inspector(brought, readOnly: false).run("UPDATE kiosk SET petition = 'save-the-hill'")
    try expectRefusal { if case .otherPetition = $0 { true } else { false } }
    try Inspector(brought, readOnly: false).run("PRAGMA user_version = 99")
    try expectRefusal { if case .newerSchema = $0 { true } else { false } }
    try Inspector(brought, readOnly: false).run("PRAGMA application_id = 7")
    try expectRefusal { $0 == .notOurs(path: brought) }
  }

  @Test mutating func `this office's own later history is refused, an older one is there already`()
    throws
  {
    let older = office.folder.path + "/older.db"
    for suffix in ["", ".head"] {
      try FileManager.default.copyItem(
        atPath: office.folder.database + suffix,
        toPath: older + suffix
      )
    }
    let id = try table.sign()
    try office.merge(table.copy())
    try office.decide(id, .keep)
    #expect(try office.merge(older).new == 0)
    let later = office.folder.path + "/later.db"
    try FileManager.default.copyItem(atPath: office.folder.database, toPath: later)
    try FileManager.default.removeItem(atPath: office.folder.database)
    try FileManager.default.removeItem(atPath: office.folder.database + ".head")
    for suffix in ["", ".head"] {
      try FileManager.default.copyItem(
        atPath: older + suffix,
        toPath: office.folder.database + suffix
      )
    }
    office.store = try PetitionStore(office.folder.database)
    #expect(throws: StoreError.ownLedger(path: later)) { try office.merge(later) }
  }

  @Test(arguments: 1...3)
  mutating func `a flipped bit is refused, or changes nothing that is taken over`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let sound = try Data(contentsOf: URL(filePath: brought))
    var expected = try TestOffice(2)
    try expected.merge(brought)
    for _ in 0..<60 {
      var bytes = sound
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      try bytes.write(to: URL(filePath: brought))
      var office = try TestOffice(2)
      do {
        try office.merge(brought)
        #expect(try office.content() == expected.content(), "byte \(place)")
      } catch is StoreError {
        #expect(try office.store.tally(by: .all).counts.collected == 0)
      }
    }
  }
}
