/// Whether bytes that were said to be of one byte a letter are UTF-8 after all.
///
/// In Windows-1252 hardly any two letters stand beside each other as UTF-8 has them, and in no text
/// of some length all of them do.
public struct UTF8Evidence: Sendable {
  private var sequences = 0
  private var isBroken = false
  /// How many bytes of a letter are still to come.
  private var missing = 0

  /// Begins.
  public init() {}

  /// Whether there are letters beyond ASCII, and all of them are UTF-8.
  public var isUTF8: Bool { sequences > 0 && !isBroken && missing == 0 }

  /// Looks at the next bytes.
  public mutating func take(_ bytes: some Sequence<UInt8>) {
    guard !isBroken else { return }
    for byte in bytes {
      switch byte {
      case 0x80...0xBF where missing > 0:
        missing -= 1
        if missing == 0 { sequences += 1 }
      case _ where missing > 0: isBroken = true
      case 0xC2...0xDF: missing = 1
      case 0xE0...0xEF: missing = 2
      case 0xF0...0xF4: missing = 3
      case 0x80...: isBroken = true
      default: break
      }
    }
  }
}
