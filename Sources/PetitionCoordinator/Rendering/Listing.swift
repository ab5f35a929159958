import ArgumentParser
import Foundation
import PetitionShell

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
    /// Whether numbers stand under numbers.
    var isNumeric = false
    /// Whether it stands in the table alone: a bar, say, which is drawn as long as there is room.
    var isPicture = false
    /// Whether its cells may go on below where the table would be too wide.
    var isBreakable = false
    /// Whether a table that would be too wide leaves it out while every cell is 0.
    var isSpare = false
  }

  /// How many rows are looked at before the first is written, to see how wide columns must be.
  private static let lookAhead = 500

  private let columns: [Column]
  private let format: Format
  private let room: Int
  private let empty: String
  private let write: (String) -> Void
  private let facts: [String: ListingValue]
  private var rows = 0
  /// The cells of a table that are not written yet.
  private var waiting: [[String]] = []
  private var layout: TableLayout?

  /// Begins a listing.
  ///
  /// - Parameters:
  ///   - columns: The columns, in the order of the table.
  ///   - format: How it is printed.
  ///   - facts: What JSON says beside the rows.
  ///   - empty: What a table without a row says instead of its head.
  ///   - room: The columns of the terminal.
  ///   - write: Takes text as it is made, with its line ends.
  init(
    _ columns: [Column],
    as format: Format,
    facts: [String: ListingValue] = [:],
    empty: String,
    room: Int = Output.columns,
    write: @escaping (String) -> Void
  ) {
    self.columns = columns
    self.format = format
    self.facts = facts
    self.empty = empty
    self.room = room
    self.write = write
    switch format {
    case .table: break
    case .csv: write(data.map { $0.1.name }.joined(separator: ",") + "\r\n")
    case .json:
      let early = ListingValue.members(facts.filter { $0.key < "rows" })
      write("{" + early.map { $0 + "," }.joined() + "\"rows\":[")
    }
  }

  /// Makes a listing of rows that are all there.
  static func text(
    _ columns: [Column],
    _ rows: [[ListingValue]],
    as format: Format,
    facts: [String: ListingValue] = [:],
    empty: String,
    room: Int = Output.columns
  ) -> String {
    var text = ""
    var listing = Listing(columns, as: format, facts: facts, empty: empty, room: room) {
      text += $0
    }
    if format == .table {
      listing.waiting = rows.map { $0.map(\.shown) }
      listing.rows = rows.count
    } else {
      for row in rows { listing.add(row) }
    }
    listing.end()
    return text
  }

  /// Writes a row.
  ///
  /// - Parameter row: One value for each column.
  mutating func add(_ row: [ListingValue]) {
    switch format {
    case .table:
      waiting.append(row.map(\.shown))
      if waiting.count == Self.lookAhead { writeTable() }
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
  mutating func end(_ late: [String: ListingValue] = [:]) {
    switch format {
    case .table:
      writeTable()
      if rows == 0, !empty.isEmpty { write(empty + "\n") }
    case .csv: break
    case .json:
      let rest = facts.filter { $0.key > "rows" }.merging(late) { $1 }
      write("]" + ListingValue.members(rest).map { "," + $0 }.joined() + "}\n")
    }
  }

  /// The columns that hold data, with their places.
  private var data: [(Int, Column)] {
    columns.enumerated().filter { !$0.element.isPicture }.map { ($0.offset, $0.element) }
  }

  /// Writes the rows that wait, under the widths that the first of them asked for.
  private mutating func writeTable() {
    guard !waiting.isEmpty else { return }
    let isFirst = layout == nil
    let layout = layout ?? TableLayout(columns, waiting, room: room)
    self.layout = layout
    write(layout.text(waiting, isFirst: isFirst))
    waiting.removeAll(keepingCapacity: true)
  }
}
