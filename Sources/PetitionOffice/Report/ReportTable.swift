import PetitionCore

/// A table of a report: numbers under their names, and their sums.
struct ReportTable: Hashable {
  /// A row.
  struct Row: Hashable {
    /// What its numbers are of.
    var label: String
    /// The numbers, one for each column.
    var cells: [Int]
  }

  /// What the table is called.
  var caption: String
  /// What the rows are, then what the numbers are.
  var columns: [String]
  /// The rows, from top to bottom.
  var rows: [Row]
  /// The sums of the columns; nil where sums mean nothing.
  var total: Row?

  /// From so many rows on, a table is set in several columns of text.
  static let compactRows = 25

  /// Creates a table of numbers that are not summed.
  init(_ caption: String, columns: [String], rows: [Row]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  /// Creates a table of signatures by state.
  ///
  /// - Parameters:
  ///   - caption: What the table is called.
  ///   - first: What the rows are.
  ///   - rows: Each row's name and counts.
  ///   - states: The states that get a column; the last column is the sum of all states. A long
  ///     table has two for them, accepted and not accepted.
  init(
    _ caption: String,
    first: String,
    rows: [NamedCounts],
    states: [SignatureState]
  ) {
    self.caption = caption
    var headings = states.map(Self.heading)
    var cells = { (counts: StateCounts) in states.map { counts[$0] } + [counts.collected] }
    if rows.count >= Self.compactRows && states.count > 2 {
      // Narrow columns of text have no room for every state.
      headings = ["Accepted", "Not accepted"]
      cells = { [$0[.accepted], $0.collected - $0[.accepted], $0.collected] }
    }
    columns = [first] + headings + ["Collected"]
    self.rows = rows.map { Row(label: $0.label, cells: cells($0.counts)) }
    total = Row(label: "Total", cells: cells(rows.reduce(StateCounts()) { $0 + $1.counts }))
  }

  /// Whether it is set in several columns of text.
  var isCompact: Bool { rows.count >= Self.compactRows }

  /// What a page's template fills in.
  var values: [String: Any] {
    [
      "caption": caption, "first": columns.first ?? "", "columns": Array(columns.dropFirst()),
      "isCompact": isCompact, "isWide": columns.count > 4, "rows": rows.map(Self.values),
      "hasTotal": total != nil,
      "total": total.map(Self.values) ?? [:],
    ]
  }

  private static func values(of row: Row) -> [String: Any] {
    ["label": row.label, "cells": row.cells.map(PrintedText.number)]
  }

  private static func heading(_ state: SignatureState) -> String {
    switch state {
    case .accepted: "Accepted"
    case .voided: "Voided"
    case .withdrawn: "Withdrawn"
    case .duplicate: "Duplicate"
    case .illegible: "Illegible"
    }
  }
}
