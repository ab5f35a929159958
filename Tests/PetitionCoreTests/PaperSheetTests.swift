import Foundation
import PetitionCore
import TestSupport
import Testing

@Suite struct PaperSheetTests {
  private static let office = KioskID(UUID())
  private static let elsewhere = KioskID(UUID())

  private func sheet(
    _ lines: Int?,
    _ typed: [Int],
    illegible: [Int] = [],
    mistakes: [Int] = [],
    isClosed: Bool = false
  ) -> PaperSheet {
    let entry = { (line: Int, standing: Standing) in
      SheetEntry(
        line: line,
        id: EntryID(UUID()),
        kiosk: Self.office,
        name: standing.state == .illegible ? nil : "Ana",
        postalCode: nil,
        place: "",
        standing: standing
      )
    }
    let mistake = Standing(.voided, voidReason: .mistake)
    return PaperSheet(
      sheet: "P-014",
      lines: lines,
      event: "",
      canvasser: "",
      kiosk: Self.office,
      closedAt: isClosed ? Timestamp(milliseconds: 0) : nil,
      entries: mistakes.map { entry($0, mistake) } + typed.map { entry($0, Standing(.accepted)) }
        + illegible.map { entry($0, Standing(.illegible)) }
    )
  }

  @Test func `what is missing is said in runs`() {
    #expect(sheet(10, [2, 3, 7]).missing == [1...1, 4...6, 8...10])
    #expect(sheet(3, [1], illegible: [2, 3]).missing == [])
    #expect(sheet(nil, [1]).missing == [])
    #expect(!sheet(nil, [1]).isComplete)
    #expect(sheet(2, [1, 5]).missing == [2...2])
    #expect(sheet(3, [1, 2], mistakes: [2, 3]).missing == [3...3])
  }

  @Test func `a sheet that claims to be endless costs nothing`() {
    #expect(sheet(Int.max, [Int.max - 1, 1]).missing == [2...(Int.max - 2), Int.max...Int.max])
  }

  @Test func `typed, illegible and missing lines add up to all of them`() {
    var numbers = SeededGenerator(seed: 14)
    for _ in 0..<300 {
      let lines = Int.random(in: 1...30, using: &numbers)
      let pick = { (numbers: inout SeededGenerator) in
        (0..<Int.random(in: 0...20, using: &numbers)).map { _ in
          Int.random(in: 1...lines, using: &numbers)
        }
      }
      let typed = pick(&numbers)
      let illegible = pick(&numbers)
      let sheet = sheet(lines, typed, illegible: illegible, mistakes: pick(&numbers))
      let missing = sheet.missing.reduce(0) { $0 + $1.count }
      #expect(sheet.typed + sheet.illegible + missing == lines)
      for line in 1...lines {
        let isMissing = sheet.missing.contains { $0.contains(line) }
        #expect((sheet.refusal(of: line, at: Self.office) == nil) == isMissing)
      }
    }
  }

  @Test(arguments: [
    ([2...2], "line 2 is"), ([2...3], "lines 2 and 3 are"), ([2...4], "lines 2 to 4 are"),
    ([1...1, 4...4, 6...9], "lines 1, 4 and 6 to 9 are"),
  ])
  func `lines are named as people name them`(runs: [ClosedRange<Int>], words: String) {
    #expect(SheetRefusal.words(runs) == words)
  }

  @Test func `many runs are not all named`() {
    let runs = (1...50).map { 2 * $0...2 * $0 }
    #expect(SheetRefusal.words(runs) == "lines 2, 4, 6, 8, 10, 12, 14, 16 and others are")
  }

  @Test func `a refusal says where the line is, and keeps to one line`() {
    let place = SheetLine(sheet: "P\u{1B}[2J\n4", line: 1)
    let refusal = SheetRefusal.taken(place, elsewhere: Self.elsewhere)
    #expect(
      refusal.description == """
        line 1 of P<U+001B>[2J<U+000A>4 is there already, typed in at kiosk \
        \(Self.elsewhere.shortName)
        """
    )
    #expect(
      SheetRefusal.incomplete(sheet: "P-014", lines: 3, missing: [2...2]).description
        == "P-014 has 3 lines; line 2 is not typed in yet"
    )
  }

  @Test(arguments: [
    ("?", true), (" ?? \t55802", true), ("(cannot be read)", true), ("", false),
    ("\t55802", false), ("Ana?", false), ("? Ruiz", false),
  ])
  func `a line that nobody can read is marked so`(text: String, isIllegible: Bool) {
    #expect(EntryLine.isIllegible(text) == isIllegible)
  }

  @Test(arguments: [
    (" P-014 ", "P-014"), ("", nil), ("P\u{202E}14", "P14"),
    (String(repeating: "9", count: 41), nil),
  ])
  func `a sheet's number is tidied`(typed: String, number: String?) {
    #expect(PaperSheet.number(typed) == number)
  }
}
