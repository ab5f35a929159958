import Glibc
import TestSupport
import Testing

@testable import TerminalUI

extension DeviceTests {
  /// What leaves a screen upwards stays in the history of tmux, GNU screen and windows without a
  /// second screen.
  @Suite struct ScrollBackTests {
    private static let terminals = ["xterm-256color", "tmux-256color", "screen", "linux", "vt100"]

    private func frame(_ rows: [String]) -> Frame {
      var grid = Grid(size: Size(rows: 24, columns: 80))
      for (row, text) in rows.prefix(24).enumerated() { grid.put(text, row: row, column: 1) }
      return Frame(grid: grid, cursor: Position(row: 0, column: 0), announcement: "")
    }

    @Test(arguments: terminals)
    func `lines that only move are drawn, never scrolled`(term: String) throws {
      let terminal = try PseudoTerminal()
      var screen = try CursesTerminal(environment: ["TERM": term], tty: terminal.tty)
      let rows = (0..<24).map { "Line \($0) of a text that moves up and down" }
      screen.paint(frame(rows))
      var generator = SeededGenerator(seed: 9)
      // What sets a terminal up once may name its margins.
      _ = terminal.written()
      var written = ""
      for _ in 0..<60 {
        let shift = Int.random(in: 0..<6, using: &generator)
        let top = Int.random(in: 0..<6, using: &generator)
        let moved = Array(rows[..<top]) + Array(rows[(top + shift)...])
        screen.paint(frame(Bool.random(using: &generator) ? moved : rows))
        written += terminal.written()
      }
      // Set margins, scroll, insert and delete lines, index and reverse index.
      let scrolling = written.matches(of: /\u{1B}(\[[0-9;]*[rSTLM]|[DM])/).map { $0.0 }
      #expect(scrolling == [])
      #expect(written.contains("moves up and down"))
    }

    @Test(arguments: ["linux", "vt100"])
    func `what is shown is shown again after the scroll-back is emptied`(term: String) throws {
      let terminal = try PseudoTerminal()
      var screen = try CursesTerminal(environment: ["TERM": term], tty: terminal.tty)
      screen.paint(frame(["Ana Lopez"]))
      screen.forget()
      screen.paint(frame(["Press Enter", "", "to sign"]))
      let written = terminal.written()
      // The Linux console erases the screen too, of which curses knows nothing.
      let after = written.split(separator: "\u{1B}[3J", omittingEmptySubsequences: false).last ?? ""
      #expect(written.contains("\u{1B}[3J"))
      #expect(after.contains("Press Enter"))
      #expect(after.contains("to sign"))
    }

    @Test func `after a resize the scroll-back is emptied with the next signer`() throws {
      let terminal = try PseudoTerminal()
      var screen = try CursesTerminal(environment: ["TERM": "xterm"], tty: terminal.tty)
      screen.paint(frame(["Ana Lopez"]))
      screen.forget()
      screen.paint(frame(["Press Enter"]))
      #expect(!terminal.written().contains("\u{1B}[3J"))
      kill(getpid(), SIGWINCH)
      #expect(screen.next(within: .seconds(5)) == [.resized(Size(rows: 24, columns: 80))])
      screen.paint(frame(["Ana Lopez"]))
      #expect(!terminal.written().contains("\u{1B}[3J"))
      screen.forget()
      screen.paint(frame(["Press Enter"]))
      #expect(terminal.written().contains("\u{1B}[3J"))
      screen.forget()
      screen.paint(frame(["Welcome"]))
      #expect(!terminal.written().contains("\u{1B}[3J"))
    }
  }
}
