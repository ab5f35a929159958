import PetitionLanguages
import PetitionCore
import TerminalUI

/// The invitation: the ask first, the count, who is behind it, and one key to begin.
struct AttractScreen: ScreenContent {
  /// Below this many rows the organiser and the status have one row each.
  static let airyRows = 15

  var audience: Audience { .passersBy }

  var placement: Placement { .middle }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    switch key {
    case .enter: begin(&state)
    case .pageDown, .down, .text(" "): state.show(.reading(ReadingScreen()))
    case .text(let text): return take(text, key, &state)
    default: break
    }
    return []
  }

  /// A number chooses a language; a letter is the first of a name, which is not to be typed twice.
  private func take(_ text: String, _ key: Key, _ state: inout KioskState) -> [KioskEffect] {
    let languages = state.configuration.kiosk.languages
    if let number = Int(text) {
      if languages.indices.contains(number - 1) { state.language = languages[number - 1] }
      return []
    }
    guard text.allSatisfy(\.isLetter) else { return [] }
    begin(&state)
    guard case .form(let form) = state.screen else { return [] }
    return form.handle(key, in: &state)
  }

  /// A line that is no answer may be somebody's name: it is removed from view at once.
  func handle(paste text: String, in state: inout KioskState) -> [KioskEffect] {
    state.isLinear ? state.startOver() : []
  }

  /// Opens the form, unless the petition or the disk takes no signatures now.
  private func begin(_ state: inout KioskState) {
    guard state.takesNames else { return }
    state.show(.form(FormScreen()))
  }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    if canvas.layout == .wide, canvas.margin > 1 { canvas.margin = Self.wideMargin(canvas.size) }
    drawTop(state, &canvas)
    // Said here, in the order of reading; drawn below, from both ends.
    canvas.say(state.text.ask)
    canvas.say(Canvas.counterSentences(state).joined(separator: " "))
    let takesNames = state.takesNames
    canvas.keys(
      (takesNames ? [.keyEnterSign] : []) + [.keyRead, .keyHelp, .keyTheme],
      in: state.words
    )
    canvas.status(state)
    // What is left over in a wide window stands above, between and below.
    if canvas.layout == .wide { canvas.bottom -= canvas.lead }
    drawFoot(state, &canvas)
    if canvas.layout == .wide {
      drawWide(state, &canvas)
    } else {
      drawColumn(state, &canvas)
    }
    if takesNames {
      canvas.sayOnScreen(invitation(state))
      canvas.sayInstead(state.words[.linearAttract])
    } else {
      canvas.say(invitation(state), .question)
      canvas.sayInstead(state.words[.linearClosed])
    }
  }

  private func drawTop(_ state: KioskState, _ canvas: inout Canvas) {
    let name = state.words.language.name
    let title = state.text.title
    let width = TextWidth.columns(of: title) + 2 + TextWidth.columns(of: name)
    canvas.title(
      title,
      right: width <= canvas.size.columns - 2 * canvas.margin ? name : "",
      below: state.words[.to, ["name": .text(state.text.to)]]
    )
  }

  /// The choice, the languages and the organiser, which every size must show, from the bottom up.
  private func drawFoot(_ state: KioskState, _ canvas: inout Canvas) {
    let words = state.words
    let text = state.text
    let isTight = canvas.size.rows < Self.airyRows
    let blanks: KeyValuePairs<String, Blank> = [
      "organiser": .text(text.organiser), "contact": .text(text.contact),
    ]
    let whole = words[.organiserLine, blanks]
    // A large window has room to say how a long-winded organiser is reached.
    let rows = isTight ? 1 : canvas.layout == .wide ? 4 : 2
    let fits = !isTight && wrap(whole, columns: canvas.measure).count <= rows
    let organiser = fits ? whole : words[.organiserShort, blanks]
    if !text.organiser.isEmpty {
      canvas.footer(organiser, rows: rows)
      canvas.bottomGap()
    }
    // In a small window the languages part the invitation from the big digits above it.
    let isSmall = canvas.layout == .compact
    if isSmall { drawInvitation(invitation(state), state, &canvas) }
    canvas.footer(languageLine(state), rows: 1)
    canvas.footer(draftLine(state), rows: 1)
    canvas.bottomGap()
    if !isSmall { drawInvitation(invitation(state), state, &canvas) }
  }

  /// The one thing to do, and below it where the whole petition can be read.
  private func drawInvitation(_ text: String, _ state: KioskState, _ canvas: inout Canvas) {
    let column = canvas.margin + 2
    let lines = wrap(text, columns: canvas.measure - 3).prefix(4)
    if canvas.takesAir() {
      canvas.bottom -= 1
      canvas.put(state.words[.wholePetition], row: canvas.bottom, column: column)
    }
    canvas.bottom -= lines.count
    canvas.put(">", row: canvas.bottom)
    canvas.cursor = Position(row: canvas.bottom, column: canvas.margin)
    let widest = max(34, lines.map { TextWidth.columns(of: $0) }.max() ?? 0)
    for (index, line) in lines.enumerated() {
      canvas.marked(
        line,
        row: canvas.bottom + index,
        column: column,
        columns: min(widest, canvas.measure - 3)
      )
    }
    canvas.bottomGap()
  }

  private func invitation(_ state: KioskState) -> String {
    let words = state.words
    func day(_ date: Timestamp) -> String { LocalTime(date, offset: state.time.utcOffset).day }
    if !state.pending.isEmpty || state.trouble != nil { return words[.paused] }
    return switch state.season {
    case .open: words[state.isPractice ? .practiceEnter : .pressEnterToSign]
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

  /// That nobody who speaks the signer's language has checked it; empty for all others.
  private func draftLine(_ state: KioskState) -> String {
    state.words.language.isDraft ? state.words[.draftLanguage] : ""
  }

  /// The ask, the count below it, and as much of the petition as there is room for.
  private func drawColumn(_ state: KioskState, _ canvas: inout Canvas) {
    let ask = wrap(state.text.ask, columns: canvas.measure)
    let count = Canvas.counterSentences(state).joined(separator: " ")
    let room = max(1, canvas.room - wrap(count, columns: canvas.measure).count)
    if ask.count > room { canvas.isCut = true }
    drawLines(ask, rows: room, &canvas)
    canvas.gap()
    canvas.counter(state)
    canvas.gap()
    guard canvas.room >= 3 else { return }
    drawLines(wrap(state.text.demand, columns: canvas.measure), rows: canvas.room, &canvas)
  }

  /// Lines of text, with a sign where some are left out.
  private func drawLines(_ lines: [String], rows: Int, _ canvas: inout Canvas) {
    for line in canvas.clipped(lines, rows: rows) {
      canvas.put(line, row: canvas.top)
      canvas.top += 1
    }
  }

  /// The columns of the petition and of the tally beside it, and what is between them.
  private static let (textColumns, tallyColumns, between) = (72, 46, 6)

  private static func wideMargin(_ size: Size) -> Int {
    max(1, (size.columns - textColumns - between - tallyColumns) / 2)
  }

  /// Text at the left in a readable measure, the count at the right.
  private func drawWide(_ state: KioskState, _ canvas: inout Canvas) {
    var tally = canvas
    tally.margin = canvas.margin + Self.textColumns + Self.between
    drawTally(state, &tally)
    canvas.grid = tally.grid
    let passages = [state.text.ask, state.text.demand, state.words[.whyTitle], state.text.why]
    let text = passages.filter { !$0.isEmpty }.joined(separator: "\n\n")
    drawLines(wrap(text, columns: Self.textColumns), rows: canvas.room, &canvas)
  }

  /// The count as large as its column holds, and the words and the bar below it.
  private func drawTally(_ state: KioskState, _ canvas: inout Canvas) {
    let isShown = state.count >= CampaignCount.enoughToShow
    if isShown { drawDigits(state.words.number(state.count), &canvas) }
    for (index, sentence) in Canvas.counterSentences(state).enumerated() {
      for line in wrap(sentence, columns: Self.tallyColumns) {
        canvas.put(line, row: canvas.top, style: index == 0 ? .bold : .plain)
        canvas.top += 1
      }
    }
    guard isShown else { return }
    canvas.top += 1
    Bar.draw(
      state.count,
      of: state.goal,
      into: &canvas.grid,
      at: Position(row: canvas.top, column: canvas.margin),
      columns: Self.tallyColumns
    )
    canvas.put(Canvas.progressSentence(state), row: canvas.top + 1)
  }

  /// Wide digits, and no higher than elsewhere: twice as many rows would cost twice the bytes of
  /// another signature.
  private func drawDigits(_ number: String, _ canvas: inout Canvas) {
    let fits = BigDigits.width(of: number, dotColumns: 3) <= Self.tallyColumns
    BigDigits.draw(
      number,
      into: &canvas.grid,
      at: Position(row: canvas.top, column: canvas.margin),
      dotColumns: fits ? 3 : 2
    )
    canvas.top += BigDigits.rows + 1
  }
}

extension Canvas {
  /// Draws text above what the bottom already holds.
  mutating func footer(_ text: String, rows: Int) {
    guard !text.isEmpty else { return }
    let lines = clipped(wrap(text, columns: measure), rows: rows)
    for line in lines.reversed() {
      bottom -= 1
      put(line, row: bottom)
    }
    say(text)
  }
}
