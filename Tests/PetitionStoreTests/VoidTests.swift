import Foundation
import PetitionCore
import PetitionStore
import TestSupport
import Testing

/// Voids at the table and what takes them back.
@Suite struct VoidTests {
  private var desk = Desk()

  @Test mutating func `the signature to void comes with its name, the one that is meant first`()
    throws
  {
    var store = try PetitionStore.inMemory()
    let first = try store.sign(desk.signing("Ana Ruiz"))
    let second = try store.sign(desk.signing("Bo Lind"))

    #expect(try store.signatureToVoid(nil)?.name == "Bo Lind")
    #expect(try store.signatureToVoid(first.id)?.receipt == first)
    try store.void(first.id, reason: .joke, canvasser: "Mai", stamp: desk.stamp())
    #expect(try store.signatureToVoid(first.id)?.receipt == second, "It counts no more.")
    try store.void(second.id, reason: .joke, canvasser: "Mai", stamp: desk.stamp())
    #expect(try store.signatureToVoid(nil) == nil)
  }

  @Test mutating func `a void that is recorded again under its own stamp is found`() throws {
    var store = try PetitionStore.inMemory()
    let receipt = try store.sign(desk.signing())
    let stamp = desk.stamp()

    for _ in 0..<2 { try store.void(receipt.id, reason: .test, canvasser: "Mai", stamp: stamp) }

    #expect(try store.tally(by: .all).counts[.voided] == 1)
    #expect(try store.decisions(about: receipt.id).count == 1)
  }

  @Test mutating func `the last void of a session is known until it is taken back`() throws {
    var store = try PetitionStore.inMemory()
    let early = try store.sign(desk.signing("Ana Ruiz"))
    try store.void(early.id, reason: .joke, canvasser: "Mai", stamp: desk.stamp())
    let session = desk.newSession()
    try store.record(.opened(session), stamp: desk.stamp())
    #expect(try store.lastVoid(in: session.session) == nil, "That was before the session.")

    let receipt = try store.sign(desk.signing("Bo Lind"))
    try store.void(receipt.id, reason: .mistake, canvasser: "Mai", stamp: desk.stamp())
    let found = try store.lastVoid(in: session.session)
    #expect(found?.receipt == receipt)
    #expect(found?.name == "Bo Lind")
    #expect(found?.voidReason == .mistake)

    let stamp = desk.stamp()
    for _ in 0..<2 { try store.takeBackVoid(of: receipt.id, canvasser: "Mai", stamp: stamp) }
    #expect(try store.lastVoid(in: session.session) == nil)
    #expect(try store.tally(by: .all).counts[.accepted] == 1)
    #expect(
      try store.decisions(about: receipt.id).map(\.decision.verdict) == [
        .void(.mistake), .restore,
      ]
    )
  }

  @Test mutating func `what is not voided cannot be taken back`() throws {
    var store = try PetitionStore.inMemory()
    let receipt = try store.sign(desk.signing())
    let head = try store.head()

    #expect(throws: StoreError.noSuchSignature) {
      try store.takeBackVoid(of: receipt.id, canvasser: "Mai", stamp: desk.stamp())
    }
    #expect(try store.head() == head)
  }

  @Test mutating func `the newest signature's time follows a clock that was set back`() throws {
    var store = try PetitionStore.inMemory()
    try store.sign(desk.signing())
    let late = desk.now
    desk.now = Timestamp(milliseconds: desk.now.milliseconds - 3_600_000)
    let receipt = try store.sign(desk.signing())

    let counts = try store.counts(at: desk.now, utcOffset: desk.utcOffset)
    #expect(counts.lastSignedAt == receipt.signedAt)
    #expect(try #require(counts.lastSavedAt) > receipt.signedAt)
    #expect(try #require(counts.lastSavedAt) <= late)
  }

  @Test mutating func `a copy on the disk of the database is known as one, and only a copy`()
    throws
  {
    let folder = try TemporaryFolder()
    var store = try PetitionStore(folder.database)
    try store.sign(desk.signing())
    let copies = "\(folder.path)/copies"
    #expect(!store.hasCopiesOnItsDisk(in: copies), "There is no such folder.")
    try FileManager.default.createDirectory(atPath: copies, withIntermediateDirectories: true)
    #expect(!store.hasCopiesOnItsDisk(in: copies), "There is no copy in it.")
    #expect(Snapshot.isOnDisk(of: store.path, folder: copies))

    let copy = try store.backUp(to: copies, stamp: desk.stamp())

    #expect(copy.isOnSameDisk)
    #expect(store.hasCopiesOnItsDisk(in: copies))
    #expect(!store.hasCopiesOnItsDisk(in: "/dev/shm"), "That is another disk.")
  }
}
