import Glibc
import Testing

@testable import TerminalUI

extension DeviceTests {
  @Suite struct PublicKeyboardTests {
    /// Whether a key can make a signal, and whether it shows by itself.
    private func local(_ terminal: borrowing PseudoTerminal) -> (signals: Bool, echoes: Bool) {
      let flags = terminal.modes.last ?? 0
      return (flags & UInt32(ISIG) != 0, flags & UInt32(ECHO) != 0)
    }

    @Test func `from the start to the end no key makes a signal, in no mode and between none`()
      throws
    {
      let terminal = try PseudoTerminal()
      let before = terminal.modes
      #expect(local(terminal).signals)
      terminal.tty.hold()
      for _ in 0..<2 {
        #expect(local(terminal) == (false, false))
        do {
          let screen = try CursesTerminal(environment: ["TERM": "xterm"], tty: terminal.tty)
          #expect(!local(terminal).signals)
          #expect(screen.size.rows == 24)
        }
        #expect(local(terminal) == (false, false))
        do {
          let lines = LinearTerminal(environment: ["TERM": "xterm"], tty: terminal.tty)
          #expect(local(terminal) == (false, true))
          #expect(lines.size.rows == 24)
        }
      }
      terminal.type("\u{3}secret\n")
      TTY.release()
      #expect(terminal.modes == before)
      // What was typed for the kiosk is not left to the shell.
      #expect(fcntl(terminal.tty.input, F_SETFL, O_NONBLOCK) == 0)
      var byte: UInt8 = 0
      let left = unsafe read(terminal.tty.input, &byte, 1)
      #expect(left < 0)
    }

    @Test(arguments: [(SIGQUIT, InputEvent.terminate), (SIGINT, .terminate)])
    func `a signal that another process sends ends it all the same`(
      signal: Int32,
      event: InputEvent
    ) throws {
      let terminal = try PseudoTerminal()
      terminal.tty.hold()
      defer { TTY.release() }
      var screen = try CursesTerminal(environment: ["TERM": "xterm"], tty: terminal.tty)
      kill(getpid(), signal)
      #expect(screen.next(within: .seconds(5)) == [event])
    }

    @Test func `continued after a stop it sets its mode again and draws anew`() throws {
      let terminal = try PseudoTerminal()
      var screen = try CursesTerminal(environment: ["TERM": "xterm"], tty: terminal.tty)
      let ours = terminal.modes
      var modes = termios()
      unsafe tcgetattr(terminal.tty.input, &modes)
      modes.c_lflag |= tcflag_t(ISIG | ECHO | ICANON)
      unsafe tcsetattr(terminal.tty.input, TCSANOW, &modes)
      #expect(terminal.modes != ours)
      kill(getpid(), SIGCONT)
      #expect(screen.next(within: .seconds(5)) == [.resized(Size(rows: 24, columns: 80))])
      #expect(terminal.modes == ours)
    }
  }
}
