import Testing

@testable import PetitionOffice

struct PrintedTextTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "-1,000"),
    (-999, "-999"),
  ])
  func `numbers have commas`(number: Int, text: String) {
    #expect(PrintedText.number(number) == text)
  }

  @Test(arguments: [(0, "midnight"), (9, "9 a.m."), (12, "noon"), (13, "1 p.m."), (24, "midnight")])
  func `hours are read off a clock with twelve hours`(hour: Int, text: String) {
    #expect(PrintedText.hour(hour) == text)
  }

  @Test(arguments: [
    ("2026-06-13", "June 13, 2026"), ("2026-06", "June 2026"), ("soon", "soon"), ("none", "none"),
    ("2026-13-01", "2026-13-01"), ("2026-06-31", "2026-06-31"), ("2026-13", "2026-13"),
  ])
  func `a day is printed as Americans write it, and what is none stays as it is`(
    key: String,
    text: String
  ) {
    #expect(PrintedText.day(key) == text)
  }

  @Test func `a day is shorter where there is less room`() {
    #expect(PrintedText.shortDay("2026-12-01") == "Dec 1")
    #expect(PrintedText.shortMonth("2026-12-01") == "Dec 2026")
    #expect(PrintedText.figures(ofDay: "2026-06-13") == "06/13/2026")
  }

  @Test(arguments: [
    ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
  ])
  func `words are listed as in a sentence`(words: [String], text: String) {
    #expect(PrintedText.list(words) == text)
  }
}
