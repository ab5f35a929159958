import Testing

/// The checker itself, on planted files: it must be seen to fail.
@Suite struct HouseRulesTests {
  @Test(arguments: [
    ("A.swift", "final class Box: @unchecked Sendable {}", "@unchecked Sendable"),
    ("A.swift", "nonisolated(unsafe) var count = 0", "nonisolated(unsafe)"),
    ("A.swift", "let value = try! read()", "try!"),
    ("A.swift", "guard ready else { fatalError(reason) }", "fatalError"),
    ("A.swift", "let text = \"\\(try! read())\"", "try!"),
    ("A.swift", "migrator.eraseDatabaseOnSchemaChange = true", "eraseDatabaseOnSchemaChange"),
    ("A.c", "#include <ncurses.h>", "Only CTerminal"),
    ("A.h", "#include <ncursesw/curses.h>", "Only CTerminal"),
    ("A.swift", "import Ncurses", "Only CTerminal"),
    ("A.swift", "// TO" + "DO: later", "Finish it"),
    ("A.swift", "// FIX" + "ME", "Finish it"),
    ("A.swift", "let path = \"/wo" + "rk/place\"", "not part of the repository"),
    ("A.md", "See .." + "/shared/notes.", "not part of the repository"),
  ])
  func `a planted fault is found on its line`(name: String, line: String, sentence: String) throws {
    let path = "Sources/PetitionCore/\(name)"
    let file = SourceFile(path: path, text: "\n\n\(line)\n")

    let violations = HouseRules.violations(in: file)

    #expect(violations.count == 1)
    let violation = try #require(violations.first)
    #expect(violation.description.hasPrefix("\(path):3: "))
    #expect(violation.sentence.contains(sentence))
  }

  @Test(arguments: [
    "// try! is not used, nor fatalError",
    "/* outer /* fatalError */ try! */",
    "let text = \"try! and fatalError\"",
    "let text = #\"a \" try! \"#",
    "let text = \"\"\"\n  try! \\\"\"\" fatalError\n  \"\"\"",
    "let text = \"\\(name[\"try!\"]) fatalError\"",
  ])
  func `comments and strings are no code`(text: String) {
    let file = SourceFile(path: "Sources/PetitionCore/A.swift", text: text)

    #expect(HouseRules.violations(in: file) == [])
  }

  @Test func `tests may use what sources may not`() {
    let file = SourceFile(path: "Tests/PetitionCoreTests/A.swift", text: "let value = try! read()")

    #expect(HouseRules.violations(in: file) == [])
  }

  @Test func `the terminal target may include ncurses`() {
    let file = SourceFile(path: "Sources/CTerminal/terminal.c", text: "#include <ncurses.h>\n")

    #expect(HouseRules.violations(in: file) == [])
  }
}
