import Foundation
import PetitionCore
import PetitionLanguages
import PetitionStore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// What other programs on the same machine do while a kiosk is in use.
@Suite struct ElsewhereTests {
  private let scratch: Scratch
  private var table: TestKiosk
  private var other: PetitionStore

  init() throws {
    scratch = try Scratch()
    let path = scratch.path("petition.db")
    let petition = Configuration.counted.petition.id
    let store = try PetitionStore(opening: path, petition: petition, newKiosk: UUID())
    table = try TestKiosk(.counted, store: store)
    other = try PetitionStore(opening: path, petition: petition, newKiosk: nil)
    look()
  }

  /// Half a second without a key: the kiosk looks what others have written.
  private mutating func look() {
    table.world.pass(Kiosk.heartbeat)
    table.tick()
    let events = table.kiosk.changesElsewhere()
    for event in events { table.send(event) }
  }

  private mutating func stamp() -> EntryStamp { table.kiosk.context.stamp() }

  private mutating func closeElsewhere() throws {
    _ = try other.close(stamp: stamp())
  }

  private var database: URL { URL(filePath: scratch.path("petition.db")) }

  @Test mutating func `a session that is closed elsewhere is over at the next look`() throws {
    try closeElsewhere()
    look()
    #expect(table.words.contains("Start a session"))
    #expect(table.words.contains("Another program closed the session."))
    #expect(table.state.session == nil)
  }

  @Test mutating func `a locked kiosk shows that it is locked`() throws {
    table.kiosk.state = KioskState(
      configuration: .locked(.counted),
      languages: .builtIn,
      size: Size(rows: 24, columns: 80),
      time: table.state.time,
      theme: .terminal
    )
    table.kiosk.state.session = try other.openSession()?.session
    try closeElsewhere()
    look()
    #expect(table.words.contains("This kiosk is locked"))
  }

  @Test mutating func `a blank screen stays blank, and behind it the session is over`() throws {
    table.press(.function(9))
    try closeElsewhere()
    look()
    #expect(table.words.isEmpty)
    table.press(.enter)
    #expect(table.words.contains("Start a session"))
  }

  @Test mutating func `whoever signs when it closes is told that nothing was saved or kept`() throws
  {
    table.fill("Ana Ruiz", "55802")
    try closeElsewhere()
    look()
    #expect(table.words.contains("Check and sign"), "nobody is interrupted")
    table.press(.enter)
    #expect(table.words.contains("This table just closed"))
    #expect(table.words.contains("Your name was not saved. What you typed is erased."))
    #expect(!table.words.contains("Ana"))
    #expect(table.state.draft == Draft() && table.state.pending.isEmpty)
    #expect(table.loopEffects.contains(.forget))
    #expect(try other.tally(by: .all).total == 0)
    table.press(.enter)
    #expect(table.words.contains("Start a session"))
  }

  @Test mutating func `whoever goes away from that is not waited for`() throws {
    table.fill()
    try closeElsewhere()
    table.press(.enter)
    table.wait(.seconds(table.state.configuration.kiosk.idleSeconds + 1))
    #expect(table.words.contains("Start a session"))
  }

  @Test mutating func `a signature that waits is saved outside the session that was closed`() throws
  {
    try table.refuse()
    try closeElsewhere()
    table.wait(.seconds(3))
    #expect(table.words.contains("Saved. You are signature number 429."))
    let attribution = try other.tally(by: .event).rows.map(\.key)
    #expect(attribution == ["Lincoln Park market"])
    table.press(.enter)
    look()
    #expect(table.words.contains("Start a session"))
    #expect(try other.tally(by: .all).total == 1)
  }

  @Test mutating func `another session that was opened is the one that is gone on with`() throws {
    let session = SessionBody(
      session: stamp().id.description,
      event: "Lakewalk",
      canvasser: "Ben",
      clockConfirmed: true
    )
    table.fill()
    try other.record(.opened(session), stamp: stamp())
    table.press(.enter)
    #expect(table.words.contains("Saved. You are signature number 429."))
    #expect(try other.tally(by: .event).rows.map(\.key) == ["Lakewalk"])
    table.press(.enter)
    look()
    #expect(table.words.contains("Ben"))
    #expect(table.state.session == session)
  }

  @Test mutating func `another canvasser is shown at the next look`() throws {
    var session = try #require(table.state.session)
    session.canvasser = "Ida"
    try other.record(.changed(session), stamp: stamp())
    look()
    #expect(table.words.contains("Ida"))
    #expect(!table.words.contains("Rosa"))
  }

  @Test mutating func `closing what is closed already says when that was`() throws {
    try closeElsewhere()
    table.closeSession()
    #expect(table.words.contains("Closed already, at 14:02."))
    let end = try other.close(stamp: stamp())
    let sheet = try ClosingSheet(.counted, &other, of: end, at: stamp())
    #expect(sheet.text().contains("Closed   already at 2026-06-13 14:02; this sheet is of"))
    #expect(sheet.text().contains("By       Rosa"))
    #expect(try other.head().seq == 4, "opened, closed, and a checkpoint after each")
  }

  @Test mutating func `a conversation is not counted in a session that is over`() throws {
    try closeElsewhere()
    table.staff("2")
    #expect(table.words.contains("The session was closed by another program."))
  }

  @Test mutating func `an older file pauses the table, and staff read why, until it is back`()
    throws
  {
    let older = try Data(contentsOf: database)
    table.sign()
    table.press(.enter)
    let newer = try Data(contentsOf: database)
    try older.write(to: database)
    look()
    #expect(table.words.contains("Signing is paused for a moment."))
    #expect(table.words.contains("STOPPED: SEE STAFF MENU"))
    #expect(!table.words.contains("petition.db"), "a signer sees no technical error")
    table.press(.enter)
    #expect(table.words.contains("Signing is paused for a moment."))
    table.press(.control("T"))
    #expect(table.words.contains("was changed from outside while it was in use"))
    #expect(table.words.contains("Put the file back that was there"))
    table.press(.escape)

    try newer.write(to: database)
    look()
    #expect(table.words.contains("Press ENTER to sign"))
    #expect(!table.words.contains("STOPPED"))
    table.sign("Ben Lund", "55803")
    #expect(table.words.contains("Saved. You are signature number 430."))
  }

  @Test mutating func `whoever signs into an older file is promised nothing that may not come`()
    throws
  {
    table.sign()
    table.press(.enter)
    let newer = try Data(contentsOf: database)
    table.fill("Ben Lund", "55803")
    try FileManager.default.removeItem(at: database)
    table.press(.enter)
    #expect(table.words.contains("Not saved yet"))
    #expect(table.words.contains("but it is not saved yet. Please tell the person at this table."))
    #expect(!table.words.contains("will be saved"))
    try newer.write(to: database)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: database.path)
    table.wait(.seconds(3))
    #expect(table.words.contains("Saved. You are signature number 430."))
    #expect(try other.tally(by: .all).total == 2)
  }
}
