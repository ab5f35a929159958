import JourneySupport
import Testing

/// Keyboards and terminals that do not speak UTF-8.
@Suite(.journey) struct LetterJourneyTests {
  private static let sentence = "This keyboard sent a letter that the machine cannot read."
  private static let name: [UInt8] =
    Array("Jos".utf8) + [0xE9] + Array(" Nu".utf8) + [0xF1] + Array("ez".utf8)

  @Test func `letters of Latin-1 are never dropped in silence`() throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.openForm()
    for byte in Self.name {
      try kiosk.terminal.write([byte])
      kiosk.pause()
    }
    try kiosk.see("This keyboard sent a letter")
    let form = try kiosk.see("> Full name: Jos Nuez")
    let words = form.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("\(Self.sentence) Please ask the person at this table."), "\(form)")
    #expect(!form.contains("LETTERS NOT READ"), "that is for staff: \(form)")
    try kiosk.press(.function(8))
    try kiosk.see("Go back to the start?")
    try kiosk.choose(2)
    let invitation = try kiosk.see("LETTERS NOT READ")
    #expect(!invitation.contains("Nuez"), "\(invitation)")
    #expect(try folder.sql("SELECT count(*) FROM signature") == ["0"])
  }

  @Test func `nor are they line by line, where the line is not taken`() throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder, rows: 60)
    try kiosk.openSession()
    try kiosk.press(.function(4))
    try kiosk.see("Type the letter r")
    try kiosk.type("\r")
    try kiosk.see("Full name.")
    let start = kiosk.terminal.output.count
    try kiosk.terminal.write(Self.name + [0x0D])
    try kiosk.terminal.waitForText(Self.sentence, since: start)
    let answer = String(decoding: kiosk.terminal.output[start...], as: UTF8.self)
    #expect(!answer.contains("ZIP code."), "the line is not taken: \(answer)")
    try kiosk.type("José Nuñez\r")
    try kiosk.see("ZIP code.")
  }

  @Test(arguments: [false, true])
  func `where the locale says Latin-1 they are read`(isLinear: Bool) throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder, environment: ["LANG": "es_ES.ISO-8859-1"])
    try kiosk.see("LANG=es_ES.ISO-8859-1: nothing says")
    try kiosk.openSession()
    if isLinear {
      try kiosk.press(.function(4))
      try kiosk.see("Type the letter r")
      for line in [[], Self.name, Array("55802".utf8), [UInt8(ascii: "1")]] {
        let start = kiosk.terminal.output.count
        try kiosk.terminal.write(line + [0x0D])
        try kiosk.terminal.waitForText("> ", since: start)
        try kiosk.rest()
      }
    } else {
      try kiosk.openForm()
      for byte in Self.name {
        try kiosk.terminal.write([byte])
        kiosk.pause()
      }
      try kiosk.see("José Nuñez")
      try kiosk.giveZIP("55802")
      try kiosk.confirm()
      try kiosk.see("Saved. You are signature number 88.")
    }
    #expect(try folder.sql("SELECT name FROM signature") == ["José Nuñez"])
  }
}
