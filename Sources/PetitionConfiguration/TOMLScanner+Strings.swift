/// What a walk over a TOML string value noticed.
struct TOMLStringOutline {
  /// Where each paragraph of the value begins; a paragraph follows an empty line.
  var paragraphs: [SourcePosition] = []
  /// Where the value holds the escaped character U+0000, which ends a text in C.
  var nulEscape: SourcePosition?
  /// Line ends since the last visible character; two of them end a paragraph.
  private var breaks = 2

  fileprivate mutating func noteBreak() {
    breaks += 1
  }

  fileprivate mutating func noteVisible(at position: SourcePosition) {
    if breaks >= 2 { paragraphs.append(position) }
    breaks = 0
  }
}

extension TOMLScanner {
  /// Steps over a string value of any of TOML's four kinds.
  mutating func skipString() -> TOMLStringOutline {
    var outline = TOMLStringOutline()
    guard let mark = next else { return outline }
    let single = String(decoding: [mark], as: UTF8.self)
    let isMultiLine = isAt(single + single + single)
    let delimiter = isMultiLine ? single + single + single : single
    step(delimiter.utf8.count)
    while let byte = next, !isAt(delimiter) {
      if byte == .backslash, mark == .quote {
        skipEscape(noting: &outline)
      } else {
        if byte == .newline { outline.noteBreak() }
        if !byte.isBlank { outline.noteVisible(at: position) }
        step()
      }
    }
    step(delimiter.utf8.count)
    // Up to two quotation marks may stand just inside the closing three.
    if isMultiLine { skip { $0 == mark } }
    return outline
  }

  private mutating func skipEscape(noting outline: inout TOMLStringOutline) {
    let start = position
    step()
    switch next {
    case UInt8(ascii: "n"):
      outline.noteBreak()
      step()
    case let byte? where byte.isBlank:
      // A backslash at the end of a line joins it with the next one.
      skip { $0.isBlank }
    default:
      if isAt("u0000") || isAt("U00000000") { outline.nulEscape = start }
      outline.noteVisible(at: start)
      step()
    }
  }
}
