/// A chart of a count that grows with time, under the numbers it is to reach.
///
/// Across, places are in percent of the width; from top to bottom they are pixels. So letters and
/// lines have one size on every screen and on paper.
struct LineChart {
  /// A point of the line.
  struct Point: Hashable {
    /// When, in the units of the chart's range.
    var place: Int
    /// The count then.
    var value: Int
  }

  /// A number across the chart.
  struct Rung: Hashable {
    /// The number.
    var value: Int
    /// What it is, "Goal 1,000".
    var label: String
  }

  /// A time under the chart.
  struct Tick: Hashable {
    /// When.
    var place: Int
    /// What it says.
    var label: String
  }

  /// What the chart is called, for those who hear it.
  var title: String
  /// What it shows, in sentences.
  var summary: String
  /// Begins every identity in it; unique on its page.
  var id: String
  /// What time it covers.
  var range: ClosedRange<Int>
  /// The highest number, which is the goal.
  var top: Int
  /// The count, ascending in time.
  var points: [Point]
  /// What was collected earlier and elsewhere.
  var base: Rung
  /// The numbers across the chart, the goal among them.
  var rungs: [Rung]
  /// The times under it.
  var ticks: [Tick]
  /// What stands at the end of the line.
  var mark: String
  /// Where the line must go, and what that is called; nil when there is no last day.
  var need: (point: Point, label: String)?

  /// How high the plot is, in pixels.
  static let height = 260
  /// The room above it for the goal's name.
  static let margin = 24

  /// The chart.
  var svg: Element {
    var content = rungs.map(line) + [lines] + baseBand + rungs.map(name)
    content += ticks.flatMap(draw) + marks
    return .chart(
      title: title,
      summary: summary,
      id: id,
      height: Self.margin + Self.height + 30,
      content
    )
  }

  /// Where a time lies.
  func x(_ place: Int) -> Share {
    Share(place - range.lowerBound, of: range.upperBound - range.lowerBound)
  }

  /// Where a count lies, in pixels from the top.
  func y(_ value: Int) -> Int {
    Self.margin + Self.height - Share(value, of: top, limit: Self.height).hundredths
  }

  /// Whether the line ends so far to the left that the numbers across must stand on the right.
  private var isEarly: Bool { points.last.map { x($0.place).hundredths < 4000 } ?? false }

  /// The band of what was collected elsewhere, with its name if that fits.
  private var baseBand: [Element] {
    let y = y(base.value)
    let height = Self.margin + Self.height - y
    guard height > 0 else { return [] }
    let band = Element(
      "rect",
      ["class": "base", "y": "\(y)", "width": "100%", "height": "\(height)"]
    )
    guard height >= 20 else { return [band] }
    let name = Element(
      "text",
      [
        "class": "base-name", "x": isEarly ? "100%" : "0", "dx": isEarly ? "-6" : "6",
        "text-anchor": isEarly ? "end" : "start", "y": "\(Self.margin + Self.height - 6)",
      ],
      text: base.label
    )
    return [band, name]
  }

  private func line(_ rung: Rung) -> Element {
    let y = y(rung.value)
    return Element(
      "line",
      ["class": rung.value == top ? "goal" : "rung", "x2": "100%", "y1": "\(y)", "y2": "\(y)"]
    )
  }

  private func name(_ rung: Rung) -> Element {
    Element(
      "text",
      [
        "class": rung.value == top ? "heading" : "rest", "x": isEarly ? "100%" : "0",
        "text-anchor": isEarly ? "end" : "start", "y": "\(y(rung.value) - 6)",
      ],
      text: rung.label
    )
  }

  /// The lines themselves, in a frame that is stretched to the chart's width.
  private var lines: Element {
    var paths: [Element] = []
    if let last = points.last, let need {
      let path = "M\(at(last)) L\(at(need.point))"
      paths.append(Element("path", ["class": "need", "d": path]))
    }
    if let first = points.first, let last = points.last {
      let line = points.map(at).joined(separator: " L")
      let (left, right) = (x(first.place).hundredths, x(last.place).hundredths)
      let floor = Self.height
      paths.append(
        Element("path", ["class": "area", "d": "M\(left) \(floor) L\(line) L\(right) \(floor) Z"])
      )
      paths.append(Element("path", ["class": "line", "d": "M\(line)"]))
    }
    return Element(
      "svg",
      [
        "y": "\(Self.margin)", "width": "100%", "height": "\(Self.height)",
        "viewBox": "0 0 10000 \(Self.height)", "preserveAspectRatio": "none",
        "overflow": "visible",
      ],
      paths
    )
  }

  private func at(_ point: Point) -> String {
    "\(x(point.place).hundredths) \(y(point.value) - Self.margin)"
  }

  private func draw(_ tick: Tick) -> [Element] {
    let x = x(tick.place)
    let floor = Self.margin + Self.height
    return [
      Element(
        "line",
        [
          "class": "tick", "x1": x.percent, "x2": x.percent, "y1": "\(floor)", "y2": "\(floor + 5)",
        ]
      ),
      Element(
        "text",
        ["x": x.percent, "y": "\(floor + 20)", "text-anchor": Self.anchor(x)],
        text: tick.label
      ),
    ]
  }

  private var marks: [Element] {
    guard let last = points.last else { return [] }
    let (x, y) = (x(last.place), y(last.value))
    var marks = [
      Element("circle", ["class": "dot", "cx": x.percent, "cy": "\(y)", "r": "4"])
    ]
    // Above the line and before its end, unless the way to the goal or the goal itself is there.
    let isBelow = isEarly || y < Self.margin + 36
    let isAfter = isEarly || (isBelow && x.hundredths <= 7000)
    marks.append(
      Element(
        "text",
        [
          "class": "value", "x": x.percent, "dx": isAfter ? "8" : "-8",
          "text-anchor": isAfter ? "start" : "end",
          "y": "\(y + (isAfter ? 20 : isBelow ? 44 : -8))",
        ],
        text: mark
      )
    )
    // Where the way to the goal is short, its name stands in the text alone.
    if let need, y > Self.margin + 60 {
      let middle = Share(self.x(need.point.place).hundredths + x.hundredths, of: 20_000)
      let height = (y + self.y(need.point.value)) / 2
      marks.append(
        Element(
          "text",
          [
            "class": "rest", "x": middle.percent, "dx": "-10", "y": "\(height - 6)",
            "text-anchor": "end",
          ],
          text: need.label
        )
      )
    }
    return marks
  }

  /// Keeps the text at either end of the chart within it.
  private static func anchor(_ x: Share) -> String {
    switch x.hundredths {
    case ..<500: "start"
    case 9501...: "end"
    default: "middle"
    }
  }
}
