import TerminalUI

/// How the columns of a table share the columns of a terminal, so that no line is longer.
///
/// Where they do not fit side by side, columns of zeros are left out, then cells that may be broken go
/// on below, and at last the table goes on below itself, each part under its first column.
struct TableLayout {
  /// A column of a part.
  private struct Place {
    var index: Int
    var width: Int
  }

  private static let gap = 2
  /// No cell is broken into less.
  private static let leastBroken = 8
  /// A shorter bar tells nothing.
  private static let leastPicture = 8

  private let columns: [Listing.Column]
  /// The parts that stand one below the other; one where the table fits.
  private let parts: [[Place]]
  /// The longest cell of each picture.
  private let longest: [Int]

  /// Decides how wide columns are.
  ///
  /// - Parameters:
  ///   - columns: The columns; those without a title are left out.
  ///   - cells: The rows, as far as they are known.
  ///   - room: The columns of the terminal.
  init(_ columns: [Listing.Column], _ cells: [[String]], room: Int) {
    self.columns = columns
    let shown = columns.indices.filter { columns[$0].title != nil }
    let longest = columns.indices.map { index in
      cells.reduce(0) { max($0, Self.width(of: $1[index])) }
    }
    self.longest = longest
    let natural = columns.indices.map { max(longest[$0], Self.width(of: columns[$0].title ?? "")) }
    var texts = shown.filter { !columns[$0].isPicture }
    let width = { (indices: [Int]) in
      Self.width(of: indices.map { Place(index: $0, width: natural[$0]) })
    }
    if width(texts) > room {
      texts.removeAll { index in
        columns[index].isSpare && cells.allSatisfy { $0[index] == "0" || $0[index].isEmpty }
      }
    }
    var places = texts.map { Place(index: $0, width: natural[$0]) }
    Self.shrink(&places, columns, to: room)
    var parts = Self.width(of: places) > room ? Self.divide(places, room) : [places]
    for index in shown where columns[index].isPicture {
      let left = room - Self.width(of: parts[parts.count - 1]) - Self.gap
      guard left >= Self.leastPicture else { continue }
      parts[parts.count - 1].append(Place(index: index, width: min(natural[index], left)))
    }
    self.parts = parts
  }

  /// Rows as text, each part under its titles.
  ///
  /// - Parameters:
  ///   - rows: The cells.
  ///   - isFirst: Whether nothing of the table was written before.
  /// - Returns: The lines, with their ends.
  func text(_ rows: [[String]], isFirst: Bool) -> String {
    let titles = columns.map { $0.title ?? "" }
    return parts.enumerated().map { number, part in
      var bytes: [UInt8] = []
      if !isFirst && parts.count > 1 || number > 0 { bytes.append(UInt8(ascii: "\n")) }
      if isFirst || parts.count > 1 { add(titles, part, to: &bytes) }
      for row in rows { add(row, part, to: &bytes) }
      return String(decoding: bytes, as: UTF8.self)
    }.joined()
  }

  /// Takes room from the widest cells that may be broken until all columns fit, if they can.
  private static func shrink(_ places: inout [Place], _ columns: [Listing.Column], to room: Int) {
    while width(of: places) > room {
      let broad = places.indices.filter { place in
        let column = columns[places[place].index]
        let least = max(leastBroken, width(of: column.title ?? ""))
        return column.isBreakable && places[place].width > least
      }
      guard let widest = broad.max(by: { places[$0].width < places[$1].width }) else { return }
      places[widest].width -= 1
    }
  }

  /// Lets columns go on below, each part beginning with the first column.
  private static func divide(_ places: [Place], _ room: Int) -> [[Place]] {
    guard var first = places.first else { return [] }
    first.width = min(first.width, max(1, room / 2))
    var parts: [[Place]] = []
    var part = [first]
    for var place in places.dropFirst() {
      place.width = min(place.width, max(1, room - first.width - gap))
      if part.count > 1, width(of: part) + gap + place.width > room {
        parts.append(part)
        part = [first]
      }
      part.append(place)
    }
    return parts + [part]
  }

  private static func width(of places: [Place]) -> Int {
    places.reduce(-gap) { $0 + $1.width + gap }
  }

  /// The lines of a row, with their ends; bytes are put together faster than texts.
  private func add(_ row: [String], _ part: [Place], to bytes: inout [UInt8]) {
    let cells = part.map { lines(of: row[$0.index], $0) }
    for line in 0..<(cells.map(\.count).max() ?? 0) {
      // Written before the next cell alone, so that no line ends in spaces.
      var space = 0
      for (place, lines) in zip(part, cells) {
        let cell = line < lines.count ? lines[line] : ""
        let rest = max(0, place.width - Self.width(of: cell))
        let isNumeric = columns[place.index].isNumeric
        if isNumeric { space += rest }
        if !cell.isEmpty {
          bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: space))
          bytes.append(contentsOf: cell.utf8)
          space = 0
        }
        space += (isNumeric ? 0 : rest) + Self.gap
      }
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// A cell in lines that fit: broken, or if it is a picture, drawn smaller.
  private func lines(of cell: String, _ place: Place) -> [String] {
    // Half a number is another number.
    guard !columns[place.index].isNumeric else { return [cell] }
    guard Self.width(of: cell) > place.width || isDrawnSmaller(place) else { return [cell] }
    guard columns[place.index].isPicture else { return wrap(cell, columns: place.width) }
    guard !cell.isEmpty else { return [cell] }
    let count = Self.width(of: cell) * place.width / max(1, longest[place.index])
    return [String(cell.prefix(min(place.width, max(1, count))))]
  }

  private func isDrawnSmaller(_ place: Place) -> Bool {
    columns[place.index].isPicture && longest[place.index] > place.width
  }

  /// The columns that a cell takes; plain text needs no table for that.
  private static func width(of cell: String) -> Int {
    cell.utf8.allSatisfy { $0 < 0x80 } ? cell.utf8.count : TextWidth.columns(of: cell)
  }
}
