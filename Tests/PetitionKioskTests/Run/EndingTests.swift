import Foundation
import PetitionCore
import PetitionShell
import PetitionStore
import Testing

@testable import PetitionKiosk

/// What becomes of signatures that wait when the kiosk ends.
@Suite struct EndingTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  /// A kiosk on a file whose signature waits, though the file would take it.
  private func waiting() throws -> TestKiosk {
    let store = try PetitionStore(
      opening: scratch.path("petition.db"),
      petition: Configuration.example.petition.id,
      newKiosk: UUID(),
      busyWait: 0.01
    )
    var kiosk = try TestKiosk(.counted, store: store)
    try kiosk.refuse()
    #expect(kiosk.state.pending.count == 1)
    return kiosk
  }

  @Test func `what can be saved is saved, and there is nothing to say`() throws {
    var kiosk = try waiting()
    let failure = kiosk.kiosk.saveWhatWaits { Issue.record("There was nothing to wait for.") }
    #expect(failure == nil)
    #expect(kiosk.state.pending == [])
    try #expect(kiosk.accepted() == 1)
  }

  @Test func `what cannot is tried again, then said with its time, without a name`() throws {
    var kiosk = try waiting()
    let world = kiosk.world
    let database = scratch.path("petition.db")
    let lock = try FileLock(database)
    var pauses = 0
    let failure = kiosk.kiosk.saveWhatWaits(upTo: .seconds(5)) {
      pauses += 1
      world.pass(.seconds(1))
    }
    lock.release()
    let said = try #require(failure)
    #expect(pauses == 5)
    #expect(said.code == .inputOutput)
    #expect(said.message.contains("1 signature, confirmed at 14:02, could not be saved"))
    #expect(said.message.contains("ask that person to sign again"))
    #expect(!said.message.contains("Ana"))
    #expect(kiosk.state.pending.count == 1)
  }

  @Test func `what is freed while it is tried is saved`() throws {
    var kiosk = try waiting()
    let world = kiosk.world
    let lock = try FileLock(scratch.path("petition.db"))
    let failure = kiosk.kiosk.saveWhatWaits(upTo: .seconds(5)) {
      world.pass(.seconds(1))
      lock.release()
    }
    #expect(failure == nil)
    try #expect(kiosk.accepted() == 1)
  }

  @Test func `practice has nothing to lose`() throws {
    var kiosk = try waiting()
    kiosk.kiosk.shelved = kiosk.kiosk.store
    #expect(kiosk.kiosk.saveWhatWaits {} == nil)
  }
}

/// Another program that has the database to itself.
private final class FileLock {
  private let holder = Process()
  private let words = Pipe()

  init(_ database: String) throws {
    let answer = Pipe()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    holder.arguments = ["sqlite3", database]
    holder.standardInput = words
    holder.standardOutput = answer
    try holder.run()
    try words.fileHandleForWriting.write(contentsOf: Data("BEGIN EXCLUSIVE; SELECT 'held';\n".utf8))
    _ = answer.fileHandleForReading.availableData
  }

  deinit { release() }

  func release() {
    try? words.fileHandleForWriting.close()
    holder.waitUntilExit()
  }
}
