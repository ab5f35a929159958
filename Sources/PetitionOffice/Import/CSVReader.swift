public import Foundation

/// Reads CSV as RFC 4180 has it, row by row, and takes nothing else.
///
/// A lenient reader would guess where a row ends and could turn one signer into two, so a quotation
/// mark in the wrong place ends the reading. Lines end in CR LF or LF; a byte order mark at the
/// beginning is passed over.
public struct CSVReader: ~Copyable {
  /// A row: its cells and the line of the file on which it begins, 1-based.
  public struct Row: Hashable, Sendable {
    /// The line.
    public var line: Int
    /// The cells as they are in the file, without their quotation marks.
    public var cells: [[UInt8]]

    /// Whether it is an empty line.
    public var isEmpty: Bool { cells == [[]] }
  }

  /// The most bytes that a row may have: a mark that nobody closes must not fill the memory.
  public static let maximumRowBytes = 1 << 20

  private let next: () throws -> Data?
  private var piece: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  private var isAtBeginning = true
  private var line = 1
  /// A byte that was looked at and belongs to what comes next.
  private var returned: UInt8?

  /// Creates a reader.
  ///
  /// - Parameter next: Gives the next piece of the file; nil or an empty one at its end.
  public init(next: @escaping () throws -> Data?) {
    self.next = next
  }

  /// Reads the next row; nil at the end of the file.
  ///
  /// - Returns: The row.
  /// - Throws: ``CSVProblem`` where the file is no CSV, or what reading the file throws.
  public mutating func row() throws -> Row? {
    try skipMark()
    guard let first = try byte() else { return nil }
    returned = first
    var row = Row(line: line, cells: [])
    var size = 0
    while true {
      var cell: [UInt8] = []
      let isLast = try read(&cell, &size)
      row.cells.append(cell)
      if isLast { return row }
    }
  }

  /// Reads a cell; true if it is the last of its row.
  private mutating func read(_ cell: inout [UInt8], _ size: inout Int) throws -> Bool {
    guard let first = try byte() else { return true }
    if first == Self.mark { return try readQuoted(&cell, &size) }
    returned = first
    while let byte = try byte() {
      switch byte {
      case UInt8(ascii: ","): return false
      case UInt8(ascii: "\n"): return endLine()
      case UInt8(ascii: "\r"): return try endLineAfterReturn()
      case Self.mark: throw CSVProblem(line: line, kind: .markInCell)
      default: try add(byte, to: &cell, &size)
      }
    }
    return true
  }

  private mutating func readQuoted(_ cell: inout [UInt8], _ size: inout Int) throws -> Bool {
    let start = line
    while let byte = try byte() {
      guard byte == Self.mark else {
        if byte == UInt8(ascii: "\n") { line += 1 }
        try add(byte, to: &cell, &size)
        continue
      }
      switch try self.byte() {
      case Self.mark: try add(Self.mark, to: &cell, &size)
      case UInt8(ascii: ","): return false
      case UInt8(ascii: "\n"): return endLine()
      case UInt8(ascii: "\r"): return try endLineAfterReturn()
      case nil: return true
      default: throw CSVProblem(line: line, kind: .textAfterMark)
      }
    }
    throw CSVProblem(line: start, kind: .markNotClosed)
  }

  private mutating func endLine() -> Bool {
    line += 1
    return true
  }

  private mutating func endLineAfterReturn() throws -> Bool {
    guard try byte() == UInt8(ascii: "\n") else { throw CSVProblem(line: line, kind: .loneReturn) }
    return endLine()
  }

  private func add(_ byte: UInt8, to cell: inout [UInt8], _ size: inout Int) throws {
    size += 1
    guard size <= Self.maximumRowBytes else { throw CSVProblem(line: line, kind: .tooLong) }
    cell.append(byte)
  }

  private mutating func skipMark() throws {
    guard isAtBeginning else { return }
    isAtBeginning = false
    // The first piece may be shorter than the mark.
    while piece.count < 3, let more = try next(), !more.isEmpty { piece += more }
    if piece.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private mutating func byte() throws -> UInt8? {
    if let byte = returned {
      returned = nil
      return byte
    }
    if position == piece.count { try refill() }
    guard !isAtEnd else { return nil }
    defer { position += 1 }
    return piece[position]
  }

  private mutating func refill() throws {
    guard !isAtEnd else { return }
    piece = [UInt8](try next() ?? Data())
    position = 0
    isAtEnd = piece.isEmpty
  }

  private static let mark = UInt8(ascii: "\"")
}

/// Where a file stops being CSV.
public struct CSVProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// A quotation mark stands in a cell that did not begin with one.
    case markInCell
    /// Something stands between a closing quotation mark and the next comma.
    case textAfterMark
    /// The file ends before a quotation mark is closed.
    case markNotClosed
    /// A carriage return without a line feed.
    case loneReturn
    /// The row has more than ``CSVReader/maximumRowBytes`` bytes.
    case tooLong
  }

  /// The line of the file, 1-based.
  public var line: Int
  /// What is wrong there.
  public var kind: Kind

  /// The problem in words.
  public var description: String {
    switch kind {
    case .markInCell: "Line \(line): a quotation mark stands in the middle of a cell."
    case .textAfterMark: "Line \(line): something follows a closing quotation mark."
    case .markNotClosed: "Line \(line): a quotation mark is never closed."
    case .loneReturn: "Line \(line): a carriage return stands alone."
    case .tooLong: "Line \(line): the row is longer than any row of signatures."
    }
  }
}
