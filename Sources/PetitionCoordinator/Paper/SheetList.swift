import PetitionCore
import PetitionShell

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
        sheet: sheet.sheet,
        event: sheet.event,
        canvasser: sheet.canvasser,
        lines: sheet.lines,
        typed: sheet.typed,
        illegible: sheet.illegible,
        missing: sheet.missing.reduce(0) { $0 + $1.count },
        state: isTwice ? "typed twice" : isClosed ? "closed" : "open"
      )
    )
  }

  /// Leaves the sheets of one event, however it is spelled.
  mutating func keep(event: String) {
    let key = Label.key(of: event)
    rows.removeAll { Label.key(of: $0.event) != key }
  }

  /// The rows event by event, in the order of the sheets' numbers.
  var ordered: [Row] { rows.sorted { ($0.event, $0.sheet) < ($1.event, $1.sheet) } }

  private static let columns = [
    Listing.Column(name: "event", title: "event", isBreakable: true),
    Listing.Column(name: "sheet", title: "sheet", isBreakable: true),
    Listing.Column(name: "canvasser", title: "canvasser", isBreakable: true),
    Listing.Column(name: "lines", title: "lines", isNumeric: true),
    Listing.Column(name: "typed", title: "typed", isNumeric: true),
    Listing.Column(name: "illegible", title: "illegible", isNumeric: true),
    Listing.Column(name: "missing", title: "missing", isNumeric: true),
    Listing.Column(name: "state", title: "state"),
  ]

  /// The list in a format; the table ends with a line that adds it up.
  func text(_ format: Listing.Format) -> String {
    let cells = ordered.map { row -> [ListingValue] in
      [
        .text(row.event), .text(row.sheet), .text(row.canvasser),
        row.lines.map(ListingValue.number) ?? .none, .number(row.typed), .number(row.illegible),
        row.lines == nil ? .none : .number(row.missing), .text(row.state),
      ]
    }
    let text = Listing.text(
      Self.columns,
      cells,
      as: format,
      facts: ["total": .number(rows.count)],
      empty: "No paper sheet is here."
    )
    return format == .table && !rows.isEmpty ? text + Output.fitted(sum) + "\n" : text
  }

  private static func sheets(_ count: Int) -> String {
    count == 1 ? "1 sheet" : "\(count.grouped) sheets"
  }

  private var sum: String {
    let closed = rows.filter { $0.state == "closed" }.count
    let typed = rows.reduce(0) { $0 + $1.typed }
    let illegible = rows.reduce(0) { $0 + $1.illegible }
    let missing = rows.reduce(0) { $0 + $1.missing }
    let unknown = rows.filter { $0.lines == nil }.count
    let sum = """
      \(Self.sheets(rows.count)), \(closed.grouped) closed: \(typed.grouped) typed, \
      \(illegible.grouped) illegible, \(missing.grouped) missing.
      """
    guard unknown > 0 else { return sum }
    return """
      \(sum) How many lines \(Self.sheets(unknown)) \(unknown == 1 ? "has" : "have") nobody has said: \
      what is missing there is not counted.
      """
  }
}
