import PetitionCore
import PetitionShell
import PetitionStore
import TerminalUI

/// The lines of a sheet, one row each.
struct SheetGrid: Equatable {
  /// The part of a row that keys go to.
  enum Column: Equatable {
    case name, code
  }

  /// What a second press of the same key would do.
  enum Asking: Equatable {
    /// Record that nobody can read the line that has the keys.
    case illegible
    /// Void a line as a mistake.
    case mistake(Int)
  }

  /// The sheet's number.
  let sheet: String
  /// The tabling event.
  let event: String
  /// Who collected.
  let canvasser: String
  /// Whether the ledger has it as closed: then it only takes lines that were voided as a mistake.
  let isClosed: Bool
  /// The lines; the first is at 0.
  var rows: [SheetRow]
  /// The row that has the keys.
  var focus = 0
  /// The part of it that has them.
  var column = Column.name
  /// What a second press would do; nil if nothing.
  var asking: Asking?
  /// What must be looked at; nil when all is well.
  var message: String?
  /// What was done last, for those who hear the screen.
  var notice: String?
  /// The line that was recorded last here, 1-based.
  var last: Int?

  /// Lays out a sheet as far as it is known.
  init(sheet: String, lines: Int, event: String, canvasser: String, known: PaperSheet?) {
    self.sheet = sheet
    self.event = event
    self.canvasser = canvasser
    isClosed = known?.isClosed ?? false
    rows = Array(repeating: SheetRow(), count: lines)
    if let known { take(known) }
    focus = firstOpen(from: 0) ?? 0
  }

  /// The row that has the keys.
  var row: SheetRow {
    get { rows[focus] }
    set { rows[focus] = newValue }
  }

  /// How many lines are on disk, illegible ones among them.
  var saved: Int { rows.filter(\.isSaved).count }

  /// How many of them nobody can read.
  var illegible: Int { rows.filter { $0.entry?.isIllegible == true }.count }

  /// The lines that are typed in and not on disk, 1-based.
  var unsaved: [Int] { rows.indices.filter { rows[$0].isUnsaved }.map { $0 + 1 } }

  /// What the sheet comes to, in words.
  var totals: String {
    let count = rows.count == 1 ? "1 line" : "\(rows.count) lines"
    var parts = ["\(saved - illegible) saved"]
    if illegible > 0 { parts.append("\(illegible) illegible") }
    if saved < rows.count { parts.append("\(rows.count - saved) missing") }
    return "\(count): \(parts.joined(separator: ", "))"
  }

  /// The first row from a place on, and round the end, in which nothing is on disk.
  func firstOpen(from start: Int) -> Int? {
    let order = Array(start..<max(start, rows.count)) + Array(0..<min(start, rows.count))
    return order.first { !rows[$0].isSaved }
  }

  /// Takes down which lines are on disk; what was typed into the others stays.
  mutating func take(_ known: PaperSheet) {
    for index in rows.indices {
      if let entry = known.standing(on: index + 1) {
        rows[index].take(entry)
      } else if rows[index].isSaved {
        rows[index].standing = .open
      }
    }
  }
}

extension SheetGrid {
  /// Answers the end of an attempt to record a line.
  ///
  /// - Returns: What is to be done next: what is shown as saved was read back.
  mutating func take(_ outcome: LineOutcome, line: Int) -> [SheetEffect] {
    guard rows.indices.contains(line - 1) else { return [] }
    switch outcome {
    case .saved:
      last = line
      message = nil
      return [.reread(sheet)]
    case .refused(let refusal):
      rows[line - 1].standing = .open
      message = "\(refusal). Nothing was saved for line \(line)."
      return [.reread(sheet)]
    case .notSaved(let error):
      rows[line - 1].standing = .notSaved
      let reason = error.description(ofLine: line)
      message = "Line \(line) is not saved yet; what you typed stays. Enter tries again. \(reason)"
    case .unknown(let error):
      rows[line - 1].standing = .unknown
      message = "Whether line \(line) is saved is not known yet. Enter asks again. \(error)"
    }
    return []
  }

  /// Goes on to the next open row once the one that has the keys is on disk.
  mutating func advance() {
    guard let line = last, let entry = rows[line - 1].entry, focus == line - 1 else { return }
    notice = said(line, entry)
    focus = firstOpen(from: line) ?? focus
    column = .name
  }

  private func said(_ line: Int, _ entry: SheetEntry) -> String {
    guard !entry.isIllegible else { return "Line \(line) is recorded as illegible." }
    let parts = [entry.name ?? "", entry.postalCode ?? "no ZIP code", entry.place]
    let shown = parts.filter { !$0.isEmpty }.joined(separator: ", ")
    return "Line \(line) saved: \(shown.printable)."
  }
}
