import Glibc
import Testing

@testable import TerminalUI

extension DeviceTests {
  @Suite struct LinearTerminalTests {
    private func frame(_ announcement: String, _ entry: LineEntry = .choice) -> Frame {
      let grid = Grid(size: Size(rows: 24, columns: 80))
      let start = Position(row: 0, column: 0)
      return Frame(grid: grid, cursor: start, announcement: announcement, entry: entry)
    }

    private func linear(
      _ terminal: borrowing PseudoTerminal,
      term: String = "dumb"
    ) -> LinearTerminal {
      LinearTerminal(environment: ["TERM": term], tty: terminal.tty)
    }

    @Test func `a signer is led line by line`() throws {
      let terminal = try PseudoTerminal()
      var lines = linear(terminal)
      lines.paint(frame("Press Enter to sign."))
      lines.paint(frame("Press Enter to sign."))
      terminal.type("\n")
      #expect(lines.next(within: .seconds(5)) == [.key(.enter)])
      lines.paint(frame("Full name:", .text))
      terminal.type("José Nuñez\n")
      #expect(lines.next(within: .seconds(5)) == [.paste("José Nuñez"), .key(.enter)])
      lines.paint(frame("PIN:", .secret))
      _ = terminal.written()
      terminal.type("4321\n")
      #expect(lines.next(within: .seconds(5)) == [.paste("4321"), .key(.enter)])
      lines.paint(frame("Thank you.\nYou are \u{1B}number 7."))
      #expect(terminal.written() == "\r\nThank you.\r\nYou are number 7.\r\n> ")
    }

    @Test func `the whole talk stands on the paper`() throws {
      let terminal = try PseudoTerminal()
      var lines = linear(terminal)
      lines.paint(frame("1 Yes\n0 No"))
      #expect(terminal.written() == "1 Yes\r\n0 No\r\n> ")
      terminal.type("maybe\n1\n")
      #expect(lines.next(within: .seconds(5)) == [.paste("maybe")])
      lines.paint(frame("1 Yes\n0 No"))
      #expect(lines.next(within: .seconds(5)) == [.key(.text("1"))])
      lines.paint(frame("1 Yes\n0 No"))
      #expect(terminal.written() == "maybe\r\n1\r\n> > ")
      lines.paint(frame("Time is up."))
      #expect(terminal.written() == "\r\nTime is up.\r\n> ")
    }

    @Test func `pipes work and are not forgotten`() throws {
      var input: [Int32] = [0, 0]
      var output: [Int32] = [0, 0]
      #expect(unsafe pipe(&input) == 0 && pipe(&output) == 0)
      unsafe _ = write(input[1], "\nAna\nx", 6)
      close(input[1])
      do {
        let tty = TTY(input: input[0], output: output[1])
        var lines = LinearTerminal(environment: ["TERM": "xterm"], tty: tty)
        lines.paint(frame("Sign?"))
        #expect(lines.next(within: .seconds(5)) == [.key(.enter)])
        lines.bell()
        lines.forget()
        lines.paint(frame("Name?", .text))
        #expect(lines.next(within: .seconds(5)) == [.paste("Ana"), .key(.enter)])
        lines.paint(frame("ZIP?", .text))
        #expect(lines.next(within: .seconds(5)) == [.paste("x"), .key(.enter)])
        lines.paint(frame("Yes?"))
        #expect(lines.next(within: .seconds(5)) == [.hangUp])
        #expect(lines.next(within: .seconds(1)) == [.hangUp])
      }
      var bytes = [UInt8](repeating: 0, count: 256)
      let count = unsafe read(output[0], &bytes, 256)
      let text = String(decoding: bytes.prefix(count), as: UTF8.self)
      #expect(text == "Sign?\n> \nName?\n> \nZIP?\n> \nYes?\n> \n")
      for end in [input[0], output[0], output[1]] { close(end) }
    }

    @Test func `a secret is not shown and the modes come back`() throws {
      let terminal = try PseudoTerminal()
      let before = terminal.modes
      do {
        var lines = linear(terminal)
        lines.paint(frame("PIN:", .secret))
        terminal.type("12é\u{7F}\u{7F}34\n")
        #expect(lines.next(within: .seconds(5)) == [.paste("134"), .key(.enter)])
        #expect(!terminal.written().contains("1"))
        lines.paint(frame("Name:", .text))
        terminal.type("Ana")
        #expect(terminal.written(until: "Ana").contains("Ana"))
      }
      #expect(terminal.modes == before)
    }

    @Test func `no key ends or halts the kiosk`() throws {
      let terminal = try PseudoTerminal()
      var lines = linear(terminal)
      lines.paint(frame("Name:", .text))
      terminal.type("A\u{3}\u{4}\u{13}\u{1A}\u{1C}n\n")
      #expect(lines.next(within: .seconds(5)) == [.paste("An"), .key(.enter)])
      #expect(lines.next(within: .milliseconds(5)) == [])
    }

    @Test func `an empty file is the end`() {
      let file = unsafe open("/dev/null", O_RDWR)
      defer { close(file) }
      var lines = LinearTerminal(environment: [:], tty: TTY(input: file, output: file))
      #expect(lines.next(within: .seconds(5)) == [.hangUp])
    }

    @Test func `signals and hang-ups arrive`() throws {
      var terminal = try PseudoTerminal()
      var lines = linear(terminal)
      kill(getpid(), SIGWINCH)
      kill(getpid(), SIGTERM)
      #expect(lines.next(within: .seconds(5)) == [.terminate])
      terminal.hangUp()
      #expect(lines.next(within: .seconds(5)) == [.hangUp])
    }

    @Test(arguments: [
      ("xterm", "\u{1B}[2;1H\u{1B}[J\u{1B}[1;1H\u{1B}[K\u{1B}[3J"),
      ("vt100", "\u{1B}[2;1H\u{1B}[J\u{1B}[1;1H\u{1B}[K\u{1B}[3J"),
      ("dumb", String(repeating: "\r\n", count: 100)),
    ])
    func `the next signer cannot read back or inherit`(term: String, clearing: String) throws {
      let terminal = try PseudoTerminal()
      var lines = linear(terminal, term: term)
      lines.paint(frame("Thank you, Ana."))
      terminal.type("typed ahead\n1\n")
      _ = terminal.written()
      lines.forget()
      #expect(terminal.written() == clearing)
      #expect(lines.next(within: .milliseconds(5)) == [])
      lines.paint(frame("Thank you, Ana."))
      #expect(terminal.written() == "Thank you, Ana.\r\n> ")
    }

    @Test(arguments: [
      ("dumb", true), ("xterm", false), ("linux", false), ("no-such-terminal", false), ("", false),
    ])
    func `dumb terminals need lines`(term: String, needed: Bool) {
      #expect(LinearTerminal.isNeeded(term: term) == needed)
    }
  }
}
