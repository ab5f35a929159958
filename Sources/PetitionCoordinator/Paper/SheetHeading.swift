import PetitionCore
import PetitionShell
import TerminalUI

/// Which sheet is typed in: its number, its lines, where it lay and who collected on it.
struct SheetHeading: Equatable {
  /// A line of the form.
  enum Line: Int, CaseIterable {
    case sheet, lines, event, canvasser
  }

  /// The lines of the form, in the order of ``Line``.
  var fields = [
    EntryField(label: "Sheet number"), EntryField(label: "Lines filled in", rule: .digits),
    EntryField(label: "Event"), EntryField(label: "Canvasser"),
  ]
  /// The line that keys go to.
  var focus = Line.sheet
  /// Whether nothing was typed since the line has the keys: the first letter then replaces the text.
  var isFresh = true
  /// What must be put right; nil when all is well.
  var message: String?
  /// What was done before; nil at first.
  var notice: String?
  /// The text of a line.
  subscript(line: Line) -> EntryField<String> {
    get { fields[line.rawValue] }
    set { fields[line.rawValue] = newValue }
  }

  /// Fills the form in.
  init(sheet: String, lines: Int?, event: String, canvasser: String) {
    put(sheet, .sheet)
    put(lines.map(String.init) ?? "", .lines)
    put(event, .event)
    put(canvasser, .canvasser)
  }

  /// Fills in the sheet that comes after one: what they have in common stays.
  init(after grid: SheetGrid) {
    self.init(
      sheet: Self.next(after: grid.sheet),
      lines: grid.rows.count,
      event: grid.event,
      canvasser: grid.canvasser
    )
  }

  /// Replaces the text of a line.
  mutating func put(_ text: String, _ line: Line) {
    self[line].editor.clear()
    _ = self[line].insert(text)
  }

  /// The number after a sheet's: P-015 after P-014; the same where there is no number at the end.
  static func next(after sheet: String) -> String {
    let digits = sheet.reversed().prefix { $0.isASCII && $0.isNumber }.count
    guard digits > 0, digits < 10, let number = Int(sheet.suffix(digits)) else { return sheet }
    let text = String(number + 1)
    let zeros = String(repeating: "0", count: max(0, digits - text.count))
    return sheet.dropLast(digits) + zeros + text
  }

  /// The names that are offered for the line that has the keys.
  func offers(_ lists: Configuration.Session) -> [String] {
    switch focus {
    case .event: lists.events
    case .canvasser: lists.canvassers
    case .sheet, .lines: []
    }
  }
}

extension SheetHeading {
  /// Answers a key.
  mutating func press(_ key: Key, _ state: SheetState) -> [SheetEffect] {
    let offers = offers(state.lists)
    switch key {
    case .enter: return enter(offers)
    case .escape:
      guard focus != .sheet else { return [.quit] }
      move(-1)
    case .tab, .down: return focus == .sheet ? enter(offers) : moved(1)
    case .backTab, .up: move(-1)
    case .pageDown: suggest(1, offers)
    case .pageUp: suggest(-1, offers)
    default: edit(key)
    }
    return []
  }

  /// Takes pasted text.
  mutating func paste(_ text: String, replacing: Bool) {
    _ = self[focus].paste(text, replacing: replacing || isFresh)
    isFresh = false
    message = nil
  }

  private mutating func edit(_ key: Key) {
    if isFresh, case .text = key { self[focus].editor.clear() }
    guard self[focus].edit(key) != nil else { return }
    isFresh = false
    message = nil
  }

  private mutating func suggest(_ step: Int, _ offers: [String]) {
    guard !offers.isEmpty else { return }
    let count = offers.count
    let index = offers.firstIndex(of: self[focus].text).map { ($0 + step + count) % count } ?? 0
    put(offers[index], focus)
  }

  private mutating func moved(_ step: Int) -> [SheetEffect] {
    move(step)
    return []
  }

  private mutating func move(_ step: Int) {
    focus = Line(rawValue: focus.rawValue + step) ?? focus
    isFresh = true
    message = nil
  }

  private mutating func enter(_ offers: [String]) -> [SheetEffect] {
    switch focus {
    case .sheet:
      guard let sheet = PaperSheet.number(self[.sheet].text) else {
        message =
          self[.sheet].tidyText.isEmpty
          ? "Type the number that stands on the sheet."
          : "A sheet's number has at most \(PaperSheet.maximumCharacters) characters."
        return []
      }
      return [.lookUp(sheet)]
    case .lines:
      guard hasLines else { return [] }
    case .event, .canvasser:
      if let number = Int(self[focus].text), number > 0, offers.indices.contains(number - 1) {
        put(offers[number - 1], focus)
      }
      guard focus == .event else { return hasLines ? [.lookUp(self[.sheet].tidyText)] : [] }
    }
    move(1)
    return []
  }

  /// Whether the number of lines will do; if not, the keys go there.
  private var hasLines: Bool {
    mutating get {
      if lineCount != nil { return true }
      focus = .lines
      isFresh = true
      message = "How many lines are filled in? 1 to \(PaperSheet.maximumLines), readable or not."
      return false
    }
  }

  /// How many lines the sheet has; nil while that makes no sense.
  var lineCount: Int? {
    guard let count = Int(self[.lines].text), (1...PaperSheet.maximumLines).contains(count) else {
      return nil
    }
    return count
  }

  /// Takes what is known of the sheet, and goes on to the next line or to the sheet itself.
  ///
  /// - Returns: The lines of the sheet, once the form is complete.
  mutating func take(_ sheet: PaperSheet?, at office: KioskID) -> SheetGrid? {
    if let sheet, sheet.isClosed, sheet.missing.isEmpty {
      focus = .sheet
      message = sheet.closedElsewhere(from: office)
      return nil
    }
    guard focus != .sheet else {
      if let sheet { fill(from: sheet) }
      move(1)
      return nil
    }
    guard let lines = lineCount else { return nil }
    if let sheet, !sheet.isClosed, let refusal = sheet.refusalToOpen(lines: lines, at: office) {
      focus = .lines
      message = "\(refusal). Look at the number of lines."
      return nil
    }
    return SheetGrid(
      sheet: PaperSheet.number(self[.sheet].text) ?? "",
      lines: sheet?.isClosed == true ? sheet?.lines ?? lines : lines,
      event: self[.event].tidyText,
      canvasser: self[.canvasser].tidyText,
      known: sheet
    )
  }
}

extension SheetHeading {
  /// Goes on with a sheet that was begun before.
  private mutating func fill(from sheet: PaperSheet) {
    put(sheet.sheet, .sheet)
    if let lines = sheet.lines { put("\(lines)", .lines) }
    if !sheet.event.isEmpty { put(sheet.event, .event) }
    if !sheet.canvasser.isEmpty { put(sheet.canvasser, .canvasser) }
    let count = sheet.typed + sheet.illegible
    notice =
      "\(sheet.sheet) was begun before: \(count == 1 ? "1 line is" : "\(count) lines are") there."
  }
}

extension PaperSheet {
  /// That the sheet takes no more lines, and where it was closed if that was not here.
  fileprivate func closedElsewhere(from office: KioskID) -> String {
    let refusal = SheetRefusal.closed(sheet: sheet, elsewhere: kiosk == office ? nil : kiosk)
    return """
      \(refusal). A line that was a slip can be voided as a mistake with petition-coordinator void, \
      and is then typed in again here.
      """
  }
}
