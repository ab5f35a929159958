import Foundation
import Glibc
import JourneySupport
import Testing

@Suite(.journey) struct EndingJourneyTests {
  /// What a signer is doing when the end comes.
  enum Moment: CaseIterable {
    case nothing, typing, saved
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGKILL], Moment.allCases)
  func `whatever ends the kiosk, the terminal is sane and what was saved is there`(
    signal: Int32,
    moment: Moment
  ) throws {
    let folder = try KioskFolder()
    let kiosk = try TmuxJourney(folder)
    try kiosk.openSession()
    switch moment {
    case .nothing: break
    case .typing:
      try kiosk.openForm()
      try kiosk.type("Pedro Balboa")
      try kiosk.see("Pedro Balboa")
    case .saved: try kiosk.sign("Pedro Balboa", "55720", number: 88)
    }
    Glibc.kill(try kiosk.session.processID, signal)

    let status = try kiosk.session.waitForExit()
    #expect(status == (signal == SIGKILL ? .signal(SIGKILL) : .code(0)))
    try kiosk.expectTerminalRestored()
    try #expect(!kiosk.history().contains("Balboa"))
    try #expect(!kiosk.history().contains("Pedro"))
    let saved = moment == .saved ? ["Pedro Balboa|88"] : []
    try folder.expect("SELECT name, number FROM signature", gives: saved)
  }

  @Test func `the database of a killed kiosk passes SQLite's own check`() throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.sign("Abdi Hassan", "55811", number: 88)
    kiosk.terminal.kill(SIGKILL)
    try kiosk.terminal.waitForExit()

    try folder.expect("PRAGMA integrity_check", gives: ["ok"])
    try folder.expect("PRAGMA foreign_key_check", gives: [])
  }

  @Test func `a kiosk that was killed goes on with its session`() throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.sign("Abdi Hassan", "55811", number: 88)
    kiosk.terminal.kill(SIGKILL)
    try kiosk.terminal.waitForExit()

    let restarted = try RawJourney(folder)
    try restarted.see("88 people have signed.")
    try restarted.see("canvasser A")
  }

  @Test(arguments: [Moment.nothing, .typing])
  func `a terminal that is unplugged ends the kiosk within a second`(moment: Moment) throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    if moment == .typing {
      try kiosk.openForm()
      try kiosk.type("Pedro")
      try kiosk.see("Pedro")
    }
    let process = kiosk.terminal.processID
    kiosk.terminal.hangUp()

    let start = ContinuousClock.now
    while kiosk.terminal.exitStatus == nil, start.duration(to: .now) < .seconds(5) { usleep(2000) }
    #expect(start.duration(to: .now) < .seconds(1))
    #expect(kill(process, 0) != 0, "The process \(process) is still there.")
  }

  @Test func `quitting leaves the terminal as it was`() throws {
    let folder = try KioskFolder()
    let kiosk = try TmuxJourney(folder)
    try kiosk.openSession()
    try #expect(kiosk.session.isOnAlternateScreen)
    try kiosk.quit()

    try #expect(kiosk.session.waitForExit() == .code(0))
    try kiosk.expectTerminalRestored()
    try #expect(kiosk.history().allSatisfy(\.isWhitespace))
  }
}

extension TmuxJourney {
  /// The guard of a killed kiosk needs a moment; nothing else does.
  fileprivate func expectTerminalRestored() throws {
    let untouched = try TmuxSession(["sh", "-c", "echo ready; sleep 60"])
    try untouched.wait(for: "ready")
    let settings = try untouched.settings
    try wait("the terminal to be restored", timeout: .seconds(2)) { _ in
      (try? session.settings) == settings && (try? session.isOnAlternateScreen) == false
    }
    let cursor = try session.cursor
    #expect(cursor.isVisible)
  }
}
