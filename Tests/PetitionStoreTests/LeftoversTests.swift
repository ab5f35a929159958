import FaultSupport
import Foundation
import Glibc
import PetitionCore
import Testing

@testable import PetitionStore

/// Files with names in them that a killed program has left beside a database.
@Suite struct LeftoversTests {
  let folder: TemporaryFolder
  var desk = Desk()

  init() throws {
    folder = try TemporaryFolder()
    var store = try PetitionStore(folder.database)
    try store.sign(desk.signing())
  }

  /// One that is alive, and one that Linux gives no process.
  static let owners = [getppid(), getpid(), 999_999_999]

  private func leave(_ names: String...) throws {
    for name in names {
      try Data("Wilhelmina".utf8).write(to: URL(fileURLWithPath: "\(folder.path)/\(name)"))
    }
  }

  private func names() throws -> [String] {
    try folder.contents().filter { $0.value == Data("Wilhelmina".utf8) }.keys.sorted()
  }

  @Test(arguments: owners)
  func `what nobody is at work on goes, whoever has the number of its process`(
    owner: pid_t
  ) throws {
    let all = [
      "kiosk.db-practice-\(owner)", "kiosk.db-practice-\(owner)-journal",
      "kiosk.db.copy-\(owner)", ".kiosk.db.look-\(owner)", ".kiosk.db.look-\(owner)-wal",
      "kiosk.db.key.new-\(owner)-140", "kiosk.db.head.new-\(owner)-140",
    ]
    let openings: [(String) throws -> Void] = [
      { _ = try PetitionStore($0) }, { _ = try PetitionStore(reading: $0) },
      { _ = try PetitionStore.verify($0) }, { _ = try PetitionStore.rebuild($0) },
    ]
    for open in openings {
      for name in all { try leave(name) }
      try open(folder.database)
      #expect(try names() == [])
    }
  }

  @Test
  func `even beside a database that is refused, and never what only looks like it`() throws {
    try Data("Dear council".utf8).write(to: URL(fileURLWithPath: folder.database))
    let others = ["kiosk.db-practice-notes", "other.db-practice-999999999", "kiosk.db.copy"]
    for name in others { try leave(name) }
    try leave("kiosk.db-practice-999999999")
    #expect(throws: StoreError.self) { try PetitionStore(folder.database) }
    #expect(try names() == others.sorted())
  }

  @Test
  mutating func `a practice that goes on keeps its file, and its end takes it`() throws {
    let practice = try PracticeFile(beside: folder.database)
    var store: PetitionStore? = try PetitionStore(
      opening: practice.path,
      petition: Desk.petition,
      newKiosk: UUID(5),
      isPractice: true
    )
    _ = try store?.sign(desk.signing("Wilhelmina"))
    let name = try #require(practice.path.split(separator: "/").last.map(String.init))
    var real = try PetitionStore(folder.database)
    #expect(real.leftovers.inUse == [name])
    let report = try real.purge(before: nil, stamp: desk.stamp())
    #expect(report.leftovers.inUse == [name])
    #expect(report.leftovers.removed == [])
    _ = try store?.sign(desk.signing("Wilhelmina"))
    store = nil
    practice.remove()
    #expect(try folder.contents().keys.filter { $0.contains("practice") } == [])
    #expect(try PetitionStore(folder.database).leftovers == Leftovers())
  }

  @Test
  mutating func `a purge names what it found, on opening as well as later`() throws {
    try leave("kiosk.db-practice-999999999")
    var store = try PetitionStore(folder.database)
    try leave("kiosk.db.copy-999999998")
    let report = try store.purge(before: nil, stamp: desk.stamp())
    let expected = ["kiosk.db-practice-999999999", "kiosk.db.copy-999999998"]
    #expect(report.leftovers.removed == expected)
    #expect(try names() == [])
  }

  @Test
  func `a draft is held from its first moment to its last`() throws {
    let path = folder.path + "/list.csv.new-1"
    let descriptor = AbandonedDraft.make(path)
    #expect(descriptor >= 0)
    AbandonedDraft.remove(like: path)
    #expect(StoreFile.isThere(path))
    close(descriptor)
    AbandonedDraft.remove(like: path)
    #expect(!StoreFile.isThere(path), "The process of that number is alive, and not at work on it.")
  }
}
