/// Text in JSON, written byte by byte: a million rows leave no time for an encoder.
public enum JSONText {
  /// Appends text as a JSON string, quotation marks included.
  ///
  /// Reading it back gives the same bytes. What would steer a terminal is written as `\u` with its
  /// number, so that a line of JSON on a screen is harmless; all else stands as it is.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - buffer: What it is appended to.
  public static func append(_ text: Span<UInt8>, to buffer: inout [UInt8]) {
    buffer.append(UInt8(ascii: "\""))
    if text.indices.allSatisfy({ isPlain(text[$0]) }) {
      unsafe text.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
    } else {
      appendEscaped(text, to: &buffer)
    }
    buffer.append(UInt8(ascii: "\""))
  }

  /// Whether a byte of ASCII stands for itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// Writes what would steer a terminal as `\u` with its number, in JSON on one line that an encoder
  /// has made; reading it back gives the same values.
  public static func harmless(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: mustBeEscaped) else { return json }
    var bytes: [UInt8] = []
    for scalar in json.unicodeScalars {
      if mustBeEscaped(scalar) {
        appendEscape(scalar, to: &bytes)
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func appendEscaped(_ text: Span<UInt8>, to buffer: inout [UInt8]) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      let (scalar, length) = CSVText.scalar(in: text, at: index)
      if mustBeEscaped(scalar) {
        appendEscape(scalar, to: &buffer)
      } else {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          buffer.append(UInt8(ascii: "\\"))
        }
        for place in index..<min(index + length, text.count) { buffer.append(text[place]) }
      }
      index += length
    }
  }

  /// Whether a scalar would do something to a terminal, or to a reader of lines, instead of being
  /// shown.
  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: false
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
    default: ShownText.steers(scalar)
    }
  }

  private static func appendEscape(_ scalar: Unicode.Scalar, to buffer: inout [UInt8]) {
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      buffer.append(UInt8(ascii: "\\"))
      buffer.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] as [UInt16] {
        let digit = UInt8(truncatingIfNeeded: unit >> shift & 0xF)
        buffer.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}
