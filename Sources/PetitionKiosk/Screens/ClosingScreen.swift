import PetitionLanguages
import PetitionCore
import PetitionStore
import TerminalUI

/// What to copy onto the paper log when the day ends, whether all is well with the ledger, and then
/// what to do with the machine.
struct ClosingScreen: ScreenContent {
  /// What is on the screen.
  enum Step: Equatable {
    /// A page of the sheet, 0-based.
    case sheet(Int)
    /// What comes now; the number is the marked answer.
    case next(Int)
  }

  /// The sheet.
  var sheet: ClosingSheet
  /// What the check of the ledger and the copy came to; nil while they go on.
  var result: CopyResult?
  /// The step.
  var step = Step.sheet(0)

  var audience: Audience { .patientStaff }

  /// Shows a sheet.
  init(sheet: ClosingSheet) {
    self.sheet = sheet
  }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    switch step {
    case .sheet(let page): turn(key, page, &state)
    case .next(let selected): return choose(key, selected, &state)
    }
    return []
  }

  private func turn(_ key: Key, _ page: Int, _ state: inout KioskState) {
    var screen = self
    let last = pages(state).count - 1
    switch key {
    case .enter where page >= last, .escape:
      screen.step = .next(0)
      state.show(.closing(screen))
      return
    case .enter, .pageDown, .down, .text(" "): screen.step = .sheet(min(page + 1, last))
    case .pageUp, .up: screen.step = .sheet(max(0, min(page, last) - 1))
    default: return
    }
    state.screen = .closing(screen)
  }

  private func choose(
    _ key: Key,
    _ selected: Int,
    _ state: inout KioskState
  ) -> [KioskEffect] {
    var screen = self
    if key == .escape {
      screen.step = .sheet(0)
      state.show(.closing(screen))
      return []
    }
    switch state.answer(key, count: choices(state).count, selected: selected) {
    case .moved(let index):
      screen.step = .next(index)
      state.screen = .closing(screen)
    case .chosen(0): state.showClosed()
    // A sheet may lie open for long: a stranger must not get behind the kiosk through it.
    case .chosen where state.hasPIN: state.show(.pin(PINScreen(purpose: .quit)))
    case .chosen: return [.quit]
    case .none: break
    }
    return []
  }

  /// What can be done now; nobody quits before it is known whether there is a copy.
  private func choices(_ state: KioskState) -> [Phrase] {
    [state.hasPIN ? .staffLock : .closingStart] + (result == nil ? [] : [.staffQuit])
  }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    switch step {
    case .sheet(let page): drawSheet(page, state, &canvas)
    case .next(let selected):
      canvas.title(words[.closingNext])
      canvas.keys([.keyEnterChoose, .keyUpDownMove, .keyEscBack], in: words)
      drawResult(state, &canvas)
      canvas.gap()
      let choices = choices(state)
      canvas.choices(choices.map { words[$0] }, selected: min(selected, choices.count - 1))
    }
  }
}

extension ClosingScreen {
  /// A fact: its label and its value.
  private typealias Fact = (label: String, value: String)
  /// One row or more: a fact, or two short ones beside each other.
  private typealias Row = [Fact]

  private func facts(_ words: Wording) -> [Fact] {
    var facts: [Fact] = [
      (words[.event], sheet.event), (words[.canvasser], sheet.canvasser),
      (words[.closingToday], words.number(sheet.today)),
      (words[.closingHere], words.number(sheet.here)),
      (words[.closingVoided], words.number(sheet.voided)),
      (words[.closingConversations], words.number(sheet.conversations)),
      (words[.closingCampaign], words.number(sheet.campaign)), (words[.closingKiosk], sheet.kiosk),
    ]
    if let head = sheet.head {
      facts += [
        (words[.closingEntry], "\(head.seq)"), (words[.closingWords], head.words.description),
      ]
    }
    return facts
  }

  /// The rows of each page, one fact a row where there is room for that; never empty.
  private func pages(_ state: KioskState) -> [[Row]] {
    let facts = facts(state.words)
    var canvas = Canvas(size: state.size, words: state.words, isLinear: state.isLinear)
    canvas.margin = KioskView.margin(of: state)
    let single = facts.map { [$0] }
    guard canvas.layout != .tooSmall, !state.isLinear else { return [single] }
    drawFrame(isPaged: false, state, &canvas)
    let room = canvas.room - result(state, canvas)
    let needed = height(single, canvas)
    if needed + 2 <= room { return [single] }
    let paired = pairs(facts, canvas)
    if height(paired, canvas) <= room { return [paired] }
    // The line of keys may take a row more.
    var pages: [[Row]] = [[]]
    for row in paired {
      let page = pages[pages.count - 1]
      if !page.isEmpty, height(page + [row], canvas) > room - 1 { pages.append([]) }
      pages[pages.count - 1].append(row)
    }
    return pages
  }

  /// Puts two facts on a row where both are short.
  private func pairs(_ facts: [Fact], _ canvas: Canvas) -> [Row] {
    func isShort(_ fact: Fact) -> Bool {
      TextWidth.columns(of: "\(fact.label) \(fact.value)") < canvas.size.columns / 2 - canvas.margin
    }
    return facts.reduce(into: []) { rows, fact in
      if let last = rows.last, last.count == 1, isShort(last[0]), isShort(fact) {
        rows[rows.count - 1].append(fact)
      } else {
        rows.append([fact])
      }
    }
  }

  private func height(_ rows: [Row], _ canvas: Canvas) -> Int {
    rows.reduce(0) { $0 + lines($1, among: rows, canvas).count }
  }

  /// The lines of a row's value; two values are one line.
  private func lines(_ row: Row, among rows: [Row], _ canvas: Canvas) -> [String] {
    guard row.count == 1 else { return [""] }
    let start = valueColumn(rows)
    return wrap(row[0].value, columns: canvas.size.columns - 2 * canvas.margin - start)
  }

  /// Where the values of rows with one fact begin, from the margin.
  private func valueColumn(_ rows: [Row]) -> Int {
    (rows.filter { $0.count == 1 }.map { TextWidth.columns(of: $0[0].label) }.max() ?? 0) + 3
  }

  private func drawFrame(isPaged: Bool, _ state: KioskState, _ canvas: inout Canvas) {
    let words = state.words
    canvas.title(words[.closingTitle], right: sheet.closedAt)
    canvas.keys(isPaged ? [.keyEnterNext, .keyPages] : [.keyEnterNext], in: words)
    canvas.cursorBeside()
    if let before = sheet.closedBefore {
      canvas.text(words[.closingAlready, ["time": .text(String(before.suffix(5)))]])
    }
    // Where rows are few, that sentence takes the place of this one.
    if sheet.closedBefore == nil || canvas.hasAllAir { canvas.text(words[.closingHint]) }
    canvas.gap()
  }

  /// One fact a row, to be copied by hand.
  private func drawSheet(_ page: Int, _ state: KioskState, _ canvas: inout Canvas) {
    let pages = pages(state)
    let rows = pages[min(page, pages.count - 1)]
    drawFrame(isPaged: pages.count > 1, state, &canvas)
    for fact in rows.joined() { canvas.say("\(fact.label): \(fact.value)") }
    for row in rows {
      guard canvas.room > 0 else {
        canvas.isCut = true
        break
      }
      if row.count > 1 {
        for (index, fact) in row.enumerated().reversed() {
          let column = canvas.margin + index * (canvas.size.columns / 2)
          canvas.put(fact.label, row: canvas.top, column: column)
          let start = column + TextWidth.columns(of: fact.label) + 1
          canvas.put(fact.value, row: canvas.top, column: start, style: .bold)
        }
        canvas.top += 1
        continue
      }
      canvas.put(row[0].label, row: canvas.top)
      for line in lines(row, among: rows, canvas).prefix(canvas.room) {
        let column = canvas.margin + valueColumn(rows)
        canvas.put(line, row: canvas.top, column: column, style: .bold)
        canvas.top += 1
      }
    }
    canvas.gap()
    drawResult(state, &canvas)
    canvas.sayInstead(state.words[.linearEnter])
  }

  /// What the check and the copy came to.
  private func resultText(_ state: KioskState) -> String {
    let words = state.words
    switch result {
    case .none: return words[.closingChecking]
    case .done where !state.copying.isOn: return words[.closingNoCopy]
    case .done: return words[.closingDone]
    case .doneOnOwnDisk: return words[.closingDoneHere]
    case .failed(let text): return text
    }
  }

  private var hasFailed: Bool {
    if case .failed = result { true } else { false }
  }

  /// The rows that it takes.
  private func result(_ state: KioskState, _ canvas: Canvas) -> Int {
    wrap(resultText(state), columns: canvas.measure - (hasFailed ? 2 : 0)).count
  }

  private func drawResult(_ state: KioskState, _ canvas: inout Canvas) {
    if hasFailed {
      canvas.message(resultText(state))
    } else {
      canvas.text(resultText(state))
    }
  }
}
