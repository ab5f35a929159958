import PetitionLanguages
import PetitionCore
import PetitionStore
import TerminalUI

/// What to copy onto the paper log when the day ends, and whether all is well with the ledger.
struct ClosingScreen: ScreenContent {
  /// The sheet.
  var sheet: ClosingSheet
  /// What the check of the ledger and the copy came to; nil while they go on.
  var result: CopyResult?

  var audience: Audience { .patientStaff }

  /// Shows a sheet.
  init(sheet: ClosingSheet) {
    self.sheet = sheet
  }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    switch key {
    case .enter, .escape: state.showClosed()
    default: break
    }
    return []
  }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    canvas.title(words[.closingTitle], right: sheet.closedAt)
    canvas.keys([.keyEnterDone], in: state.words)
    canvas.cursorBeside()
    if let before = sheet.closedBefore {
      canvas.text(words[.closingAlready, ["time": .text(String(before.suffix(5)))]])
    }
    // Where rows are few, that sentence takes the place of this one.
    if sheet.closedBefore == nil || canvas.hasAllAir { canvas.text(words[.closingHint]) }
    canvas.gap()
    drawSheet(words, &canvas)
    canvas.gap()
    drawResult(state, &canvas)
    canvas.sayInstead(words[.linearEnter])
  }

  /// One fact a row, to be copied by hand.
  private func drawSheet(_ words: Wording, _ canvas: inout Canvas) {
    var rows: [(Phrase, String)] = [
      (.closingToday, words.number(sheet.today)), (.closingHere, words.number(sheet.here)),
      (.closingCampaign, words.number(sheet.campaign)), (.closingKiosk, sheet.kiosk),
    ]
    if let head = sheet.head {
      rows += [(.closingEntry, "\(head.seq)"), (.closingWords, head.words.description)]
    }
    for (label, value) in rows { canvas.say("\(words[label]): \(value)") }
    let widest = rows.map { TextWidth.columns(of: words[$0.0]) }.max() ?? 0
    while !rows.isEmpty {
      let pair = Array(rows.prefix(mayShare(rows, words, canvas) ? 2 : 1))
      rows.removeFirst(pair.count)
      for (index, fact) in pair.enumerated().reversed() {
        let label = words[fact.0]
        let start = pair.count > 1 ? TextWidth.columns(of: label) + 1 : widest + 3
        let column = index * (canvas.size.columns / 2)
        draw(label, fact.1, column: column, valueAt: start, &canvas)
      }
    }
  }

  /// Whether two facts share a row: where every row is needed and both are short.
  private func mayShare(
    _ rows: [(Phrase, String)],
    _ words: Wording,
    _ canvas: Canvas
  ) -> Bool {
    guard !canvas.hasAllAir, rows.count > 1, Self.pairs.contains(rows[0].0) else { return false }
    return rows.prefix(2).allSatisfy {
      TextWidth.columns(of: "\(words[$0.0]) \($0.1)") < canvas.size.columns / 2 - canvas.margin
    }
  }

  /// The facts that may share a row with the next.
  private static let pairs: Set<Phrase> = [.closingToday, .closingKiosk]

  private func draw(
    _ label: String,
    _ value: String,
    column: Int,
    valueAt start: Int,
    _ canvas: inout Canvas
  ) {
    let first = canvas.margin + column
    let lines = wrap(value, columns: canvas.size.columns - canvas.margin - first - start)
    if lines.count > canvas.room { canvas.isCut = true }
    canvas.put(label, row: canvas.top, column: first)
    for (index, line) in lines.prefix(canvas.room).enumerated() {
      canvas.put(line, row: canvas.top + index, column: first + start, style: .bold)
    }
    if column == 0 { canvas.top += min(lines.count, canvas.room) }
  }

  private func drawResult(_ state: KioskState, _ canvas: inout Canvas) {
    let words = state.words
    switch result {
    case .none: canvas.text(words[.closingChecking])
    case .done: canvas.text(words[state.copying.isOn ? .closingDone : .closingNoCopy])
    case .failed(let text): canvas.message(text)
    }
  }
}
