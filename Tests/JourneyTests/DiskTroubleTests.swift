import Foundation
import JourneySupport
import Testing

/// What the disk refuses is kept, said, and saved once, as soon as it can be.
@Suite(.journey) struct DiskTroubleTests {
  @Test(.enabled(if: SmallDisk.isAllowed, "Only root can mount a disk."))
  func `a folder that cannot be written to is named`() throws {
    let disk = try SmallDisk(kilobytes: 512)
    let folder = try KioskFolder(in: disk.url)
    try disk.setReadOnly(true)
    defer { try? disk.setReadOnly(false) }

    try folder.kiosk("run", "--linear")
      .expectRefusal(code: 73, saying: "cannot be written", "--database")
    try folder.kiosk("enter", input: "Ka Vang\t55807\n")
      .expectRefusal(code: 73, saying: "cannot be written", "--database")
    try folder.kiosk("init", "-o", folder.path("new.conf"), "--from", folder.configuration)
      .expectRefusal(code: 73, saying: folder.path("new.conf"))
  }

  @Test(.enabled(if: SmallDisk.isAllowed, "Only root can mount a disk."))
  func `every line that was answered before the disk was full is on it`() throws {
    let disk = try SmallDisk(kilobytes: 256)
    let folder = try KioskFolder(in: disk.url)
    let lines = (1...1000).map { "Signer \($0)\t55807\n" }.joined()
    let answer = try folder.kiosk("enter", input: lines)

    answer.expectRefusal(code: 74, saying: "full", "Stopped at line")
    let saved = answer.output.split(separator: "\n").filter { $0.hasPrefix("saved ") }
    #expect((1..<1000).contains(saved.count))
    let ids = saved.map { String($0.split(separator: " ")[1]) }
    try folder.expect("SELECT id FROM signature ORDER BY seq", gives: ids)
  }

  @Test(.enabled(if: SmallDisk.isAllowed, "Only root can mount a disk."))
  func `a full disk keeps the signature until there is room, and saves it once`() throws {
    let disk = try SmallDisk(kilobytes: 512)
    let folder = try KioskFolder(in: disk.url)
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.fillIn("Ruth LaPointe", "55811")
    try disk.fill()
    try kiosk.confirm()
    try kiosk.see("Not saved yet")
    try kiosk.see("You do not need to type it again.")

    try disk.makeRoom()
    try kiosk.see("Saved. You are signature number 88.")
    try kiosk.see("Thank you for adding your name.")
    try folder.expect("SELECT name FROM signature", gives: ["Ruth LaPointe"])
  }

  @Test func `a locked database keeps the signature until it is free, and saves it once`() throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.fillIn("Ruth LaPointe", "55811")
    let other = try PseudoTerminal(["sqlite3", folder.database])
    try other.write("BEGIN EXCLUSIVE; SELECT 'has' || ' it';\n")
    try other.waitForText("has it")
    try kiosk.confirm()
    try kiosk.see("Not saved yet")
    // Whoever tries again meanwhile does not sign twice.
    kiosk.settle()
    try kiosk.press(.enter)
    try kiosk.rest()

    try other.write("ROLLBACK;\n")
    try kiosk.see("Saved. You are signature number 88.")
    try folder.expect("SELECT name FROM signature", gives: ["Ruth LaPointe"])
  }

  @Test func `while a signature waits nobody can sign, and staff see that it waits`() throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.fillIn("Ruth LaPointe", "55811")
    let other = try PseudoTerminal(["sqlite3", folder.database])
    try other.write("BEGIN EXCLUSIVE; SELECT 'has' || ' it';\n")
    try other.waitForText("has it")
    try kiosk.confirm()
    try kiosk.see("Not saved yet")
    try kiosk.press(.escape)
    try kiosk.see("Signing is paused for a moment.")
    let screen = try kiosk.see("WAITING TO SAVE 1")
    #expect(!screen.contains("Ruth"), "\(screen)")

    try other.write("ROLLBACK;\n")
    try kiosk.see("> Press ENTER to sign")
    try kiosk.see("88 people have signed.")
    try folder.expect("SELECT name FROM signature", gives: ["Ruth LaPointe"])
  }
}
