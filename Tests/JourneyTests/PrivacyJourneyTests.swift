import Foundation
import JourneySupport
import Testing

@Suite(.journey) struct PrivacyJourneyTests {
  @Test func `F9 shows nothing at once and forgets what was typed`() throws {
    let folder = try KioskFolder()
    let kiosk = try TmuxJourney(folder)
    try kiosk.openSession()
    try kiosk.openForm()
    try kiosk.type("Xue Yang")
    try kiosk.see("Xue Yang")
    try kiosk.press(.function(9))
    try kiosk.wait("an empty screen", timeout: .seconds(5)) { $0.allSatisfy(\.isWhitespace) }
    try #expect(kiosk.history().allSatisfy(\.isWhitespace))

    try kiosk.press(.home)
    try kiosk.see("> Press ENTER to sign")
    try kiosk.openForm()
    try kiosk.see("> Full name:\n")
  }

  @Test func `F8 asks, then starts over and erases`() throws {
    let folder = try KioskFolder()
    let kiosk = try TmuxJourney(folder)
    try kiosk.openSession()
    try kiosk.fillIn("Xue Yang", "55806")
    try kiosk.press(.function(8))
    try kiosk.see("Go back to the start?")
    try kiosk.choose(2)
    try kiosk.see("> Press ENTER to sign")

    try #expect(!kiosk.history().contains("Xue"))
    try kiosk.openForm()
    try kiosk.see("> Full name:\n")
  }

  @Test func `Esc asks before it erases what was typed`() throws {
    let folder = try KioskFolder()
    let kiosk = try TmuxJourney(folder)
    try kiosk.openSession()
    try kiosk.openForm()
    try kiosk.type("Xue Yang")
    try kiosk.press(.escape)
    try kiosk.see("Go back to the start?")
    try kiosk.choose(1)
    try kiosk.see("> Full name: Xue Yang")
    try kiosk.press(.escape)
    try kiosk.see("Go back to the start?")
    try kiosk.choose(2)

    try kiosk.see("> Press ENTER to sign")
    try folder.expect("SELECT count(*) FROM signature", gives: ["0"])
  }

  @Test func `a locked kiosk says so and nothing more`() throws {
    let folder = try KioskFolder()
    let kiosk = try TmuxJourney(folder)
    try kiosk.openSession()
    try kiosk.openStaffMenu()
    try kiosk.choose(7)

    let screen = try kiosk.see("This kiosk is locked")
    #expect(!screen.contains("87") && !screen.contains("harbor"), "\(screen)")
  }

  @Test func `a name is in the database and nowhere else`() throws {
    let folder = try KioskFolder()
    let kiosk = try TmuxJourney(folder)
    try kiosk.openSession()
    for (index, name) in ["Aster Kidane", "Pedro Balboa"].enumerated() {
      try kiosk.sign(name, "55802", number: 88 + index)
      try kiosk.dismiss()
    }

    for name in ["Kidane", "Balboa"] {
      try #expect(!kiosk.history().contains(name))
      try #expect(folder.files(holding: name) == ["data/petition.db"])
    }
    try kiosk.quit()
    try #expect(kiosk.session.waitForExit() == .code(0))
    try #expect(!kiosk.history().contains("Balboa"))
    try #expect(folder.files(holding: "Balboa") == ["data/petition.db"])
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path)
    #expect(
      Set(files).isSubset(of: [
        "data", "data/petition.db", "data/petition.db-journal", "data/petition.db.head",
        "data/petition.db.key", "data/petition.db.reserve", "kiosk.conf",
      ]),
      "\(files)"
    )
    let modes = try Command.output(of: ["stat", "-c", "%a", folder.database, folder.path("data")])
    #expect(modes == "600\n700\n")
  }

  @Test func `what was practised is gone afterwards`() throws {
    let folder = try KioskFolder()
    let kiosk = try TmuxJourney(folder)
    try kiosk.openSession()
    try kiosk.openStaffMenu()
    try kiosk.choose(9)
    try kiosk.see("PRACTICE: nothing typed here counts")
    try kiosk.see("> Practice: press ENTER to try it")
    try kiosk.confirm()
    try kiosk.see("> Full name")
    try kiosk.type("Practice Person")
    try kiosk.giveZIP("55802")
    try kiosk.confirm()
    try kiosk.see("Practice: this would be number 88.")
    try kiosk.confirm()
    try kiosk.see("Practice: press ENTER to try it")
    try kiosk.press(.staff)
    try kiosk.see("Back to signing")
    try kiosk.choose(9)
    try kiosk.seeGone("PRACTICE: nothing")

    try #expect(folder.files(holding: "Practice Person") == [])
    try kiosk.press(.escape)
    try kiosk.see("87 people have signed.")
  }
}
