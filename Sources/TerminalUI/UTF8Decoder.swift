/// Turns bytes into scalars, with state kept between them.
///
/// Bytes of one letter may arrive far apart on a slow line. Invalid, overlong and surrogate
/// forms are no text, and never a byte more than the wrong ones (RFC 3629, section 4).
struct UTF8Decoder: Hashable, Sendable {
  private var value: UInt32 = 0
  private var missing = 0
  /// What the next continuation byte may be; narrower after some lead bytes.
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF
  /// The bytes of the scalar that is not complete, first byte highest.
  private var begun: UInt32 = 0
  private var begunCount = 0

  /// The bytes that were found to be no UTF-8, in order, since ``takeStrays()``.
  private(set) var strays: [UInt8] = []

  /// Whether a scalar has begun and is not complete.
  var isInside: Bool { missing > 0 }

  /// Takes a byte and returns the scalar that it completes, if any; strays came before it.
  mutating func push(_ byte: UInt8) -> Unicode.Scalar? {
    if missing > 0, allowed.contains(byte) {
      value = value << 6 | UInt32(byte & 0x3F)
      missing -= 1
      allowed = 0x80...0xBF
      begun = begun << 8 | UInt32(byte)
      begunCount += 1
      return missing == 0 ? Unicode.Scalar(value) : nil
    }
    breakOff()
    switch byte {
    case 0x00...0x7F: return Unicode.Scalar(byte)
    case 0xC2...0xDF: expect(1, after: byte, keeping: 0x1F)
    case 0xE0: expect(2, after: byte, keeping: 0x0F, in: 0xA0...0xBF)
    case 0xED: expect(2, after: byte, keeping: 0x0F, in: 0x80...0x9F)
    case 0xE1...0xEF: expect(2, after: byte, keeping: 0x0F)
    case 0xF0: expect(3, after: byte, keeping: 0x07, in: 0x90...0xBF)
    case 0xF4: expect(3, after: byte, keeping: 0x07, in: 0x80...0x8F)
    case 0xF1...0xF3: expect(3, after: byte, keeping: 0x07)
    default: strays.append(byte)
    }
    return nil
  }

  /// Gives up a scalar that is not complete: its bytes are strays.
  mutating func breakOff() {
    guard missing > 0 else { return }
    missing = 0
    for index in (0..<begunCount).reversed() {
      strays.append(UInt8(truncatingIfNeeded: begun >> UInt32(8 * index)))
    }
  }

  /// Hands out the strays, once.
  mutating func takeStrays() -> [UInt8] {
    guard !strays.isEmpty else { return [] }
    defer { strays = [] }
    return strays
  }

  private mutating func expect(
    _ count: Int,
    after byte: UInt8,
    keeping bits: UInt8,
    in range: ClosedRange<UInt8> = 0x80...0xBF
  ) {
    value = UInt32(byte & bits)
    missing = count
    allowed = range
    begun = UInt32(byte)
    begunCount = 1
  }
}
