import Testing
import TestSupport

@testable import TerminalUI

@Suite struct WrapTests {
  @Test(
    arguments: [
      ("keep the library open", 10, ["keep the", "library", "open"]),
      ("keep the library open", 80, ["keep the library open"]),
      ("one\n\ntwo\r\nthree", 80, ["one", "", "two", "three"]),
      ("  indented  text", 80, ["  indented  text"]),
      ("one   two", 5, ["one", "two"]),
      ("trailing   ", 80, ["trailing"]),
      ("abcdefghij kl", 4, ["abcd", "efgh", "ij", "kl"]),
      ("a abcdefgh", 4, ["a", "abcd", "efgh"]),
      ("中文字體 ok", 5, ["中文", "字體", "ok"]),
      ("a\tb", 80, ["a b"]),
      ("", 10, [""]),
      ("中a", 1, ["中", "a"]),
      ("ab", -5, ["a", "b"]),
    ] as [(String, Int, [String])]
  )
  func `text is broken between words`(text: String, columns: Int, lines: [String]) {
    #expect(wrap(text, columns: columns) == lines)
  }

  @Test(arguments: 0..<300)
  func `no line is too wide and nothing but spaces is lost`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let columns = Int.random(in: 2...40, using: &generator)
    let words = (0..<20).map { _ in SampleNames.drawn.randomElement(using: &generator) ?? "" }
    let separators = [" ", "  ", "\n", "\n\n"]
    let text = words.reduce("") { $0 + $1 + (separators.randomElement(using: &generator) ?? "") }
    let lines = wrap(text, columns: columns)
    for line in lines {
      #expect(TextWidth.columns(of: line) <= columns)
      #expect(line.last != " ")
    }
    #expect(drawn(lines.joined()) == drawn(text))
  }

  /// What is drawn of a text besides spaces.
  private func drawn(_ text: String) -> [String] {
    ColumnClusters(text).map(\.text).filter { $0 != " " }
  }
}
