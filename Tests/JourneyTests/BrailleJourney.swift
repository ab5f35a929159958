import Foundation
import JourneySupport

/// A kiosk in front of somebody who reads it on one line of braille and sees nothing else.
final class BrailleJourney: KioskJourney {
  private let kiosk: RawJourney
  private let display: BrailleDisplay

  /// Starts the kiosk of `folder` and a display of forty cells.
  init(_ folder: KioskFolder, columns: Int = 80, rows: Int = 24) throws {
    kiosk = try RawJourney(folder, columns: columns, rows: rows)
    display = try BrailleDisplay(cells: 40)
  }

  func type(_ text: String) throws { try kiosk.type(text) }

  func press(_ key: JourneyKey) throws { try kiosk.press(key) }

  /// Opens the session that the kiosk suggests; ends on the attract screen.
  func openSession() throws {
    try feel(" > Event:     Harbor Market", cursor: 27)
    try press(.enter)
    try feel(" > Canvasser: canvasser A", cursor: 25)
    try press(.enter)
    try feel(" > Press ENTER to sign", cursor: 1)
  }

  /// Presses the routing key above a cell, counted from zero, and waits for `line` with the cursor
  /// there.
  func route(to cell: Int, for line: String) throws {
    try display.send("ROUTE \(cell)")
    try feel(line, cursor: cell)
    // BRLTTY looks on for a moment whether the cursor stays, and does not follow it meanwhile.
    settle()
  }

  /// Reads on with a key of the display, up or down from one line to the next different one, until
  /// the fingers are on `line`; the cursor stays where it is.
  func read(_ command: String, to line: String) throws {
    while case let before = display.line.text, before != line {
      try display.send(command)
      try wait("a line of braille other than “\(before)”, and then “\(line)”") { $0 != before }
    }
  }

  /// The cell that shows the cursor, counted from zero.
  var cursor: Int? { display.line.cursor }

  /// Waits until `isDone` says yes to what is under the fingers; the rest of the screen counts
  /// for nothing.
  @discardableResult
  func wait(
    _ awaited: String,
    timeout: Duration = .seconds(20),
    where isDone: (String) -> Bool
  ) throws -> String {
    let end = ContinuousClock.now + timeout
    repeat {
      let screen = try kiosk.rest(for: .milliseconds(10))
      try kiosk.type(display.follow(kiosk.replay))
      if isDone(display.line.text) { return display.line.text }
      guard ContinuousClock.now < end else {
        let shown = "\(screen)\nThe braille was:\n\(display.line.text)\nIts cursor: \(cursor ?? -1)"
        throw JourneyError.timedOut(waitingFor: awaited, screen: shown)
      }
    } while true
  }

  /// Waits until the line is `line`, all of it, and the cursor is in its cell.
  func feel(_ line: String, cursor: Int? = nil) throws {
    try wait("“\(line)” in braille, with the cursor at \(cursor.map(String.init) ?? "any cell")") {
      $0 == line && (cursor == nil || cursor == self.cursor)
    }
  }
}
