/// Finds where each key of a TOML document stands.
///
/// The parser of TOML gives values without their places, and a message that names a key without
/// its line sends the organiser searching. The locator expects a text that the parser has
/// accepted; on any other text it finds less, and never fails.
///
/// Shape: a path is the names from the outermost section to the key; an element of a list, or of
/// an array of sections, is its index as text: `["petition", "updates", "0", "body"]`.
struct KeyLocator {
  /// What is known of one key.
  struct Entry {
    /// Where the key, or the section's bracket, begins.
    var position: SourcePosition
    /// The bytes of the value, without the white space around it; empty for a section.
    var value: Range<Int>
    /// Where each paragraph of a text value begins.
    var paragraphs: [SourcePosition] = []
  }

  /// The entries by path.
  private(set) var entries: [[String]: Entry] = [:]
  /// The first place at which a value holds an escaped U+0000.
  private(set) var nulEscape: SourcePosition?
  private var scanner: TOMLScanner
  private var sectionCounts: [[String]: Int] = [:]

  init(_ text: String) {
    scanner = TOMLScanner(text)
    readDocument()
  }

  /// Where a key or section stands, or the nearest section around it that is in the text.
  ///
  /// A section that is only named by the keys in it, as in `kiosk.bell = true`, stands at the first
  /// of them.
  func position(of path: [String]) -> SourcePosition {
    if let entry = entries[path] { return entry.position }
    guard !path.isEmpty else { return .start }
    let inside = entries.filter { $0.key.starts(with: path) }.map(\.value.position)
    return inside.min() ?? position(of: path.dropLast())
  }

  private mutating func readDocument() {
    var section: [String] = []
    while true {
      scanner.skipBlank()
      let before = scanner.offset
      guard let byte = scanner.next else { return }
      if byte == UInt8(ascii: "[") {
        section = readHeader()
      } else {
        readPair(in: section)
      }
      if scanner.offset == before { scanner.step() }
    }
  }

  private mutating func readHeader() -> [String] {
    let position = scanner.position
    let isArray = scanner.isAt("[[")
    scanner.step(isArray ? 2 : 1)
    let names = readKey()
    scanner.skipLine()
    var path = resolved(names.dropLast()) + names.suffix(1)
    let nothing = scanner.offset..<scanner.offset
    if isArray {
      let index = sectionCounts[path, default: 0]
      sectionCounts[path] = index + 1
      record(Entry(position: position, value: nothing), at: path)
      path.append(String(index))
    }
    record(Entry(position: position, value: nothing), at: path)
    return path
  }

  /// The path of a section with the index of the latest element after each array of sections.
  private func resolved(_ names: ArraySlice<String>) -> [String] {
    names.reduce(into: []) { path, name in
      path.append(name)
      if let count = sectionCounts[path] { path.append(String(count - 1)) }
    }
  }

  private mutating func readPair(in section: [String]) {
    let position = scanner.position
    let path = section + readKey()
    scanner.skipSpaces()
    guard scanner.next == UInt8(ascii: "=") else { return scanner.skipLine() }
    scanner.step()
    readValue(at: path, keyAt: position)
  }

  private mutating func readKey() -> [String] {
    var names: [String] = []
    while true {
      scanner.skipSpaces()
      names.append(readName())
      scanner.skipSpaces()
      guard scanner.next == UInt8(ascii: ".") else { return names }
      scanner.step()
    }
  }

  private mutating func readName() -> String {
    let start = scanner.offset
    guard scanner.next == .quote || scanner.next == .apostrophe else {
      scanner.skip { !$0.isBlank && !"=.]},".utf8.contains($0) }
      return scanner.text(in: start..<scanner.offset)
    }
    if let found = scanner.skipString().nulEscape { nulEscape = nulEscape ?? found }
    return String(scanner.text(in: start..<scanner.offset).dropFirst().dropLast())
  }

  /// Keeps the first entry of a path: an array of sections is found at its first element.
  private mutating func record(_ entry: Entry, at path: [String]) {
    if entries[path] == nil { entries[path] = entry }
  }
}

extension KeyLocator {
  private mutating func readValue(at path: [String], keyAt position: SourcePosition) {
    scanner.skipSpaces()
    let start = scanner.offset
    var paragraphs: [SourcePosition] = []
    switch scanner.next {
    case UInt8.quote, UInt8.apostrophe:
      let outline = scanner.skipString()
      paragraphs = outline.paragraphs
      nulEscape = nulEscape ?? outline.nulEscape
    case UInt8(ascii: "["):
      readElements(until: UInt8(ascii: "]")) { locator, index in
        locator.readValue(at: path + [String(index)], keyAt: locator.scanner.position)
      }
    case UInt8(ascii: "{"):
      readElements(until: UInt8(ascii: "}")) { locator, _ in locator.readPair(in: path) }
    default:
      scanner.skip { $0 != .newline && !"#,]}".utf8.contains($0) }
    }
    let value = start..<scanner.lastVisible(from: start)
    record(Entry(position: position, value: value, paragraphs: paragraphs), at: path)
  }

  /// Reads the elements of a list or an inline section, with its brackets.
  private mutating func readElements(
    until close: UInt8,
    readOne: (inout KeyLocator, _ index: Int) -> Void
  ) {
    scanner.step()
    var index = 0
    while true {
      scanner.skipBlank()
      guard let byte = scanner.next, byte != close else { return scanner.step() }
      let before = scanner.offset
      if byte != UInt8(ascii: ",") {
        readOne(&self, index)
        index += 1
      }
      // A comma, or a byte that no element may begin with.
      if scanner.offset == before { scanner.step() }
    }
  }
}
