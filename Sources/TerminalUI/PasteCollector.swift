/// Gathers a bracketed paste into one line of text.
///
/// However long the paste, at most ``limit`` bytes are held.
struct PasteCollector: Hashable, Sendable {
  /// The bytes of text that are kept.
  static let limit = 4096

  /// What ends a bracketed paste: ESC [ 201 ~.
  private static let terminator: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  /// The text so far.
  private(set) var text = ""
  /// The bytes that did not fit.
  private(set) var droppedBytes = 0

  /// Whether bytes were left out that nobody can read.
  private(set) var isUnreadable = false

  private let locale: KeyboardLocale
  private var keptBytes = 0
  private var matched = 0
  private var utf8 = UTF8Decoder()
  private var isAfterReturn = false

  /// Creates a collector of nothing.
  init(locale: KeyboardLocale = KeyboardLocale(environment: ["LANG": "C.UTF-8"])) {
    self.locale = locale
  }

  /// Takes note that nothing more comes.
  mutating func end() {
    utf8.breakOff()
    appendStrays()
  }

  /// Takes a byte and tells whether it ends the paste.
  mutating func push(_ byte: UInt8) -> Bool {
    if byte == Self.terminator[matched] {
      matched += 1
      return matched == Self.terminator.count
    }
    if matched > 0 {
      // Not the end after all: what looked like it is text.
      let taken = Self.terminator.prefix(matched)
      matched = 0
      for earlier in taken { keep(earlier) }
      return push(byte)
    }
    keep(byte)
    return false
  }

  private mutating func keep(_ byte: UInt8) {
    guard droppedBytes == 0 else {
      droppedBytes += 1
      return
    }
    let scalar = utf8.push(byte)
    appendStrays()
    guard let scalar else { return }
    let isSecondOfNewline = isAfterReturn && scalar == "\n"
    isAfterReturn = scalar == "\r"
    if !isSecondOfNewline { append(scalar) }
  }

  private mutating func appendStrays() {
    for byte in utf8.takeStrays() {
      if let letter = locale.letter(of: byte) { append(letter) } else { isUnreadable = true }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    let isControl = scalar.properties.generalCategory == .control
    let kept: Unicode.Scalar = isControl ? " " : scalar
    let bytes = UTF8.width(kept)
    guard keptBytes + bytes <= Self.limit else {
      droppedBytes += bytes
      return
    }
    text.unicodeScalars.append(kept)
    keptBytes += bytes
  }
}
