public import Foundation
import PetitionCore

/// Reads CSV as RFC 4180 has it, row by row, and takes nothing else.
///
/// A lenient reader would guess where a row ends and could turn one signer into two, so a quotation
/// mark in the wrong place ends the reading. Lines end in CR LF or LF, or all of them in CR; a byte
/// order mark at the beginning is passed over. What stands between cells is said beforehand.
public struct CSVReader: ~Copyable {
  /// A row: its cells and the line of the file on which it begins, 1-based.
  public struct Row: Hashable, Sendable {
    /// The line.
    public var line: Int
    /// The cells as they are in the file, without their quotation marks.
    public var cells: [[UInt8]]

    /// Whether nothing is to be seen in any of its cells, or only what separates cells elsewhere.
    public var isBlank: Bool {
      cells.allSatisfy { cell in
        cell.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) || $0 == 0x2C || $0 == 0x3B }
          || String(decoding: cell, as: UTF8.self).unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
          }
      }
    }
  }

  /// The most bytes that a row may have: a mark that nobody closes must not fill the memory.
  public static let maximumRowBytes = 1 << 20
  /// The most cells that a row may have; a cell costs more memory than its separator does.
  public static let maximumCells = 2000

  private let separator: UInt8
  private let endsInReturns: Bool
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
  /// - Parameters:
  ///   - separator: The character of ASCII between two cells.
  ///   - endsInReturns: Whether lines end in CR alone, as old Macintosh programs write them.
  ///   - next: Gives the next piece of the file; nil or an empty one at its end.
  public init(
    separator: UInt8 = UInt8(ascii: ","),
    endsInReturns: Bool = false,
    next: @escaping () throws -> Data?
  ) {
    self.separator = separator
    self.endsInReturns = endsInReturns
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
      guard row.cells.count <= Self.maximumCells else {
        throw CSVProblem(line: row.line, kind: .tooManyCells)
      }
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
      case separator: return false
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
        if byte == (endsInReturns ? UInt8(ascii: "\r") : UInt8(ascii: "\n")) { line += 1 }
        try add(byte, to: &cell, &size)
        continue
      }
      switch try self.byte() {
      case Self.mark: try add(Self.mark, to: &cell, &size)
      case separator: return false
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
    if endsInReturns { return endLine() }
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
    /// The row has more than ``CSVReader/maximumCells`` cells.
    case tooManyCells
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
    case .tooLong: "Line \(line): the row is longer than 1 MB. Is a quotation mark never closed?"
    case .tooManyCells:
      "Line \(line): the row has more than \(CSVReader.maximumCells.grouped) cells."
    }
  }
}
