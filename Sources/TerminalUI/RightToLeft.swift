/// Letters that are read from right to left.
public enum RightToLeft {
  /// Whether a text has such a letter.
  ///
  /// A grid draws them in the order in which they are typed, from left to right; a terminal may
  /// turn them round.
  public static func isIn(_ text: String) -> Bool {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    return text.unicodeScalars.contains { scalar in
      scalar.properties.isAlphabetic && blocks.contains { $0.contains(scalar.value) }
    }
  }

  /// The blocks of right-to-left scripts, ascending.
  ///
  /// Source: the ranges in which DerivedBidiClass.txt of Unicode 17 makes characters right to left
  /// by default.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF,
  ]
}
