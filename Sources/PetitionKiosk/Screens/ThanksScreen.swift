import PetitionLanguages
import PetitionCore
import PetitionStore
import TerminalUI

/// The thank-you: shown only after the signature is on disk, and without the name.
struct ThanksScreen: ScreenContent {
  /// What was saved.
  var receipt: SignatureReceipt
  /// The withdrawal code; nil when the petition offers none.
  var withdrawalCode: String?
  /// The marked choice.
  var selected = 0
  /// Whether the signer looks at the choices; until then the cursor says that it is saved.
  var isChoosing = false

  /// Creates the thank-you for a signature that was saved.
  init(receipt: SignatureReceipt, pending: PendingSigning) {
    self.receipt = receipt
    withdrawalCode = pending.withdrawalCode
  }

  /// It has a clock of its own, so the idle question never stands on top of it.
  var audience: Audience { .unhurried }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    guard state.configuration.signing.contactOptIn else {
      switch key {
      case .enter, .escape, .text(" "): return state.startOver()
      default: return []
      }
    }
    if key == .escape { return state.startOver() }
    switch state.answer(key, count: 2, selected: selected) {
    case .moved(let index):
      var screen = self
      screen.selected = index
      screen.isChoosing = true
      state.screen = .thanks(screen)
    case .chosen(0): return state.startOver()
    case .chosen: state.show(.contact(ContactScreen(signature: receipt.id)))
    case .none: break
    }
    return []
  }

  /// How much longer than usual Enter rests once this screen has cleared itself: whoever meant to
  /// dismiss it must not open a form.
  static let lateEnter = Duration.milliseconds(800)

  func tick(in state: inout KioskState) -> [KioskEffect] {
    let limit = Duration.seconds(seconds(state))
    let quiet = state.time.elapsed - max(state.settledAt, state.lastKeyAt)
    guard quiet >= limit else { return [] }
    let effects = state.startOver()
    state.settledAt += Self.lateEnter
    return effects
  }

  var placement: Placement { .middle }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    let saved = Position(row: canvas.top, column: max(0, canvas.margin - 1))
    let title: Phrase = state.isPractice ? .practiceSaved : .savedNumber
    canvas.title(words[title, ["n": .count(receipt.number)]])
    canvas.keys(
      state.configuration.signing.contactOptIn
        ? [.keyEnterChoose, .keyUpDownMove] : [.keyEnterDone],
      in: words
    )
    canvas.text(words[state.isPractice ? .practiceThanks : .thankYou], style: .bold)
    canvas.gap()
    if let milestone = receipt.milestone {
      canvas.say(words[.milestoneReached, ["n": .count(milestone)]])
      if state.isLinear { canvas.say(words[.milestoneYou]) }
      celebrate(milestone, state, leaving: following(state, canvas), &canvas)
    } else {
      canvas.say(Canvas.counterSentences(state, hasSigned: true).joined(separator: " "))
      if state.count >= CampaignCount.enoughToShow { canvas.say(Canvas.progressSentence(state)) }
      canvas.counter(state, leaving: following(state, canvas), hasSigned: true)
    }
    canvas.gap()
    if isNumberAboveCount(state) {
      canvas.text(words[.numberAboveCount])
      canvas.gap()
    }
    drawWords(state, on: &canvas)
    let choices: [Phrase] =
      state.configuration.signing.contactOptIn ? [.done, .wantNews] : [.done]
    let seconds = seconds(state)
    canvas.choices(choices.map { words[$0] }, selected: selected, saysHow: choices.count > 1)
    canvas.gap()
    canvas.wholeText(words[.clearsItself, ["seconds": .count(seconds)]])
    if !isChoosing { canvas.cursor = saved }
  }

  /// What the words are for, and below it the words on a line of their own, never parted.
  private func drawWords(_ state: KioskState, on canvas: inout Canvas) {
    guard let withdrawalCode else { return }
    for line in lines(with: withdrawalCode, state) {
      canvas.text(line, style: line == withdrawalCode ? .bold : .plain)
    }
    canvas.gap()
  }

  private func lines(with code: String, _ state: KioskState) -> [String] {
    // Words that take nothing back must not be carried home.
    guard !state.isPractice else { return [state.words[.practiceWords]] }
    return state.words[.withdrawalCode, ["code": .text("\n\(code)\n")]]
      .split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  /// Whether the number and the count that stands below it seem to contradict each other: after a
  /// void the count falls, and numbers are never given twice.
  private func isNumberAboveCount(_ state: KioskState) -> Bool {
    state.count >= CampaignCount.enoughToShow && receipt.number > state.count
  }

  /// The rows of what must stand below the count: why the number is above it, the code to keep, and
  /// the choices.
  private func following(_ state: KioskState, _ canvas: Canvas) -> Int {
    let code = withdrawalCode.map { lines(with: $0, state) } ?? []
    let reason = isNumberAboveCount(state) ? [state.words[.numberAboveCount]] : []
    let choices = state.configuration.signing.contactOptIn ? 2 : 1
    return (reason + code).reduce(choices) { $0 + wrap($1, columns: canvas.measure).count }
  }

  /// How long the screen stays; words take a while to copy, and to be read aloud.
  private func seconds(_ state: KioskState) -> Int {
    let seconds = state.configuration.kiosk.thanksSeconds
    return withdrawalCode == nil && !state.isLinear ? seconds : max(seconds, 60)
  }

  /// The milestone as large as the count, and whose doing it is.
  private func celebrate(
    _ milestone: Int,
    _ state: KioskState,
    leaving rows: Int,
    _ canvas: inout Canvas
  ) {
    let words = state.words
    let number = words.number(milestone)
    let sentence = words[.milestoneReached, ["n": .count(milestone)]]
    let column = canvas.margin + BigDigits.width(of: number) + 4
    let width = canvas.size.columns - canvas.margin - column
    let news = wrap("* \(sentence) *", columns: max(1, width))
    let whole = news + [""] + wrap(words[.milestoneYou], columns: max(1, width))
    let lines = whole.count <= BigDigits.rows ? whole : news
    let below = lines.count < whole.count ? wrap(words[.milestoneYou], columns: canvas.measure) : []
    guard width >= 14, lines.count <= BigDigits.rows,
      canvas.room >= BigDigits.rows + below.count + rows
    else {
      canvas.isCut = true
      for line in wrap("* \(sentence) *", columns: canvas.measure - 2).prefix(canvas.room) {
        canvas.marked(line, row: canvas.top, column: canvas.margin + 1)
        canvas.top += 1
      }
      if canvas.takesAir(), !state.isLinear { canvas.wholeText(words[.milestoneYou]) }
      return
    }
    canvas.sayOnScreen(words[.milestoneYou])
    let lowered = (BigDigits.rows - lines.count) / 2
    canvas.digits(number, with: lines, strong: news.count, beside: column, lowered: lowered)
    canvas.top += BigDigits.rows
    for line in below {
      canvas.put(line, row: canvas.top)
      canvas.top += 1
    }
    guard canvas.room > rows + 4 else { return }
    canvas.top += 1
    canvas.progress(state, columns: canvas.measure)
  }
}
