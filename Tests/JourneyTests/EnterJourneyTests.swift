import Foundation
import JourneySupport
import Testing

/// Paper sheets with the real program: from standard input and on the screen.
@Suite(.journey) struct EnterJourneyTests {
  private static let paper = "Zoë Lund\t54880\n?\nPrince\n"
  private static let rows = """
    SELECT sheet, line, ifnull(name, ''), state, event, canvasser, source FROM signature
    ORDER BY seq
    """

  @Test func `a sheet of two names and one illegible line closes`() throws {
    let folder = try KioskFolder()
    let answer = try folder.type(
      Self.paper,
      "--sheet",
      "P-014",
      "--lines",
      "3",
      "--event",
      "Harbor Market",
      "--canvasser",
      "B"
    )

    #expect(answer.status == .code(0), "\(answer)")
    #expect(answer.errors.isEmpty, "\(answer.errors)")
    #expect(answer.words == ["saved", "illegible", "saved", "closed"])
    try folder.expect(
      Self.rows,
      gives: [
        "P-014|1|Zoë Lund|accepted|Harbor Market|B|paper",
        "P-014|2||illegible|Harbor Market|B|paper",
        "P-014|3|Prince|accepted|Harbor Market|B|paper",
      ]
    )
    try folder.expect(
      "SELECT id || ' ' || seq FROM signature ORDER BY seq",
      gives: answer.lines.dropLast().map {
        $0.split(separator: " ").dropFirst().joined(separator: " ")
      }
    )
    let verdict = try folder.coordinator("verify")
    #expect(verdict.status == .code(0), "\(verdict)")
    let sheets = try folder.coordinator("sheets")
    #expect(sheets.status == .code(0))
    #expect(sheets.output.contains("1 sheet, 1 closed: 2 typed, 1 illegible, 0 missing."))
  }

  @Test func `a sheet with a wrong number of lines stays open and says what to do`() throws {
    let folder = try KioskFolder()
    let short = try folder.type("Zoë Lund\t54880\n?\n", "--sheet", "P-014", "--lines", "3")
    #expect(short.status == .code(1))
    #expect(short.errors.contains("P-014 has 3 lines; line 3 is not typed in yet."))
    #expect(short.errors.contains("--first-line 3"))
    try folder.expect("SELECT count(*) FROM sheet WHERE closed_at IS NULL", gives: ["1"])

    let long = try folder.type(
      "Ka Vang\t55807\nBo\t55802\n",
      "--sheet",
      "p-014",
      "--first-line",
      "3"
    )
    #expect(long.status == .code(1))
    #expect(long.words == ["saved", "refused"])
    #expect(long.output.contains("refused 4 P-014 has 3 lines, so it has no line 4"))
    #expect(long.errors.contains("the sheet stays open"))
    #expect(try folder.coordinator("sheets").status == .code(1))

    let closing = try folder.type("", "--sheet", "P-014")
    #expect(closing.status == .code(0) && closing.output == "closed P-014\n", "\(closing)")
  }

  @Test func `a line that was typed in at a kiosk is refused once that is merged`() throws {
    let folder = try KioskFolder()
    _ = try folder.kiosk("enter", "--sheet", "P-014", input: "Zoë Lund\t54880\n")
    let office = folder.path("office.db")
    let merge = try [Binary.coordinator.path, "merge", folder.database, "--database", office]
    let merged = try folder.run(merge + ["--config", folder.configuration])
    #expect(merged.status == .code(0), "\(merged)")
    let kiosk = try folder.sql("SELECT substr(kiosk, 1, 8) FROM signature")[0]

    let lines = "Zoë Lund\t54880\n?\n"
    let answer = try folder.type(lines, into: office, "--sheet", "P-014", "--lines", "2")
    let refusal = "refused 1 line 1 of P-014 is there already, typed in at kiosk \(kiosk)\n"
    #expect(answer.output.hasPrefix(refusal + "illegible "), "\(answer)")
    let closing = try folder.type("", into: office, "--sheet", "P-014")
    #expect(closing.output == "closed P-014\n", "\(closing)")
    let verify = try [Binary.coordinator.path, "verify", "--database", office]
    #expect(try folder.run(verify).status == .code(0))
  }

  @Test func `the same line again is refused, and so is any line once the sheet is closed`() throws
  {
    let folder = try KioskFolder()
    _ = try folder.type("Zoë Lund\t54880\n", "--sheet", "P-014")
    let again = try folder.type("Zoë Lund\t54880\nBo\t55802\n", "--sheet", "P-014", "--lines", "2")
    #expect(again.status == .code(1))
    #expect(again.output.hasPrefix("refused 1 line 1 of P-014 is there already\nsaved "))
    try folder.expect("SELECT count(*) FROM signature", gives: ["2"])

    #expect(try folder.type("", "--sheet", "P-014").status == .code(0))
    let closed = try folder.type("Cy\t55802\n", "--sheet", "P-014", "--first-line", "3")
    #expect(closed.output == "refused 3 P-014 is closed\n")
    #expect(closed.status == .code(1))
  }

  @Test func `a second run after a failure saves its first line once`() throws {
    let folder = try KioskFolder()
    let id = "01a213d0-6bad-7cea-957e-9957ad243efd"
    for _ in 1...2 {
      let answer = try folder.type(
        Self.paper,
        "--sheet",
        "P-014",
        "--lines",
        "3",
        "--first-id",
        id
      )
      #expect(answer.output.hasPrefix("saved \(id) "), "\(answer)")
    }
    try folder.expect("SELECT count(*), count(DISTINCT line) FROM signature", gives: ["3|3"])
  }

  @Test func `an office ledger is made when there is none, and words that will not do are refused`()
    throws
  {
    let folder = try KioskFolder()
    #expect(try folder.type("", "--lines", "3").status == .code(64))
    #expect(try folder.type("", "--sheet", "P", "--lines", "0").status == .code(64))
    #expect(!FileManager.default.fileExists(atPath: folder.database))
    let answer = try folder.type("?\n")
    #expect(answer.output.hasPrefix("refused 1 A line that nobody can read"))
    #expect(FileManager.default.fileExists(atPath: folder.database))
  }

  /// The program in a window of a size.
  private func screen(_ folder: KioskFolder, columns: Int, rows: Int) throws -> TmuxSession {
    try TmuxSession(
      [
        Binary.coordinator.path, "enter", "--config", folder.configuration, "--database",
        folder.database,
      ],
      columns: columns,
      rows: rows,
      workingDirectory: folder.url.path
    )
  }

  @Test(arguments: [(50, 15), (80, 24), (132, 43)])
  func `a sheet is typed in on the screen`(columns: Int, rows: Int) throws {
    let folder = try KioskFolder()
    let screen = try screen(folder, columns: columns, rows: rows)
    try screen.wait(for: "Sheet number:")
    for text in ["P-014", "3", "", "2"] { try screen.enter(text) }
    try screen.wait(for: "0 of 3 saved")
    try screen.enter("Zoë Lund")
    try screen.send(literal: "54880")
    try screen.wait(for: "Superior, WI")
    try folder.expect("SELECT count(*) FROM signature", gives: ["0"])
    Thread.sleep(forTimeInterval: 0.04)
    try screen.send(key: "Enter")
    try screen.wait(for: "saved Superior, WI")
    try folder.expect("SELECT count(*) FROM signature", gives: ["1"])
    try screen.send(key: "F2")
    try screen.wait(for: "Nobody can read line 2?")
    try screen.send(key: "Enter")
    try screen.wait(for: "2 of 3 saved")
    try screen.enter("Prince")
    try screen.send(key: "Enter")
    try screen.wait(for: "No ZIP code. Enter again")
    try screen.send(key: "Enter")
    try screen.wait(for: "3 lines: 2 saved, 1 illegible.")
    try screen.send(key: "Enter")
    try screen.wait(for: "P-015")
    try screen.send(key: "Escape")

    #expect(try screen.waitForExit() == .code(0))
    try folder.expect(
      Self.rows,
      gives: [
        "P-014|1|Zoë Lund|accepted|Harbor Market|canvasser B|paper",
        "P-014|2||illegible|Harbor Market|canvasser B|paper",
        "P-014|3|Prince|accepted|Harbor Market|canvasser B|paper",
      ]
    )
    try folder.expect("SELECT count(*) FROM sheet WHERE closed_at IS NOT NULL", gives: ["1"])
    #expect(try folder.coordinator("verify").status == .code(0))
  }

  @Test func `while another program holds the ledger a line stays, and is saved once after`() throws
  {
    let folder = try KioskFolder()
    _ = try folder.type("Ana\t55802\n", "--sheet", "P-014", "--lines", "2")
    let screen = try screen(folder, columns: 80, rows: 24)
    try screen.wait(for: "Sheet number:")
    for text in ["P-014", "", "", "2"] { try screen.enter(text) }
    try screen.wait(for: "1 of 2 saved")
    let lock = try Conversation(["sqlite3", folder.database])
    lock.say("BEGIN IMMEDIATE; SELECT 'held';")
    #expect(lock.answer(within: .seconds(10)) == "held")
    try screen.enter("Bo")
    try screen.enter("55803")
    try screen.wait(for: "Line 2 is not saved yet")
    lock.say("ROLLBACK; SELECT 'free';")
    #expect(lock.answer(within: .seconds(10)) == "free")
    try screen.send(key: "Enter")
    try screen.wait(for: "2 lines: 2 saved.")
    try folder.expect("SELECT name FROM signature ORDER BY seq", gives: ["Ana", "Bo"])
  }
}

extension TmuxSession {
  /// Types text and presses Enter as a hand does: sooner, the newline is taken for pasted.
  fileprivate func enter(_ text: String) throws {
    if !text.isEmpty {
      try send(literal: text)
      try wait(for: text)
      Thread.sleep(forTimeInterval: 0.04)
    }
    try send(key: "Enter")
  }
}

extension KioskFolder {
  /// Types lines into this folder's ledger from standard input.
  fileprivate func type(
    _ lines: String,
    into ledger: String? = nil,
    _ arguments: String...
  ) throws -> Answer {
    let files = ["--config", configuration, "--database", ledger ?? database]
    return try run([Binary.coordinator.path, "enter"] + arguments + files, input: lines)
  }
}

extension BackgroundCommand.Answer {
  fileprivate var lines: [String] { output.split(separator: "\n").map(String.init) }
  fileprivate var words: [String] { lines.map { String($0.prefix { $0 != " " }) } }
}
