import PetitionCore
import Testing

@testable import PetitionOffice

@Suite struct ChartTests {
  private static func chart(_ values: Int...) -> BarChart {
    let bars = values.map { BarChart.Bar(label: "bar \($0)", value: $0) }
    return BarChart(
      title: "Bars",
      summary: "Some bars.",
      id: "bars",
      groups: [BarChart.Group(bars: bars)]
    )
  }

  @Test func `the longest bar leaves room for its number`() {
    let chart = Self.chart(10, 20, 0)

    #expect(chart.length(of: 20).percent == "85.00%")
    #expect(chart.length(of: 10).percent == "42.50%")
    #expect(chart.length(of: 0).percent == "0.00%")
  }

  @Test func `a number too large to multiply is drawn`() {
    let chart = Self.chart(.max, .max / 2)

    #expect(chart.length(of: .max).percent == "85.00%")
    #expect(chart.length(of: .max / 2).percent == "42.49%")
  }

  @Test func `a chart of nothing has no bar`() {
    #expect(!Self.chart(0).svg.markup.contains("<rect"))
    #expect(Self.chart().svg.markup.contains("height=\"1\""))
  }

  @Test func `bars stand below one another`() {
    let places = Self.chart(3, 2, 1).svg.markup.matches(of: #/<svg x="0" y="(\d+)"/#)
      .compactMap { Int($0.output.1) }

    #expect(places == [18, 56, 94])
  }

  @Test(arguments: [
    ("Harbor Market", ["Harbor Market"]),
    ("", [""]),
    (
      "Grandma's Marathon weekend: the table beside the aquarium",
      ["Grandma's Marathon weekend: the table beside ", "the aquarium"]
    ),
    (String(repeating: "x", count: 47), [String(repeating: "x", count: 46), "x"]),
    (String(repeating: "漢", count: 24), [String(repeating: "漢", count: 23), "漢"]),
    (
      String(repeating: "x", count: 100),
      [String(repeating: "x", count: 46), String(repeating: "x", count: 46) + "…"]
    ),
  ])
  func `a name has two lines at most`(name: String, lines: [String]) {
    #expect(BarChart.lines(of: name) == lines)
  }

  @Test(arguments: [(0, 1, 0), (1, 3, 3333), (2, 1, 10_000), (-1, 5, 0), (5, 0, 0), (5, -1, 0)])
  func `a share is rounded down and never more than the whole`(part: Int, whole: Int, is share: Int)
  {
    #expect(Share(part, of: whole).hundredths == share)
  }

  private static let line = LineChart(
    title: "Line",
    summary: "A line.",
    id: "line",
    range: 100...110,
    top: 1000,
    points: [LineChart.Point(place: 100, value: 87), LineChart.Point(place: 105, value: 500)],
    base: LineChart.Rung(value: 87, label: "87 earlier"),
    rungs: [LineChart.Rung(value: 1000, label: "Goal 1,000")],
    ticks: [LineChart.Tick(place: 100, label: "Jun 13")],
    mark: "500",
    need: (LineChart.Point(place: 110, value: 1000), "9.9 a day")
  )

  @Test func `a line goes from left to right and from the floor to the goal`() {
    #expect(Self.line.x(100).percent == "0.00%")
    #expect(Self.line.x(105).percent == "50.00%")
    #expect(Self.line.x(110).percent == "100.00%")
    #expect(Self.line.y(0) == LineChart.margin + LineChart.height)
    #expect(Self.line.y(500) == LineChart.margin + LineChart.height / 2)
    #expect(Self.line.y(1000) == LineChart.margin)
    #expect(Self.line.svg.markup.contains("d=\"M0 238 L5000 130\""))
    #expect(Self.line.svg.markup.contains("d=\"M5000 130 L10000 0\""))
  }

  @Test func `text in a chart is written as text`() {
    let element = Element("text", ["x": "\"><b>"], text: "<b> & \"\u{301}")

    #expect(
      element.markup == "<text x=\"&quot;&gt;&lt;b&gt;\">&lt;b&gt; &amp; &quot;\u{301}</text>"
    )
  }
}
