/// What the first reading of a file finds out, before anything of it is recorded.
public struct ImportSurvey {
  /// What is passed over in a table.
  public enum Skip: Hashable, Sendable {
    /// Nothing stands in the row.
    case blank
    /// The row is the header again, as in files that were put behind each other.
    case heading
  }

  /// What the columns mean.
  public let columns: ImportColumns
  /// Rows in which nothing stands.
  public private(set) var blank = 0
  /// Rows that are the header again.
  public private(set) var headings = 0
  /// All other rows.
  public private(set) var rows = 0
  /// Rows that are not what the file's letters should be.
  public private(set) var broken = 0
  /// The first few rows.
  public private(set) var examples: [CSVReader.Row] = []

  private var dates = DateOrderEvidence()
  private let header: [[UInt8]]

  /// Begins with the header.
  ///
  /// - Parameters:
  ///   - row: The first row.
  ///   - named: Columns that the coordinator named.
  /// - Throws: ``ImportProblem`` if it is no header of signatures.
  public init(
    header row: CSVReader.Row,
    named: [ImportColumns.Meaning: String]
  ) throws(ImportProblem) {
    header = row.cells.map(Self.folded)
    let names = row.cells.map { String(decoding: Self.trimmed($0), as: UTF8.self) }
    columns = try ImportColumns(header: names, named: named)
  }

  /// Says whether a row is passed over.
  public func skips(_ row: CSVReader.Row) -> Skip? {
    if row.isBlank { return .blank }
    guard row.cells.count == header.count, row.cells.map(Self.folded) == header else { return nil }
    return .heading
  }

  /// Looks at the next row.
  public mutating func take(_ row: CSVReader.Row) {
    switch skips(row) {
    case .blank: blank += 1
    case .heading: headings += 1
    case nil:
      rows += 1
      if examples.count < 3 { examples.append(row) }
      if row.cells.contains(where: { String(validating: $0, as: UTF8.self) == nil }) { broken += 1 }
      guard let place = columns.places[.date], place < row.cells.count else { return }
      dates.take(String(decoding: row.cells[place], as: UTF8.self), line: row.line)
    }
  }

  /// The order of the dates; nil if none needs one.
  ///
  /// - Parameter told: What the coordinator said.
  /// - Returns: The order.
  /// - Throws: ``ImportProblem`` if the column does not say it, or contradicts itself.
  public func order(told: DateOrder?) throws(ImportProblem) -> DateOrder? {
    try dates.order(told: told)
  }

  /// A heading without what people write differently.
  private static func folded(_ cell: [UInt8]) -> [UInt8] {
    trimmed(cell).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  private static func trimmed(_ cell: [UInt8]) -> [UInt8] {
    let space: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    // A file that was put behind another one brings its mark along.
    let text = cell.starts(with: [0xEF, 0xBB, 0xBF]) ? cell.dropFirst(3) : cell[...]
    return Array(text.drop(while: space).reversed().drop(while: space).reversed())
  }
}
