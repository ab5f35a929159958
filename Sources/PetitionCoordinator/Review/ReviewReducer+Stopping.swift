import TerminalUI

extension ReviewReducer {
  /// Answers a key where the coordinator is asked whether to stop.
  static func stop(
    _ key: Key,
    _ returning: ReviewState.Screen,
    _ selected: Int,
    _ state: inout ReviewState
  ) -> [ReviewEffect] {
    if key == .escape {
      state.screen = returning
      return []
    }
    switch ChoiceKeys.answer(key, count: 2, selected: selected) {
    case .moved(let index): state.screen = .stop(returning: returning, selected: index)
    case .chosen(0): state.screen = returning
    case .chosen: state.screen = .summary
    case .none: break
    }
    return []
  }

  /// Answers a key after a decision could not be saved: it is tried again, or given up knowingly.
  static func unsaved(
    _ key: Key,
    _ pending: PendingDecision,
    _ words: String,
    _ selected: Int,
    _ state: inout ReviewState
  ) -> [ReviewEffect] {
    switch ChoiceKeys.answer(key, count: 2, selected: selected) {
    case .moved(let index): state.screen = .unsaved(pending, words: words, selected: index)
    case .chosen(0): return [.retry(pending)]
    case .chosen:
      state.isGivenUp = true
      state.screen = .summary
    case .none: break
    }
    return []
  }

  /// Answers a key after the ledger could not be read.
  static func unread(
    _ key: Key,
    _ words: String,
    _ selected: Int,
    _ state: inout ReviewState
  ) -> [ReviewEffect] {
    switch ChoiceKeys.answer(key, count: 2, selected: selected) {
    case .moved(let index): state.screen = .unread(words: words, selected: index)
    case .chosen(0):
      state.screen = .question(selected: 0)
      return next(&state)
    case .chosen: state.screen = .summary
    case .none: break
    }
    return []
  }
}
