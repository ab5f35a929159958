import Foundation
import JourneySupport
import Testing

/// The line-by-line mode of the real program: through pipes, on a terminal without a cursor, and
/// beside the screen.
@Suite(.journey) struct LinearJourneyTests {
  @Test func `a whole day goes through a pipe`() throws {
    let folder = try KioskFolder()
    let lines = [
      "", "",
      "r", "r", "", "Ana Ruiz", "55806", "", "1", "",
      "staff", "2", "3", "Bo Lind", "55802", "1", "",
      "staff", "4", "6", "6", "", "5", "canvasser B",
      "staff", "12",
    ]
    let answer = try folder.kiosk(
      "run",
      "--linear",
      input: lines.map { $0 + "\n" }.joined()
    )

    #expect(answer.status == .code(0), "\(answer.errors)")
    for sentence in [
      "Start a session", "Why is this important?", "ZIP code: 55806 Duluth, MN",
      "Saved. You are signature number 88.", "One conversation counted.",
      "Staff types for the signer.", "The signature is voided.", "Voided: 1",
      "canvasser B",
    ] {
      #expect(answer.output.contains(sentence), "\(sentence) in \(answer.output)")
    }
    try folder.expect(
      "SELECT name, state, source FROM signature ORDER BY seq",
      gives: ["Ana Ruiz|accepted|kiosk", "Bo Lind|voided|assisted"]
    )
    // Read back where it is confirmed, and nowhere else.
    #expect(answer.output.ranges(of: "Ana Ruiz").count == 1)
  }

  @Test func `a terminal without a cursor is asked line by line, and hides the PIN`() throws {
    let folder = try KioskFolder()
    try folder.setPIN("4711", again: "4711").waitForExit()
    let kiosk = try TmuxJourney(folder, rows: 60, term: "dumb")
    try kiosk.see("Start a session")
    try kiosk.answer("", then: "Canvasser.")
    try kiosk.answer("", then: "Press Enter to sign.")
    try kiosk.answer("", then: "Full name.")
    try kiosk.answer("Ana Ruiz", then: "ZIP code.")
    try kiosk.answer("?", then: "is kept for 10 minutes")
    try kiosk.answer("", then: "Press Enter to go back")
    try kiosk.answer("55806", then: "ZIP code: 55806 Duluth, MN")
    try kiosk.answer("", then: "1: Yes, sign my name")
    try folder.expect("SELECT count(*) FROM signature", gives: ["0"])
    try kiosk.answer("1", then: "Saved. You are signature number 88.")
    try kiosk.answer("", then: "88 people have signed.")
    try #expect(!kiosk.session.capture().contains("Ana"))

    try kiosk.answer("staff", then: "Type the PIN")
    try kiosk.answer("4711", then: "12: Quit the kiosk")
    try #expect(!kiosk.history().contains("4711"))
    try kiosk.type("12")
    try kiosk.press(.enter)
    try #expect(kiosk.session.waitForExit() == .code(0))
  }

  @Test func `F4 goes to lines and back, and the draft stays`() throws {
    let folder = try KioskFolder()
    let kiosk = try TmuxJourney(folder)
    try kiosk.openSession()
    try kiosk.openForm()
    try kiosk.type("Ana Ruiz")
    try kiosk.see("> Full name: Ana Ruiz")

    try kiosk.press(.function(4))
    try kiosk.see("One question at a time?")
    try kiosk.choose(2)
    let lines = try kiosk.see("Press Enter to keep what is there.")
    #expect(!lines.contains("Ana Ruiz"), "\(lines)")
    try kiosk.answer("", then: "ZIP code.")
    try kiosk.answer("?", then: "screen  use the whole screen again")
    try kiosk.answer("screen", then: "Enter back")
    try kiosk.press(.escape)
    try kiosk.see("> ZIP code")
    try kiosk.see("Full name: Ana Ruiz")
    try kiosk.type("55806")
    try kiosk.see("55806")
    kiosk.pause()
    try kiosk.press(.enter)
    try kiosk.see("Check and sign")
    try kiosk.confirm()
    try kiosk.see("Saved. You are signature number 88.")
  }

  @Test func `who helps somebody sign is recorded as typing for them`() throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.openStaffMenu()
    try kiosk.choose(3)
    try kiosk.see("Staff types for the signer.")
    try kiosk.type("Ruth LaPointe")
    try kiosk.giveZIP("55811")
    try kiosk.confirm()
    try kiosk.see("Saved. You are signature number 88.")
    try kiosk.dismiss()
    try kiosk.sign("Ka Vang", "55807", number: 89)

    try folder.expect(
      "SELECT name, source FROM signature ORDER BY seq",
      gives: ["Ruth LaPointe|assisted", "Ka Vang|kiosk"]
    )
  }
}

extension TmuxJourney {
  /// Types a line and waits for what is said then.
  fileprivate func answer(_ line: String, then awaited: String) throws {
    if !line.isEmpty { try type(line) }
    try press(.enter)
    try see(awaited)
  }
}
