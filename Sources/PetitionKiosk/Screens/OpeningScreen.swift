import PetitionLanguages
import PetitionShell
import PetitionCore
import TerminalUI

/// Session opening: event and canvasser, filled in beforehand, so that Enter, Enter starts.
struct OpeningScreen: ScreenContent {
  /// What comes after the two lines.
  enum Step: Equatable {
    case lines
    /// The clock went backwards; the number is the marked answer.
    case clock(Int)
  }

  /// The tabling event and the canvasser.
  var fields = FieldPair(first: EntryField(label: .event), second: EntryField(label: .canvasser))
  /// The step.
  var step = Step.lines
  /// What the clock said when the screen came up; spoken once, not again every minute.
  let clockAtFirst: String
  /// What the canvasser must be told; nil when all is well.
  var message: Phrase?
  /// Why the last attempt to open a session failed; nil when it did not.
  var failure: String?

  var audience: Audience { .patientStaff }

  /// Fills in what was likeliest last time or in the configuration.
  init(_ state: KioskState) {
    let session = state.configuration.session
    clockAtFirst = Self.clock(state)
    _ = fields.first.insert(state.session?.event ?? session.events.first ?? "")
    _ = fields.second.insert(state.session?.canvasser ?? session.canvassers.first ?? "")
  }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    var screen = self
    if case .clock(let selected) = step { return answerClock(key, selected, &state) }
    switch key {
    case .enter where fields.isOnSecond: return screen.start(&state)
    case .enter, .tab, .backTab, .down, .up:
      screen.fields.isOnSecond.toggle()
      screen.message = nil
    case .escape: screen.fields.isOnSecond = false
    case .pageDown: screen.suggest(1, state)
    case .pageUp: screen.suggest(-1, state)
    default:
      _ = screen.fields.focused.edit(key)
    }
    state.screen = .opening(screen)
    return []
  }

  func handle(paste text: String, in state: inout KioskState) -> [KioskEffect] {
    // There is no Ctrl-T where lines are typed.
    if state.isLinear, text.lowercased() == "staff" {
      return GlobalKeys.handle(.control("T"), in: &state) ?? []
    }
    var screen = self
    _ = screen.fields.focused.paste(text, replacing: state.isLinear)
    state.screen = .opening(screen)
    return []
  }

  /// Fills in another name from the organiser's list.
  private mutating func suggest(_ step: Int, _ state: KioskState) {
    fields.focused.cycle(suggestions(state), by: step)
  }

  /// The organiser's list for the line that keys go to.
  private func suggestions(_ state: KioskState) -> [String] {
    let session = state.configuration.session
    return fields.isOnSecond ? session.canvassers : session.events
  }

  private mutating func start(_ state: inout KioskState) -> [KioskEffect] {
    guard !fields.first.tidyText.isEmpty, !fields.second.tidyText.isEmpty else {
      fields.isOnSecond = !fields.first.tidyText.isEmpty
      message = .sessionMissing
      state.screen = .opening(self)
      return []
    }
    if let saved = state.counts.lastSavedAt, Timestamp(state.time.wall) < saved {
      step = .clock(0)
      state.show(.opening(self))
      return []
    }
    return [open(clockConfirmed: true)]
  }

  private func open(clockConfirmed: Bool) -> KioskEffect {
    .openSession(
      event: fields.first.tidyText,
      canvasser: fields.second.tidyText,
      clockConfirmed: clockConfirmed
    )
  }

  private func answerClock(
    _ key: Key,
    _ selected: Int,
    _ state: inout KioskState
  ) -> [KioskEffect] {
    var screen = self
    screen.step = .lines
    if key == .escape {
      state.show(.opening(screen))
      return []
    }
    switch state.answer(key, count: 2, selected: selected) {
    case .moved(let index):
      screen.step = .clock(index)
      state.screen = .opening(screen)
    case .chosen(let index): return [open(clockConfirmed: index == 1)]
    case .none: break
    }
    return []
  }
}

extension OpeningScreen {
  var placement: Placement { .form }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    canvas.title(words[.openingTitle])
    if case .clock(let selected) = step {
      drawClock(selected, state, &canvas)
      return
    }
    let names = suggestions(state)
    canvas.keys(
      [.keyEnterNext] + (fields.focused.hasOther(in: names) ? [.keySuggest] : [])
        + [.keyUpDownMove, .keyStaff],
      in: state.words
    )
    canvas.fields(fields, in: words, saysText: true)
    canvas.gap()
    let before = canvas.top
    if let failure { canvas.message(failure) }
    if let message { canvas.message(words[.pleaseCheck] + " " + words[message]) }
    if let day = state.configuration.petition.retainUntil, day <= state.time.wall {
      let last = LocalTime(Timestamp(day), offset: state.time.utcOffset).day
      canvas.message(words[.retentionOver, ["day": .day(last)]])
    }
    if canvas.top > before { canvas.gap() }
    let clock = state.isLinear ? clockAtFirst : Self.clock(state)
    canvas.text(words[.clockSays, ["time": .text(clock)]] + " " + words[.clockWrong])
    canvas.text(words[.countSoFar, ["n": .count(state.count)]])
    if !state.hasPIN {
      canvas.gap()
      canvas.wholeText(words[.noPIN])
    }
    if !state.locale.isUTF8, canvas.layout != .compact {
      canvas.gap()
      canvas.wholeText(words[.localeNotUTF8, ["setting": .text(state.locale.setting)]])
    }
    if state.isLinear { canvas.say(words[.linearStaff]) }
    canvas.sayInstead(words[.linearText])
  }

  private func drawClock(_ selected: Int, _ state: KioskState, _ canvas: inout Canvas) {
    let words = state.words
    canvas.keys([.keyEnterChoose, .keyUpDownMove, .keyEscBack], in: state.words)
    canvas.text(words[.clockBackwards, ["time": .text(Self.clock(state))]])
    canvas.gap()
    canvas.choices([words[.clockDoubtful], words[.clockRight]], selected: selected)
  }

  private static func clock(_ state: KioskState) -> String {
    let local = state.time.local
    return "\(local.day) \(local.clock)"
  }
}

extension EntryField {
  /// Replaces the text with the entry of a list that comes after the one it holds now.
  mutating func cycle(_ list: [String], by step: Int) {
    guard !list.isEmpty else { return }
    let index = list.firstIndex(of: text).map { ($0 + step + list.count) % list.count } ?? 0
    editor = FieldEditor()
    _ = insert(list[index])
  }

  /// Whether a list has anything but what the line holds now.
  func hasOther(in list: [String]) -> Bool { list.contains { $0 != text } }
}
