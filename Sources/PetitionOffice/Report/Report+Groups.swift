import PetitionCore
import PetitionStore

/// Who took signatures, at which events and when, and all other counts.
extension Report {
  var events: ReportSection {
    ranked(.event, heading: "Tabling events", first: "Event")
  }

  var canvassers: ReportSection {
    ranked(.canvasser, heading: "Canvassers", first: "Canvasser")
  }

  var hours: ReportSection {
    var section = ReportSection(heading: "Time of day")
    let rows = hourRows
    let most = rows.map { $0.counts[.accepted] }.max() ?? 0
    let summary = """
      The hours of all days together, by the clocks of the kiosks. The most signatures in one hour of \
      the day: \(PrintedText.number(most)).
      """
    section.paragraphs = [summary]
    section.chart =
      BarChart(
        title: "Accepted signatures by hour of the day",
        summary: summary,
        id: "hours",
        groups: [BarChart.Group(rows, drawing: rows.count, noun: "hour")],
        labels: .before
      ).svg.markup
    section.tables = [
      ReportTable(
        "Signatures by hour of the day",
        first: "Hour beginning at",
        rows: rows,
        states: states
      )
    ]
    return section
  }

  var others: ReportSection {
    var section = ReportSection(heading: "Other counts")
    section.paragraphs = ["Each table counts the same signatures, so each has the same total."]
    section.tables = [
      // In this table alone each row is in one state only, so that one number says it.
      ReportTable(
        "Signatures by state",
        first: "State",
        rows: names.names(of: book[.state]),
        states: []
      ),
      table(.kiosk, "Signatures by kiosk", first: "Kiosk"),
      table(.source, "Signatures by source", first: "Source"),
      table(.language, "Signatures by language", first: "Language that was read"),
      table(.text, "Signatures by text of the petition", first: "Text"),
    ]
    return section
  }

  private func table(
    _ dimension: TallyDimension,
    _ caption: String,
    first: String
  ) -> ReportTable {
    ReportTable(caption, first: first, rows: names.names(of: book[dimension]), states: states)
  }

  /// One row for each hour of the day, from the first with a signature to the last.
  private var hourRows: [NamedCounts] {
    var byHour: [Int: StateCounts] = [:]
    var unknown = StateCounts()
    for row in book[.hour].rows {
      if let hour = Timeline.hour(ofKey: row.key) {
        byHour[hour, default: StateCounts()] = byHour[hour, default: StateCounts()] + row.counts
      } else {
        unknown = unknown + row.counts
      }
    }
    var rows: [NamedCounts] = []
    if let first = byHour.keys.min(), let last = byHour.keys.max() {
      rows = (first...last).map { hour in
        NamedCounts(label: PrintedText.hour(hour), counts: byHour[hour] ?? StateCounts())
      }
    }
    return unknown.collected > 0 ? rows + [NamedCounts(label: "unknown", counts: unknown)] : rows
  }

  private func ranked(
    _ dimension: TallyDimension,
    heading: String,
    first: String
  ) -> ReportSection {
    let noun = dimension.rawValue
    var section = ReportSection(heading: heading)
    let rows = names.names(of: book[dimension]).largestFirst
    let summary = summary(of: dimension, rows)
    section.paragraphs = [summary]
    section.chart =
      BarChart(
        title: "Accepted signatures by \(noun)",
        summary: summary,
        id: "\(noun)s",
        groups: [BarChart.Group(rows, drawing: Self.drawn, noun: noun)]
      ).svg.markup
    section.tables = [
      ReportTable("Signatures by \(noun)", first: first, rows: rows, states: states)
    ]
    return section
  }

  private func summary(of dimension: TallyDimension, _ rows: [NamedCounts]) -> String {
    let named = book[dimension].rows.filter { $0.key != TallyDimension.missing }.count
    let accepted = counts[.accepted]
    let start = """
      \(PrintedText.count(accepted, "accepted signature")), \
      \(PrintedText.count(named, dimension.rawValue)).
      """
    guard named > 1, let most = rows.first?.counts[.accepted],
      let share = PrintedText.percent(most, of: accepted)
    else { return start }
    return "\(start) The most for one of them: \(PrintedText.number(most)), which is \(share)%."
  }
}
