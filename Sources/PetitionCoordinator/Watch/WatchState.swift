import PetitionCore
import PetitionLanguages

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
  /// The local day on which the last milestone was reached, "2026-06-13"; nil where nobody knows.
  var milestoneDay: String?
  /// The largest milestone that this ledger's kiosk has recorded; 0 before the first.
  var recordedMilestone = 0
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
  /// A milestone that was reached while somebody watched, and how long that is shown.
  struct Celebration: Equatable {
    /// The milestone.
    var milestone: Int
    /// When it is over, by the watch's own clock.
    var end: Duration
  }

  /// How long a milestone is celebrated: long enough to be seen by all who stand around.
  static let celebrationTime = Duration.seconds(20)

  /// The petition's title.
  var title: String
  /// What is asked for; empty when no configuration says it.
  var ask: String
  /// The sentences of the big screen, in the language of those who pass by.
  var words: Wording
  /// The numbers that are celebrated.
  var milestones: MilestoneLadder
  /// The numbers that are aimed for.
  var goals: GoalLadder
  /// Whether the screen is for everybody: the count, the goal and the last milestone, seen from afar.
  var isBig: Bool
  /// Whether lines are typed instead of keys.
  var isLinear: Bool
  /// What was read last.
  var numbers = WatchNumbers()
  /// Whether anything was read yet; the first numbers cross no milestone.
  var hasRead = false
  /// The largest count there was: a milestone that a void took back is not reached a second time.
  var highest = 0
  /// The time since the watch began.
  var now = Duration.zero
  /// The milestone that is celebrated; nil most of the time.
  var celebration: Celebration?
  /// Since when the ledger cannot be read, "14:02"; empty while it can.
  var unreadSince = ""
  /// Whether those who listen line by line have heard the title and the ask.
  var isIntroduced = false
  /// Whether the watch has ended.
  var isOver = false

  /// The goal that the count moves towards.
  var goal: Int { goals.goal(for: numbers.count) }

  /// The milestone that the count has reached last; nil before the first.
  var lastMilestone: Int? { milestones.last(reachedBy: numbers.count) }

  /// The next milestone; behind the last one of the organiser's, the goal.
  var nextMilestone: Int { milestones.next(after: numbers.count) ?? goal }
}

/// What happens to a watch.
enum WatchEvent: Equatable {
  /// A key was pressed, or its letter typed as a line.
  case press(WatchKey)
  /// Time passed; how long the watch has been going on.
  case time(Duration)
  /// The ledger was read.
  case read(WatchNumbers)
  /// The ledger could not be read, at a time of day as "14:02".
  case unread(clock: String)
}

/// The keys of a watch.
enum WatchKey: Equatable {
  /// The big screen, or everything.
  case toggle
  /// The end.
  case leave
}
