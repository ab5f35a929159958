import TerminalUI
import Testing

/// A telephone number stays on one line.
@Suite struct NumberWrapTests {
  @Test(arguments: ["218 555 0100", "(218) 555 0100", "+1 (218) 555-0100"])
  func `a number is not broken at its spaces`(number: String) {
    for columns in 20...60 {
      let lines = wrap("Questions? Call the organiser at \(number) after six.", columns: columns)
      #expect(lines.contains { $0.contains(number) }, "\(columns): \(lines)")
      #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= columns })
    }
  }

  @Test func `a list of numbers is broken, and between them`() {
    let codes = (0..<40).map { "\(55_800 + $0)" }
    for columns in 6...60 {
      let lines = wrap(codes.joined(separator: " "), columns: columns)
      #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= columns })
      #expect(lines.flatMap { $0.split(separator: " ").map(String.init) } == codes, "\(columns)")
    }
  }

  @Test func `a number among words breaks from them`() {
    #expect(wrap("Room 12 is open", columns: 8) == ["Room 12", "is open"])
  }
}
