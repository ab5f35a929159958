import Testing

@testable import TerminalUI

/// The colours of each theme, read from the bytes that terminals get.
extension DeviceTests {
  @Suite struct ContrastTests {
    static let terms = ["xterm-256color", "linux", "vt100"]

    /// The letters a, b and c drawn plain, in reverse and bold.
    private func written(_ theme: Theme, _ term: String, noColour: String = "") throws -> String {
      let terminal = try PseudoTerminal()
      var screen = try CursesTerminal(
        environment: ["TERM": term, "NO_COLOR": noColour],
        tty: terminal.tty
      )
      var grid = Grid(size: Size(rows: 24, columns: 80))
      grid.put("aaa", row: 1, column: 1)
      grid.put("bbb", row: 2, column: 1, style: .reverse)
      grid.put("ccc", row: 3, column: 1, style: .bold)
      grid.put("ddd", row: 4, column: 1, style: [.bold, .reverse])
      screen.paint(
        Frame(grid: grid, cursor: Position(row: 0, column: 0), announcement: "", theme: theme)
      )
      return terminal.written()
    }

    private func pens(_ theme: Theme, _ term: String, noColour: String = "") throws -> [Character:
      Pen]
    {
      let letters = Pen.letters(of: try written(theme, term, noColour: noColour))
      return Dictionary(
        letters.filter { "abcd".contains($0.letter) }.map { ($0.letter, $0.pen) }
      ) { $1 }
    }

    @Test(arguments: Theme.allCases, terms)
    func `text, reverse text and bold text have a contrast of seven to one`(
      theme: Theme,
      term: String
    ) throws {
      let pens = try pens(theme, term)
      #expect(Set(pens.keys) == ["a", "b", "c", "d"])
      for palette in term == "linux" ? [Palette.console] : [.xterm, .xtermReversed] {
        for (letter, pen) in pens {
          for boldBrightens in [false, true] {
            let (front, back) = pen.colours(on: palette, boldBrightens: boldBrightens)
            let contrast = palette.contrast(front, back)
            #expect(contrast >= 7, "\(letter) on \(palette), bold brightens: \(boldBrightens)")
          }
        }
      }
    }

    @Test(arguments: terms) func `no theme but two asks for a colour`(term: String) throws {
      for theme in Theme.allCases {
        for noColour in ["", "1"] {
          let pens = try pens(theme, term, noColour: noColour)
          let coloured = pens.values.contains { $0.foreground != nil || $0.background != nil }
          let mayBe = [.whiteOnBlack, .blackOnWhite].contains(theme) && noColour.isEmpty
          #expect(coloured == (mayBe && term != "vt100"), "\(theme) \(noColour)")
        }
      }
    }

    @Test(arguments: Theme.allCases, terms)
    func `nothing blinks, is dim or hidden`(theme: Theme, term: String) throws {
      for pen in try pens(theme, term).values { #expect(pen.others.isEmpty) }
    }

    @Test func `contrast is reckoned as WCAG does`() {
      #expect(abs(Palette.xterm.contrast(0, 15) - 21) < 0.001)
      // Grey on white, an example that is published with its ratio: #777777 has 4.48.
      let greys = Palette(
        description: "",
        colours: [[119, 119, 119], [255, 255, 255]],
        usual: (0, 1)
      )
      #expect(abs(greys.contrast(0, 1) - 4.48) < 0.005)
    }
  }
}
