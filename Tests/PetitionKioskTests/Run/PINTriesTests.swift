import Foundation
import Glibc
import PetitionCore
import PetitionStore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// Wrong PINs, and how long they are remembered.
@Suite struct PINTriesTests {
  private let scratch: Scratch
  private let noon = Date(timeIntervalSince1970: 1_781_352_000)

  init() throws {
    scratch = try Scratch()
  }

  private var database: String { scratch.path("petition.db") }
  private var file: String { database + ".pin" }

  @Test(arguments: [
    (0, 0, 0), (2, 0, 0), (3, 0, 5), (3, 4, 1), (3, 5, 0), (4, 0, 10), (9, 100, 200), (9, 300, 0),
    (1000, 0, 300), (1000, 100_000_000, 0),
  ])
  func `a restart waits for the rest of the delay`(count: Int, since: Int, wait: Int) {
    let tries = PINTries(count: count, at: noon)

    #expect(tries.wait(at: noon.addingTimeInterval(Double(since))) == .seconds(wait))
  }

  @Test(arguments: [1, 3600, 1_781_352_000])
  func `a clock that was set back makes staff wait once more and no longer`(back: Int) {
    let tries = PINTries(count: 5, at: noon)

    #expect(tries.wait(at: noon.addingTimeInterval(Double(-back))) == .seconds(20))
  }

  @Test func `what is kept beside the database is read again, and a right PIN takes it away`()
    throws
  {
    let memory = PINMemory.live
    #expect(memory.read(database, noon) == nil)

    memory.keep(PINTries(count: 3, at: noon), database)
    memory.keep(PINTries(count: 4, at: noon), database)

    #expect(memory.read(database, noon) == PINTries(count: 4, at: noon))
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    memory.keep(nil, database)
    try #expect(FileManager.default.contentsOfDirectory(atPath: scratch.path("")) == [])
  }

  @Test(arguments: [
    "", "petition-kiosk-pin-1", "petition-kiosk-pin-1 -4 2026-06-13T12:00:00.000Z",
    "petition-kiosk-pin-1 4 yesterday", "petition-kiosk-pin-2 0 2026-06-13T12:00:00.000Z",
    String(repeating: "0", count: 100_000),
  ])
  func `a file that cannot be read opens nothing and locks nobody out for ever`(text: String) throws
  {
    try scratch.write(text, "petition.db.pin")

    let tries = try #require(PINMemory.live.read(database, noon))

    #expect(tries.wait(at: noon) == .seconds(300))
    #expect(tries.wait(at: noon.addingTimeInterval(300)) == .zero)
  }

  @Test func `a huge count and what is no file are borne`() throws {
    try scratch.write(
      "petition-kiosk-pin-1 9223372036854775807 2026-06-13T12:00:00.000Z",
      "petition.db.pin"
    )
    #expect(PINMemory.live.read(database, noon)?.count == PINTries.most)

    unsafe unlink(file)
    #expect(unsafe mkfifo(file, 0o600) == 0)
    #expect(PINMemory.live.read(database, noon)?.wait(at: noon) == .seconds(300))
    PINMemory.live.keep(PINTries(count: 1, at: noon), database)
    var status = stat()
    #expect(unsafe lstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
  }

  @Test(.enabled(if: geteuid() == 0, "only root may give files away"), arguments: [false, true])
  func `what root leaves belongs to the owner of the database`(isThere: Bool) throws {
    try scratch.write("", "petition.db")
    #expect(unsafe chown(database, 65_534, 65_533) == 0)
    // As an earlier run by root left it.
    if isThere {
      try scratch.write("", "petition.db.pin")
      #expect(unsafe chmod(file, 0o600) == 0)
    }

    PINMemory.live.keep(PINTries(count: 3, at: noon), database)

    var status = stat()
    #expect(unsafe lstat(file, &status) == 0)
    #expect(status.st_uid == 65_534 && status.st_gid == 65_533)
    #expect(status.st_mode & 0o7777 == 0o600)
    #expect(PINMemory.live.read(database, noon) == PINTries(count: 3, at: noon))
  }

  @Test func `a try is remembered before its answer is known`() throws {
    var kept: [PINTries?] = []
    let world = TestWorld()
    var context = world.context
    context.pins = PINMemory(read: { _, _ in nil }, keep: { tries, _ in kept.append(tries) })
    let kiosk = try kiosk(context)

    #expect(!kiosk.checks("4712"))
    #expect(kept == [PINTries(count: 1, at: world.wall)])
    #expect(kiosk.checks("4711"))
    #expect(kept == [PINTries(count: 1, at: world.wall), PINTries(count: 1, at: world.wall), nil])
  }

  @Test func `a kiosk that is started again goes on waiting`() throws {
    let world = TestWorld()
    var context = world.context
    context.pins = PINMemory(
      read: { _, now in PINTries(count: 4, at: now.addingTimeInterval(-4)) },
      keep: { _, _ in }
    )
    var kiosk = try kiosk(context)

    kiosk.start(event: nil, canvasser: nil)

    #expect(kiosk.state.wrongPINs == 4)
    #expect(kiosk.state.pinLockedUntil == kiosk.state.time.elapsed + .seconds(6))
  }

  private func kiosk(_ context: KioskContext) throws -> Kiosk {
    let hash = try SlowHash(secret: "4711", salt: Data(repeating: 1, count: 16)).text
    return Kiosk(
      configuration: .example { $0.kiosk.pin = hash },
      languages: .builtIn,
      context: context,
      store: try PetitionStore.inMemory(petition: "lakeside-ferry", kiosk: UUID()),
      size: .init(rows: 24, columns: 80),
      theme: .none
    )
  }
}
