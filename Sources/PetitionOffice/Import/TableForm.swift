public import PetitionCore

/// How a table is written: in which letters, and what stands between cells and lines.
public struct TableForm: Hashable, Sendable {
  /// The letters.
  public let encoding: TextEncoding
  /// What stands between two cells.
  public let separator: UInt8
  /// Whether lines end in CR alone.
  public let endsInReturns: Bool
  /// Whether the first line only says what stands between cells, as in "sep=;".
  public let hasSeparatorLine: Bool

  /// Looks at the beginning of a file.
  ///
  /// Of comma, semicolon and tab that one stands between the cells which gives the first row the
  /// most columns that have a meaning here, and of several such the one that gives the most columns.
  ///
  /// - Parameters:
  ///   - beginning: The first bytes: as many as a first row may have, or the whole file.
  ///   - told: The letters, if somebody has said; nil looks for itself.
  ///   - named: Columns that the coordinator named.
  /// - Throws: ``ImportProblem`` if it is no table.
  public init(
    of beginning: [UInt8],
    encoding told: TextEncoding?,
    named: [ImportColumns.Meaning: String]
  ) throws(ImportProblem) {
    guard !beginning.isEmpty else { throw .empty }
    if let kind = Self.kind(of: beginning) { throw .otherFile(kind) }
    guard let found = TextEncoding(of: beginning) else { throw .noText }
    let isWide = found != .utf8
    // "UTF-16" leaves open which byte of a letter comes first; the file says it.
    let isToldWide = told == .utf16LittleEndian || told == .utf16BigEndian
    if told != nil, isWide != isToldWide {
      throw .writtenIn(isWide ? "UTF-16" : "UTF-8 or Latin-1")
    }
    let encoding = isWide ? found : told ?? found
    var decoder = TextDecoder(encoding)
    var text = decoder.decode(beginning)[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    self.encoding = encoding
    endsInReturns = Self.endsInReturns(text)
    let line = Self.firstLine(of: text)
    if let separator = Self.separator(saidBy: line) {
      self.separator = separator
      hasSeparatorLine = true
      return
    }
    hasSeparatorLine = false
    let others: [UInt8] = [UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var best = (separator: UInt8(ascii: ","), rank: Self.rank(line, UInt8(ascii: ","), named))
    for separator in others {
      let rank = Self.rank(line, separator, named)
      if rank > best.rank { best = (separator, rank) }
    }
    separator = best.separator
  }

  /// What the file is, if its first bytes say that it is something else; with the command to use.
  private static func kind(of beginning: [UInt8]) -> String? {
    let page = "a web page or XML. Export it as CSV"
    let kinds: [([UInt8], String)] = [
      (
        Array("SQLite format 3".utf8),
        "a ledger. Take it over with: petition-coordinator merge FILE"
      ),
      (
        [0x50, 0x4B, 0x03, 0x04],
        "a workbook of a spreadsheet program, or another archive. Save it there as CSV in UTF-8"
      ),
      (
        [0xD0, 0xCF, 0x11, 0xE0],
        "a workbook of an old spreadsheet program. Save it there as CSV in UTF-8"
      ),
      (Array("%PDF".utf8), "a PDF. Ask for the table that it was made of"),
      (Array("{".utf8), "JSON. Export it as CSV"), (Array("[{".utf8), "JSON. Export it as CSV"),
      (Array("<!".utf8), page), (Array("<?".utf8), page), (Array("<html".utf8), page),
      (Array("<table".utf8), page),
    ]
    return kinds.first { beginning.starts(with: $0.0) }?.1
  }

  /// The bytes of the first line that has any; quotation marks hide line ends.
  private static func firstLine(of text: ArraySlice<UInt8>) -> [UInt8] {
    var line: [UInt8] = []
    var isQuoted = false
    for byte in text {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      let isEnd = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      guard isEnd, !isQuoted else {
        line.append(byte)
        continue
      }
      if line.contains(where: { !" ,;\t".utf8.contains($0) }) { return line }
      line = []
    }
    return line
  }

  private static func endsInReturns(_ text: ArraySlice<UInt8>) -> Bool {
    var isQuoted = false
    for (place, byte) in zip(text.indices, text) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == UInt8(ascii: "\n") { return false }
      guard byte == UInt8(ascii: "\r") else { continue }
      return place + 1 < text.endIndex && text[place + 1] != UInt8(ascii: "\n")
    }
    return false
  }

  private static func separator(saidBy line: [UInt8]) -> UInt8? {
    let text = line.filter { $0 != UInt8(ascii: "\"") }
    let start = Array("sep=".utf8)
    guard text.count >= 5, text.prefix(4).map({ $0 | 0x20 }) == start.map({ $0 | 0x20 }),
      ",;\t".utf8.contains(text[4])
    else { return nil }
    return text[4]
  }

  /// How well a separator fits a first row: its columns with a meaning, then its columns.
  private static func rank(
    _ line: [UInt8],
    _ separator: UInt8,
    _ named: [ImportColumns.Meaning: String]
  ) -> (known: Int, all: Int) {
    var cells: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == separator, !isQuoted {
        cells.append([])
      } else {
        cells[cells.count - 1].append(byte)
      }
      if cells.count > CSVReader.maximumCells { break }
    }
    let header = cells.map { String(decoding: $0, as: UTF8.self) }
    return (ImportColumns.known(in: header, named: named), cells.count)
  }
}
