import PetitionLanguages
import PetitionCore
import TerminalUI

/// The invitation: the ask first, the count, who is behind it, and one key to begin.
struct AttractScreen: ScreenContent {
  /// Below this many rows the organiser and the status have one row each.
  static let airyRows = 15

  var audience: Audience { .passersBy }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    switch key {
    case .enter: begin(&state)
    case .pageDown, .down, .text(" "), .text("r"), .text("R"):
      state.show(.reading(ReadingScreen()))
    case .text(let digit):
      let languages = state.configuration.kiosk.languages
      if let number = Int(digit), languages.indices.contains(number - 1) {
        state.language = languages[number - 1]
      }
    default: break
    }
    return []
  }

  /// A line that is no answer may be somebody's name: it is removed from view at once.
  func handle(paste text: String, in state: inout KioskState) -> [KioskEffect] {
    state.isLinear ? state.startOver() : []
  }

  /// Opens the form, unless the petition or the disk takes no signatures now.
  private func begin(_ state: inout KioskState) {
    guard state.season == .open, state.pending.isEmpty else { return }
    state.show(.form(FormScreen()))
  }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    drawTop(state, &canvas)
    // Said here, in the order of reading; drawn below, from both ends.
    canvas.say(state.text.ask)
    canvas.say(Canvas.counterSentences(state).joined(separator: " "))
    let takesNames = state.season == .open && state.pending.isEmpty
    canvas.keys(
      (takesNames ? [.keyEnterSign] : []) + [.keyRead, .keyHelp, .keyTheme],
      in: state.words
    )
    canvas.status(state)
    drawFoot(state, &canvas)
    if canvas.layout == .wide {
      drawWide(state, &canvas)
    } else {
      drawColumn(state, &canvas)
    }
    if takesNames { canvas.sayInstead(words[.linearAttract]) }
  }

  private func drawTop(_ state: KioskState, _ canvas: inout Canvas) {
    let words = state.words
    let language = words.language.name
    let right = canvas.layout == .compact ? "" : language
    let lines = wrap(
      state.text.title,
      columns: canvas.measure - TextWidth.columns(of: right) - 2
    )
    let column = canvas.size.columns - canvas.margin - TextWidth.columns(of: right)
    canvas.put(right, row: canvas.top, column: column)
    for line in canvas.clipped(lines, rows: 2) {
      canvas.put(line, row: canvas.top, style: .bold)
      canvas.top += 1
    }
    canvas.say(state.text.title)
    canvas.text(state.words[.to, ["name": .text(state.text.to)]], rows: 1)
    canvas.gap()
  }

  /// The choice, the languages and the organiser, which every size must show, from the bottom up.
  private func drawFoot(_ state: KioskState, _ canvas: inout Canvas) {
    let words = state.words
    if canvas.layout != .compact { canvas.bottom -= 1 }
    let petition = state.configuration.petition
    let isTight = canvas.size.rows < Self.airyRows
    let blanks: KeyValuePairs<String, Blank> = [
      "organiser": .text(petition.organiser), "contact": .text(petition.contact),
    ]
    let whole = words[.organiserLine, blanks]
    let fits = !isTight && wrap(whole, columns: canvas.size.columns - 2 * canvas.margin).count <= 2
    let organiser = fits ? whole : words[.organiserShort, blanks]
    if !petition.organiser.isEmpty { canvas.footer(organiser, rows: isTight ? 1 : 2) }
    canvas.footer(languageLine(state), rows: 1)
    if canvas.layout != .compact { canvas.bottom -= 1 }
    drawInvitation(invitation(state), &canvas)
    if canvas.layout != .compact { canvas.bottom -= 1 }
  }

  private func drawInvitation(_ text: String, _ canvas: inout Canvas) {
    let column = canvas.margin + 2
    let lines = wrap(text, columns: canvas.measure - 2).prefix(3)
    canvas.bottom -= lines.count
    canvas.put(">", row: canvas.bottom)
    canvas.cursor = Position(row: canvas.bottom, column: column)
    for (index, line) in lines.enumerated() {
      canvas.put(line, row: canvas.bottom + index, column: column, style: .reverse)
    }
    canvas.say(text)
  }

  private func invitation(_ state: KioskState) -> String {
    let words = state.words
    func day(_ date: Timestamp) -> String { LocalTime(date, offset: state.time.utcOffset).day }
    if !state.pending.isEmpty { return words[.paused] }
    return switch state.season {
    case .open: words[.pressEnterToSign]
    case .notYet(let starts): words[.notYet, ["day": .day(day(Timestamp(starts)))]]
    case .over(let ends): words[.over, ["day": .day(day(Timestamp(ends)))]]
    }
  }

  private func languageLine(_ state: KioskState) -> String {
    let languages = state.configuration.kiosk.languages
    guard languages.count > 1 else { return "" }
    return languages.prefix(9).enumerated()
      .map { "\($0.offset + 1) \(state.languages[$0.element].name)" }
      .joined(separator: "   ")
  }

  private func drawColumn(_ state: KioskState, _ canvas: inout Canvas) {
    if canvas.layout == .compact {
      let isTight = canvas.size.rows < Self.airyRows
      let sentences = Canvas.counterSentences(state).prefix(isTight ? 1 : 2).joined(separator: " ")
      for line in wrap(sentences, columns: canvas.measure).prefix(2) {
        canvas.put(line, row: canvas.top)
        canvas.top += 1
      }
    } else if canvas.room >= 10 {
      canvas.counter(state)
      canvas.gap()
    } else {
      canvas.put(Canvas.counterSentences(state).joined(separator: " "), row: canvas.top)
      canvas.top += 1
      canvas.gap()
    }
    for line in wrap(state.text.ask, columns: canvas.measure).prefix(canvas.room) {
      canvas.put(line, row: canvas.top)
      canvas.top += 1
    }
    canvas.gap()
    drawExcerpt(state, &canvas)
  }

  /// As much of the petition as there is room for, and where the rest is.
  private func drawExcerpt(_ state: KioskState, _ canvas: inout Canvas) {
    let lines = wrap(state.text.demand, columns: canvas.measure)
    guard canvas.room >= 2 else { return }
    for line in lines.prefix(canvas.room - 1) {
      canvas.put(line, row: canvas.top)
      canvas.top += 1
    }
    canvas.put(state.words[.wholePetition], row: canvas.top)
  }

  /// Text at the left in a readable measure, the count at the right.
  private func drawWide(_ state: KioskState, _ canvas: inout Canvas) {
    let column = 78
    var tally = canvas
    tally.counter(state, column: column)
    canvas.grid = tally.grid
    var text = canvas
    text.bottom = canvas.bottom
    let passages = [state.text.ask, state.text.demand, state.words[.whyTitle], state.text.why]
    let lines = wrap(
      passages.filter { !$0.isEmpty }.joined(separator: "\n\n"),
      columns: 72
    )
    let fits = lines.count <= text.room
    for line in lines.prefix(fits ? text.room : text.room - 1) {
      text.put(line, row: text.top)
      text.top += 1
    }
    if !fits { text.put(state.words[.wholePetition], row: text.top) }
    canvas = text
  }
}

extension Canvas {
  /// Draws text above what the bottom already holds.
  mutating func footer(_ text: String, rows: Int) {
    guard !text.isEmpty else { return }
    let lines = clipped(wrap(text, columns: size.columns - 2 * margin), rows: rows)
    for line in lines.reversed() {
      bottom -= 1
      put(line, row: bottom)
    }
    say(text)
  }
}
