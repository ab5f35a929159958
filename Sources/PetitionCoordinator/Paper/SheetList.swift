import PetitionCore
import TerminalUI

/// The paper sheets of a file, as a person or a script reads them.
struct SheetList {
  /// One sheet.
  struct Row: Equatable {
    var sheet: String
    var event: String
    var canvasser: String
    /// How many lines are filled in; nil while nobody has said.
    var lines: Int?
    var typed: Int
    var illegible: Int
    var missing: Int
    /// "open", "closed" or "typed twice".
    var state: String
  }

  private(set) var rows: [Row] = []

  /// Whether every sheet is closed and was typed in once.
  var isSettled: Bool { rows.allSatisfy { $0.state == "closed" } }

  /// Adds a sheet.
  mutating func add(_ sheet: PaperSheet) {
    let isTwice = !sheet.repeated.isEmpty
    let isClosed = sheet.isClosed && sheet.missing.isEmpty
    rows.append(
      Row(
        sheet: ShownText.clean(sheet.sheet).text,
        event: ShownText.clean(sheet.event).text,
        canvasser: ShownText.clean(sheet.canvasser).text,
        lines: sheet.lines,
        typed: sheet.typed,
        illegible: sheet.illegible,
        missing: sheet.missing.reduce(0) { $0 + $1.count },
        state: isTwice ? "typed twice" : isClosed ? "closed" : "open"
      )
    )
  }

  /// Leaves the sheets of one event.
  mutating func keep(event: String) {
    rows.removeAll { $0.event != event }
  }

  /// The rows event by event, in the order of the sheets' numbers.
  var ordered: [Row] { rows.sorted { ($0.event, $0.sheet) < ($1.event, $1.sheet) } }

  /// The list as a table with a line that adds it up.
  var text: String {
    let head = [
      "sheet", "event", "canvasser", "lines", "typed", "illegible", "missing", "state",
    ]
    let cells = ordered.map { row in
      [
        row.sheet, row.event, row.canvasser, row.lines.map(String.init) ?? "-", "\(row.typed)",
        "\(row.illegible)", row.lines == nil ? "-" : "\(row.missing)", row.state,
      ]
    }
    let widths = head.indices.map { column in
      ([head] + cells).map { TextWidth.columns(of: $0[column]) }.max() ?? 0
    }
    let lines = ([head] + cells).map { row in
      let padded = zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - TextWidth.columns(of: cell.0))
        return (3...6).contains(column) ? space + cell.0 : cell.0 + space
      }
      var line = padded.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
    return (lines + [sum]).joined(separator: "\n")
  }

  private var sum: String {
    let closed = rows.filter { $0.state == "closed" }.count
    let typed = rows.reduce(0) { $0 + $1.typed }
    let illegible = rows.reduce(0) { $0 + $1.illegible }
    let missing = rows.reduce(0) { $0 + $1.missing }
    let sheets = rows.count == 1 ? "1 sheet" : "\(rows.count) sheets"
    return """
      \(sheets), \(closed) closed: \(typed) typed, \(illegible) illegible, \(missing) missing.
      """
  }
}
