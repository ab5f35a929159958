import Glibc
import Testing

@testable import TerminalUI

extension DeviceTests {
  /// A terminal that takes nothing: a stalled line, a window that was paused.
  @Suite(.timeLimit(.minutes(1))) struct StuckTerminalTests {
    private func frame(_ letter: Int) -> Frame {
      var grid = Grid(size: Size(rows: 24, columns: 80))
      let text = String(repeating: String(letter % 10), count: 78)
      for row in 0..<24 { grid.put(text, row: row, column: 1) }
      return Frame(
        grid: grid,
        cursor: Position(row: 0, column: 0),
        announcement: "\(letter) \(text)"
      )
    }

    @Test(arguments: [(SIGTERM, InputEvent.terminate), (SIGHUP, .hangUp)])
    func `the end is heard of, and comes at once`(signal: Int32, event: InputEvent) throws {
      let terminal = try PseudoTerminal()
      let before = terminal.modes
      let start = ContinuousClock.now
      do {
        var screen = try CursesTerminal(environment: ["TERM": "xterm"], tty: terminal.tty)
        kill(getpid(), signal)
        // More than any terminal keeps while nobody reads.
        for number in 0..<200 { screen.paint(frame(number)) }
        #expect(screen.next(within: .seconds(5)) == [event])
      }
      #expect(start.duration(to: .now) < .seconds(5))
      #expect(terminal.modes == before)
      // Of what nobody has read little is left, and the terminal is given back behind it.
      let last = terminal.written()
      #expect(last.utf8.count < 6000 && last.contains("\u{1B}[?1049l"))
    }

    @Test func `so it is line by line`() throws {
      let terminal = try PseudoTerminal()
      do {
        var lines = LinearTerminal(environment: ["TERM": "xterm"], tty: terminal.tty)
        kill(getpid(), SIGTERM)
        for number in 0..<2000 { lines.paint(frame(number)) }
        #expect(lines.next(within: .seconds(5)) == [.terminate])
        #expect(lines.outputFailure == nil)
      }
      #expect(terminal.written().contains("\u{1B}[3J"))
    }

    @Test func `what a file does not take ends the talk and says why`() throws {
      let full = unsafe open("/dev/full", O_RDWR)
      let nothing = unsafe open("/dev/null", O_RDWR)
      defer {
        close(full)
        close(nothing)
      }
      var lines = LinearTerminal(
        environment: ["TERM": "xterm"],
        tty: TTY(input: nothing, output: full)
      )
      lines.paint(frame(1))
      #expect(lines.outputFailure == ENOSPC)
      #expect(lines.next(within: .seconds(5)) == [.hangUp])
    }
  }
}
