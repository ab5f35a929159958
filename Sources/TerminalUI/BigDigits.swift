/// Numbers five rows high, made of spaces shown in reverse.
///
/// No glyph is needed, so every console font has them; and a screen reader stays silent,
/// so the number must stand beside them in words.
public enum BigDigits {
  /// The rows of a number.
  public static let rows = 5

  private static let gap = 1

  /// The dots of each digit, `#` for a filled one.
  private static let shapes: [Character: [String]] = [
    "0": ["###", "# #", "# #", "# #", "###"],
    "1": ["## ", " # ", " # ", " # ", "###"],
    "2": ["###", "  #", "###", "#  ", "###"],
    "3": ["###", "  #", "###", "  #", "###"],
    "4": ["# #", "# #", "###", "  #", "  #"],
    "5": ["###", "#  ", "###", "  #", "###"],
    "6": ["###", "#  ", "###", "# #", "###"],
    "7": ["###", "  #", "  #", "  #", "  #"],
    "8": ["###", "# #", "###", "# #", "###"],
    "9": ["###", "# #", "###", "  #", "###"],
    ",": [" ", " ", " ", "#", "#"],
    ".": [" ", " ", " ", " ", "#"],
    " ": [" ", " ", " ", " ", " "],
  ]

  /// The columns a number takes.
  ///
  /// - Parameters:
  ///   - number: Digits, commas, full stops and spaces; other characters are left out.
  ///   - dotColumns: The columns of one dot: 2 looks square, 1 is narrow.
  /// - Returns: The columns with those between the digits.
  public static func width(of number: String, dotColumns: Int = 2) -> Int {
    let widths = number.compactMap { shapes[$0]?.first?.count }
    let dots = widths.reduce(0, +) + gap * max(0, widths.count - 1)
    return dots * max(1, dotColumns)
  }

  /// Draws a number.
  ///
  /// What lies outside of the grid is left out.
  ///
  /// - Parameters:
  ///   - number: Digits, commas, full stops and spaces; other characters are left out.
  ///   - grid: What to draw into.
  ///   - position: The top left of the first digit.
  ///   - dotColumns: The columns of one dot: twice its rows look square, as many are narrow.
  ///   - dotRows: The rows of one dot.
  /// - Returns: The columns the number takes.
  @discardableResult
  public static func draw(
    _ number: String,
    into grid: inout Grid,
    at position: Position,
    dotColumns: Int = 2,
    dotRows: Int = 1
  ) -> Int {
    let dot = max(1, dotColumns)
    let height = max(1, dotRows)
    var column = position.column
    for shape in number.compactMap({ shapes[$0] }) {
      for (row, dots) in shape.enumerated() {
        for (index, mark) in dots.enumerated() where mark == "#" {
          grid.fill(
            row: position.row + row * height,
            column: column + index * dot,
            rows: height,
            columns: dot,
            style: .reverse
          )
        }
      }
      column += ((shape.first?.count ?? 0) + gap) * dot
    }
    return width(of: number, dotColumns: dot)
  }
}
