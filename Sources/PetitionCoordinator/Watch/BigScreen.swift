import PetitionCore
import PetitionLanguages
import TerminalUI

/// The screen for people who pass by: the count as large as fits, the way to the goal, the last
/// milestone, and no name of anybody.
///
/// Nothing on it moves; it changes when the count does.
struct BigScreen {
  /// What is shown.
  let state: WatchState

  private var words: Wording { state.words }
  private var count: Int { state.numbers.count }
  /// Those who only listen hear of a milestone in the last sentence, and are told nothing twice.
  private var celebration: WatchState.Celebration? { state.isLinear ? nil : state.celebration }
  private var isEarly: Bool { count < CampaignCount.enoughToShow }

  /// Draws it and says it.
  func draw(on canvas: inout Canvas) {
    say(on: &canvas)
    guard !canvas.isLinear else { return }
    canvas.keys([words[.keyEverything], words[.keyEnd]])
    let foot = foot(columns: columns(canvas))
    let height = foot.height(bar: barRows(canvas), isAiry: canvas.layout != .compact)
    // In the smallest window the number comes first: it is what can be seen from afar.
    let rows = min(2, canvas.room - height - (isEarly ? 0 : BigDigits.rows))
    drawTitle(rows: rows, &canvas)
    drawAsk(above: height, &canvas)
    canvas.bottom -= height
    if isEarly {
      canvas.top += max(0, canvas.room / 2)
    } else {
      drawNumber(&canvas)
      canvas.top = canvas.bottom
    }
    canvas.bottom += height
    draw(foot, &canvas)
  }

  // What is said.

  private func say(on canvas: inout Canvas) {
    let isNew = !state.isLinear || !state.isIntroduced
    if isNew {
      canvas.say(state.title)
      canvas.say(state.ask)
    }
    let foot = foot(columns: .max)
    for sentence in [foot.headline] + foot.captions + foot.news { canvas.say(sentence) }
    if isNew { canvas.sayInstead(words[.linearWatch]) }
  }

  /// The sentences under the number.
  private struct Foot {
    /// The most important one: how many, or the milestone that is celebrated.
    var headline: String
    /// What stands under the bar: how far, and how far it still is.
    var captions: [String] = []
    /// Whether the captions stand side by side.
    var isOneRow = false
    /// What was: the last milestone, and the time of a count that may be old.
    var news: [String] = []

    /// The rows that all of it takes.
    func height(bar: Int, isAiry: Bool) -> Int {
      let below = captions.isEmpty ? 0 : bar + (isOneRow ? 1 : captions.count)
      return (isAiry ? 3 : 0) + 1 + below + news.count
    }
  }

  private func foot(columns: Int) -> Foot {
    guard !isEarly else {
      return Foot(
        headline: words[.beFirst],
        news: [words[.goalIs, ["goal": .count(state.goal)]]] + stale
      )
    }
    let next = state.nextMilestone
    let signed = words[.peopleSigned, ["n": .count(count)]]
    let captions = [
      words[
        .countOfGoal,
        [
          "n": .count(count), "goal": .count(state.goal),
          "percent": .count(state.goals.percent(of: count)),
        ]
      ],
      words[.moreToReach, ["n": .count(next - count), "goal": .count(next)]],
    ]
    let widths = captions.map { TextWidth.columns(of: $0) }
    return Foot(
      headline: celebration.map { "*** \(reached($0.milestone)) ***" } ?? signed,
      captions: captions,
      isOneRow: widths.reduce(4, +) <= columns,
      news: [celebration == nil ? lastMilestone(columns: columns) : signed] + stale
    )
  }

  private var stale: [String] {
    state.unreadSince.isEmpty ? [] : [words[.countAsOf, ["time": .text(state.unreadSince)]]]
  }

  /// The last milestone, with its day where that is known and has room.
  private func lastMilestone(columns: Int) -> String {
    guard let milestone = state.lastMilestone else { return "" }
    guard let day = state.numbers.milestoneDay else { return reached(milestone) }
    let whole = words[.milestoneReachedOn, ["n": .count(milestone), "day": .day(day)]]
    return TextWidth.columns(of: whole) <= columns ? whole : reached(milestone)
  }

  private func reached(_ milestone: Int) -> String {
    words[.milestoneReached, ["n": .count(milestone)]]
  }

  // What is drawn.

  private func columns(_ canvas: Canvas) -> Int { canvas.size.columns - 2 * canvas.margin }

  /// A bar that is seen from afar; it grows with the screen.
  private func barRows(_ canvas: Canvas) -> Int { max(1, canvas.size.rows / 20) }

  /// Draws the title in the bar that names every screen; without the bar where the digits would
  /// touch it.
  private func drawTitle(rows: Int, _ canvas: inout Canvas) {
    guard canvas.layout != .compact else {
      poster(state.title, style: .bold, rows: rows, &canvas)
      return
    }
    let count = wrap(state.title, columns: min(canvas.measure, columns(canvas))).count
    canvas.grid.fill(
      row: canvas.top,
      column: 0,
      rows: max(0, min(rows, count)),
      columns: canvas.size.columns,
      style: .reverse
    )
    poster(state.title, style: .reverse, rows: rows, &canvas)
    canvas.gap()
  }

  /// Draws lines of text in the middle.
  private func poster(
    _ text: String,
    style: Style = .plain,
    rows: Int,
    _ canvas: inout Canvas
  ) {
    let width = min(canvas.measure, columns(canvas))
    for line in canvas.clipped(wrap(text, columns: width), rows: min(rows, canvas.room)) {
      let spare = columns(canvas) - TextWidth.columns(of: line)
      canvas.put(line, row: canvas.top, column: canvas.margin + max(0, spare / 2), style: style)
      canvas.top += 1
    }
  }

  /// Draws the ask if all of it fits, with a number under it; a celebration has its room.
  private func drawAsk(above height: Int, _ canvas: inout Canvas) {
    let rows = wrap(state.ask, columns: canvas.measure).count
    let hasRoom = rows <= 3 && canvas.room - height - rows > BigDigits.rows
    guard !state.ask.isEmpty, hasRoom, celebration == nil else { return }
    poster(state.ask, rows: rows, &canvas)
    canvas.gap()
  }

  /// Draws the count, or the milestone that is celebrated between two rows of stars.
  private func drawNumber(_ canvas: inout Canvas) {
    guard let celebration else {
      BigNumber(words.number(count)).draw(on: &canvas)
      return
    }
    let number = BigNumber(words.number(celebration.milestone))
    guard canvas.room >= BigDigits.rows + 2 else {
      number.draw(on: &canvas)
      return
    }
    for row in [canvas.top, canvas.bottom - 1] {
      let stars = String(repeating: "*   ", count: columns(canvas) / 4) + "*"
      poster(stars, at: row, &canvas)
    }
    canvas.top += 1
    canvas.bottom -= 1
    number.draw(on: &canvas)
    canvas.bottom += 1
  }

  private func poster(_ line: String, at row: Int, _ canvas: inout Canvas) {
    let text = wrap(line, columns: columns(canvas)).first ?? ""
    let spare = columns(canvas) - TextWidth.columns(of: text)
    canvas.put(text, row: row, column: canvas.margin + spare / 2, style: .bold)
  }

  private func draw(_ foot: Foot, _ canvas: inout Canvas) {
    canvas.gap()
    let spare = columns(canvas) - TextWidth.columns(of: foot.headline)
    canvas.cursor = Position(row: canvas.top, column: canvas.margin + max(0, spare / 2))
    poster(foot.headline, style: .bold, rows: 1, &canvas)
    canvas.gap()
    if !foot.captions.isEmpty { drawBar(foot, &canvas) }
    for sentence in foot.news { poster(sentence, rows: 1, &canvas) }
  }

  private func drawBar(_ foot: Foot, _ canvas: inout Canvas) {
    for _ in 0..<barRows(canvas) {
      Bar.draw(
        count,
        of: state.goal,
        into: &canvas.grid,
        at: Position(row: canvas.top, column: canvas.margin),
        columns: columns(canvas)
      )
      canvas.top += 1
    }
    if foot.isOneRow, let right = foot.captions.last {
      canvas.put(foot.captions[0], row: canvas.top)
      let column = canvas.margin + columns(canvas) - TextWidth.columns(of: right)
      canvas.put(right, row: canvas.top, column: column)
      canvas.top += 1
      canvas.gap()
    } else {
      for caption in foot.captions { poster(caption, rows: 1, &canvas) }
    }
  }
}
