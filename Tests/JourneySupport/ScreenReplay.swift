/// The screen that a stream of terminal output draws.
///
/// A program that paints only what changed never sends a whole sentence, so bytes alone cannot be
/// searched for one. This knows what ncurses, S-Lang and dialog send to an xterm and takes every
/// scalar to be one column wide; for wide scripts and for attributes use ``TmuxSession``.
public struct ScreenReplay: Sendable {
  /// Width and height in cells.
  public let columns: Int, rows: Int
  /// Where the next scalar goes, counted from zero.
  public internal(set) var cursor = (row: 0, column: 0)

  var cells: [[Unicode.Scalar]]
  var saved = (row: 0, column: 0)
  var region: ClosedRange<Int>
  var wrapPending = false
  private var control = ControlSequence.none
  private var partial: [UInt8] = []

  /// A blank screen with the cursor in its upper left corner.
  public init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    region = 0...(rows - 1)
  }

  /// The rows, without the spaces at their ends, joined by line feeds.
  public var text: String {
    cells.map { row in
      let end = row.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0
      return String(String.UnicodeScalarView(row[..<end]))
    }
    .joined(separator: "\n")
  }

  /// Draws `bytes`; a sequence may be cut anywhere between two calls.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    partial += bytes
    let whole = partial.prefix(partial.wholeScalarsEnd)
    partial.removeFirst(whole.count)
    for scalar in String(decoding: whole, as: UTF8.self).unicodeScalars { draw(scalar) }
  }

  private mutating func draw(_ scalar: Unicode.Scalar) {
    if control.isOpen {
      if let finished = control.append(scalar) { perform(finished) }
    } else if scalar == "\u{1B}" {
      control = .escape
    } else if scalar.value < 0x20 {
      perform(controlCharacter: scalar)
    } else {
      put(scalar)
    }
  }

  mutating func put(_ scalar: Unicode.Scalar) {
    if wrapPending {
      cursor.column = 0
      lineFeed()
    }
    cells[cursor.row][cursor.column] = scalar
    wrapPending = cursor.column == columns - 1
    if !wrapPending { cursor.column += 1 }
  }

  private mutating func perform(controlCharacter: Unicode.Scalar) {
    switch controlCharacter {
    case "\r": move(column: 0)
    case "\n": lineFeed()
    case "\u{8}": move(column: cursor.column - 1)
    case "\t": move(column: (cursor.column / 8 + 1) * 8)
    default: break
    }
  }
}

extension [UInt8] {
  /// The end of the last UTF-8 sequence that has fully arrived.
  fileprivate var wholeScalarsEnd: Int {
    guard let lead = lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return count }
    let length = self[lead] >= 0xF0 ? 4 : self[lead] >= 0xE0 ? 3 : self[lead] >= 0xC0 ? 2 : 1
    return lead + length > count ? lead : count
  }
}
