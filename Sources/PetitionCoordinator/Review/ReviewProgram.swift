import PetitionCore
import PetitionOffice
import PetitionShell
import PetitionStore
import TerminalUI

/// A running review: its state and the ledger it decides about.
struct ReviewProgram: ScreenProgram {
  /// All that the screens depend on.
  var state: ReviewState
  /// The ledger; nothing of it is held while a person looks.
  var store: PetitionStore
  private let start = ContinuousClock.now

  /// Creates a program.
  init(state: ReviewState, store: PetitionStore) {
    self.state = state
    self.store = store
  }

  var heartbeat: Duration? { state.screen == .looking ? .zero : nil }

  func frame(size: Size, isLinear: Bool) -> Frame {
    var state = state
    state.isLinear = isLinear
    return ReviewView.frame(of: state, size: size)
  }

  /// Reads the first question.
  mutating func begin() {
    guard !state.coordinator.isEmpty else { return }
    work(ReviewReducer.next(&state))
  }

  mutating func handle(_ inputs: [InputEvent]) -> Bool {
    send(.time(start.duration(to: .now)))
    for input in inputs {
      switch input {
      case .key(let key): send(.key(key))
      case .paste(let text): send(.paste(text))
      case .unreadable, .resized, .terminate, .hangUp: break
      }
      // What the next key of a burst means is said by the time at which it is looked at.
      send(.time(start.duration(to: .now)))
      if state.isOver { return false }
    }
    return true
  }

  private mutating func send(_ event: ReviewEvent) {
    work(ReviewReducer.reduce(&state, event))
  }

  /// Does what is asked for, and what that leads to, until nothing is left to do.
  private mutating func work(_ effects: [ReviewEffect]) {
    var effects = effects[...]
    while let effect = effects.popFirst() {
      let event = perform(effect)
      // A commit may have waited: what follows it happens now.
      state.now = start.duration(to: .now)
      effects += ReviewReducer.reduce(&state, event)
    }
  }

  private mutating func perform(_ effect: ReviewEffect) -> ReviewEvent {
    switch effect {
    case .show(let question): show(question)
    case .record(let decision):
      record(PendingDecision(decision: decision, stamp: SystemClock.stamp()))
    case .retry(let pending): record(pending)
    case .look: look()
    }
  }

  private mutating func show(_ question: ReviewCase) -> ReviewEvent {
    do {
      var records: [SignatureRecord] = []
      for id in question.signatures {
        guard let record = try store.signature(id), record.standing.state == .accepted else {
          return .closed(question)
        }
        records.append(record)
      }
      return .shown(ShownCase(question: question, records: records))
    } catch {
      return .unread(words: error.description)
    }
  }

  private mutating func record(_ pending: PendingDecision) -> ReviewEvent {
    do {
      try store.decide(pending.decision, stamp: pending.stamp)
      let counts = (try? store.tally(by: .all).counts) ?? state.counts
      return .recorded(pending.decision, counts)
    } catch .noSuchSignature {
      return .gone
    } catch {
      return .unsaved(pending, words: error.description)
    }
  }

  private mutating func look() -> ReviewEvent {
    do {
      return .found(try ReviewSearch.run(in: &store).cases)
    } catch {
      return .unread(words: error.description)
    }
  }
}
