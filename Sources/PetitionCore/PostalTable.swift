import CPostalData

/// One of the CSV tables inside the program, searched where it lies.
///
/// The only code of this module that reads C memory. The tables are constants of the program: they
/// are there before the first call, never change and never go away, and every access below is
/// checked against their length.
@safe struct PostalTable {
  private let bytes: UnsafeBufferPointer<UInt8>

  /// Every ZIP with its city and state: `zip,city,state`.
  static var places: PostalTable { unsafe PostalTable(postal_zip5) }

  /// Every three-digit prefix with its state: `prefix,state`.
  static var prefixes: PostalTable { unsafe PostalTable(postal_zip3) }

  /// The ZIPs that lie in another state than their prefix says: `zip,state`.
  static var exceptions: PostalTable { unsafe PostalTable(postal_zip3_exceptions) }

  private init(_ table: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>) {
    var count = 0
    let start = unsafe table(&count)
    unsafe bytes = UnsafeBufferPointer(start: start, count: count)
  }
}

extension PostalTable {
  /// Returns the cells after the key in the row that begins with it; nil when there is no such row.
  ///
  /// A binary search over lines of unequal length: each step goes back to the start of the line it
  /// fell in. Rows ascend by their first cell.
  func row(for key: String) -> [String]? {
    let rows = unsafe bytes.span
    let key = Array((key + ",").utf8)
    var low = 0
    var high = rows.count
    while low < high {
      let line = Self.line(around: low + (high - low) / 2, in: rows)
      guard
        let other = key.indices.first(where: { offset in
          let place = line.lowerBound + offset
          return place == line.upperBound || rows[place] != key[offset]
        })
      else { return Self.cells(line.dropFirst(key.count), in: rows) }
      let place = line.lowerBound + other
      // The header begins with a letter, which sorts after every digit though it stands before.
      let isHeader = line.lowerBound == 0
      if isHeader || place == line.upperBound || rows[place] < key[other] {
        low = line.upperBound + 1
      } else {
        high = line.lowerBound
      }
    }
    return nil
  }

  private static func line(around position: Int, in rows: Span<UInt8>) -> Range<Int> {
    let lineFeed = UInt8(ascii: "\n")
    var start = position
    while start > 0 && rows[start - 1] != lineFeed { start -= 1 }
    var end = position
    while end < rows.count && rows[end] != lineFeed { end += 1 }
    return start..<end
  }

  private static func cells(_ part: Range<Int>.SubSequence, in rows: Span<UInt8>) -> [String] {
    let bytes = part.map { rows[$0] }
    return bytes.split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }
  }
}
