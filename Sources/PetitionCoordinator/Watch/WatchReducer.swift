import PetitionCore

/// Moves a watch from one state to the next; pure.
enum WatchReducer {
  /// Answers an event.
  static func reduce(_ state: inout WatchState, _ event: WatchEvent) {
    switch event {
    case .press(.toggle):
      state.isBig.toggle()
      state.isIntroduced = false
    case .press(.leave): state.isOver = true
    case .time(let now):
      state.now = now
      if let celebration = state.celebration, celebration.end <= now { state.celebration = nil }
    case .read(let numbers): take(numbers, &state)
    case .unread(let clock):
      if state.unreadSince.isEmpty { state.unreadSince = clock }
    }
  }

  private static func take(_ numbers: WatchNumbers, _ state: inout WatchState) {
    if state.hasRead {
      if let milestone = state.milestones.crossed(from: state.highest, to: numbers.count) {
        state.celebration = WatchState.Celebration(
          milestone: milestone,
          end: state.now + WatchState.celebrationTime
        )
      }
      if numbers.count != state.numbers.count { state.isIntroduced = true }
    } else {
      state.highest = numbers.recordedMilestone
    }
    state.highest = max(state.highest, numbers.count)
    state.numbers = numbers
    state.hasRead = true
    state.unreadSince = ""
  }
}
