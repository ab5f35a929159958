import CTerminal
import Glibc
import Testing

@testable import TerminalUI

// A guard sees the death of its kiosk as the end of their connection, and so it can be
// watched without killing the tests.
extension DeviceTests {
  @Suite struct TerminalGuardTests {
    @Test func `a killed kiosk leaves a sane terminal and no name`() throws {
      let terminal = try PseudoTerminal()
      let before = terminal.modes
      let screen = try CursesTerminal(environment: ["TERM": "xterm"], tty: terminal.tty)
      #expect(terminal.modes != before)
      _ = terminal.written()
      terminal_guard_abandon()
      #expect(terminal.modes == before)
      let repair = terminal.written()
      for part in ["\u{1B}[?2004l", "\u{1B}[24;1H\u{1B}[K", "\u{1B}[?1049l", "\u{1B}[?25h"] {
        #expect(repair.contains(part))
      }
      #expect(screen.size.rows == 24)
    }

    @Test func `a terminal that someone else has set up is left alone`() throws {
      let terminal = try PseudoTerminal()
      let screen = try CursesTerminal(environment: ["TERM": "xterm"], tty: terminal.tty)
      _ = terminal.written()
      var modes = termios()
      unsafe tcgetattr(terminal.tty.input, &modes)
      modes.c_lflag |= tcflag_t(ECHO)
      unsafe tcsetattr(terminal.tty.input, TCSANOW, &modes)
      let theirs = terminal.modes
      terminal_guard_abandon()
      #expect(terminal.modes == theirs)
      #expect(terminal.written() == "")
      #expect(screen.size.rows == 24)
    }

    @Test func `a normal end needs no repair`() throws {
      let terminal = try PseudoTerminal()
      do { _ = try CursesTerminal(environment: ["TERM": "xterm"], tty: terminal.tty) }
      #expect(!terminal.written().contains("\u{1B}[200;1H"))
    }
  }
}
