import Foundation
import JourneySupport
import Testing

@Suite(.journey) struct SigningJourneyTests {
  @Test(arguments: [(80, 24), (50, 15), (132, 43)])
  func `a stranger signs on a fresh machine and the row is there`(
    columns: Int,
    rows: Int
  ) throws {
    let folder = try KioskFolder()
    let kiosk = try TmuxJourney(folder, columns: columns, rows: rows)
    try kiosk.see("Signatures so far: 87.")
    try kiosk.openSession()
    try kiosk.see("87 people have signed.")

    kiosk.settle()
    try kiosk.press(.enter)
    try kiosk.see("> Full name")
    try kiosk.type("María Núñez-Ortega")
    try kiosk.see("María Núñez-Ortega")
    kiosk.pause()
    try kiosk.press(.enter)
    try kiosk.see("> ZIP code")
    try kiosk.type("55806")
    try kiosk.see("55806")
    kiosk.pause()
    try kiosk.press(.enter)
    try kiosk.see("55806 Duluth, MN")
    kiosk.settle()
    try kiosk.press(.enter)
    try kiosk.see("Saved. You are signature number 88.")
    try kiosk.see("Thank you for adding your name.")
    kiosk.settle()
    try kiosk.press(.enter)
    try kiosk.see("88 people have signed.")

    try folder.expect(
      "SELECT number, name, postal_code, place, state, source FROM signature",
      gives: ["88|María Núñez-Ortega|55806|Duluth, MN|accepted|kiosk"]
    )
    try kiosk.quit()
    try #expect(kiosk.session.waitForExit() == .code(0))
    let restarted = try TmuxJourney(folder, columns: columns, rows: rows)
    try restarted.see("88 people have signed.")
  }

  @Test func `two kiosks on one database see each other at once and leave no gap`() throws {
    let folder = try KioskFolder()
    let first = try RawJourney(folder)
    try first.openSession()
    let second = try RawJourney(folder)
    try second.see("Press ENTER to sign")

    for number in stride(from: 88, through: 92, by: 2) {
      try first.sign("Ka Vang", "55807", number: number)
      try second.see("\(number) people have signed.", timeout: .seconds(1))
      try second.sign("Tyler Johnson", "55802", number: number + 1)
      try first.dismiss()
      try first.see("\(number + 1) people have signed.", timeout: .seconds(1))
      try second.dismiss()
    }

    try folder.expect(
      "SELECT number || ' ' || name FROM signature ORDER BY seq",
      gives: (88...93).map { "\($0) \($0.isMultiple(of: 2) ? "Ka Vang" : "Tyler Johnson")" }
    )
    try folder.expect(
      "SELECT min(seq), max(seq) = count(*), count(DISTINCT kiosk) FROM entry",
      gives: ["1|1|1"]
    )
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "screen", "linux", "vt100"])
  func `a full signing works on every usual terminal`(term: String) throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder, environment: ["TERM": term])
    try kiosk.openSession()
    try kiosk.sign("Zoë Lund", "54880", number: 88)
    try kiosk.see("Thank you for adding your name.")
    let screen = try kiosk.dismiss()

    #expect(screen.contains("88 people have signed."), "\(screen)")
    try folder.expect("SELECT name, postal_code FROM signature", gives: ["Zoë Lund|54880"])
    try kiosk.quit()
    try #expect(kiosk.terminal.waitForExit() == .code(0))
    let settings = try kiosk.terminal.settings
    #expect(settings.isSane)
  }

  @Test(arguments: [["LANG": "C"], ["LANG": "en_US.UTF-8", "LC_ALL": "C"]])
  func `a machine without a locale still takes accents`(environment: [String: String]) throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder, environment: environment)
    try kiosk.openSession()
    try kiosk.fillIn("Łukasz Čapek", "55804")
    try kiosk.see("Full name:   Łukasz Čapek")
    try kiosk.confirm()
    try kiosk.see("Thank you for adding your name.")

    try folder.expect("SELECT name FROM signature", gives: ["Łukasz Čapek"])
  }

  @Test func `a terminal without a screen signs line by line`() throws {
    let folder = try KioskFolder()
    let terminal = try PseudoTerminal(folder.command("run"), environment: ["TERM": "dumb"])
    let before = terminal.output.count

    for (question, answer) in [
      ("Event.", ""), ("Canvasser.", ""), ("Press Enter to sign.", ""), ("Full name.", "Zoë Lund"),
      ("ZIP code.", "54880"), ("1: Yes, sign my name", "1"),
    ] {
      try terminal.waitForText(question)
      Thread.sleep(forTimeInterval: 0.8)
      try terminal.write(answer + "\n")
    }
    try terminal.waitForText("Saved. You are signature number 88.")

    let said = terminal.output[before...]
    #expect(!said.contains(0x1B), "Escape sequences went to a terminal that has none.")
    try folder.expect("SELECT name, postal_code FROM signature", gives: ["Zoë Lund|54880"])
  }

  @Test func `an unknown terminal type is said in a sentence`() throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder, environment: ["TERM": "no-such-terminal"], leader: .shell)

    try #expect(kiosk.terminal.waitForExit() == .code(64))
    #expect(kiosk.terminal.text.contains("The terminal type \"no-such-terminal\" is not in this"))
    #expect(!kiosk.terminal.output.contains(0x1B))
    let settings = try kiosk.terminal.settings
    #expect(settings.isSane)
  }

  @Test func `the configuration that is shipped takes a signature`() throws {
    let folder = try KioskFolder(KioskFolder.shippedConfiguration())
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.sign("Abdi Hassan", "55811", number: 88)

    try folder.expect("SELECT name, area FROM signature", gives: ["Abdi Hassan|inside"])
  }
}
