import PetitionCore
import PetitionShell
import PetitionStore
import TerminalUI
import Testing

@testable import PetitionCoordinator

/// The lines of a sheet, typed in by keys.
@Suite struct SheetGridTests {
  var desk: TestDesk

  init() throws {
    desk = try TestDesk()
  }

  @Test mutating func `Enter goes from name to ZIP code to the next name, and saves`() throws {
    desk.begin()
    desk.enter("Zoë Lund")
    #expect(try desk.grid.column == .code)
    #expect(throws: (any Error).self, "Nothing is on disk yet.") { try desk.sheet() }
    desk.enter("54880")

    #expect(try desk.grid.focus == 1 && desk.grid.column == .name)
    #expect(desk.screen.contains("saved Superior, WI"))
    let sheet = try desk.sheet()
    #expect(sheet.lines == 3 && sheet.event == "Harbor Market" && sheet.canvasser == "Rosa")
    #expect(sheet.entries.map(\.name) == ["Zoë Lund"])
  }

  @Test mutating func `a line takes its letters and two keys more`() throws {
    desk.begin(lines: 2)
    var keys = 0
    for _ in 0..<2 {
      for key in "Ana Ruiz".map({ Key.text(String($0)) }) + [.enter]
        + "55802".map({ .text(String($0)) })
        + [.enter]
      {
        desk.press(key)
        keys += 1
      }
    }
    #expect(keys == 2 * (8 + 5 + 2))
    guard case .totals = desk.program.state.screen else {
      Issue.record("The sheet is not complete.")
      return
    }
  }

  @Test mutating func `the place is there before the line is left`() throws {
    desk.begin()
    desk.enter("Ana")
    desk.type("5580")
    #expect(!desk.screen.contains("Duluth, MN"))
    desk.type("2")
    #expect(desk.screen.contains("Duluth, MN"))
  }

  @Test(arguments: [
    ("ana@example.org", "55802", "looks like an email"), ("A", "55802", "one letter"),
    ("Ana", "55999", "not a known ZIP code of Minnesota"), ("Ana", "00001", "No state has"),
    ("Ana", "558O2", "55802, Duluth, MN is meant"), ("Ana", "", "No ZIP code"),
    ("Ana", "H2X 1Y4", "not a US ZIP code"), ("Ana", "5580", "5 digits, this has 4"),
  ])
  mutating func `what is odd is asked beside, and a second Enter keeps it`(
    name: String,
    code: String,
    question: String
  ) throws {
    desk.begin()
    desk.enter(name)
    desk.enter(code)
    #expect(desk.screen.contains(question), "\(desk.screen)")
    #expect(desk.screen.contains("Enter again"))
    #expect(try desk.grid.saved == 0)

    desk.press(.enter)
    #expect(try desk.grid.saved == 1)
    #expect(try desk.grid.focus == 1)
  }

  @Test mutating func `a question that was answered is asked again when the text has changed`()
    throws
  {
    desk.begin()
    desk.enter("Ana")
    desk.enter("55999")
    desk.press(.backspace)
    desk.enter("8")
    #expect(try desk.grid.saved == 0)
    #expect(desk.screen.contains("55998"))
  }

  @Test mutating func `a line without a name is not left by Enter`() throws {
    desk.begin()
    for _ in 0..<3 { desk.press(.enter) }
    #expect(try desk.grid.focus == 0 && desk.grid.saved == 0)
    #expect(desk.screen.contains("Type the name, or ??"))
  }

  @Test mutating func `a code that is required is waited for`() throws {
    desk = try TestDesk { $0.signing.postalCodeRequired = true }
    desk.begin()
    desk.enter("Ana")
    for _ in 0..<3 { desk.press(.enter) }
    #expect(try desk.grid.saved == 0)
    #expect(desk.screen.contains("No ZIP code"))
  }

  @Test(arguments: [[Key.function(2), .function(2)], [.function(2), .enter]])
  mutating func `F2 asks and then records that nobody can read the line`(keys: [Key]) throws {
    desk.begin()
    desk.press(keys[0])
    #expect(try desk.grid.saved == 0)
    desk.press(keys[1])
    #expect(try desk.sheet().illegible == 1)
    #expect(desk.screen.contains("illegible"))
    #expect(try desk.grid.focus == 1)
  }

  @Test mutating func `another key after F2 leaves the line as it is`() throws {
    desk.begin()
    desk.press(.function(2), .text("A"), .enter)
    #expect(try desk.grid.saved == 0 && desk.grid.column == .code)
  }

  @Test mutating func `question marks for a name mean the same as F2`() throws {
    desk.begin()
    desk.enter("??")
    desk.press(.enter)
    #expect(try desk.sheet().illegible == 1)
  }

  @Test mutating func `a ditto mark takes the ZIP code from above`() throws {
    desk.begin()
    desk.enter("Ana")
    desk.enter("55802")
    desk.enter("Bo")
    desk.enter("\"")
    #expect(try desk.sheet().entries.map(\.postalCode) == ["55802", "55802"])
  }

  @Test mutating func `a saved line is not edited, and says how it is put right`() throws {
    desk.begin()
    desk.enter("Ana")
    desk.enter("55802")
    desk.press(.up, .text("x"), .backspace)
    #expect(try desk.grid.rows[0].name.text == "Ana")
    #expect(desk.screen.contains("F4 voids it as a mistake"))
    desk.press(.enter)
    #expect(try desk.grid.focus == 1)
  }

  @Test mutating func `F4 twice voids the line saved last, and it is typed again`() throws {
    desk.begin()
    desk.enter("Anna")
    desk.enter("55802")
    desk.press(.function(4))
    #expect(desk.screen.contains("Void line 1, Anna, as a mistake"))
    #expect(try desk.grid.saved == 1)
    desk.press(.function(4), .backspace, .backspace, .text("a"), .enter, .enter)

    let sheet = try desk.sheet()
    #expect(sheet.entries.map(\.name) == ["Anna", "Ana"])
    #expect(sheet.standing(on: 1)?.name == "Ana")
    #expect(sheet.entries.first?.isMistake == true)
    #expect(try desk.grid.focus == 1)
  }

  @Test mutating func `F4 and any other key voids nothing`() throws {
    desk.begin()
    desk.enter("Ana")
    desk.enter("55802")
    desk.press(.function(4), .text("B"), .function(4))
    #expect(try desk.sheet().typed == 1)
  }

  @Test mutating func `what was typed stays when another line is looked at, and says so`() throws {
    desk.begin()
    desk.type("Ana")
    desk.press(.down)
    #expect(desk.screen.contains("Line 1 is not saved yet"))
    #expect(desk.screen.contains("Ana"))
    desk.press(.up)
    desk.enter()
    desk.enter("55802")
    #expect(try desk.sheet().typed == 1)
  }

  @Test mutating func `Esc asks, and what was typed stays until it is answered`() throws {
    desk.begin()
    desk.type("Ana")
    desk.press(.escape)
    #expect(desk.screen.contains("Line 1 is not saved: Ana"))
    desk.press(.escape)
    #expect(try desk.grid.row.name.text == "Ana")
    desk.press(.escape, .end)
    let goesOn = desk.press(.enter)
    #expect(!goesOn)
  }

  @Test mutating func `80 lines scroll, and the one that has the keys is always seen`() throws {
    for size in [
      Size(rows: 12, columns: 40), Size(rows: 15, columns: 50), Size(rows: 24, columns: 80),
    ] {
      desk = try TestDesk(size: size)
      desk.begin(lines: 80)
      for line in 1...80 {
        let frame = desk.frame
        let row = frame.grid.text(row: frame.cursor.row)
        #expect(row.contains("> ") && row.contains(" \(line)"), "line \(line) at \(size): \(row)")
        desk.press(.down)
      }
    }
  }

  @Test mutating func `a whole line may be pasted into a field`() throws {
    desk.begin()
    desk.paste("Ana Ruiz")
    desk.press(.enter)
    desk.paste("55802-1234")
    desk.press(.enter)
    #expect(try desk.sheet().entries.first?.postalCode == "55802")
  }
}
