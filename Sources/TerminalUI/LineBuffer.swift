/// Cuts bytes into lines of text.
///
/// Holds at most a line of 4 KiB and what was read after it.
struct LineBuffer {
  /// The bytes of a line that are kept; the rest up to its newline is dropped.
  static let limit = PasteCollector.limit

  private var bytes: ArraySlice<UInt8> = []

  /// Adds bytes that were read; ask for all lines before adding more.
  mutating func append(_ read: [UInt8]) {
    bytes.append(contentsOf: read)
    if bytes.count > Self.limit, !bytes.contains(Self.newline) {
      bytes = bytes.prefix(Self.limit)
    }
  }

  /// The next whole line without its newline; nil when there is none.
  mutating func nextLine() -> String? {
    guard let end = bytes.firstIndex(of: Self.newline) else { return nil }
    let line = bytes[..<end]
    bytes = bytes[(end + 1)...]
    return Self.text(line)
  }

  /// What came after the last newline; nil when there was nothing.
  mutating func rest() -> String? {
    guard !bytes.isEmpty else { return nil }
    let line = bytes
    bytes = []
    return Self.text(line)
  }

  private static let newline = UInt8(ascii: "\n")

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    var utf8 = UTF8Decoder()
    var text = String.UnicodeScalarView()
    var key = EscapedKey.none
    for byte in line.prefix(limit) {
      guard let scalar = utf8.push(byte) else { continue }
      // An arrow or a function key, which the kernel hands on as it came.
      if key.takes(scalar) { continue }
      if scalar == "\t" {
        text.append(" ")
      } else if scalar.properties.generalCategory != .control {
        text.append(scalar)
      }
    }
    return String(text)
  }
}

/// What is left of a key that arrived as an escape sequence within a line.
private enum EscapedKey {
  case none
  /// After the escape.
  case begun
  /// Within `ESC [` or `ESC O`, up to a letter or `~`.
  case inside

  /// Whether a scalar belongs to such a key.
  mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .none where scalar == "\u{1B}": self = .begun
    case .none: return false
    case .begun where scalar == "[" || scalar == "O": self = .inside
    case .begun:
      self = .none
      return false
    case .inside:
      if (0x40...0x7E).contains(scalar.value) { self = .none }
    }
    return true
  }
}
