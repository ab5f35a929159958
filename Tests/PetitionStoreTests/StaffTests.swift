import FaultSupport
import Foundation
import PetitionCore
import PetitionStore
import Testing

/// Sessions, voids, conversations and contacts.
@Suite struct StaffTests {
  let folder: TemporaryFolder
  var desk = Desk()

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test
  mutating func `an open session goes on after the program was started again`() throws {
    var session = desk.newSession()
    let stamp = desk.stamp()
    var store = try PetitionStore(folder.database)
    #expect(try store.openSession() == nil)
    try store.record(.opened(session), stamp: stamp)
    session.canvasser = "Ibrahim"
    session.clockConfirmed = false
    try store.record(.changed(session), stamp: desk.stamp())

    var next = try PetitionStore(folder.database)
    let open = try #require(try next.openSession())
    #expect(open.session == session)
    #expect(open.openedAt == stamp.at)

    try next.record(.closed(session), stamp: desk.stamp())
    #expect(try store.openSession() == nil)
  }

  @Test
  mutating func `of two open sessions the one opened last counts, whatever the clock says`() throws
  {
    var store = try PetitionStore.inMemory()
    try store.record(.opened(desk.newSession()), stamp: desk.stamp())
    desk.now = Timestamp(milliseconds: 0)
    let second = desk.newSession(event: "Fair")
    try store.record(.opened(second), stamp: desk.stamp())
    #expect(try store.openSession()?.session == second)
  }

  @Test
  mutating func `a session that is recorded twice is opened once`() throws {
    var store = try PetitionStore(folder.database)
    let session = desk.newSession()
    let stamp = desk.stamp()
    try store.record(.opened(session), stamp: stamp)
    try store.record(.opened(session), stamp: stamp)
    #expect(try store.head().seq == 2, "the session and its checkpoint")
  }

  @Test
  mutating func `signatures carry the session they were taken in`() throws {
    var store = try PetitionStore(folder.database)
    try store.sign(desk.signing())
    let session = desk.newSession()
    try store.record(.opened(session), stamp: desk.stamp())
    desk.session = session
    try store.sign(desk.signing())
    #expect(
      try Inspector(folder.database).values(
        "SELECT event || '/' || canvasser || '/' || ifnull(session, '-') FROM signature ORDER BY 1",
        as: String.self
      ) == ["//-", "Farmers market/Mai/\(session.session)"]
    )
  }

  @Test(arguments: VoidReason.allCases)
  func `a void takes a signature out of the count and leaves it in the ledger`(
    reason: VoidReason
  ) throws {
    var desk = Desk()
    var store = try PetitionStore(folder.database)
    let kept = try store.sign(desk.signing())
    let voided = try store.sign(desk.signing())
    try store.void(voided.id, reason: reason, canvasser: "Mai", stamp: desk.stamp())
    #expect(try store.lastAccepted() == kept)
    #expect(try store.counts(at: desk.now, utcOffset: desk.utcOffset).thisHour == 1)
    #expect(try store.tally(by: .all).counts[.voided] == 1)
    let file = try Inspector(folder.database)
    #expect(
      try file.value("SELECT void_reason FROM signature WHERE state = 'voided'", as: String.self)
        == reason.rawValue
    )
    #expect(try file.value("SELECT count(*) FROM entry") == 4)
    #expect(try file.complaints() == [])
  }

  @Test
  mutating func `what does not count cannot be voided`() throws {
    var store = try PetitionStore(folder.database)
    let receipt = try store.sign(desk.signing())
    try store.void(receipt.id, reason: .joke, canvasser: "Mai", stamp: desk.stamp())
    let before = try folder.contents()
    #expect(throws: StoreError.noSuchSignature) {
      try store.void(receipt.id, reason: .joke, canvasser: "Mai", stamp: desk.stamp())
    }
    #expect(throws: StoreError.noSuchSignature) {
      try store.void(desk.stamp().id, reason: .joke, canvasser: "Mai", stamp: desk.stamp())
    }
    #expect(try folder.contents() == before)
    #expect(try store.lastAccepted() == nil)
    #expect(try store.sign(desk.signing()).number == 2)
  }

  @Test
  mutating func `a voided signature that is recorded again stays voided`() throws {
    var store = try PetitionStore.inMemory()
    let signing = try desk.signing()
    let receipt = try store.sign(signing)
    try store.void(receipt.id, reason: .test, canvasser: "Mai", stamp: desk.stamp())
    #expect(try store.sign(signing) == receipt)
    #expect(try store.counts(at: desk.now, utcOffset: 0).acceptedHere == 0)
  }

  @Test
  mutating func `conversations are counted by canvasser and day`() throws {
    var store = try PetitionStore.inMemory()
    let mai = desk.newSession(canvasser: "Mai")
    let stamp = desk.stamp()
    try store.recordConversation(in: mai, stamp: stamp)
    try store.recordConversation(in: mai, stamp: stamp)
    try store.recordConversation(in: mai, stamp: desk.stamp())
    try store.recordConversation(in: desk.newSession(event: "Fair"), stamp: desk.stamp())
    try store.recordConversation(in: desk.newSession(canvasser: "Ibrahim"), stamp: desk.stamp())
    desk.now = Timestamp(milliseconds: desk.now.milliseconds + 86_400_000)
    try store.recordConversation(in: mai, stamp: desk.stamp())
    #expect(try store.conversations(on: "2026-06-13") == ["Mai": 3, "Ibrahim": 1])
    #expect(try store.conversations(on: "2026-06-14") == ["Mai": 1])
    #expect(try store.conversations(on: "2026-06-15") == [:])
  }

  @Test
  mutating func `two spellings of one name are one canvasser`() throws {
    var store = try PetitionStore.inMemory()
    for canvasser in ["Jos\u{E9}", "Jose\u{301}"] {
      try store.recordConversation(in: desk.newSession(canvasser: canvasser), stamp: desk.stamp())
    }
    #expect(try store.conversations(on: "2026-06-13") == ["José": 2])
  }

  @Test
  mutating func `of several contacts for one signature the last one stands`() throws {
    var store = try PetitionStore(folder.database)
    let receipt = try store.sign(desk.signing())
    for (email, phone) in [("a@example.org", nil), (nil, "218 555 0100")] as [(String?, String?)] {
      let contact = ContactBody(
        signature: receipt.id.description,
        email: email,
        phone: phone,
        language: "en"
      )
      try store.recordContact(contact, stamp: desk.stamp())
    }
    let file = try Inspector(folder.database)
    #expect(
      try file.values("SELECT ifnull(email, '-') || ' ' || phone FROM contact", as: String.self)
        == ["- 218 555 0100"]
    )
    #expect(try file.value("SELECT count(*) FROM entry WHERE kind = 'contact'") == 2)
  }

  @Test
  mutating func `a contact belongs to a signature`() throws {
    var store = try PetitionStore(folder.database)
    let contact = ContactBody(
      signature: desk.stamp().id.description,
      email: "a@example.org",
      phone: nil,
      language: "en"
    )
    #expect(throws: StoreError.noSuchSignature) {
      try store.recordContact(contact, stamp: desk.stamp())
    }
    #expect(try store.head().seq == 0)
  }
}
