import Foundation
import PetitionCore
import PetitionShell
import PetitionStore
import TerminalUI
import Testing

@testable import PetitionCoordinator

/// A stack of sheets, and what can go wrong with one.
@Suite struct SheetSittingTests {
  var desk: TestDesk

  init() throws {
    desk = try TestDesk()
  }

  /// Types in all lines of the sheet at hand.
  private mutating func fill() throws {
    while case .grid(let grid) = desk.program.state.screen {
      desk.enter("Signer \(grid.focus + 1)")
      desk.enter("55802")
    }
  }

  @Test mutating func `a sheet that adds up is closed, and the next one has the next number`()
    throws
  {
    desk.begin(lines: 2)
    try fill()
    #expect(desk.screen.contains("2 lines: 2 saved."))
    #expect(try !desk.sheet().isClosed)
    desk.press(.enter)

    #expect(try desk.sheet().isClosed)
    let heading = try desk.heading
    #expect(heading.fields.map(\.text) == ["P-015", "2", "Harbor Market", "Rosa"])
    #expect(desk.screen.contains("P-014 is closed. 2 lines: 2 saved."))
  }

  @Test(arguments: [
    ("P-014", "P-015"), ("P-099", "P-100"), ("9", "10"), ("A", "A"), ("7b", "7b"),
    ("P-999", "P-1000"),
  ])
  func `the number after a sheet's`(sheet: String, next: String) {
    #expect(SheetHeading.next(after: sheet) == next)
  }

  @Test mutating func `the next sheet takes four keys when nothing is different`() throws {
    desk.begin(lines: 1)
    try fill()
    desk.press(.enter, .enter, .enter, .enter, .enter)
    #expect(try desk.grid.sheet == "P-015")
  }

  @Test mutating func `the first letter replaces what is offered`() throws {
    desk.enter("Q-1")
    desk.enter("3")
    desk.enter("Lib")
    #expect(try desk.heading[.event].text == "Lib")
    desk.press(.up, .end, .text("."))
    #expect(try desk.heading[.event].text == "Lib.", "Whoever moves in the text changes it.")
    desk.press(.down, .up, .text("X"))
    #expect(try desk.heading[.event].text == "X")
  }

  @Test mutating func `a name is taken from the list by its number or by Page Down`() throws {
    desk.enter("Q-1")
    desk.enter("3")
    desk.enter("2")
    #expect(try desk.heading[.event].text == "Library")
    desk.press(.pageDown, .pageDown)
    #expect(try desk.heading[.canvasser].text == "Ben")
  }

  @Test(arguments: ["-9223372036854775808", "0", "9223372036854775807"])
  mutating func `a number that is on no list stays as it was typed`(typed: String) throws {
    desk.enter("Q-1")
    desk.enter("3")
    desk.enter(typed)
    #expect(try desk.heading[.event].text == typed)
  }

  @Test(arguments: ["0", "1000", ""])
  mutating func `a number of lines that cannot be is asked for again`(lines: String) throws {
    desk.enter("Q-1")
    desk.enter(lines)
    #expect(try desk.heading.focus == .lines)
    #expect(desk.screen.contains("1 to 999"))
  }

  @Test mutating func `no sheet is open in which nothing stands`() throws {
    desk.begin()
    desk.press(.escape, .down)
    desk.press(.enter)
    #expect(try desk.heading[.sheet].text == "P-015")
    #expect(throws: (any Error).self) { try desk.sheet() }
  }

  @Test mutating func `a sheet is gone on with where it was left`() throws {
    desk.begin()
    desk.enter("Ana")
    desk.enter("55802")
    desk.press(.escape, .down, .down, .enter)
    desk.enter("p-014")
    #expect(try desk.heading[.lines].text == "3")
    #expect(desk.screen.contains("P-014 was begun before: 1 line is there."))
    desk.press(.enter, .enter, .enter)

    #expect(try desk.grid.sheet == "P-014" && desk.grid.focus == 1)
    #expect(desk.screen.contains("Ana"))
  }

  @Test mutating func `a closed sheet is not begun again`() throws {
    desk.begin(lines: 1)
    try fill()
    desk.press(.enter)
    desk.enter("P-014")
    #expect(try desk.heading.focus == .sheet)
    #expect(desk.screen.contains("P-014 is closed."))
  }

  @Test mutating func `a slip on a closed sheet is typed again`() throws {
    desk.begin(lines: 1)
    try fill()
    desk.press(.enter)
    var store = desk.program.desk.store
    let id = try #require(try desk.sheet().entries.first?.id)
    let decision = Decision(signature: id, verdict: .void(.mistake), coordinator: "Ida")
    try store.decide(decision, stamp: desk.program.desk.stamp())
    desk.enter("P-014")
    desk.press(.enter, .enter, .enter)
    desk.enter("Ana")
    desk.enter("55803")

    #expect(try desk.sheet().standing(on: 1)?.name == "Ana")
    #expect(try desk.sheet().isClosed)
  }

  @Test mutating func `a line that somebody else has typed meanwhile is not saved twice`() throws {
    desk.begin()
    desk.enter("Ana")
    desk.enter("55802")
    var store = desk.program.desk.store
    let other = try desk.program.desk.line(
      EntryLine("Bo\t55803", requiresPostalCode: false),
      at: SheetLine(sheet: "P-014", line: 2),
      nil
    )
    guard case .saved = store.record(other) else {
      Issue.record("The other line was not saved.")
      return
    }
    desk.enter("Cy")
    desk.enter("55804")

    #expect(desk.screen.contains("line 2 of P-014 is there already. Nothing was saved"))
    #expect(try desk.sheet().entries.map(\.name) == ["Ana", "Bo"])
    #expect(desk.screen.contains("Bo"))
  }

  @Test mutating func `a line that failed stays as it was typed, and Enter tries again`() throws {
    desk.begin()
    desk.enter("Ana")
    desk.type("55802")
    var grid = try desk.grid
    let error = StoreError.locked(path: "office.db")
    _ = grid.take(.notSaved(error), line: 1)
    #expect(grid.message?.contains("Line 1 is not saved yet; what you typed stays.") == true)
    #expect(grid.message?.contains("office.db") == true)
    _ = grid.take(.notSaved(.noSuchSignature), line: 1)
    #expect(grid.message?.contains("The ledger does not take line 1:") == true)
    let line = try EntryLine("Ana\t55802", requiresPostalCode: false)
    #expect(grid.press(.enter, requiresPostalCode: false) == [.save(1, line)])
  }

  @Test mutating func `a line that may be on disk is not changed before that is known`() throws {
    desk.begin()
    desk.enter("Ana")
    desk.type("55802")
    var grid = try desk.grid
    _ = grid.take(.unknown(.inputOutput(path: "office.db", detail: "EIO")), line: 1)
    #expect(grid.press(.text("9"), requiresPostalCode: false) == [])
    #expect(grid.rows[0].code.text == "55802")
    #expect(grid.press(.function(2), requiresPostalCode: false) == [])
    #expect(grid.asking == nil)
    #expect(grid.press(.enter, requiresPostalCode: false) == [.retry(1)])
    #expect(grid.unsaved == [1])
  }

  @Test mutating func `line by line the same sheet is typed in`() throws {
    desk = try TestDesk(isLinear: true)
    for line in ["P-014", "2", "1", "Rosa", "Ana Ruiz", "55802", "??", ""] {
      if !line.isEmpty { desk.paste(line) }
      desk.press(.enter)
    }
    #expect(desk.frame.announcement.contains("Line 2 is recorded as illegible."))
    #expect(desk.frame.announcement.contains("2 lines: 1 saved, 1 illegible."))
    desk.press(.text("2"))
    #expect(try desk.sheet().isClosed)
  }
}
