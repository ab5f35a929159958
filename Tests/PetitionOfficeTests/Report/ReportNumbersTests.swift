import Foundation
import PetitionCore
import PetitionStore
import TestSupport
import Testing

@testable import PetitionOffice

/// Every chart and every table of a report counts the same signatures.
@Suite struct ReportNumbersTests {
  @Test func `every table and every chart sums to the same total`() {
    var dice = SeededGenerator(seed: 11)
    for _ in 0..<60 {
      let example = ExampleBook.random(&dice)
      let report = example.report()
      let counts = report.counts

      #expect(report.terms.map(\.number).reduce(0, +) == counts.collected)
      for section in [report.events, report.canvassers, report.hours, report.places] {
        #expect(Self.drawn(section.chart) == counts[.accepted], "\(section.heading)")
        Self.expectSums(section, counts)
      }
      for table in report.others.tables {
        #expect(table.total?.cells.last == counts.collected, "\(table.caption)")
        Self.expectOwnSums(table)
      }
      let growth = report.growth.tables[0]
      #expect(growth.rows.map { $0.cells[0] }.reduce(0, +) == report.count)
      #expect(growth.rows.last?.cells[1] == report.count)
    }
  }

  @Test func `at most twenty codes are drawn and the others are summed up`() {
    var book = ExampleBook()
    for zip in 55_790..<55_830 { book.add(zip % 7 + 1) { $0.zip = String(zip) } }
    let groups = book.report().sides.groups(drawing: 20)

    #expect(groups.map(\.bars.count).reduce(0, +) == 20)
    #expect(groups.map(\.total).reduce(0, +) == book.book.counts[.accepted])
    #expect(groups.map { $0.bars.count + ($0.rest?.number ?? 0) } == [16, 24])
    let drawn = groups.flatMap(\.bars).map(\.value)
    // Nothing that was left out is larger than what was drawn.
    #expect(drawn.min() == 4)
    #expect(groups.map(\.fill) == [.solid, .hatched])
  }

  @Test func `the states that nobody is in have no column`() {
    var book = ExampleBook()
    book.add(3)
    book.add(1, Standing(.withdrawn))

    #expect(
      book.report().events.tables[0].columns == ["Event", "Accepted", "Withdrawn", "Collected"]
    )
  }

  @Test func `a long table has no room for every state`() {
    var book = ExampleBook()
    for zip in 54_000..<54_030 {
      book.add(3) { $0.zip = String(zip) }
      book.add(1, Standing(.withdrawn)) { $0.zip = String(zip) }
      book.add(1, Standing(.illegible)) { $0.zip = String(zip) }
    }
    let table = book.report().places.tables[0]

    #expect(table.columns == ["Postal code", "Accepted", "Not accepted", "Collected"])
    #expect(table.total?.cells == [90, 60, 150])
  }

  @Test func `long tables are set in columns and short ones are not`() {
    let rows = (0..<25).map { NamedCounts(label: "\($0)", counts: StateCounts()) }
    let long = ReportTable("Long", first: "Row", rows: rows, states: [.accepted])
    let short = ReportTable(
      "Short",
      first: "Row",
      rows: Array(rows.dropLast()),
      states: [.accepted]
    )

    #expect(long.isCompact)
    #expect(!short.isCompact)
  }

  /// The numbers that stand in a chart of bars, added up.
  private static func drawn(_ chart: String) -> Int {
    let values = chart.matches(of: #/class="value"[^>]*>([0-9,]+)</#).map { $0.output.1 }
    let rests = chart.matches(of: #/class="rest"[^>]*>[^<]*: ([0-9,]+)</#).map { $0.output.1 }
    return (values + rests).compactMap { Int($0.filter { $0 != "," }) }.reduce(0, +)
  }

  /// Checks the tables of a section, which may share the signatures out among them.
  private static func expectSums(_ section: ReportSection, _ counts: StateCounts) {
    let totals = section.tables.compactMap(\.total)
    #expect(totals.compactMap(\.cells.first).reduce(0, +) == counts[.accepted])
    #expect(totals.compactMap(\.cells.last).reduce(0, +) == counts.collected)
    section.tables.forEach(expectOwnSums)
  }

  /// Checks that columns sum to the last row, and states to the last column.
  private static func expectOwnSums(_ table: ReportTable) {
    guard let total = table.total else { return }
    for column in total.cells.indices {
      #expect(table.rows.map { $0.cells[column] }.reduce(0, +) == total.cells[column])
    }
    for row in table.rows + [total] where row.cells.count > 1 {
      #expect(row.cells.dropLast().reduce(0, +) == row.cells.last)
    }
  }
}
