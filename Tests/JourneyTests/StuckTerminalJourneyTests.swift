import Glibc
import JourneySupport
import Testing

/// A terminal that takes nothing more: a stalled connection, a paused window.
@Suite(.journey) struct StuckTerminalJourneyTests {
  @Test(arguments: [SIGTERM, SIGHUP])
  func `the kiosk ends when it is asked to`(signal: Int32) throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder, leader: .shell)
    try kiosk.openSession()
    // Another language, and with it another screen, again and again, and nobody reads.
    for _ in 0..<600 {
      guard kiosk.terminal.writeBlindly("\u{1B}OR") else { break }
      usleep(2000)
    }
    kiosk.terminal.kill(signal)
    let start = ContinuousClock.now
    while kiosk.terminal.exitStatus == nil, start.duration(to: .now) < .seconds(5) { usleep(5000) }
    #expect(start.duration(to: .now) < .seconds(1))
    #expect(kiosk.terminal.exitStatus == .code(0))
    try #expect(kiosk.terminal.settings.isSane)
  }

  @Test func `a signature that waits is said to be lost, with a code of its own`() throws {
    for signal in [SIGTERM, SIGHUP] {
      let folder = try KioskFolder()
      let kiosk = try RawJourney(folder, leader: .shell)
      try kiosk.openSession()
      let lock = try Conversation(["sqlite3", folder.database])
      lock.say("BEGIN EXCLUSIVE; SELECT 'held';")
      #expect(lock.answer(within: .seconds(5)) == "held")
      try kiosk.fillIn("Waiting Signer", "55802")
      try kiosk.confirm()
      try kiosk.see("Your name is kept here and will be saved.")
      let start = kiosk.terminal.output.count
      kiosk.terminal.kill(signal)
      try #expect(kiosk.terminal.waitForExit(timeout: .seconds(20)) == .code(74))
      let said = String(decoding: kiosk.terminal.output[start...], as: UTF8.self)
      #expect(said.contains("1 signature, confirmed at "), "\(said)")
      #expect(said.contains("could not be saved before the kiosk ended"), "\(said)")
      #expect(!said.contains("Waiting Signer"), "\(said)")
      _ = lock.end()
      try folder.expect("SELECT count(*) FROM signature", gives: ["0"])
    }
  }

  @Test func `one that can be saved after all is saved, and nothing is said`() throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder, leader: .shell)
    try kiosk.openSession()
    let lock = try Conversation(["sqlite3", folder.database])
    lock.say("BEGIN EXCLUSIVE; SELECT 'held';")
    #expect(lock.answer(within: .seconds(5)) == "held")
    try kiosk.fillIn("Waiting Signer", "55802")
    try kiosk.confirm()
    try kiosk.see("Your name is kept here and will be saved.")
    kiosk.terminal.kill(SIGTERM)
    usleep(300_000)
    _ = lock.end()
    try #expect(kiosk.terminal.waitForExit(timeout: .seconds(20)) == .code(0))
    try folder.expect("SELECT name FROM signature", gives: ["Waiting Signer"])
  }
}
