import Testing

@testable import TerminalUI

/// Whether there can be a screen is known before anything is begun.
@Suite struct RefusalTests {
  @Test func `a file is no terminal, and that is said before its type`() {
    let tty = TTY(input: -1, output: -1)

    #expect(
      CursesTerminal.refusal(environment: ["TERM": "xterm"], tty: tty) == .notATerminal
    )
  }

  @Test(arguments: [
    ("xterm", nil), ("no-such-terminal", TerminalError.unknownTerminal("no-such-terminal")),
    ("dumb", .cannotOpen), ("", .unknownTerminal("")),
  ])
  func `the type of a terminal is looked up`(name: String, refusal: TerminalError?) throws {
    let terminal = try PseudoTerminal()

    #expect(CursesTerminal.refusal(environment: ["TERM": name], tty: terminal.tty) == refusal)
  }

  @Test func `the consequence is what the caller says`() {
    let text = TerminalError.cannotOpen.description(meaning: "Nothing was lost.")

    #expect(text.contains("as a screen. Nothing was lost. Use line by line mode"))
    #expect(!text.contains("Nothing was started"))
  }
}
