import ArgumentParser
import Foundation
import TerminalUI

/// Rows under columns, as a person or a program reads them: the one renderer of all commands.
///
/// Rows are written as they come, so that a million of them take no memory.
struct Listing {
  /// How rows are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// Columns for a person.
    case table
    /// One object with sorted keys.
    case json
    /// RFC 4180 with a header line.
    case csv
  }

  /// A column.
  struct Column: Hashable {
    /// Its name in JSON and CSV, in snake case.
    var name: String
    /// Its name in the table; nil when the table leaves the column out.
    var title: String?
    /// Its width in the table; wider cells push what follows to the right.
    var width = 0
    /// Whether numbers stand under numbers.
    var isNumeric = false
    /// Whether it stands in the table alone: a bar, say.
    var isPicture = false
  }

  private let columns: [Column]
  private let format: Format
  private let write: (String) -> Void
  private let facts: [String: ListingValue]
  private var rows = 0

  /// Begins a listing.
  ///
  /// - Parameters:
  ///   - columns: The columns, in the order of the table.
  ///   - format: How it is printed.
  ///   - facts: What JSON says beside the rows.
  ///   - write: Takes text as it is made, with its line ends.
  init(
    _ columns: [Column],
    as format: Format,
    facts: [String: ListingValue] = [:],
    write: @escaping (String) -> Void
  ) {
    self.columns = columns
    self.format = format
    self.facts = facts
    self.write = write
    switch format {
    case .table: write(line(columns.map { $0.title ?? "" }))
    case .csv: write(data.map { $0.1.name }.joined(separator: ",") + "\r\n")
    case .json:
      let early = ListingValue.members(facts.filter { $0.key < "rows" })
      write("{" + early.map { $0 + "," }.joined() + "\"rows\":[")
    }
  }

  /// Makes a listing of rows that are all there, each column as wide as its cells.
  static func text(
    _ columns: [Column],
    _ rows: [[ListingValue]],
    as format: Format,
    facts: [String: ListingValue] = [:]
  ) -> String {
    var text = ""
    guard format == .table else {
      var listing = Listing(columns, as: format, facts: facts) { text += $0 }
      for row in rows { listing.add(row) }
      listing.end()
      return text
    }
    // Each cell is made once: there may be one row for each ZIP code in the country.
    let cells = rows.map { $0.map(\.shown) }
    var fitted = columns
    for index in columns.indices {
      fitted[index].width = cells.reduce(columns[index].title?.count ?? 0) {
        max($0, Self.width(of: $1[index]))
      }
    }
    let listing = Listing(fitted, as: format, facts: facts) { text += $0 }
    for row in cells { listing.write(listing.line(row)) }
    return text
  }

  /// Writes a row.
  ///
  /// - Parameter row: One value for each column.
  mutating func add(_ row: [ListingValue]) {
    switch format {
    case .table: write(line(row.map(\.shown)))
    case .csv: write(data.map { row[$0.0].csv }.joined(separator: ",") + "\r\n")
    case .json:
      let values = data.map { ($0.1.name, row[$0.0]) }
      let object = ListingValue.object(Dictionary(uniqueKeysWithValues: values)).json
      write((rows == 0 ? "" : ",") + object)
    }
    rows += 1
  }

  /// Ends the listing.
  ///
  /// - Parameter late: What is known only now; in JSON its keys must sort behind "rows".
  func end(_ late: [String: ListingValue] = [:]) {
    guard format == .json else { return }
    let rest = facts.filter { $0.key > "rows" }.merging(late) { $1 }
    write("]" + ListingValue.members(rest).map { "," + $0 }.joined() + "}\n")
  }

  /// The columns that hold data, with their places.
  private var data: [(Int, Column)] {
    columns.enumerated().filter { !$0.element.isPicture }.map { ($0.offset, $0.element) }
  }

  /// The line of a table, with its end; bytes are put together faster than texts.
  private func line(_ cells: [String]) -> String {
    var line: [UInt8] = []
    // Written before the next cell alone, so that no line ends in spaces.
    var space = 0
    for (column, cell) in zip(columns, cells) where column.title != nil {
      let rest = max(0, column.width - Self.width(of: cell))
      if column.isNumeric { space += rest }
      if !cell.isEmpty {
        line.append(contentsOf: repeatElement(UInt8(ascii: " "), count: space))
        line.append(contentsOf: cell.utf8)
        space = 0
      }
      space += (column.isNumeric ? 0 : rest) + 2
    }
    line.append(UInt8(ascii: "\n"))
    return String(decoding: line, as: UTF8.self)
  }

  /// The columns that a cell takes; plain text needs no table for that.
  private static func width(of cell: String) -> Int {
    cell.utf8.allSatisfy { $0 < 0x80 } ? cell.utf8.count : TextWidth.columns(of: cell)
  }
}
