/// Text in CSV as RFC 4180 has it, with cells that no spreadsheet runs.
///
/// A cell that begins with `=`, `+`, `-` or `@`, plain or full-width, is a formula to a spreadsheet,
/// even behind white space, and so is what follows a semicolon, tab or line end where one of those
/// separates cells. An apostrophe in front makes it text. Source: OWASP, "CSV Injection".
public enum CSVText {
  /// Returns text as one cell.
  public static func cell(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text.utf8Span.span, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends text as one cell, between quotation marks if it needs them.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - buffer: What it is appended to.
  public static func append(_ text: Span<UInt8>, to buffer: inout [UInt8]) {
    guard text.count > 0 else { return }
    var seen: Kind = Self.kinds[Int(text[0])].isDisjoint(with: .word) ? .separator : []
    for index in text.indices { seen.formUnion(kinds[Int(text[index])]) }
    if seen.isDisjoint(with: [.separator, .comma, .mark]) {
      unsafe text.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
      return
    }
    let isQuoted = seen.contains(.quoted)
    if isQuoted { buffer.append(mark) }
    if seen.isDisjoint(with: [.separator, .mark]) {
      unsafe text.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
    } else {
      appendGuarded(text, to: &buffer)
    }
    if isQuoted { buffer.append(mark) }
  }

  /// Walks over a cell, doubles its quotation marks and puts an apostrophe before every beginning
  /// that a spreadsheet would run.
  private static func appendGuarded(_ text: Span<UInt8>, to buffer: inout [UInt8]) {
    var start = buffer.count
    /// Whether only what a spreadsheet passes over has come since the cell began.
    var isAtStart = true
    var index = 0
    while index < text.count {
      let (scalar, length) = scalar(in: text, at: index)
      for place in index..<min(index + length, text.count) { buffer.append(text[place]) }
      if scalar == "\"" { buffer.append(mark) }
      index += length
      if separates(scalar) {
        start = buffer.count
        isAtStart = true
      } else if isAtStart {
        if runs(scalar) { buffer.insert(UInt8(ascii: "'"), at: start) }
        isAtStart = isPassedOver(scalar)
      }
    }
  }

  /// Reads the scalar at a place; the text is UTF-8.
  static func scalar(in text: Span<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
    let first = text[index]
    guard first >= 0xC2 else { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for place in (index + 1)..<max(index + 1, min(index + length, text.count)) {
      value = value << 6 | UInt32(text[place] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ";", "\t", "\r", "\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  private static func runs(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}": true
    default: false
    }
  }

  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\"" || scalar == "'" || scalar == " " { return true }
    if (0x21...0x7E).contains(scalar.value) { return false }
    return scalar.properties.isWhitespace || scalar.isHidden
  }
}

extension CSVText {
  private static let mark = UInt8(ascii: "\"")

  /// What a byte means for its cell.
  private struct Kind: OptionSet {
    let rawValue: UInt8
    /// A letter or digit of ASCII: a cell that begins with one is no formula.
    static let word = Kind(rawValue: 1)
    /// It ends a cell somewhere in the world: what follows must be looked at.
    static let separator = Kind(rawValue: 2)
    static let comma = Kind(rawValue: 4)
    static let mark = Kind(rawValue: 8)
    /// The cell needs quotation marks.
    static let quoted = Kind(rawValue: 16)
  }

  private static let kinds = (0...UInt8.max).map { byte -> Kind in
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      .word
    case UInt8(ascii: ","): [.comma, .quoted]
    case UInt8(ascii: "\""): [.mark, .quoted]
    case UInt8(ascii: ";"), 0...0x1F: [.separator, .quoted]
    default: []
    }
  }
}
