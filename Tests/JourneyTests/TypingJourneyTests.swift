import Foundation
import JourneySupport
import Testing

@Suite(.journey) struct TypingJourneyTests {
  @Test(arguments: [true, false])
  func `a pasted newline is a space and submits nothing`(bracketed: Bool) throws {
    let folder = try KioskFolder()
    let kiosk = try TmuxJourney(folder)
    try kiosk.openSession()
    try kiosk.openForm()
    try kiosk.session.paste("Ana\nMaria", bracketed: bracketed)

    let screen = try kiosk.see("> Full name: Ana Maria")
    #expect(screen.contains("   ZIP code:\n"), "\(screen)")
    let cursor = try kiosk.session.cursor
    #expect(cursor.x == 14 + 9)
  }

  @Test(arguments: ["Ana\nMaria", "Ana\rMaria", "Ana\r\nMaria", "Ana Maria\r"])
  func `a burst with a newline in it is taken for a paste`(burst: String) throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.openForm()
    try kiosk.type(burst)

    try kiosk.see("> Full name: Ana")
    let screen = try kiosk.rest()
    #expect(screen.contains("> Full name: Ana Maria\n"), "\(screen)")
  }

  @Test func `a paste on the review signs nothing`() throws {
    let folder = try KioskFolder()
    let kiosk = try TmuxJourney(folder)
    try kiosk.openSession()
    try kiosk.fillIn("Ka Vang", "55807")
    kiosk.settle()
    try kiosk.session.paste("1\n1\n")

    // The key shows that the paste before it has been dealt with.
    try kiosk.press(.down)
    try kiosk.see("> 2  Change my name")
    try folder.expect("SELECT count(*) FROM signature", gives: ["0"])
  }

  @Test func `a new window size keeps text and cursor and shows no name when too small`() throws {
    let folder = try KioskFolder()
    let kiosk = try TmuxJourney(folder)
    try kiosk.openSession()
    try kiosk.openForm()
    try kiosk.type("Nookomis Bear")
    try kiosk.see("Nookomis Bear")
    for _ in 0..<4 { try kiosk.press(.left) }

    for (columns, rows) in [(50, 15), (40, 12), (132, 43)] {
      try kiosk.session.resize(columns: columns, rows: rows)
      try kiosk.see("> Full name: Nookomis Bear")
      try kiosk.waitForCursor(at: "Bear")
    }
    try kiosk.session.resize(columns: 30, rows: 8)
    let small = try kiosk.see("Please make this window")
    #expect(!small.contains("Nookomis") && !small.contains("Full name"), "\(small)")

    try kiosk.session.resize(columns: 80, rows: 24)
    try kiosk.see("> Full name: Nookomis Bear")
    try kiosk.waitForCursor(at: "Bear")
    try kiosk.type("x")
    try kiosk.see("Nookomis xBear")
  }

  @Test(arguments: [250, 660])
  func `a held Enter opens the form and goes no further`(delay: Int) throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    kiosk.settle()
    try kiosk.hold(.enter, delay: delay)

    let screen = try kiosk.rest()
    #expect(screen.contains("> Full name:\n"), "\(screen)")
    #expect(!screen.contains("Please check"), "\(screen)")
  }

  @Test(arguments: [250, 660])
  func `an Enter held on the ZIP code shows the review and does not sign`(delay: Int) throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.openForm()
    try kiosk.type("Ka Vang")
    try kiosk.press(.tab)
    try kiosk.type("55807")
    try kiosk.see("55807")
    kiosk.pause()
    try kiosk.hold(.enter, delay: delay)

    let screen = try kiosk.rest()
    #expect(screen.contains("> 1  Yes, sign my name"), "\(screen)")
    try folder.expect("SELECT count(*) FROM signature", gives: ["0"])
  }

  @Test(arguments: [250, 660])
  func `an Enter held on the review signs once and stays on the thank-you`(delay: Int) throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.fillIn("Ka Vang", "55807")
    kiosk.settle()
    try kiosk.hold(.enter, delay: delay)

    let screen = try kiosk.rest()
    #expect(screen.contains("Saved. You are signature number 88."), "\(screen)")
    try folder.expect("SELECT count(*) FROM signature", gives: ["1"])
  }

  @Test(arguments: [250, 660])
  func `an Enter held on the thank-you does not begin the next form`(delay: Int) throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.sign("Ka Vang", "55807", number: 88)
    kiosk.settle()
    try kiosk.hold(.enter, delay: delay)

    let screen = try kiosk.rest()
    #expect(screen.contains("> Press ENTER to sign"), "\(screen)")
  }

  @Test func `Control keys but Ctrl-T do nothing at all`() throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.openForm()
    for control in ["\u{3}", "\u{1A}", "\u{1C}", "\u{13}", "\u{11}", "\u{4}"] {
      try kiosk.type(control)
    }
    try kiosk.type("Prince")

    try kiosk.see("> Full name: Prince")
    #expect(kiosk.terminal.exitStatus == nil)
  }
}

extension TmuxJourney {
  fileprivate func waitForCursor(at text: String) throws {
    try wait("the cursor at “\(text)”", timeout: .seconds(5)) { screen in
      guard let cursor = try? session.cursor else { return false }
      let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
      return cursor.y < lines.count && lines[cursor.y].dropFirst(cursor.x).hasPrefix(text)
    }
  }
}

extension RawJourney {
  /// Holds a key for three seconds: one press, the keyboard's delay, then 33 presses a second.
  fileprivate func hold(_ key: JourneyKey, delay milliseconds: Int) throws {
    try press(key)
    _ = try terminal.collect(for: .milliseconds(milliseconds))
    for _ in 0..<90 {
      try press(key)
      _ = try terminal.collect(for: .milliseconds(30))
    }
  }
}
