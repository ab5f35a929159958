import PetitionCore

/// What a watch shows of a ledger, read in one go.
struct WatchNumbers: Equatable {
  /// One group and how many of it count.
  struct Group: Equatable {
    /// What they share; never trusted.
    var name: String
    /// How many count.
    var count: Int
  }

  /// The count of the campaign.
  var count = 0
  /// Signatures taken today.
  var today = 0
  /// Signatures taken in this hour.
  var thisHour = 0
  /// When the newest entry was recorded, "14:02" or with its day; empty before the first.
  var lastSaved = ""
  /// The tabling events, the largest first.
  var events: [Group] = []
  /// The canvassers, the largest first.
  var canvassers: [Group] = []
}

/// All that a watch knows; a frame is a function of it.
struct WatchState: Equatable {
  /// The petition's title.
  var title: String
  /// What is asked for; empty when no configuration says it.
  var ask: String
  /// The numbers that are celebrated.
  var milestones: MilestoneLadder
  /// The numbers that are aimed for.
  var goals: GoalLadder
  /// Whether only the count is shown, for a screen that everybody sees.
  var isCountOnly: Bool
  /// Whether lines are typed instead of keys.
  var isLinear: Bool
  /// What was read last.
  var numbers = WatchNumbers()
  /// Whether anything was read yet; the first numbers cross no milestone.
  var hasRead = false
  /// The last milestone that was reached while somebody watched, in words; empty before.
  var announcement = ""
  /// Why the numbers may be old; empty while they are not.
  var trouble = ""
  /// Whether the watch has ended.
  var isOver = false

  /// The goal that the count moves towards.
  var goal: Int { goals.goal(for: numbers.count) }
}

/// What happens to a watch.
enum WatchEvent: Equatable {
  /// A key was pressed, or its letter typed as a line.
  case press(WatchKey)
  /// The ledger was read, at a time of day as "14:02".
  case read(WatchNumbers, clock: String)
  /// The ledger could not be read.
  case unread(clock: String)
}

/// The keys of a watch.
enum WatchKey: Equatable {
  /// The count alone, or everything.
  case toggle
  /// The end.
  case leave
}

/// Moves a watch from one state to the next; pure.
enum WatchReducer {
  /// Answers an event.
  static func reduce(_ state: inout WatchState, _ event: WatchEvent) {
    switch event {
    case .press(.toggle): state.isCountOnly.toggle()
    case .press(.leave): state.isOver = true
    case .read(let numbers, let clock):
      let before = state.hasRead ? state.numbers.count : numbers.count
      if let milestone = state.milestones.crossed(from: before, to: numbers.count) {
        state.announcement = "\(milestone.grouped) names! Reached at \(clock)."
      }
      state.numbers = numbers
      state.hasRead = true
      state.trouble = ""
    case .unread(let clock):
      if state.trouble.isEmpty {
        state.trouble = "The ledger cannot be read since \(clock). The numbers are from before."
      }
    }
  }
}
