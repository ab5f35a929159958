import Foundation
public import PetitionCore

/// The cells of a row by what they mean.
public struct ImportedCells {
  private var texts: [ImportColumns.Meaning: String] = [:]
  /// What an export of this program says of the row; nil for any other file.
  public private(set) var exported: (id: EntryID?, isCounted: Bool)?

  /// Takes a row apart.
  ///
  /// - Parameters:
  ///   - row: The row; it may have more cells than the header if those are blank, and lack those
  ///     at its end that nothing is made of: spreadsheets leave blank ones away.
  ///   - columns: What its cells mean.
  /// - Throws: ``RowRefusal`` if it has too few cells or too many, or one of those that are needed is
  ///   no text.
  public init(_ row: CSVReader.Row, _ columns: ImportColumns) throws(RowRefusal) {
    let count = columns.header.count
    let others = CSVReader.Row(line: row.line, cells: Array(row.cells.dropFirst(count)))
    guard row.cells.count >= columns.neededCells, others.isBlank else {
      let cells = row.cells.count == 1 ? "1 cell" : "\(row.cells.count) cells"
      throw RowRefusal("The row has \(cells); the header has \(count).")
    }
    for (meaning, place) in columns.places.sorted(by: { $0.value < $1.value }) {
      texts[meaning] = try Self.text(row.cells[place], meaning.rawValue)
    }
    readExport(row, columns)
  }

  subscript(meaning: ImportColumns.Meaning) -> String { texts[meaning] ?? "" }

  /// Whether a cell says that there is nothing, as a database or a spreadsheet writes it.
  func isNothing(_ meaning: ImportColumns.Meaning) -> Bool {
    let words: Set = ["", "null", "(null)", "none", "nil", "nan", "nat", "n/a", "#n/a", "na", "-"]
    return words.contains(self[meaning].lowercased())
  }

  /// Whether the row says that the signer lives outside of the United States.
  var isForeign: Bool {
    let home: Set = [
      "us", "usa", "u.s.", "u.s.a.", "united states", "united states of america",
      "estados unidos", "ee. uu.", "ee.uu.", "eeuu", "america", "840",
      "vereinigte staaten", "états-unis", "etats-unis",
      "puerto rico", "pr", "guam", "gu", "vi", "as", "mp",
    ]
    return !isNothing(.country) && !home.contains(self[.country].lowercased())
  }

  /// An address, if the row says yes to its use; silence and anything doubtful is no.
  func contact(_ meaning: ImportColumns.Meaning, if optIn: ImportColumns.Meaning) -> String? {
    let answers: Set = ["yes", "y", "true", "t", "1", "subscribed", "opted in", "opted_in"]
    guard answers.contains(self[optIn].lowercased()), !isNothing(meaning),
      self[meaning].utf8.count <= 320
    else { return nil }
    let address = NameAdmission.tidy(self[meaning])
    return address.isEmpty ? nil : address
  }

  /// In an export of this program the row has an identity and a state; a cell that a spreadsheet
  /// would have run has an apostrophe before it, which is not a part of the text.
  private mutating func readExport(_ row: CSVReader.Row, _ columns: ImportColumns) {
    guard let places = columns.exported else { return }
    // In another system's table these columns may hold anything.
    let word = { (place: Int) in
      String(decoding: row.cells[place], as: UTF8.self)
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }
    guard let state = SignatureState(rawValue: word(places.state)) else { return }
    let id = places.id.map(word).flatMap(UUID.init(uuidString:))
    exported = (id.map { EntryID($0) }, state == .accepted)
    for (meaning, text) in texts {
      guard text.first == "'", let second = text.dropFirst().first, "=+-@".contains(second) else {
        continue
      }
      texts[meaning] = String(text.dropFirst())
    }
  }

  private static func text(_ cell: [UInt8], _ name: String) throws(RowRefusal) -> String {
    guard let text = String(validating: cell, as: UTF8.self) else {
      throw RowRefusal("The \(name) is not valid UTF-8.")
    }
    guard !text.unicodeScalars.contains("\u{FFFD}") else {
      throw RowRefusal(
        """
        The \(name) holds a replacement character: a letter was lost when the file was converted. \
        Export it again as UTF-8.
        """
      )
    }
    guard !text.unicodeScalars.contains("\0") else {
      throw RowRefusal("The \(name) holds a NUL, which is no letter.")
    }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
