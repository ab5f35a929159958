/// A chart of horizontal bars, each with its name and its number in words beside it.
///
/// Places are in percent of the width, sizes of letters and bars in pixels: the chart is as legible
/// on a telephone as on paper.
struct BarChart {
  /// A bar.
  struct Bar: Hashable {
    /// What it stands for, as a person typed it.
    var label: String
    /// How long it is.
    var value: Int
  }

  /// Bars that belong together.
  struct Group: Hashable {
    /// What they share; empty when there is one group only.
    var heading = ""
    /// The bars, from top to bottom.
    var bars: [Bar]
    /// How many more there are, too many to draw, and what they come to together.
    var rest: Rest?
    /// How the bars are filled: never told apart by colour alone.
    var fill = Fill.solid

    /// The sum of the group.
    var total: Int { bars.reduce(0) { $0 + $1.value } + (rest?.value ?? 0) }
  }

  /// What is not drawn.
  struct Rest: Hashable {
    /// How many bars there would be.
    var number: Int
    /// Their sum.
    var value: Int
    /// What they are, "other postal codes".
    var label: String
  }

  /// How bars are filled.
  enum Fill: String {
    /// One colour.
    case solid = "bar"
    /// Lines across, with an outline.
    case hatched
  }

  /// Where the name of a bar stands.
  enum LabelPlace {
    /// On a line of its own.
    case above
    /// Before the bar, for short names.
    case before
  }

  /// What the chart is called, for those who hear it.
  var title: String
  /// What it shows, in sentences.
  var summary: String
  /// Begins every identity in it; unique on its page.
  var id: String
  /// The groups, from top to bottom.
  var groups: [Group]
  /// Where the names stand.
  var labels = LabelPlace.above

  /// The longest bar, in hundredths of a percent: behind it there is room for its number.
  static let longest = 8500
  /// The most units of a line of a name: one for a Latin letter, two for a wider one.
  static let maximumUnits = 46

  /// The chart.
  var svg: Element {
    var content: [Element] = []
    if groups.contains(where: { $0.fill == .hatched }) { content.append(Self.hatch(id: id)) }
    var y = 0
    for group in groups {
      content += draw(group, from: &y)
    }
    return .chart(title: title, summary: summary, id: id, height: max(y, 1), content)
  }

  /// What a bar's length is.
  func length(of value: Int) -> Share {
    let longest = groups.flatMap(\.bars).map(\.value).max() ?? 0
    return Share(value, of: longest, limit: Self.longest)
  }

  /// Title and description for those who hear a chart.
  static func described(title: String, summary: String, id: String) -> [Element] {
    [
      Element("title", ["id": "\(id)-title"], text: title),
      Element("desc", ["id": "\(id)-text"], text: summary),
    ]
  }

  /// Lines across, as a fill.
  static func hatch(id: String) -> Element {
    Element(
      "pattern",
      [
        "id": "\(id)-hatch", "width": "5", "height": "5", "patternUnits": "userSpaceOnUse",
        "patternTransform": "rotate(45)",
      ],
      [
        Element("rect", ["class": "hatch-ground", "width": "5", "height": "5"]),
        Element("rect", ["class": "hatch-line", "width": "2", "height": "5"]),
      ]
    )
  }

  private func draw(_ group: Group, from y: inout Int) -> [Element] {
    var content: [Element] = []
    if !group.heading.isEmpty {
      y += y == 0 ? 16 : 28
      content.append(Element("text", ["class": "heading", "y": "\(y)"], text: group.heading))
      y += 10
    }
    for bar in group.bars { content += draw(bar, group.fill, from: &y) }
    if let rest = group.rest {
      y += 16
      let text =
        "\(PrintedText.number(rest.number)) \(rest.label): \(PrintedText.number(rest.value))"
      content.append(Element("text", ["class": "rest", "y": "\(y)"], text: text))
      y += 8
    }
    return content
  }

  private func draw(_ bar: Bar, _ fill: Fill, from y: inout Int) -> [Element] {
    var content: [Element] = []
    switch labels {
    case .above:
      for line in Self.lines(of: bar.label) {
        content.append(Element("text", ["y": "\(y + 14)"], text: line))
        y += 17
      }
      content.append(line(bar, fill, x: 0, y: y + 1))
      y += 21
    case .before:
      let name = Self.lines(of: bar.label)[0]
      content = [Element("text", ["y": "\(y + 14)"], text: name), line(bar, fill, x: 72, y: y + 3)]
      y += 22
    }
    return content
  }

  /// A bar and its number, in a frame of its own so that percents begin where the bar begins.
  private func line(_ bar: Bar, _ fill: Fill, x: Int, y: Int) -> Element {
    let length = length(of: bar.value)
    let rect =
      switch fill {
      case .solid:
        Element("rect", ["class": fill.rawValue, "width": length.percent, "height": "12"])
      case .hatched:
        Element(
          "rect",
          [
            "class": fill.rawValue, "fill": "url(#\(id)-hatch)", "width": length.percent,
            "height": "12",
          ]
        )
      }
    let number = Element(
      "text",
      ["class": "value", "x": length.percent, "dx": bar.value > 0 ? "6" : "0", "y": "11"],
      text: PrintedText.number(bar.value)
    )
    // Bars that begin further right have less room.
    return Element(
      "svg",
      [
        "x": "\(x)", "y": "\(y)", "width": x == 0 ? "100%" : "78%", "height": "16",
        "overflow": "visible",
      ],
      bar.value > 0 ? [rect, number] : [number]
    )
  }

  /// Breaks a name into the one or two lines that a telephone's screen has room for; the table
  /// under the chart has all of it.
  static func lines(of name: String) -> [String] {
    var lines = [""]
    var units = 0
    for character in PageText.bounded(name) {
      units += character.isASCII ? 1 : 2
      if units > maximumUnits {
        guard lines.count == 1 else { return [lines[0], lines[1] + "…"] }
        // At a space if there is one.
        let words = lines[0].split(separator: " ", omittingEmptySubsequences: false)
        let last = words.count > 1 ? String(words.last ?? "") : ""
        lines = [String(lines[0].dropLast(last.count)), last]
        units = last.count + 1
      }
      lines[lines.count - 1].append(character)
    }
    return lines
  }
}
