/// Blanks out what is not code in a Swift file, keeping every line where it was.
///
/// Comments and the insides of string literals become spaces; interpolations stay, because they are
/// code. Regular expression literals are taken for code, which is good enough here.
struct CodeMask {
  /// What the text at hand is part of; the innermost is last.
  private enum Context {
    /// Code, and how many parentheses are open in it: an interpolation ends at its own.
    case code(parentheses: Int)
    case lineComment
    case blockComment
    case string(pounds: Int, multiline: Bool)
  }

  private let bytes: [UInt8]
  private var position = 0
  private var contexts = [Context.code(parentheses: 0)]
  private var masked: [UInt8] = []

  static func masking(_ text: String) -> String {
    var mask = CodeMask(bytes: Array(text.utf8))
    while mask.position < mask.bytes.count { mask.step() }
    return String(decoding: mask.masked, as: UTF8.self)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func step() {
    switch contexts.last {
    case .lineComment: stepInLineComment()
    case .blockComment: stepInBlockComment()
    case .string(let pounds, let multiline): stepInString(pounds: pounds, multiline: multiline)
    case .code(let parentheses): stepInCode(parentheses: parentheses)
    case nil: keep(1)
    }
  }

  /// What may begin or end something in code; everything between is kept at once.
  private static let marks = Set("/\"#()".utf8)

  private mutating func stepInCode(parentheses: Int) {
    let plain = bytes[position...].prefix { !Self.marks.contains($0) }.count
    if plain > 0 {
      keep(plain)
    } else if at("//") {
      contexts.append(.lineComment)
    } else if at("/*") {
      blank(2)
      contexts.append(.blockComment)
    } else if let (pounds, quotes) = stringStart {
      keep(pounds + quotes)
      contexts.append(.string(pounds: pounds, multiline: quotes == 3))
    } else if at("("), contexts.count > 1 {
      setParentheses(parentheses + 1)
      keep(1)
    } else if at(")"), contexts.count > 1, parentheses == 1 {
      contexts.removeLast()
      keep(1)
    } else if at(")"), contexts.count > 1 {
      setParentheses(parentheses - 1)
      keep(1)
    } else {
      keep(1)
    }
  }

  private mutating func stepInLineComment() {
    blank(bytes[position...].prefix { $0 != UInt8(ascii: "\n") }.count)
    contexts.removeLast()
  }

  private mutating func stepInBlockComment() {
    if at("*/") {
      contexts.removeLast()
      blank(2)
    } else if at("/*") {
      contexts.append(.blockComment)
      blank(2)
    } else {
      blank(1)
    }
  }

  private mutating func stepInString(pounds: Int, multiline: Bool) {
    let fence = String(repeating: "#", count: pounds)
    let quotes = multiline ? "\"\"\"" : "\""
    if at(quotes + fence) || (!multiline && at("\n")) {
      contexts.removeLast()
      keep(at("\n") ? 1 : quotes.count + pounds)
    } else if at("\\" + fence + "(") {
      keep(2 + pounds)
      contexts.append(.code(parentheses: 1))
    } else if at("\\" + fence) {
      blank(2 + pounds)
    } else {
      blank(1)
    }
  }

  /// The pounds and quotation marks of a string literal that starts here.
  private var stringStart: (pounds: Int, quotes: Int)? {
    let pounds = bytes[position...].prefix { $0 == UInt8(ascii: "#") }.count
    let rest = bytes[(position + pounds)...]
    guard rest.first == UInt8(ascii: "\"") else { return nil }
    return (pounds, rest.starts(with: "\"\"\"".utf8) ? 3 : 1)
  }

  private func at(_ text: String) -> Bool {
    bytes[position...].starts(with: text.utf8)
  }

  private mutating func setParentheses(_ count: Int) {
    contexts[contexts.count - 1] = .code(parentheses: count)
  }

  private mutating func keep(_ count: Int) {
    let end = min(position + count, bytes.count)
    masked += bytes[position..<end]
    position = end
  }

  private mutating func blank(_ count: Int) {
    let end = min(position + count, bytes.count)
    let (lineFeed, space) = (UInt8(ascii: "\n"), UInt8(ascii: " "))
    masked += bytes[position..<end].map { $0 == lineFeed ? lineFeed : space }
    position = end
  }
}
