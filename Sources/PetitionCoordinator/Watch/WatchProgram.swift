import Foundation
import PetitionCore
import PetitionShell
import PetitionStore
import TerminalUI

/// A running watch: its state, the ledger it reads, and what tells it that another program wrote.
struct WatchProgram: ScreenProgram {
  /// All that the screens depend on.
  var state: WatchState
  private var store: PetitionStore
  private var changes: ChangeWatch
  /// The file that is open: another may be put in its place.
  private var file: FileNumber?
  private let baseline: Int
  private let start = ContinuousClock.now
  private var readHour = ""

  /// Begins to watch a ledger.
  ///
  /// - Throws: ``StoreError`` if it cannot be read.
  init(state: WatchState, store: PetitionStore, baseline: Int) throws(StoreError) {
    self.state = state
    self.store = store
    self.baseline = baseline
    file = FileNumber(store.path)
    changes = try ChangeWatch(reading: store.path)
    WatchReducer.reduce(&self.state, try read())
  }

  var heartbeat: Duration? { .milliseconds(500) }

  func frame(size: Size, isLinear: Bool) -> Frame {
    var state = state
    state.isLinear = isLinear
    return WatchView.frame(of: state, size: size)
  }

  mutating func handle(_ inputs: [InputEvent]) -> Bool {
    WatchReducer.reduce(&state, .time(start.duration(to: .now)))
    for key in inputs.compactMap(Self.key) { WatchReducer.reduce(&state, .press(key)) }
    // A new hour or day begins at 0 without anybody writing; what failed is tried again.
    let isReplaced = FileNumber(store.path) != file
    let isDue =
      isReplaced || changes.hasChanged() || now().hourKey != readHour
      || !state.unreadSince.isEmpty
    if inputs.isEmpty, isDue {
      let clock = now().clock
      WatchReducer.reduce(&state, (try? reread(isReplaced)) ?? .unread(clock: clock))
    }
    return !state.isOver
  }

  private static func key(_ input: InputEvent) -> WatchKey? {
    switch input {
    case .key(.escape), .key(.text("q")), .key(.text("Q")), .paste("q"),
      .paste("Q"):
      .leave
    case .key(.text("b")), .key(.text("B")), .paste("b"), .paste("B"): .toggle
    default: nil
    }
  }

  /// Reads again, and from the file that has the name now.
  private mutating func reread(_ isReplaced: Bool) throws(StoreError) -> WatchEvent {
    if isReplaced {
      let number = FileNumber(store.path)
      // Both first: a file that is still being copied is tried again at the next heartbeat.
      let (newStore, newChanges) = (
        try PetitionStore(reading: store.path), try ChangeWatch(reading: store.path)
      )
      (store, changes, file) = (newStore, newChanges, number)
    }
    return try read()
  }

  private func now() -> LocalTime {
    let date = Date()
    return LocalTime(Timestamp(date), offset: SystemClock.utcOffset(at: date))
  }

  private mutating func read() throws(StoreError) -> WatchEvent {
    let date = Date()
    let offset = SystemClock.utcOffset(at: date)
    let time = LocalTime(Timestamp(date), offset: offset)
    let counts = try store.counts(at: Timestamp(date), utcOffset: offset)
    var numbers = WatchNumbers()
    numbers.count = try store.campaign(baseline: baseline).count
    if let milestone = state.milestones.last(reachedBy: numbers.count) {
      numbers.milestoneDay = try store.day(ofMilestone: milestone, baseline: baseline)
    }
    numbers.recordedMilestone = counts.lastMilestone ?? 0
    numbers.today = counts.today
    numbers.thisHour = counts.thisHour
    if let saved = counts.lastSavedAt {
      let local = LocalTime(saved, offset: offset)
      numbers.lastSaved = local.day == time.day ? local.clock : "\(local.day) \(local.clock)"
    }
    numbers.events = try groups(by: .event)
    numbers.canvassers = try groups(by: .canvasser)
    readHour = time.hourKey
    return .read(numbers)
  }

  private mutating func groups(
    by dimension: TallyDimension
  ) throws(StoreError) -> [WatchNumbers.Group] {
    try store.tally(by: dimension).rows
      .filter { $0.count > 0 }
      .map { row in
        let name = row.key == TallyDimension.missing ? "(none named)" : row.key
        return WatchNumbers.Group(name: name, count: row.count)
      }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}

/// Which file has a name: its number on its disk.
private struct FileNumber: Equatable {
  private let disk: Int
  private let number: Int

  /// Looks at a name; nil when nothing has it.
  init?(_ path: String) {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let disk = attributes?[.systemNumber] as? Int,
      let number = attributes?[.systemFileNumber] as? Int
    else { return nil }
    self.disk = disk
    self.number = number
  }
}
