import Testing

@testable import TerminalUI

@Suite struct MemoryTerminalTests {
  private let size = Size(rows: 2, columns: 6)

  @Test func `frames and changes are recorded`() {
    var terminal = MemoryTerminal(size: size)
    var grid = Grid(size: size)
    for text in ["", "a", "ab", "中b", "中b"] {
      grid.put(text, row: 0, column: 0)
      terminal.paint(Frame(grid: grid, cursor: Position(row: 0, column: 0), announcement: text))
    }
    #expect(terminal.frames.map(\.announcement) == ["", "a", "ab", "中b", "中b"])
    #expect(terminal.changedCells == [12, 1, 1, 2, 0])
  }

  @Test func `the script is played and then the line is cut`() {
    let wide = Size(rows: 40, columns: 132)
    var terminal = MemoryTerminal(size: size, script: [[.key(.enter)], [], [.resized(wide)]])
    #expect(terminal.next(within: nil) == [.key(.enter)])
    #expect(terminal.next(within: .seconds(1)) == [])
    #expect(terminal.next(within: nil) == [.resized(wide)])
    #expect(terminal.size == wide)
    #expect(terminal.next(within: nil) == [.hangUp])
    #expect(terminal.timeouts == [nil, .seconds(1), nil, nil])
  }

  @Test func `bells and forgettings are counted`() {
    var terminal = MemoryTerminal(size: size)
    terminal.bell()
    terminal.forget()
    terminal.forget()
    #expect(terminal.bells == 1)
    #expect(terminal.forgettings == 2)
  }

  @Test func `NO_COLOR counts when it is not empty`() {
    #expect(Theme.whiteOnBlack.honouring([:]) == .whiteOnBlack)
    #expect(Theme.whiteOnBlack.honouring(["NO_COLOR": ""]) == .whiteOnBlack)
    #expect(Theme.whiteOnBlack.honouring(["NO_COLOR": "1"]) == .none)
    #expect(Theme(rawValue: "black-on-white") == .blackOnWhite)
  }
}
