/// Turns bytes into scalars, with state kept between them.
///
/// Bytes of one letter may arrive far apart on a slow line. Invalid, overlong and surrogate
/// forms are dropped, and never a byte more than the wrong ones (RFC 3629, section 4).
struct UTF8Decoder: Hashable, Sendable {
  private var value: UInt32 = 0
  private var missing = 0
  /// What the next continuation byte may be; narrower after some lead bytes.
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// Takes a byte and returns the scalar that it completes, if any.
  mutating func push(_ byte: UInt8) -> Unicode.Scalar? {
    if missing > 0, allowed.contains(byte) {
      value = value << 6 | UInt32(byte & 0x3F)
      missing -= 1
      allowed = 0x80...0xBF
      return missing == 0 ? Unicode.Scalar(value) : nil
    }
    missing = 0
    switch byte {
    case 0x00...0x7F: return Unicode.Scalar(byte)
    case 0xC2...0xDF: expect(1, after: byte & 0x1F)
    case 0xE0: expect(2, after: 0, in: 0xA0...0xBF)
    case 0xED: expect(2, after: 0xD, in: 0x80...0x9F)
    case 0xE1...0xEF: expect(2, after: byte & 0x0F)
    case 0xF0: expect(3, after: 0, in: 0x90...0xBF)
    case 0xF4: expect(3, after: 4, in: 0x80...0x8F)
    case 0xF1...0xF3: expect(3, after: byte & 0x07)
    default: break
    }
    return nil
  }

  private mutating func expect(
    _ count: Int,
    after bits: UInt8,
    in range: ClosedRange<UInt8> = 0x80...0xBF
  ) {
    value = UInt32(bits)
    missing = count
    allowed = range
  }
}
