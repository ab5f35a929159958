import JourneySupport
import Testing

/// A terminal that keeps what leaves the screen: tmux without its second screen, GNU screen.
@Suite(.journey) struct ScrollBackJourneyTests {
  private static let names = ["Zebulon Quartz", "Wilhelmina Abc"]

  private func expectNoNames(_ history: String) {
    for name in Self.names.flatMap({ $0.split(separator: " ") }) {
      #expect(!history.contains(name), "\(name) in \(history)")
    }
  }

  @Test(arguments: ["tmux-256color", "screen", "linux", "vt100"])
  func `no signer can be scrolled back to`(term: String) throws {
    let folder = try KioskFolder()
    let kiosk = try TmuxJourney(folder, term: term, hasAlternateScreen: false)
    try kiosk.openSession()
    for (index, name) in Self.names.enumerated() {
      try kiosk.sign(name, "55802", number: 88 + index)
      try kiosk.dismiss()
      expectNoNames(try kiosk.history())
    }
    try kiosk.quit()
    try #expect(kiosk.session.waitForExit() == .code(0))
    expectNoNames(try kiosk.history())
  }

  @Test func `what a smaller window pushed up goes with its signer`() throws {
    let folder = try KioskFolder()
    let kiosk = try TmuxJourney(folder, hasAlternateScreen: false)
    try kiosk.openSession()
    try kiosk.fillIn(Self.names[0], "55802")
    try kiosk.session.resize(columns: 80, rows: 12)
    try kiosk.see("> 1")
    try kiosk.session.resize(columns: 80, rows: 24)
    try kiosk.see("Check and sign")
    try kiosk.press(.function(8))
    try kiosk.see("Go back to the start?")
    try kiosk.choose(2)
    try kiosk.see("Press ENTER to sign")
    expectNoNames(try kiosk.history())
  }

  @Test func `lines are emptied without pushing them up`() throws {
    let folder = try KioskFolder()
    let kiosk = try TmuxJourney(folder, hasAlternateScreen: false)
    try kiosk.openSession()
    try kiosk.press(.function(4))
    try kiosk.see("Type the letter r")
    for (line, awaited) in [
      ("", "Full name."), (Self.names[0], "ZIP code."), ("55802", "Check and sign"),
      ("1", "Saved. You are"), ("", "Press Enter to sign"),
    ] {
      if !line.isEmpty { try kiosk.type(line) }
      try kiosk.press(.enter)
      try kiosk.see(awaited)
    }
    expectNoNames(try kiosk.history())
  }
}
