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
      TerminalGuard.start()
      let screen = try CursesTerminal(environment: ["TERM": "xterm"], tty: terminal.tty)
      #expect(terminal.modes != before)
      _ = terminal.written()
      terminal_guard_abandon()
      #expect(terminal.modes == before)
      let repair = terminal.written()
      // All but the first row is emptied before it: what is emptied from the first cell on may be
      // kept in a history.
      for part in [
        "\u{1B}[?2004l", "\u{1B}[2;1H\u{1B}[J\u{1B}[1;1H\u{1B}[K", "\u{1B}[?1049l", "\u{1B}[?25h",
      ] {
        #expect(repair.contains(part))
      }
      #expect(screen.size.rows == 24)
    }

    @Test func `so does one that was killed line by line`() throws {
      let terminal = try PseudoTerminal()
      let before = terminal.modes
      TerminalGuard.start()
      let lines = LinearTerminal(environment: ["TERM": "xterm"], tty: terminal.tty)
      #expect(terminal.modes != before)
      terminal_guard_abandon()
      #expect(terminal.modes == before)
      #expect(terminal.written().contains("\u{1B}[3J"))
      #expect(lines.outputFailure == nil)
    }

    @Test func `one guard serves every screen that comes after it`() throws {
      let terminal = try PseudoTerminal()
      let before = terminal.modes
      TerminalGuard.start()
      for _ in 0..<3 {
        do { _ = LinearTerminal(environment: ["TERM": "xterm"], tty: terminal.tty) }
        do { _ = try CursesTerminal(environment: ["TERM": "xterm"], tty: terminal.tty) }
        #expect(terminal.modes == before)
      }
      let screen = try CursesTerminal(environment: ["TERM": "xterm"], tty: terminal.tty)
      _ = terminal.written()
      terminal_guard_abandon()
      #expect(terminal.modes == before)
      #expect(screen.size.rows == 24)
    }

    @Test func `a kiosk killed between screen and lines leaves the terminal as the shell had it`()
      throws
    {
      let terminal = try PseudoTerminal()
      let before = terminal.modes
      TerminalGuard.start()
      terminal.tty.hold()
      defer { TTY.release() }
      do { _ = try CursesTerminal(environment: ["TERM": "xterm"], tty: terminal.tty) }
      #expect(terminal.modes != before)
      terminal_guard_abandon()
      #expect(terminal.modes == before)
    }

    @Test(arguments: [0, tcflag_t(ICANON) | tcflag_t(ECHO)])
    func `a shell that is quicker than the guard finds no name`(_ cleared: tcflag_t) throws {
      let terminal = try PseudoTerminal()
      var modes = termios()
      unsafe tcgetattr(terminal.tty.input, &modes)
      TerminalGuard.start()
      let screen = try CursesTerminal(environment: ["TERM": "xterm"], tty: terminal.tty)
      _ = terminal.written()
      // As the shell left it, or as it reads a line.
      modes.c_lflag &= ~cleared
      unsafe tcsetattr(terminal.tty.input, TCSANOW, &modes)
      let theirs = terminal.modes
      terminal_guard_abandon()
      #expect(terminal.modes == theirs)
      #expect(terminal.written().contains("\u{1B}[2;1H\u{1B}[J\u{1B}[1;1H\u{1B}[K"))
      #expect(screen.size.rows == 24)
    }

    @Test func `what was being typed does not reach the shell`() throws {
      let terminal = try PseudoTerminal()
      TerminalGuard.start()
      let lines = LinearTerminal(environment: ["TERM": "xterm"], tty: terminal.tty)
      terminal.type("Rosa Lee\r")
      var waiting: Int32 = 0
      // What is written at one end of a terminal is there at the other a moment later.
      for _ in 0..<400 where waiting == 0 {
        usleep(5_000)
        _ = unsafe ioctl(terminal.tty.input, UInt(FIONREAD), &waiting)
      }
      #expect(waiting > 0)
      terminal_guard_abandon()
      _ = unsafe ioctl(terminal.tty.input, UInt(FIONREAD), &waiting)
      #expect(waiting == 0)
      #expect(lines.outputFailure == nil)
    }

    @Test func `a terminal that someone else has set up is left alone`() throws {
      let terminal = try PseudoTerminal()
      TerminalGuard.start()
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
      TerminalGuard.start()
      do { _ = try CursesTerminal(environment: ["TERM": "xterm"], tty: terminal.tty) }
      _ = terminal.written()
      terminal_guard_abandon()
      #expect(terminal.written() == "")
    }
  }
}
