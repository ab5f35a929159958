import Testing

@testable import TerminalUI

@Suite struct BigDigitsTests {
  @Test func `a number is drawn in reverse spaces`() {
    var grid = Grid(size: Size(rows: 5, columns: 30))
    #expect(BigDigits.draw("1,05", into: &grid, at: Position(row: 0, column: 1)) == 26)
    let rows = [
      " ####        ######  ######",
      "   ##        ##  ##  ##",
      "   ##        ##  ##  ######",
      "   ##    ##  ##  ##      ##",
      " ######  ##  ######  ######",
    ]
    #expect(grid.plainText(reverseBlank: "#") == rows.joined(separator: "\n"))
    #expect(grid.plainText == "\n\n\n\n")
  }

  @Test(arguments: [("", 0), ("7", 6), ("1,234", 34), ("x", 0)])
  func `the width is known before drawing`(number: String, columns: Int) {
    #expect(BigDigits.width(of: number) == columns)
    #expect(BigDigits.width(of: number, dotColumns: 1) == columns / 2)
  }

  @Test func `every digit has its own shape of five rows`() {
    var shapes: Set<String> = []
    for digit in 0...9 {
      var grid = Grid(size: Size(rows: 6, columns: 4))
      BigDigits.draw("\(digit)", into: &grid, at: Position(row: 0, column: 0), dotColumns: 1)
      shapes.insert(grid.plainText(reverseBlank: "#"))
      #expect(grid.text(row: 5) == "")
      #expect(grid[4, 2]?.style == .reverse)
    }
    #expect(shapes.count == 10)
  }

  @Test func `what does not fit is cut at the edge`() {
    var grid = Grid(size: Size(rows: 2, columns: 3))
    BigDigits.draw("8", into: &grid, at: Position(row: -1, column: -1))
    #expect(grid.plainText(reverseBlank: "#") == "#\n###")
  }

  @Test(arguments: [
    (0, 100, "[..........]"), (9, 100, "[..........]"), (10, 100, "[#.........]"),
    (50, 100, "[#####.....]"), (99, 100, "[#########.]"), (100, 100, "[##########]"),
    (250, 100, "[##########]"), (-5, 100, "[..........]"), (3, 0, "[##########]"),
    (Int.max - 1, Int.max, "[#########.]"),
  ])
  func `a bar is full only at its goal`(count: Int, goal: Int, bar: String) {
    var grid = Grid(size: Size(rows: 1, columns: 12))
    Bar.draw(count, of: goal, into: &grid, at: Position(row: 0, column: 0), columns: 12)
    #expect(grid.plainText(reverseBlank: "#") == bar)
    #expect(grid.plainText == bar.replacing("#", with: " "))
  }

  @Test func `a bar without room is not drawn`() {
    var grid = Grid(size: Size(rows: 1, columns: 12))
    Bar.draw(1, of: 2, into: &grid, at: Position(row: 0, column: 0), columns: 2)
    #expect(grid.isBlank)
  }
}
