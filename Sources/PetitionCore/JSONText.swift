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

  private static func appendEscaped(_ text: Span<UInt8>, to buffer: inout [UInt8]) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte >= 0x20 && byte < 0x7F {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          buffer.append(UInt8(ascii: "\\"))
        }
        buffer.append(byte)
      } else if byte <= 0x7F {
        appendEscape(UInt32(byte), to: &buffer)
      } else if let (scalar, length) = steering(text, at: index) {
        appendEscape(scalar, to: &buffer)
        index += length - 1
      } else {
        buffer.append(byte)
      }
      index += 1
    }
  }

  /// The control or bidi mark whose bytes begin at a place; nil when none does.
  private static func steering(_ text: Span<UInt8>, at index: Int) -> (UInt32, Int)? {
    if text[index] == 0xC2, index + 1 < text.count, (0x80...0x9F).contains(text[index + 1]) {
      return (UInt32(text[index + 1]), 2)
    }
    // Some readers take a byte order mark away at the beginning of a text.
    if text[index] == 0xEF, index + 2 < text.count, text[index + 1] == 0xBB, text[index + 2] == 0xBF
    {
      return (0xFEFF, 3)
    }
    guard text[index] == 0xE2, index + 2 < text.count, text[index + 1] & 0xFE == 0x80 else {
      return nil
    }
    let scalar = 0x2000 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
    switch scalar {
    case 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: return (scalar, 3)
    default: return nil
    }
  }

  private static func appendEscape(_ scalar: UInt32, to buffer: inout [UInt8]) {
    buffer.append(UInt8(ascii: "\\"))
    buffer.append(UInt8(ascii: "u"))
    for shift in [12, 8, 4, 0] as [UInt32] {
      let digit = UInt8(truncatingIfNeeded: scalar >> shift & 0xF)
      buffer.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
