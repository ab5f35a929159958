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
    var isQuoted = false
    var isPlain = isWord(text[0])
    for index in 0..<text.count {
      switch text[index] {
      case UInt8(ascii: ","), UInt8(ascii: "\""): isQuoted = true
      case UInt8(ascii: ";"), 0...0x1F:
        isQuoted = true
        isPlain = false
      default: break
      }
    }
    if isPlain && !isQuoted {
      for index in 0..<text.count { buffer.append(text[index]) }
    } else {
      appendGuarded(text, isQuoted: isQuoted, to: &buffer)
    }
  }

  /// Letters and digits of ASCII: most cells begin with one, and none of those is a formula.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  private static func appendGuarded(
    _ text: Span<UInt8>,
    isQuoted: Bool,
    to buffer: inout [UInt8]
  ) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for index in 0..<text.count { bytes.append(text[index]) }
    let mark = UInt8(ascii: "\"")
    if isQuoted { buffer.append(mark) }
    for scalar in guarded(String(decoding: bytes, as: UTF8.self)).utf8 {
      if scalar == mark { buffer.append(mark) }
      buffer.append(scalar)
    }
    if isQuoted { buffer.append(mark) }
  }

  /// Puts an apostrophe before everything that a spreadsheet would run.
  private static func guarded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var start = 0
    /// Whether only what a spreadsheet passes over has come since the cell began.
    var isAtStart = true
    for scalar in text.unicodeScalars {
      if separates(scalar) {
        result.append(scalar)
        start = result.count
        isAtStart = true
        continue
      }
      if isAtStart {
        if runs(scalar) { result.insert("'", at: result.index(result.startIndex, offsetBy: start)) }
        isAtStart = isPassedOver(scalar)
      }
      result.append(scalar)
    }
    return String(result)
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
    scalar == "\"" || scalar == "'" || scalar.properties.isWhitespace || scalar.isHidden
  }
}
