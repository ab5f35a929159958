import PetitionCore
import PetitionOffice
import PetitionShell
import TerminalUI

extension ReviewReducer {
  /// Answers a key.
  static func press(_ key: Key, _ state: inout ReviewState) -> [ReviewEffect] {
    if key == .function(1) { return help(&state) }
    switch state.screen {
    case .who(let field, _): return who(key, field, &state)
    case .question(let selected): return question(key, selected, &state)
    case .which(let selected): return which(key, selected, &state)
    case .why(let index, let selected): return why(key, index, selected, &state)
    case .note(let field): return note(key, field, &state)
    case .details(let first):
      state.screen =
        scrolled(first, key).map { .details(first: $0) } ?? .question(selected: 0)
    case .help(let returning, let first):
      state.screen =
        scrolled(first, key).map { .help(returning: returning, first: $0) } ?? returning
    case .stop(let returning, let selected): return stop(key, returning, selected, &state)
    case .unsaved(let pending, let words, let selected):
      return unsaved(key, pending, words, selected, &state)
    case .unread(let words, let selected): return unread(key, words, selected, &state)
    case .looking: break
    case .summary: state.isOver = key == .enter || key == .escape || key == .text("q")
    }
    return []
  }

  /// Answers pasted text, or a line that is no number.
  static func paste(_ text: String, _ state: inout ReviewState) -> [ReviewEffect] {
    switch state.screen {
    case .who(var field, _):
      _ = field.paste(text, replacing: state.isLinear)
      state.screen = .who(field, message: "")
    case .note(var field):
      _ = field.paste(text, replacing: state.isLinear)
      state.screen = .note(field)
    case .question where state.isLinear: return press(.text(text.lowercased()), &state)
    default: break
    }
    return []
  }

  private static func help(_ state: inout ReviewState) -> [ReviewEffect] {
    switch state.screen {
    case .help, .looking, .summary: break
    default: state.screen = .help(returning: state.screen, first: 0)
    }
    return []
  }

  /// The first line after a key that moves through a long text; nil when the key leaves it.
  private static func scrolled(_ first: Int, _ key: Key) -> Int? {
    switch key {
    case .enter, .escape, .text("q"): nil
    case .down: first + 1
    case .pageDown, .text(" "): first + 6
    case .up: max(0, first - 1)
    case .pageUp: max(0, first - 6)
    case .home: 0
    default: first
    }
  }

  private static func who(
    _ key: Key,
    _ field: EntryField<String>,
    _ state: inout ReviewState
  ) -> [ReviewEffect] {
    var field = field
    switch key {
    case .escape: ask(&state)
    case .enter where field.tidyText.isEmpty:
      state.screen = .who(
        field,
        message: "Please write your name: every decision says who made it."
      )
    case .enter:
      state.coordinator = field.tidyText
      state.screen = .question(selected: 0)
      return next(&state)
    default:
      guard field.edit(key) != nil else { break }
      state.screen = .who(field, message: "")
    }
    return []
  }

  private static func ask(_ state: inout ReviewState) {
    state.screen = .stop(returning: state.screen, selected: 0)
  }

  private static func question(
    _ key: Key,
    _ selected: Int,
    _ state: inout ReviewState
  ) -> [ReviewEffect] {
    let choices = state.choices
    switch key {
    case .escape, .text("q"), .text("Q"):
      ask(&state)
      return []
    case .text("u"), .text("U"): return choices.contains(.undo) ? take(.undo, &state) : []
    default: break
    }
    guard !choices.isEmpty else { return [] }
    switch ChoiceKeys.answer(key, count: choices.count, selected: selected) {
    case .moved(let index): state.screen = .question(selected: index)
    case .chosen(let index): return take(choices[index], &state)
    case .none: break
    }
    return []
  }

  private static func take(
    _ choice: ReviewState.Choice,
    _ state: inout ReviewState
  ) -> [ReviewEffect] {
    guard let shown = state.shown else { return [] }
    switch (choice, shown.question) {
    case (.same, .pair(let earlier, let later)):
      return decide(later, .duplicate(of: earlier), state)
    case (.distinct, .pair(let earlier, let later)):
      return decide(later, .distinct(from: earlier), state)
    case (.keep, _): return decide(shown.question.questioned, .keep, state)
    case (.void, .pair): state.screen = .which(selected: 1)
    case (.void, _): state.screen = .why(0, selected: 0)
    case (.skip, _): return skip(shown, &state)
    case (.note, _):
      state.screen = .note(EntryField(label: "Note", editor: .init(state.note), rule: .sentence))
    case (.details, _): state.screen = .details(first: 0)
    case (.undo, _): return undo(&state)
    case (.same, _), (.distinct, _): break
    }
    return []
  }

  private static func decide(
    _ signature: EntryID,
    _ verdict: Verdict,
    _ state: ReviewState
  ) -> [ReviewEffect] {
    [
      .record(
        Decision(
          signature: signature,
          verdict: verdict,
          coordinator: state.coordinator,
          note: state.note
        )
      )
    ]
  }

  private static func skip(_ shown: ShownCase, _ state: inout ReviewState) -> [ReviewEffect] {
    state.skipped.insert(shown.question)
    if state.upcoming.last == shown.question { state.upcoming.removeLast() }
    state.handled += 1
    state.message = "Skipped; asked again the next time."
    return next(&state)
  }

  private static func undo(_ state: inout ReviewState) -> [ReviewEffect] {
    guard let last = state.settled.last else { return [] }
    state.isTakingBack = true
    return [
      .record(
        Decision(
          signature: last.decision.signature,
          verdict: .restore,
          coordinator: state.coordinator,
          note: "taken back during review"
        )
      )
    ]
  }

  private static func which(
    _ key: Key,
    _ selected: Int,
    _ state: inout ReviewState
  ) -> [ReviewEffect] {
    if key == .escape {
      state.screen = .question(selected: 0)
      return []
    }
    switch ChoiceKeys.answer(key, count: 3, selected: selected) {
    case .moved(let index): state.screen = .which(selected: index)
    case .chosen(2): state.screen = .question(selected: 0)
    case .chosen(let index): state.screen = .why(index, selected: 0)
    case .none: break
    }
    return []
  }

  private static func why(
    _ key: Key,
    _ index: Int,
    _ selected: Int,
    _ state: inout ReviewState
  ) -> [ReviewEffect] {
    let reasons = VoidReason.allCases
    if key == .escape {
      state.screen = .question(selected: 0)
      return []
    }
    switch ChoiceKeys.answer(key, count: reasons.count + 1, selected: selected) {
    case .moved(let moved): state.screen = .why(index, selected: moved)
    case .chosen(let chosen):
      // The first one voids nothing, as on the kiosk.
      guard chosen > 0, let shown = state.shown, shown.records.indices.contains(index) else {
        state.screen = .question(selected: 0)
        return []
      }
      return decide(shown.records[index].id, .void(reasons[chosen - 1]), state)
    case .none: break
    }
    return []
  }

  private static func note(
    _ key: Key,
    _ field: EntryField<String>,
    _ state: inout ReviewState
  ) -> [ReviewEffect] {
    var field = field
    switch key {
    case .escape: state.screen = .question(selected: 0)
    case .enter:
      state.note = field.tidyText
      state.screen = .question(selected: 0)
    default:
      guard field.edit(key) != nil else { break }
      state.screen = .note(field)
    }
    return []
  }
}
