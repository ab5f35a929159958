import Foundation
import JourneySupport
import Testing

/// How little the kiosk writes: over a slow line, and for a screen reader that follows along.
@Suite(.journey) struct ByteBudgetTests {
  @Test func `a typed letter costs at most 8 bytes in at most 2 writes`() throws {
    let kiosk = try RawJourney(KioskFolder())
    try kiosk.openSession()
    try kiosk.openForm()
    for letter in "Maria Lund" {
      try kiosk.rest()
      let before = ResourceUsage(of: kiosk.terminal.processID).writeCalls
      let bytes = try kiosk.bytes { try kiosk.type(String(letter)) }
      let writes = ResourceUsage(of: kiosk.terminal.processID).writeCalls - before
      #expect((1...8).contains(bytes.count), "\(letter): \(String(decoding: bytes, as: UTF8.self))")
      #expect((1...2).contains(writes))
    }
  }

  @Test func `moving between the lines of the form costs at most 120 bytes`() throws {
    let kiosk = try RawJourney(KioskFolder())
    try kiosk.openSession()
    try kiosk.openForm()
    try kiosk.type("Maria Lund")
    for key in [JourneyKey.tab, .up, .down] {
      let bytes = try kiosk.bytes { try kiosk.press(key) }
      #expect((1...120).contains(bytes.count), "\(key): \(bytes.count)")
    }
  }

  @Test(arguments: [(50, 15), (80, 24), (132, 43)])
  func `another signature on the counter costs at most 160 bytes`(columns: Int, rows: Int) throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder, columns: columns, rows: rows)
    try kiosk.openSession()
    try folder.enter("Ruth LaPointe\t55811")
    try kiosk.see("88 people have signed.")
    // Two ticks at least: from 88 to 89 few cells change, from 89 to 90 two digits do.
    for number in 89...91 {
      let bytes = try kiosk.bytes {
        try folder.enter("Ka Vang\t55807")
        try kiosk.see("\(number) people have signed.")
      }
      #expect((1...160).contains(bytes.count), "\(number): \(bytes.count)")
    }
  }

  @Test func `a new screen costs at most 2500 bytes and none begins with a clear`() throws {
    let kiosk = try RawJourney(KioskFolder())
    try kiosk.openSession()
    try kiosk.rest()
    let firstFrame = kiosk.terminal.output.count
    let ways: [(String, () throws -> Void)] = [
      ("reading", { try kiosk.press(.pageDown) }), ("attract", { try kiosk.press(.escape) }),
      ("form", { try kiosk.confirm() }), ("help", { try kiosk.press(.function(1)) }),
      ("form again", { try kiosk.confirm() }), ("name", { try kiosk.type("Ka Vang") }),
      ("line", { try kiosk.press(.tab) }), ("ZIP code", { try kiosk.type("55807") }),
      ("review", { try kiosk.press(.enter) }), ("thanks", { try kiosk.confirm() }),
      ("attract again", { try kiosk.confirm() }), ("staff", { try kiosk.press(.staff) }),
      ("tallies", { try kiosk.choose(6) }),
    ]
    for (name, action) in ways {
      let bytes = try kiosk.bytes(action)
      #expect((1...2500).contains(bytes.count), "\(name): \(bytes.count)")
    }
    try kiosk.see("Conversations today")
    let later = String(decoding: kiosk.terminal.output[firstFrame...], as: UTF8.self)
    for clear in ["\u{1B}[2J", "\u{1B}[H\u{1B}[J", "\u{1B}[H\u{1B}[0J", "\u{1B}c"] {
      #expect(!later.contains(clear))
    }
  }

  @Test func `a kiosk that waits writes nothing and hardly wakes`() throws {
    let kiosk = try RawJourney(KioskFolder())
    try kiosk.openSession()
    try kiosk.rest(for: .seconds(1))
    let process = kiosk.terminal.processID
    let before = ResourceUsage(of: process)
    let bytes = try kiosk.terminal.collect(for: .seconds(3))
    let after = ResourceUsage(of: process)

    #expect(bytes.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
    #expect(after.voluntarySwitches - before.voluntarySwitches <= 9)
    #expect(after.writeCalls == before.writeCalls)
  }
}
