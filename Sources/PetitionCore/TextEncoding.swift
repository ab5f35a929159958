/// How letters stand as bytes in a file that people made.
public enum TextEncoding: Hashable, Sendable {
  /// UTF-8, with or without a mark at its beginning.
  case utf8
  /// UTF-16, the low byte first, as Windows saves "Unicode text".
  case utf16LittleEndian
  /// UTF-16, the high byte first.
  case utf16BigEndian
  /// Windows-1252: Latin-1 with quotation marks, dashes and the euro where that has controls.
  case windows1252

  /// The names that an option takes, the first of each encoding being the one that is said.
  public static let names: [(name: String, encoding: TextEncoding)] = [
    ("utf-8", .utf8), ("utf8", .utf8),
    ("utf-16le", .utf16LittleEndian), ("utf-16", .utf16LittleEndian),
    ("utf16", .utf16LittleEndian), ("utf-16be", .utf16BigEndian),
    // Whoever writes Latin-1 writes the quotation marks of Windows in it.
    ("latin1", .windows1252), ("latin-1", .windows1252), ("iso-8859-1", .windows1252),
    ("windows-1252", .windows1252), ("cp1252", .windows1252),
  ]

  /// Finds an encoding by a name that people know it by; nil if it is none of these.
  public init?(named name: String) {
    let name = name.lowercased()
    guard let found = Self.names.first(where: { $0.name == name }) else { return nil }
    self = found.encoding
  }

  /// Says how a text stands in its first bytes; nil if they are no text.
  ///
  /// A mark says it. Without one, a zero byte is one half of a letter of UTF-16, and on which side
  /// most of them stand says the order; as many on both sides, or a stray one, are no text.
  ///
  /// - Parameter beginning: The first bytes; a few hundred are enough, two are the least.
  public init?(of beginning: some Collection<UInt8>) {
    let start = Array(beginning.prefix(4096))
    if start.starts(with: [0xFF, 0xFE, 0, 0]) { return nil }
    if start.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
      return
    }
    if start.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
      return
    }
    let zeros = start.indices.filter { start[$0] == 0 }
    guard !zeros.isEmpty else {
      self = .utf8
      return
    }
    let odd = zeros.count { !$0.isMultiple(of: 2) }
    let even = zeros.count - odd
    // Every separator and line end has one; a text in which they are rarer is something else. Few
    // letters, like U+0100 and U+4E00, have theirs on the other side.
    guard zeros.count * 12 >= start.count, min(odd, even) * 4 <= max(odd, even) else { return nil }
    self = odd < even ? .utf16BigEndian : .utf16LittleEndian
  }
}

/// Turns bytes of any ``TextEncoding`` into UTF-8, piece by piece.
///
/// What is no letter becomes a byte that is none in UTF-8 either, so that whoever reads the text
/// sees it; nothing is dropped.
public struct TextDecoder: Sendable {
  private let encoding: TextEncoding
  /// The first half of a unit whose second half has not come yet.
  private var half: UInt8?
  /// The first unit of a pair whose second has not come yet.
  private var high: UInt16?

  /// Begins a text.
  public init(_ encoding: TextEncoding) {
    self.encoding = encoding
  }

  /// Decodes the next bytes.
  ///
  /// - Parameter bytes: The next piece of the text, cut anywhere.
  /// - Returns: UTF-8; a mark at the beginning is still in it.
  public mutating func decode(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    switch encoding {
    case .utf8: return Array(bytes)
    case .windows1252:
      text.reserveCapacity(bytes.count)
      for byte in bytes { Self.append(windows: byte, to: &text) }
    case .utf16LittleEndian, .utf16BigEndian:
      text.reserveCapacity(bytes.count)
      for byte in bytes {
        guard let first = half else {
          half = byte
          continue
        }
        half = nil
        let isLittle = encoding == .utf16LittleEndian
        let (upper, lower) = isLittle ? (byte, first) : (first, byte)
        take(UInt16(upper) << 8 | UInt16(lower), into: &text)
      }
    }
    return text
  }

  /// Ends the text.
  ///
  /// - Returns: A byte that is no text if it ended within a letter, else nothing.
  public mutating func finish() -> [UInt8] {
    defer { (half, high) = (nil, nil) }
    return half == nil && high == nil ? [] : [Self.broken]
  }

  private mutating func take(_ unit: UInt16, into text: inout [UInt8]) {
    if let first = high {
      high = nil
      if UTF16.isTrailSurrogate(unit) {
        let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
        Self.append(Unicode.Scalar(value), to: &text)
        return
      }
      text.append(Self.broken)
    }
    if UTF16.isLeadSurrogate(unit) {
      high = unit
    } else {
      Self.append(Unicode.Scalar(unit), to: &text)
    }
  }

  private static func append(windows byte: UInt8, to text: inout [UInt8]) {
    switch byte {
    case ..<0x80: text.append(byte)
    case 0x80...0x9F: append(upper[Int(byte) - 0x80].flatMap(Unicode.Scalar.init), to: &text)
    default: append(Unicode.Scalar(byte), to: &text)
    }
  }

  private static func append(_ scalar: Unicode.Scalar?, to text: inout [UInt8]) {
    guard let scalar else {
      text.append(broken)
      return
    }
    text.append(contentsOf: String(scalar).utf8)
  }

  /// A byte that never stands in UTF-8.
  private static let broken: UInt8 = 0xFF

  /// What Windows-1252 has from 0x80 to 0x9F; nil where it has nothing.
  ///
  /// Source: the WHATWG Encoding Standard and Microsoft's table of code page 1252.
  private static let upper: [UInt32?] = [
    0x20AC, nil, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, nil, 0x017D, nil,
    nil, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, nil, 0x017E, 0x0178,
  ]
}
