/// Cuts bytes into lines of text.
///
/// Holds at most a line of 4 KiB and what was read after it.
struct LineBuffer {
  /// The bytes of a line that are kept; the rest up to its newline is dropped.
  static let limit = PasteCollector.limit

  /// A line, and whether bytes were left out of it that nobody can read.
  struct Line: Hashable {
    /// The text.
    var text = ""
    /// Whether it is not whole.
    var isUnreadable = false
  }

  private let locale: KeyboardLocale
  private var bytes: ArraySlice<UInt8> = []

  /// Creates a buffer of nothing.
  ///
  /// - Parameter locale: What the environment says of the letters that come.
  init(locale: KeyboardLocale = KeyboardLocale(environment: ["LANG": "C.UTF-8"])) {
    self.locale = locale
  }

  /// Adds bytes that were read; ask for all lines before adding more.
  mutating func append(_ read: [UInt8]) {
    bytes.append(contentsOf: read)
    if bytes.count > Self.limit, !bytes.contains(Self.newline) {
      bytes = bytes.prefix(Self.limit)
    }
  }

  /// The next whole line without its newline; nil when there is none.
  mutating func nextLine() -> Line? {
    guard let end = bytes.firstIndex(of: Self.newline) else { return nil }
    let line = bytes[..<end]
    bytes = bytes[(end + 1)...]
    return Self.line(line, locale)
  }

  /// What came after the last newline; nil when there was nothing.
  mutating func rest() -> Line? {
    guard !bytes.isEmpty else { return nil }
    let line = bytes
    bytes = []
    return Self.line(line, locale)
  }

  private static let newline = UInt8(ascii: "\n")

  private static func line(_ bytes: ArraySlice<UInt8>, _ locale: KeyboardLocale) -> Line {
    var utf8 = UTF8Decoder()
    var text = String.UnicodeScalarView()
    var key = EscapedKey.none
    var isUnreadable = false
    func takeStrays() {
      for stray in utf8.takeStrays() {
        if let letter = locale.letter(of: stray) {
          text.append(letter)
        } else {
          isUnreadable = true
        }
      }
    }
    for byte in bytes.prefix(limit) {
      let scalar = utf8.push(byte)
      takeStrays()
      guard let scalar else { continue }
      // An arrow or a function key, which the kernel hands on as it came.
      if key.takes(scalar) { continue }
      if scalar == "\t" {
        text.append(" ")
      } else if scalar.properties.generalCategory != .control {
        text.append(scalar)
      }
    }
    // Where the line was cut, the letter was whole.
    if bytes.count <= limit { utf8.breakOff() }
    takeStrays()
    return Line(text: String(text), isUnreadable: isUnreadable)
  }
}

/// What is left of a key that arrived as an escape sequence within a line.
private enum EscapedKey {
  case none
  /// After the escape.
  case begun
  /// Within `ESC [` or `ESC O`, up to a letter or `~`.
  case inside

  /// Whether a scalar belongs to such a key.
  mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .none where scalar == "\u{1B}": self = .begun
    case .none: return false
    case .begun where scalar == "[" || scalar == "O": self = .inside
    case .begun:
      self = .none
      return false
    case .inside:
      if (0x40...0x7E).contains(scalar.value) { self = .none }
    }
    return true
  }
}
