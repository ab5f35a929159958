/// A walk over the bytes of a TOML document that knows the line and column it has reached.
struct TOMLScanner {
  private let bytes: [UInt8]
  private(set) var offset = 0
  private(set) var position = SourcePosition.start

  init(_ text: String) {
    bytes = Array(text.utf8)
    // Bytes are counted with the mark that some editors write first, columns without it.
    if text != text.withoutByteOrderMark { offset = "\u{FEFF}".utf8.count }
  }

  /// The byte at the walk's place; nil at the end.
  var next: UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  /// Whether the bytes ahead are those of a text.
  func isAt(_ text: String) -> Bool {
    bytes[offset...].starts(with: text.utf8)
  }

  /// The text of a range of bytes.
  func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The end of the visible bytes between a place already passed and the walk's place.
  func lastVisible(from start: Int) -> Int {
    (bytes[start..<offset].lastIndex { !$0.isBlank } ?? start - 1) + 1
  }

  /// Steps over a number of bytes, or to the end.
  mutating func step(_ count: Int = 1) {
    for _ in 0..<count {
      guard let byte = next else { return }
      offset += 1
      if byte == .newline {
        position = SourcePosition(line: position.line + 1, column: 1)
      } else if !(next ?? 0).isContinuation {
        position.column += 1
      }
    }
  }

  /// Steps while bytes satisfy a condition.
  mutating func skip(while condition: (UInt8) -> Bool) {
    while let byte = next, condition(byte) { step() }
  }

  /// Steps over spaces and tabs.
  mutating func skipSpaces() {
    skip { $0 == .space || $0 == .tab }
  }

  /// Steps over white space, line ends and comments.
  mutating func skipBlank() {
    while let byte = next {
      if byte == .hash {
        skipLine()
      } else if byte.isBlank {
        step()
      } else {
        return
      }
    }
  }

  /// Steps to the end of the line.
  mutating func skipLine() {
    skip { $0 != .newline }
  }
}

extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")

  /// Whether the byte is white space or part of a line end.
  var isBlank: Bool {
    self == .space || self == .tab || self == .newline || self == UInt8(ascii: "\r")
  }

  /// Whether the byte continues a UTF-8 character, and so is no column of its own.
  fileprivate var isContinuation: Bool {
    self & 0b1100_0000 == 0b1000_0000
  }
}
