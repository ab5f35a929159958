import Foundation
import JourneySupport
import Testing

@Suite(.journey) struct IdleJourneyTests {
  @Test func `whoever walks away is asked, then forgotten`() throws {
    let settings = KioskSettings(languages: ["en", "es"], idleSeconds: 20, warningSeconds: 20)
    let folder = try KioskFolder(settings.text)
    let kiosk = try TmuxJourney(folder)
    try kiosk.openSession()
    try kiosk.openForm()
    try kiosk.type("Tom Brokenridge")
    try kiosk.see("Tom Brokenridge")
    let typed = ContinuousClock.now

    Thread.sleep(forTimeInterval: 18)
    let asked = try kiosk.see("Are you still there?", timeout: .seconds(8))
    #expect(typed.duration(to: .now) >= .seconds(19))
    #expect(!asked.contains("Tom"), "\(asked)")
    try kiosk.type("q")
    try kiosk.see("> Full name: Tom Brokenridge\n")

    try kiosk.press(.function(2))
    try kiosk.see("Paso 1 de 2")
    Thread.sleep(forTimeInterval: 18)
    try kiosk.see("¿Sigue ahí?", timeout: .seconds(8))
    Thread.sleep(forTimeInterval: 17)
    try kiosk.see("> Press ENTER to sign", timeout: .seconds(8))
    try #expect(!kiosk.history().contains("Tom"))
    try #expect(folder.files(holding: "Tom Broken") == [])
    try kiosk.openForm()
    try kiosk.see("> Full name:\n")
  }

  @Test func `a thank-you goes by itself`() throws {
    let folder = try KioskFolder(KioskSettings(thanksSeconds: 5).text)
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.sign("Ruth LaPointe", "55811", number: 88)
    let shown = ContinuousClock.now
    let screen = try kiosk.see("> Press ENTER to sign", timeout: .seconds(10))

    #expect(shown.duration(to: .now) >= .seconds(4))
    #expect(!screen.contains("Ruth"), "\(screen)")
  }
}
