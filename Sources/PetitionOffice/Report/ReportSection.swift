/// A part of a report under a heading of its own.
struct ReportSection: Hashable {
  /// The heading.
  var heading: String
  /// What it comes to, in sentences; each is a paragraph.
  var paragraphs: [String] = []
  /// A chart, as markup; empty when there is nothing to draw.
  var chart = ""
  /// The numbers of the chart, and others.
  var tables: [ReportTable] = []
  /// Points of a list.
  var points: [String] = []

  /// What a page's template fills in.
  func values(_ templates: ReportTemplates) -> [String: Any] {
    [
      "heading": heading, "paragraphs": paragraphs, "hasChart": !chart.isEmpty, "chart": chart,
      "tables": tables.map { templates.table.render($0.values) },
      "hasPoints": !points.isEmpty, "points": points,
    ]
  }
}
