import Foundation
import JourneySupport
import PetitionCore
import TerminalUI
import TestSupport
import Testing

/// Names in the scripts of the people who may stand at the table.
@Suite(.journey) struct ScriptJourneyTests {
  /// A name as it is typed, and the columns it takes on a terminal.
  struct Name: CustomTestStringConvertible {
    var text: String
    var columns: Int

    var testDescription: String { text }
    /// What is stored: the same, composed.
    var composed: String { text.precomposedStringWithCanonicalMapping }
    var hex: String { composed.utf8.map { String(format: "%02X", $0) }.joined() }

    init(_ text: String, _ columns: Int) {
      (self.text, self.columns) = (text, columns)
    }
  }

  static let names = [
    Name("Nguyễn Thị Ánh", 14), Name("Paj Ntaub Xyooj", 15), Name("Cabdi Xaaji Maxamed", 19),
    Name("ᐊᓂᔑᓈᐯ ᒪᑿ", 8), Name("Makwa Ogimaa-binesi", 19), Name("محمد علي", 8),
    Name("שרה כהן", 7), Name("प्रिया शर्मा", 10), Name("สมชาย ใจดี", 9), Name("王小明", 6),
    Name("김민준", 6), Name("Nguye\u{302}\u{303}n Zoe\u{308} A\u{301}lvarez", 18),
  ]

  @Test(arguments: names)
  func `a name typed byte by byte is stored composed`(name: Name) throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.openForm()
    for byte in name.text.utf8 {
      try kiosk.terminal.write([byte])
      Thread.sleep(forTimeInterval: 0.005)
    }
    try kiosk.giveZIP("55802")
    try kiosk.confirm()
    try kiosk.see("Saved.")

    try folder.expect("SELECT hex(name) FROM signature", gives: [name.hex])
  }

  @Test(arguments: names)
  func `a pasted name is shown whole, with the cursor right behind it`(name: Name) throws {
    let folder = try KioskFolder()
    let kiosk = try TmuxJourney(folder)
    try kiosk.openSession()
    try kiosk.openForm()
    let start = try kiosk.session.cursor
    try kiosk.session.paste(name.text)
    try kiosk.see("> Full name: \(name.composed)")
    let cursor = try kiosk.session.cursor
    #expect(cursor.x - start.x == name.columns)
    #expect(cursor.y == start.y)

    try kiosk.giveZIP("55802", then: "Full name:   \(name.composed)")
    try kiosk.confirm()
    try kiosk.see("Saved.")
    try folder.expect("SELECT hex(name) FROM signature", gives: [name.hex])
  }

  /// The whole way of the letters: terminal, decoder, field, curses, and the terminal's own cells.
  @Test func `names in every script are drawn whole and erased letter by letter`() throws {
    let folder = try KioskFolder()
    let kiosk = try TmuxJourney(folder)
    try kiosk.openSession()
    try kiosk.openForm()
    let start = try kiosk.session.cursor
    for sample in ScriptSample.all {
      let name = try PersonName(sample.name).text
      let drawn = ColumnClusters(name).map(\.text).joined()
      try kiosk.session.paste(name)
      let screen = try kiosk.see("> Full name: \(drawn)\n", timeout: .seconds(10))
      let notice = "This screen cannot draw some letters."
      #expect(screen.contains(notice) == drawn.contains("\u{FFFD}"), "\(sample)")
      let end = start.x + TextWidth.columns(of: name)
      try #require(try kiosk.session.cursor.x == end, "\(sample)")
      for _ in name { try kiosk.press(.backspace) }
      try kiosk.see("> Full name:\n", timeout: .seconds(10))
      #expect(try kiosk.session.cursor == start, "\(sample)")
    }
  }

  @Test func `pictures and hidden characters never get in, and pictures are said`() throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.openForm()
    try kiosk.type("Ana\u{202E}\u{200B}\u{7} Lund\u{1F600}")
    try kiosk.see("pictures were left out.")
    try kiosk.giveZIP("55802")
    try kiosk.confirm()
    try kiosk.see("Saved.")

    try folder.expect("SELECT name FROM signature", gives: ["Ana Lund"])
  }
}
