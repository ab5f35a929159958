import Testing
import TestSupport

@testable import TerminalUI

@Suite struct GridTests {
  private var grid = Grid(size: Size(rows: 3, columns: 10))

  @Test mutating func `text is put where it is asked for`() {
    #expect(grid.put("Name:", row: 1, column: 2, style: .bold) == 7)
    #expect(grid.text(row: 1) == "  Name:")
    #expect(grid[1, 2]?.style == .bold)
    #expect(grid[1, 7]?.style == .plain)
    #expect(grid.plainText == "\n  Name:\n")
  }

  @Test mutating func `text ends at the edge`() {
    #expect(grid.put("Nguyễn Thị Hiền", row: 0, column: 4) == 10)
    #expect(grid.text(row: 0) == "    Nguyễn")
    #expect(grid.text(row: 1) == "")
  }

  @Test mutating func `text ends at the columns given`() {
    #expect(grid.put("abcdef", row: 0, column: 1, maxColumns: 3) == 4)
    #expect(grid.put("abcdef", row: 1, column: 8, maxColumns: Int.max) == 10)
    #expect(grid.put("abcdef", row: 2, column: 1, maxColumns: -4) == 1)
    #expect(grid.plainText == " abc\n        ab\n")
  }

  @Test mutating func `a wide cluster is never cut`() {
    #expect(grid.put("中文", row: 0, column: 7) == 9)
    #expect(grid.text(row: 0) == "       中")
    #expect(grid[0, 8]?.text == "")
    #expect(grid[0, 9]?.text == " ")
  }

  @Test mutating func `half of a wide cluster does not stay`() {
    grid.put("中文字", row: 0, column: 0)
    grid.put("a", row: 0, column: 1)
    grid.put("b", row: 0, column: 4)
    #expect(grid.text(row: 0) == " a文b")
    grid.put("語", row: 0, column: 1)
    #expect(grid.text(row: 0) == " 語 b")
    #expect((0..<10).filter { grid[0, $0]?.text == "" } == [2])
  }

  @Test mutating func `what lies outside is ignored`() {
    let blank = grid
    for (row, column) in [(-1, 0), (3, 0), (0, -1), (0, 10), (Int.min, Int.max)] {
      #expect(grid.put("中a", row: row, column: column) == column)
      #expect(grid[row, column] == nil)
    }
    grid.fill(row: 5, column: 2, rows: 9, columns: 3, style: .reverse)
    grid.fill(row: Int.max, column: 0, rows: Int.max, columns: Int.max, style: .reverse)
    grid.fill(row: 0, column: 0, rows: -1, columns: 5, style: .reverse)
    #expect(grid == blank)
    #expect(grid.text(row: 7) == "")
  }

  @Test mutating func `a fill is clipped and shown as marks`() {
    grid.fill(row: -1, column: 8, rows: 3, columns: Int.max, style: .reverse)
    #expect(grid.plainText(reverseBlank: "#") == "        ##\n        ##\n")
    #expect(grid.plainText == "\n\n")
    #expect(!grid.isBlank)
  }

  @Test func `a grid without cells is harmless`() {
    var grid = Grid(size: Size(rows: -3, columns: 0))
    grid.put("a", row: 0, column: 0)
    grid.fill(row: 0, column: 0, columns: 4)
    #expect(grid.plainText == "")
    let frame = Frame(grid: grid, cursor: Position(row: 4, column: -2), announcement: "")
    #expect(frame.cursor == Position(row: 0, column: 0))
  }

  @Test func `the cursor stays on the grid`() {
    var frame = Frame(grid: grid, cursor: Position(row: 9, column: 99), announcement: "")
    #expect(frame.cursor == Position(row: 2, column: 9))
    frame.cursor = Position(row: -1, column: 4)
    #expect(frame.cursor == Position(row: 0, column: 4))
  }

  @Test(arguments: 0..<200)
  func `no drawing leaves half a cluster`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var grid = Grid(size: Size(rows: 2, columns: 12))
    for _ in 0..<30 {
      let text = ["a", "中文", "e\u{301}", "한국", "x y", "👩‍👩‍👧"].randomElement(using: &generator)
      let column = Int.random(in: -2...13, using: &generator)
      let limit = Bool.random(using: &generator) ? Int.random(in: 0...5, using: &generator) : nil
      grid.put(text ?? "", row: 0, column: column, maxColumns: limit)
    }
    var columns = 0
    for column in 0..<12 {
      let text = grid[0, column]?.text ?? ""
      let expected = column < columns
      #expect(text.isEmpty == expected)
      if !text.isEmpty { columns = column + TextWidth.columns(of: text) }
    }
    #expect(columns == 12)
  }
}
