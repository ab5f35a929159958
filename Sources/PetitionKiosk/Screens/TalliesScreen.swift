import PetitionLanguages
import PetitionCore
import TerminalUI

/// Tallies for the canvasser: counts only, by hour, event and canvasser.
struct TalliesScreen: ScreenContent {
  /// What was counted.
  var tallies: StaffTallies
  /// The first line that is shown.
  var first = 0

  var audience: Audience { .staff }

  /// Shows tallies from the first line on.
  init(tallies: StaffTallies) {
    self.tallies = tallies
  }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    var screen = self
    let room = room(state)
    // One row of the page before stays in view.
    let step = max(1, room - 1)
    switch key {
    case .enter, .escape:
      state.show(.staff(StaffScreen()))
      return []
    case .down: screen.first += 1
    case .pageDown, .text(" "): screen.first += step
    case .up: screen.first -= 1
    case .pageUp: screen.first -= step
    default: return []
    }
    screen.first = max(0, min(screen.first, lines(state).count - room))
    state.screen = .tallies(screen)
    return []
  }

  /// How many lines are seen at once.
  private func room(_ state: KioskState) -> Int {
    var canvas = Canvas(size: state.size, words: state.words, isLinear: state.isLinear)
    guard canvas.layout != .tooSmall else { return 1 }
    canvas.margin = KioskView.margin(of: state)
    canvas.air = .max
    if state.isPractice { KioskView.drawBanner(state, on: &canvas) }
    drawFrame(state, hasMore: true, &canvas)
    return max(1, canvas.room)
  }

  private func drawFrame(_ state: KioskState, hasMore: Bool, _ canvas: inout Canvas) {
    canvas.title(state.words[.staffTallies])
    canvas.keys(hasMore ? [.keyEnterBack, .keyPages] : [.keyEnterBack], in: state.words)
  }

  /// One line of the screen: words, then a number, then a bar of that number.
  private struct Line {
    var label: String
    var count: Int?
    var longest = 0
  }

  private func lines(_ state: KioskState) -> [Line] {
    let words = state.words
    var lines = [
      Line(label: words[.talliesToday], count: state.counts.today),
      Line(label: words[.talliesHour], count: state.counts.thisHour),
      Line(label: words[.talliesCampaign], count: state.count),
      Line(label: words[.talliesVoided], count: tallies.voided),
      Line(label: words[.talliesConversations], count: tallies.conversations),
    ]
    let groups: [(Phrase, [(String, Int)])] = [
      (.talliesByHour, tallies.hours.map { ("\($0.hour):00", $0.count) }),
      (.talliesByEvent, tallies.events.map { ($0.event, $0.count) }),
      (.talliesByCanvasser, tallies.canvassers.map { ($0.canvasser, $0.count) }),
    ]
    for (title, rows) in groups where !rows.isEmpty {
      lines.append(Line(label: ""))
      lines.append(Line(label: words[title]))
      // One row alone is compared with nothing.
      let longest = rows.count > 1 ? rows.map(\.1).max() ?? 0 : 0
      lines += rows.map { Line(label: "  \($0.0)", count: $0.1, longest: longest) }
    }
    return lines
  }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    drawFrame(state, hasMore: lines(state).count > room(state), &canvas)
    canvas.cursorBeside()
    let column = numberColumn(state, canvas)
    for line in lines(state) {
      canvas.say(line.count.map { "\(line.label): \(words.number($0))" } ?? line.label)
    }
    for line in lines(state).dropFirst(first).prefix(canvas.room) {
      canvas.grid.put(
        line.label,
        row: canvas.top,
        column: canvas.margin,
        style: line.count == nil ? .bold : [],
        maxColumns: line.count == nil ? nil : column - canvas.margin - 1
      )
      if let count = line.count {
        let number = words.number(count)
        let start = column + max(0, 6 - number.utf8.count)
        canvas.put(number, row: canvas.top, column: start)
        drawBar(count, of: line.longest, column: column + 8, &canvas)
      }
      canvas.top += 1
    }
    canvas.sayInstead(words[.linearEnter])
  }

  /// Where the numbers begin: right of the kiosk's own labels; names of events may be cut there.
  private func numberColumn(_ state: KioskState, _ canvas: Canvas) -> Int {
    let labels = lines(state).filter { $0.count != nil && $0.longest == 0 }.map(\.label)
    let widest = labels.map { TextWidth.columns(of: $0) }.max() ?? 0
    let usual = min(30, canvas.size.columns / 2)
    return canvas.margin + min(max(usual, widest + 1), canvas.size.columns - 2 * canvas.margin - 7)
  }

  private func drawBar(_ count: Int, of longest: Int, column: Int, _ canvas: inout Canvas) {
    let width = canvas.size.columns - canvas.margin - column
    guard longest > 0, width > 4 else { return }
    canvas.grid.fill(
      row: canvas.top,
      column: column,
      columns: min(width, 30) * count / longest,
      style: .reverse
    )
  }
}
