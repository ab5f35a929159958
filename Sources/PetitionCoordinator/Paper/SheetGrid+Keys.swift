import PetitionCore
import PetitionShell
import PetitionStore
import TerminalUI

extension SheetGrid {
  /// The sentence for F1.
  static let help = """
    Enter moves on; after the ZIP code it saves. Up/Down: other lines. F2, or ?? as name: nobody \
    can read it. F4: mistake. " as ZIP: as above.
    """

  /// Answers a key.
  mutating func press(_ key: Key, requiresPostalCode: Bool) -> [SheetEffect] {
    let asked = asking
    asking = nil
    notice = nil
    switch key {
    case .enter where asked == .illegible, .function(2) where asked == .illegible:
      return [.saveIllegible(focus + 1)]
    case .function(4):
      if case .mistake(let line) = asked { return void(line) }
      askMistake()
    case .enter, .tab: return enter(requiresPostalCode)
    case .down: go(to: focus + 1)
    case .up: go(to: focus - 1)
    case .pageDown: go(to: focus + 10)
    case .pageUp: go(to: focus - 10)
    case .backTab: back()
    case .function(1): message = Self.help
    case .function(2): askIllegible()
    default: edit(key)
    }
    return []
  }

  /// Takes pasted text, or a line that was typed as a whole.
  mutating func paste(_ text: String, replacing: Bool) {
    guard mayEdit() else { return }
    asking = nil
    notice = nil
    row.asked = nil
    switch column {
    case .name: tell(row.name.paste(text, replacing: replacing))
    case .code: tell(row.code.paste(text, replacing: replacing))
    }
  }

  private mutating func edit(_ key: Key) {
    guard isEditing(key), mayEdit() else { return }
    row.asked = nil
    switch column {
    case .name: tell(row.name.edit(key))
    case .code:
      // A ditto mark, as people write it on paper.
      let isDitto = key == .text("\"") && row.code.text.isEmpty && focus > 0
      tell(isDitto ? row.code.insert(rows[focus - 1].code.text) : row.code.edit(key))
    }
  }

  /// Whether a key would change the line, or move in it.
  private func isEditing(_ key: Key) -> Bool {
    var field = row.name
    return field.edit(key) != nil
  }

  private mutating func tell(_ notice: EntryNotice?) {
    message =
      switch notice {
      case .full: "The line is full."
      case .pictures: "Pictures were left out."
      case .some(.none), nil: nil
      }
  }

  private mutating func mayEdit() -> Bool {
    switch row.standing {
    case .open, .notSaved: return true
    case .unknown:
      message = """
        Line \(focus + 1) may be on disk already. Enter asks again; after that it can be changed.
        """
    case .saved(let entry):
      message =
        entry.isIllegible
        ? "Line \(focus + 1) is recorded as illegible, and stays so."
        : "Line \(focus + 1) is saved. F4 voids it as a mistake; then it can be typed again."
    }
    return false
  }

  /// Goes to another row; a line that is ready is not saved by that, and says so.
  private mutating func go(to index: Int) {
    let left = row.isUnsaved ? focus + 1 : nil
    focus = max(0, min(rows.count - 1, index))
    column = .name
    message = nil
    if let left, left != focus + 1 { message = "Line \(left) is not saved yet: Enter saves it." }
  }

  private mutating func back() {
    if column == .code, !row.isSaved {
      column = .name
      message = nil
    } else {
      go(to: focus - 1)
      if !row.isSaved { column = .code }
    }
  }

  private mutating func enter(_ requiresPostalCode: Bool) -> [SheetEffect] {
    switch row.standing {
    case .unknown: return [.retry(focus + 1)]
    case .saved:
      focus = firstOpen(from: focus) ?? focus
      column = .name
      message = nil
      return []
    case .open, .notSaved: break
    }
    let judgement = row.judge(requiresPostalCode: requiresPostalCode)
    if column == .name, passes(judgement) {
      column = .code
      message = row.nameQuestion
      return []
    }
    return settle(judgement)
  }

  /// Whether a name is good enough to go on to the ZIP code.
  private func passes(_ judgement: SheetRow.Judgement) -> Bool {
    switch judgement {
    case .badName, .illegible: false
    case .ready, .question, .badCode: true
    }
  }

  private mutating func settle(_ judgement: SheetRow.Judgement) -> [SheetEffect] {
    switch judgement {
    case .ready(let line): return [.save(focus + 1, line)]
    case .question(let text, let line):
      let texts = [row.name.text, row.code.text]
      if row.asked == texts { return [.save(focus + 1, line)] }
      row.asked = texts
      message = "\(text) Enter again keeps it."
    case .illegible: askIllegible()
    case .badName(let text):
      column = .name
      message = text
    case .badCode(let text): message = text
    }
    return []
  }

  private mutating func askIllegible() {
    guard mayEdit() else { return }
    asking = .illegible
    message = "Nobody can read line \(focus + 1)? Enter records that; it stays so."
  }

  /// Asks about the row at hand if it is saved, else about the one that was saved last.
  private mutating func askMistake() {
    guard let line = row.isSaved ? focus + 1 : last, let entry = rows[line - 1].entry else {
      message = "No line was saved here that could be a mistake. Go to one with Up."
      return
    }
    guard !entry.isIllegible else {
      message = "Line \(line) is recorded as illegible, and stays so."
      return
    }
    asking = .mistake(line)
    let name = (entry.name ?? "").printable
    message = "Void line \(line), \(name), as a mistake, and type it again? F4 again does that."
  }

  private func void(_ line: Int) -> [SheetEffect] {
    guard let entry = rows[line - 1].entry else { return [] }
    return [.void(line, entry.id)]
  }

  /// Lets a line be typed again that was voided as a mistake; what stood there is where it begins.
  mutating func reopen(_ line: Int) {
    rows[line - 1].standing = .open
    focus = line - 1
    column = .name
    last = nil
    message = "Line \(line) is voided as a mistake. Put it right; Enter, Enter saves it."
  }
}
