import TestSupport

/// Text as nobody types it: letters of many scripts among marks, joiners, emoji, controls and
/// noise.
struct RandomText {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// Returns a text of up to so many scalars.
  mutating func next(upTo count: Int = 24) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...count, using: &generator) { text.append(scalar()) }
    return String(text)
  }

  private mutating func scalar() -> Unicode.Scalar {
    let range = Self.ranges.randomElement(using: &generator) ?? 0x20...0x7E
    return Unicode.Scalar(UInt32.random(in: range, using: &generator)) ?? " "
  }

  private static let ranges: [ClosedRange<UInt32>] = [
    0x00...0x1F, 0x20...0x7E, 0x30...0x39, 0x61...0x7A, 0x7F...0xA0, 0xC0...0x24F,
    0x300...0x36F, 0x370...0x5FF, 0x5B0...0x5EA, 0x600...0x6FF, 0x900...0x97F, 0xE00...0xE7F,
    0xF40...0xFBC, 0x1100...0x11FF, 0x1EA0...0x1EF9, 0x2000...0x206F, 0x200B...0x200F,
    0x20D0...0x20F0, 0x2600...0x27BF, 0x2FFE...0x30FF, 0xAC00...0xD7A3, 0xD800...0xDFFF,
    0xE000...0xE0FF, 0xF900...0xFAFF, 0xFB1D...0xFDFF, 0xFE00...0xFE0F, 0xFEFF...0xFFFF,
    0x1F300...0x1F6FF, 0x1F1E6...0x1F1FF, 0xE0001...0xE01EF, 0x10FFF0...0x10FFFF, 0...0x10FFFF,
  ]
}
