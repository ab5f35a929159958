import Foundation
import JourneySupport
import Testing

/// What is said to have changed nothing has changed nothing.
@Suite(.journey) struct NoTerminalJourneyTests {
  private func runWithoutTerminal(_ folder: KioskFolder) throws -> KioskFolder.Answer {
    let command = try folder.command("run", "--event", "Pier", "--canvasser", "Rosa")
    return try folder.run(["env", "TERM=xterm-256color"] + command)
  }

  @Test func `a kiosk without a terminal makes no file`() throws {
    let folder = try KioskFolder()

    let answer = try runWithoutTerminal(folder)

    #expect(answer.status == .code(64))
    #expect(answer.errors.contains("Nothing was started and nothing was changed."))
    try #expect(FileManager.default.subpathsOfDirectory(atPath: folder.url.path) == ["kiosk.conf"])
  }

  @Test func `a kiosk without a terminal opens and closes no session`() throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.quit()
    try kiosk.terminal.waitForExit()
    let head = try folder.sql("SELECT max(seq) FROM entry")

    _ = try runWithoutTerminal(folder)

    #expect(try folder.sql("SELECT max(seq) FROM entry") == head)
    try folder.expect("SELECT count(*) FROM session WHERE closed_at IS NULL", gives: ["1"])
  }
}
