import PetitionCore
import PetitionOffice
import PetitionShell
import TerminalUI

/// What happens to a review.
enum ReviewEvent: Equatable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted, or typed as a line.
  case paste(String)
  /// This much time has passed since the start.
  case time(Duration)
  /// The next question was read.
  case shown(ShownCase)
  /// The next question is none any more.
  case closed(ReviewCase)
  /// A decision is on disk.
  case recorded(Decision, StateCounts)
  /// A decision is not known to be on disk.
  case unsaved(PendingDecision, words: String)
  /// What a decision was about has changed meanwhile; nothing was recorded.
  case gone
  /// The ledger was searched once more.
  case found([ReviewCase])
  /// The ledger could not be read.
  case unread(words: String)
}

/// What a review wants of the world.
enum ReviewEffect: Equatable {
  /// Reads the signatures of a question, if it still is one.
  case show(ReviewCase)
  /// Records a decision.
  case record(Decision)
  /// Tries once more, with the stamp of the first time.
  case retry(PendingDecision)
  /// Searches the ledger once more.
  case look
}

/// Moves a review from one state to the next; pure.
enum ReviewReducer {
  /// How long choosing keys rest after a question has appeared, so that a held key decides once.
  static let settling = Duration.milliseconds(700)
  /// A key that comes sooner than this after one that was swallowed is the same key, still held.
  static let repeating = Duration.milliseconds(300)

  /// Answers an event.
  ///
  /// - Returns: What the world is to do, in order.
  static func reduce(_ state: inout ReviewState, _ event: ReviewEvent) -> [ReviewEffect] {
    switch event {
    case .key(let key):
      guard !isHeld(key, &state) else { return [] }
      return press(key, &state)
    case .paste(let text): return paste(text, &state)
    case .time(let now):
      state.now = now
      return state.screen == .looking ? [.look] : []
    case .shown(let shown):
      state.shown = shown
      state.shownAt = state.now
      state.screen = .question(selected: 0)
    case .closed(let question):
      if state.upcoming.last == question { state.upcoming.removeLast() }
      return next(&state)
    case .recorded(let decision, let counts): return recorded(decision, counts, &state)
    case .unsaved(let pending, let words):
      state.screen = .unsaved(pending, words: words, selected: 0)
    case .gone:
      state.message = "Changed elsewhere; nothing recorded."
      if let last = state.settled.last, state.isTakingBack { undone(last, &state) }
      return next(&state)
    case .found(let cases):
      state.upcoming = cases.filter { !state.skipped.contains($0) }.reversed()
      return next(&state)
    case .unread(let words): state.screen = .unread(words: words, selected: 0)
    }
    return []
  }

  /// Goes to the next question; when there is none, looks once more whether an answer raised one.
  static func next(_ state: inout ReviewState) -> [ReviewEffect] {
    state.shown = nil
    state.isTakingBack = false
    if let question = state.upcoming.last { return [.show(question)] }
    let isLookedAt = state.screen == .looking || state.settled.isEmpty
    state.screen = isLookedAt ? .summary : .looking
    return []
  }

  /// Whether a choosing key comes from one that has been down since the last question.
  private static func isHeld(_ key: Key, _ state: inout ReviewState) -> Bool {
    guard case .question = state.screen, !state.isLinear, isChoosing(key) else { return false }
    let isRepeated = state.swallowedAt.map { state.now - $0 < repeating } ?? false
    let isFresh = state.now - state.shownAt < settling
    state.swallowedAt = isFresh || isRepeated ? state.now : nil
    return isFresh || isRepeated
  }

  private static func isChoosing(_ key: Key) -> Bool {
    switch key {
    case .enter, .text: true
    default: false
    }
  }

  private static func recorded(
    _ decision: Decision,
    _ counts: StateCounts,
    _ state: inout ReviewState
  ) -> [ReviewEffect] {
    state.counts = counts
    if decision.verdict == .restore, let last = state.settled.last {
      undone(last, &state)
      state.message = "Taken back. The question is asked again."
      return next(&state)
    }
    guard let shown = state.shown else { return next(&state) }
    let record = shown.records.first { $0.id == decision.signature }
    let name = record.map { SignatureWords(record: $0).name } ?? ""
    state.settled.append(SettledCase(question: shown.question, decision: decision, name: name))
    state.message = "Saved: \(ReviewWords.done(decision.verdict, name))"
    state.note = ""
    if state.upcoming.last == shown.question { state.upcoming.removeLast() }
    state.handled += 1
    return next(&state)
  }

  /// Forgets a decision of this run, and asks its question next.
  private static func undone(_ last: SettledCase, _ state: inout ReviewState) {
    state.settled.removeLast()
    state.upcoming.append(last.question)
    state.handled = max(0, state.handled - 1)
  }
}
