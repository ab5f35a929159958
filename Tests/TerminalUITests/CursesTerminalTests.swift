import CTerminal
import Glibc
import TestSupport
import Testing

@testable import TerminalUI

extension DeviceTests {
  @Suite struct CursesTerminalTests {
    private static let terminals = [
      "xterm-256color", "tmux-256color", "screen", "linux", "vt100", "rxvt", "xterm-mono",
    ]

    private func frame(
      _ rows: [String],
      size: Size = Size(rows: 24, columns: 80),
      cursor: Position = Position(row: 0, column: 0),
      theme: Theme = .terminal
    ) -> Frame {
      var grid = Grid(size: size)
      for (row, text) in rows.enumerated() { grid.put(text, row: row, column: 1) }
      return Frame(grid: grid, cursor: cursor, announcement: "", theme: theme)
    }

    /// What curses holds in a cell; empty in the right half of a wide cluster.
    private func held(row: Int, column: Int) -> String {
      var scalars = [UInt32](repeating: 0, count: 8)
      let count = unsafe terminal_read_cell(Int32(row), Int32(column), &scalars, 8)
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars.prefix(max(0, Int(count))).compactMap(Unicode.Scalar.init))
      return String(text)
    }

    @Test(arguments: terminals)
    func `curses holds every name as it was drawn`(term: String) throws {
      let terminal = try PseudoTerminal()
      var screen = try CursesTerminal(environment: ["TERM": term], tty: terminal.tty)
      for page in stride(from: 0, to: SampleNames.drawn.count, by: 24) {
        let names = SampleNames.drawn[page...].prefix(24)
        let shown = frame(Array(names))
        screen.paint(shown)
        expectCells { shown.grid[$0, $1] }
        let written = terminal.written()
        for name in names where Glyphs.ofLibrary.draw(name) {
          let beginning = ColumnClusters(name).prefix(2).map(\.text).joined()
          #expect(Array(written.utf8).contains(beginning.utf8))
        }
      }
    }

    @Test func `what a console cannot draw takes the columns that it has`() throws {
      let terminal = try PseudoTerminal()
      let latin = Set((0x20...0x17F).map { UInt16($0) } + [0xFFFD, 0x301])
      var screen = try CursesTerminal(
        environment: ["TERM": "linux"],
        tty: terminal.tty,
        glyphs: Glyphs(term: "linux", console: latin)
      )
      let rows = [
        ("Ana Łopez", "Ana Łopez"), ("李a", "\u{FFFD} a"), ("กำa", "\u{FFFD}\u{FFFD}a"),
        ("e\u{301}\u{323}a", "ea"), ("क्षिa", "\u{FFFD}\u{FFFD}\u{FFFD}a"), ("𖬣𖬵a", "\u{FFFD}a"),
      ]
      screen.paint(frame(rows.map(\.0)))
      var expected = Grid(size: Size(rows: 24, columns: 80))
      for (row, text) in rows.enumerated() { expected.put(text.1, row: row, column: 1) }
      expectCells { expected[$0, $1] }
      let written = terminal.written()
      #expect(!written.contains("李") && !written.unicodeScalars.contains("\u{301}"))
      // Another letter in the place of a wide one leaves nothing of it.
      screen.paint(frame(["x"] + rows.dropFirst().map(\.0)))
      expected.put("x           ", row: 0, column: 1)
      expectCells { expected[$0, $1] }
    }

    /// Compares what curses holds with what is wanted, cell by cell.
    private func expectCells(_ wanted: (Int, Int) -> Cell?) {
      for row in 0..<24 {
        for column in 0..<80 {
          let cell = held(row: row, column: column).unicodeScalars
          let drawn = wanted(row, column)?.text.unicodeScalars
          #expect(Array(cell) == drawn.map { Array($0) }, "row \(row), column \(column)")
        }
      }
    }

    @Test(arguments: terminals)
    func `the terminal is given back as it was`(term: String) throws {
      let terminal = try PseudoTerminal()
      let before = terminal.modes
      for _ in 0..<2 {
        do {
          var screen = try CursesTerminal(environment: ["TERM": term], tty: terminal.tty)
          screen.paint(frame(["Ana Lopez"]))
          #expect(terminal.modes != before)
          _ = terminal.written()
        }
        #expect(terminal.modes == before)
        let farewell = terminal.written()
        #expect(!farewell.contains("Ana"))
        #expect(farewell.contains("\u{1B}[?2004l") == !["linux", "vt100"].contains(term))
      }
    }

    @Test(arguments: terminals)
    func `nothing is drawn by clearing first`(term: String) throws {
      let terminal = try PseudoTerminal()
      var screen = try CursesTerminal(environment: ["TERM": term], tty: terminal.tty)
      var painted = ""
      for theme in Theme.allCases {
        screen.paint(frame(["Title", "", theme.rawValue], theme: theme))
      }
      painted += terminal.written()
      kill(getpid(), SIGWINCH)
      #expect(screen.next(within: .seconds(5)) == [.resized(Size(rows: 24, columns: 80))])
      screen.paint(frame(["Title", "again"]))
      screen.paint(frame([]))
      painted += terminal.written()
      #expect(painted.contains("again"))
      for clearing in ["\u{1B}[2J", "\u{1B}[H\u{1B}[J", "\u{1B}[3J"] {
        #expect(!painted.contains(clearing))
      }
    }

    @Test func `a typed letter and a move cost few bytes`() throws {
      let terminal = try PseudoTerminal()
      var screen = try CursesTerminal(
        environment: ["TERM": "xterm-256color"],
        tty: terminal.tty
      )
      let rows = ["Step 1 of 2", "", "Name: Mai Nhia Xiong", "", "ZIP:  5510"]
      screen.paint(frame(rows, cursor: Position(row: 4, column: 11)))
      _ = terminal.written()
      screen.paint(frame(rows.dropLast() + ["ZIP:  55106"], cursor: Position(row: 4, column: 12)))
      #expect(terminal.written() == "6")
      screen.paint(frame(rows.dropLast() + ["ZIP:  55106"], cursor: Position(row: 4, column: 12)))
      #expect(terminal.written() == "")
      var moved = frame(rows, cursor: Position(row: 2, column: 21))
      moved.grid.put("Please check: the ZIP code has 5 digits.", row: 6, column: 1)
      screen.paint(moved)
      #expect((1...120).contains(terminal.written().utf8.count))
    }

    @Test(arguments: [
      (Theme.terminal, "", [";1m", ";4m", ";7m"], ["\u{1B}[40m"]),
      (.whiteOnBlack, "", ["\u{1B}[97m\u{1B}[40m", ";7m"], ["\u{1B}[107m"]),
      (.blackOnWhite, "", ["\u{1B}[30m\u{1B}[107m", ";7m"], ["\u{1B}[97m", ";1m"]),
      (.none, "", [";7m"], [";1m", ";4m", "\u{1B}[97m"]),
      (.whiteOnBlack, "1", [";7m"], [";1m", "\u{1B}[97m"]),
    ])
    func `a theme has its colours`(
      theme: Theme,
      noColour: String,
      present: [String],
      absent: [String]
    ) throws {
      let terminal = try PseudoTerminal()
      let environment = ["TERM": "xterm-256color", "NO_COLOR": noColour]
      var screen = try CursesTerminal(environment: environment, tty: terminal.tty)
      var shown = frame(["Title"], theme: theme)
      shown.grid.put("bold", row: 1, column: 1, style: .bold)
      shown.grid.put("underlined", row: 2, column: 1, style: .underline)
      shown.grid.put("reverse", row: 3, column: 1, style: .reverse)
      screen.paint(shown)
      let written = terminal.written()
      for part in present { #expect(written.contains(part)) }
      for part in absent { #expect(!written.contains(part)) }
    }

    /// The Linux console draws bold black as dark grey, on a background that is grey itself.
    @Test(arguments: [
      (Theme.terminal, "bold", true), (.terminal, "reverse", false), (.terminal, "both", false),
      (.whiteOnBlack, "plain", true), (.whiteOnBlack, "bold", true),
      (.whiteOnBlack, "reverse", false), (.whiteOnBlack, "both", false),
      (.blackOnWhite, "plain", false), (.blackOnWhite, "bold", false),
      (.blackOnWhite, "reverse", false), (.blackOnWhite, "both", false),
    ])
    func `where colors are few no black letter is bold`(
      theme: Theme,
      word: String,
      isBold: Bool
    ) throws {
      let terminal = try PseudoTerminal()
      var screen = try CursesTerminal(environment: ["TERM": "linux"], tty: terminal.tty)
      var shown = frame([], theme: theme)
      let styles: [String: Style] = [
        "plain": .plain, "bold": .bold, "reverse": .reverse, "both": [.bold, .reverse],
      ]
      shown.grid.put(word, row: 1, column: 1, style: styles[word, default: .plain])
      screen.paint(shown)
      let written = terminal.written()
      let drawn = try #require(written.firstRange(of: word))
      #expect(Self.isBold(after: written[..<drawn.lowerBound]) == isBold)
    }

    /// Whether letters are bold after all that `written` has set.
    private static func isBold(after written: Substring) -> Bool {
      written.matches(of: /\u{1B}\[([0-9;]*)m/).reduce(false) { isBold, sequence in
        let codes = sequence.1.split(separator: ";")
        return codes.contains("1") || (isBold && !codes.isEmpty && !codes.contains("0"))
      }
    }

    @Test func `another theme draws every cell again`() throws {
      let terminal = try PseudoTerminal()
      var screen = try CursesTerminal(
        environment: ["TERM": "xterm-256color"],
        tty: terminal.tty
      )
      screen.paint(frame(["Title"], theme: .whiteOnBlack))
      _ = terminal.written()
      screen.paint(frame(["Title"], theme: .blackOnWhite))
      let written = terminal.written()
      #expect(written.contains("Title"))
      #expect(written.contains("\u{1B}[107m"))
    }

    @Test func `a window made small and large again shows everything`() throws {
      let terminal = try PseudoTerminal()
      var screen = try CursesTerminal(environment: ["TERM": "xterm"], tty: terminal.tty)
      screen.paint(frame(SampleNames.drawn))
      for rows: UInt16 in [5, 24] {
        terminal.resize(rows: rows, columns: 80)
        kill(getpid(), SIGWINCH)
        #expect(screen.next(within: .seconds(5)) == [.resized(Size(rows: Int(rows), columns: 80))])
      }
      screen.paint(frame(SampleNames.drawn))
      #expect(held(row: 0, column: 1) == "𞤀")
      #expect(
        held(row: 23, column: 1) == SampleNames.drawn[23].unicodeScalars.first.map { String($0) }
      )
    }

    @Test func `keys, Escape and time-outs arrive`() throws {
      let terminal = try PseudoTerminal()
      var screen = try CursesTerminal(environment: ["TERM": "xterm"], tty: terminal.tty)
      terminal.type("é\u{1B}[A\u{3}\u{1A}")
      let keys: [Key] = [.text("é"), .up, .control("C"), .control("Z")]
      #expect(screen.next(within: .seconds(5)) == keys.map { .key($0) })
      terminal.type("\u{1B}")
      #expect(screen.next(within: .seconds(5)) == [.key(.escape)])
      #expect(screen.next(within: .milliseconds(5)) == [])
      #expect(screen.next(within: .seconds(-1)) == [])
    }

    @Test(arguments: [
      (SIGTERM, InputEvent.terminate), (SIGINT, .terminate), (SIGHUP, .hangUp),
    ])
    func `signals arrive as events`(signal: Int32, event: InputEvent) throws {
      let terminal = try PseudoTerminal()
      var screen = try CursesTerminal(environment: ["TERM": "xterm"], tty: terminal.tty)
      kill(getpid(), signal)
      #expect(screen.next(within: .seconds(5)) == [event])
      kill(getpid(), SIGTSTP)
      #expect(screen.next(within: .zero) == [])
    }

    @Test func `a terminal that is gone says so each time`() throws {
      var terminal = try PseudoTerminal()
      var screen = try CursesTerminal(environment: ["TERM": "xterm"], tty: terminal.tty)
      terminal.hangUp()
      #expect(screen.next(within: .seconds(5)) == [.hangUp])
      #expect(screen.next(within: .seconds(5)) == [.hangUp])
      screen.paint(frame(["nobody sees this"]))
    }

    @Test(arguments: [(1, 1), (1, 80), (40, 1), (12, 40), (0, 0), (60, 200)])
    func `any size is drawn`(rows: UInt16, columns: UInt16) throws {
      let terminal = try PseudoTerminal()
      var screen = try CursesTerminal(environment: ["TERM": "xterm"], tty: terminal.tty)
      screen.paint(frame(SampleNames.drawn))
      terminal.resize(rows: rows, columns: columns)
      kill(getpid(), SIGWINCH)
      let known = Size(rows: Int(rows), columns: Int(columns))
      let expected = rows == 0 ? Size(rows: 24, columns: 80) : known
      #expect(screen.next(within: .seconds(5)) == [.resized(expected)])
      screen.paint(frame(SampleNames.drawn))  // made for the former size
      screen.paint(frame(SampleNames.drawn, size: expected, cursor: Position(row: 99, column: 999)))
      screen.bell()
      #expect(held(row: 0, column: 1) == (expected.columns > 1 ? "𞤀" : ""))
    }

    @Test(arguments: [
      ("no-such-terminal", TerminalError.unknownTerminal("no-such-terminal")),
      ("", .unknownTerminal("")), ("dumb", .cannotOpen),
    ])
    func `a terminal that cannot be used is refused`(term: String, error: TerminalError) throws {
      let terminal = try PseudoTerminal()
      let before = terminal.modes
      #expect(throws: error) {
        _ = try CursesTerminal(environment: ["TERM": term], tty: terminal.tty)
      }
      #expect(terminal.modes == before)
      #expect(terminal.written() == "")
    }

    @Test func `a file is not a terminal`() throws {
      let file = unsafe open("/dev/null", O_RDWR)
      defer { close(file) }
      #expect(throws: TerminalError.notATerminal) {
        let tty = TTY(input: file, output: file)
        _ = try CursesTerminal(environment: ["TERM": "xterm"], tty: tty)
      }
      #expect(!TerminalError.notATerminal.description.contains("\n"))
    }
  }
}
