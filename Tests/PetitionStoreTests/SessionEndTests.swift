import FaultSupport
import Foundation
import PetitionCore
import Testing

@testable import PetitionStore

/// A session is closed once, and takes nothing after that.
@Suite struct SessionEndTests {
  let folder: TemporaryFolder
  var desk = Desk()
  /// The program at the table, and another one on the same file.
  var store: PetitionStore
  var other: PetitionStore
  let session: SessionBody

  init() throws {
    folder = try TemporaryFolder()
    store = try PetitionStore(folder.database)
    other = try PetitionStore(folder.database)
    session = desk.newSession()
    try store.record(.opened(session), stamp: desk.stamp())
    desk.session = session
    try store.sign(desk.signing())
  }

  private func kinds() throws -> [String] {
    try Inspector(folder.database).values(
      "SELECT kind FROM entry WHERE kind <> 'checkpoint' ORDER BY seq",
      as: String.self
    )
  }

  @Test mutating func `a signature never goes into a session that another program has closed`()
    throws
  {
    #expect(try other.close(stamp: desk.stamp()).closedBefore == nil)
    let before = try kinds()
    for _ in 1...2 {
      #expect(try store.record(desk.signing()) == .notSaved(.sessionOver(open: nil)))
    }
    #expect(try kinds() == before)
    #expect(throws: StoreError.sessionOver(open: nil)) {
      try store.recordConversation(in: session, stamp: desk.stamp())
    }
    #expect(throws: StoreError.sessionOver(open: nil)) {
      try store.record(.changed(session), stamp: desk.stamp())
    }
    #expect(try kinds() == before)
  }

  @Test mutating func `the answer names the session that is open now`() throws {
    let next = desk.newSession(event: "Fair", canvasser: "Ibrahim")
    try other.record(.opened(next), stamp: desk.stamp())
    guard case .notSaved(.sessionOver(let open?)) = try store.record(desk.signing()) else {
      Issue.record("it was recorded")
      return
    }
    #expect(open.session == next)
    desk.session = next
    #expect(try store.sign(desk.signing()).number == 2)
  }

  @Test mutating func `a signature that was saved before the end is answered as saved after it`()
    throws
  {
    let signing = try desk.signing()
    let receipt = try store.sign(signing)
    _ = try other.close(stamp: desk.stamp())
    #expect(try store.sign(signing) == receipt)
    #expect(try kinds().count { $0 == "signature" } == 2)
  }

  @Test mutating func `of two closings one is recorded, and the other says when that was`() throws {
    let stamp = desk.stamp()
    #expect(try store.close(session, stamp: stamp) == SessionEnd(session: session))
    #expect(
      try store.close(session, stamp: stamp) == SessionEnd(session: session),
      "a retry is the same closing"
    )
    #expect(try other.close(stamp: desk.stamp()).closedBefore == stamp.at)
    #expect(try other.close(session, stamp: desk.stamp()).closedBefore == stamp.at)
    try other.record(.closed(session), stamp: desk.stamp())
    #expect(try kinds().count { $0 == "session_closed" } == 1)
    let signed = try store.signedHead()
    #expect(try store.head() == signed, "the ledger is signed in any case")
  }

  @Test mutating func `closing an ended session leaves the one that is open now`() throws {
    let next = desk.newSession(event: "Fair")
    let stamp = desk.stamp()
    try other.record(.opened(next), stamp: stamp)
    #expect(try store.close(session, stamp: desk.stamp()).closedBefore == stamp.at)
    #expect(try store.openSession()?.session == next)
  }

  @Test mutating func `a closing says the canvasser that another program has recorded`() throws {
    var changed = session
    changed.canvasser = "Ibrahim"
    try other.record(.changed(changed), stamp: desk.stamp())
    _ = try store.close(session, stamp: desk.stamp())
    let payload = try Inspector(folder.database).value(
      "SELECT payload FROM entry WHERE kind = 'session_closed'",
      as: String.self
    )
    #expect(payload?.contains("Ibrahim") == true)
  }

  @Test mutating func `paper of no session is taken whether or not one is open`() throws {
    _ = try other.close(stamp: desk.stamp())
    desk.session = nil
    #expect(try store.sign(desk.signing()).number == 2)
    #expect(try store.take(desk.line(1)).number == 3)
    #expect(try PetitionStore.verify(folder.database).findings == [])
  }

  @Test mutating func `without any session there is nothing to close`() throws {
    let folder = try TemporaryFolder()
    var store = try PetitionStore(folder.database)
    #expect(try store.close(stamp: desk.stamp()).session == nil)
    #expect(try store.openSession() == nil)
  }
}
