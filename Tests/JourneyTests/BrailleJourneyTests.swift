import JourneySupport
import Testing

/// BRLTTY follows the cursor, so a signer who reads braille learns what stands on the cursor's row.
@Suite(.journey) struct BrailleJourneyTests {
  @Test func `one line of braille is enough to sign`() throws {
    let folder = try KioskFolder()
    let kiosk = try BrailleJourney(folder)
    try kiosk.openSession()

    try kiosk.confirm()
    try kiosk.feel(" > Full name:", cursor: 14)
    try kiosk.type("Ana Lund")
    try kiosk.feel(" > Full name: Ana Lund", cursor: 22)
    try kiosk.press(.down)
    try kiosk.feel(" > ZIP code:", cursor: 14)
    try kiosk.type("55806")
    try kiosk.feel(" > ZIP code:  55806", cursor: 19)
    kiosk.pause()
    try kiosk.press(.enter)
    try kiosk.feel(" > 1  Yes, sign my name", cursor: 1)
    try kiosk.press(.down)
    try kiosk.feel(" > 2  Change my name or ZIP code", cursor: 1)
    try kiosk.confirm()
    try kiosk.feel(" Saved. You are signature number 88.", cursor: 0)
    try kiosk.confirm()
    try kiosk.feel(" > Press ENTER to sign", cursor: 1)

    let rows = try folder.sql("SELECT number, name, postal_code FROM signature")
    #expect(rows == ["88|Ana Lund|55806"])
  }

  @Test func `a routing key brings the cursor to its letter`() throws {
    let folder = try KioskFolder()
    let kiosk = try BrailleJourney(folder)
    try kiosk.openSession()
    try kiosk.openForm()
    try kiosk.type("Ana Lnd")
    try kiosk.feel(" > Full name: Ana Lnd", cursor: 21)
    try kiosk.route(to: 19, for: " > Full name: Ana Lnd")
    try kiosk.type("u")
    try kiosk.feel(" > Full name: Ana Lund", cursor: 20)

    try kiosk.press(.down)
    try kiosk.type("55806")
    try kiosk.feel(" > ZIP code:  55806", cursor: 19)
    kiosk.pause()
    try kiosk.press(.enter)
    try kiosk.feel(" > 1  Yes, sign my name", cursor: 1)
    try kiosk.confirm()
    try kiosk.feel(" Saved. You are signature number 88.", cursor: 0)
    #expect(try folder.sql("SELECT name FROM signature") == ["Ana Lund"])
  }

  @Test func `routing to another row moves between the lines and sends nothing off`() throws {
    let folder = try KioskFolder()
    let kiosk = try BrailleJourney(folder)
    try kiosk.openSession()
    try kiosk.openForm()
    try kiosk.type("Ana Lund")
    try kiosk.press(.down)
    try kiosk.type("55806")
    try kiosk.feel(" > ZIP code:  55806", cursor: 19)
    try kiosk.read("PRDIFLN", to: "   Full name: Ana Lund")
    try kiosk.route(to: 18, for: " > Full name: Ana Lund")

    try kiosk.press(.down)
    try kiosk.feel(" > ZIP code:  55806", cursor: 19)
    try kiosk.press(.enter)
    try kiosk.feel(" > 1  Yes, sign my name", cursor: 1)
    try kiosk.read("NXDIFLN", to: "   2  Change my name or ZIP code")
    try kiosk.route(to: 1, for: " > 2  Change my name or ZIP code")
    #expect(try folder.sql("SELECT count(*) FROM signature") == ["0"])
  }
}
