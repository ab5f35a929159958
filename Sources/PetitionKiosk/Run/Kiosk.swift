import Foundation
import PetitionCore
import PetitionStore
import TerminalUI

/// A running kiosk: its state, its ledger, and the world it runs in.
struct Kiosk {
  /// What the organiser decided.
  let configuration: Configuration
  /// The world.
  let context: KioskContext
  /// All that the screens depend on.
  var state: KioskState
  /// The ledger that signatures go to now.
  var store: PetitionStore
  /// The real ledger, while the practice file is in use.
  var shelved: PetitionStore?
  /// Notices what other kiosks on the same file write; nil for a ledger without a file.
  var watch: ChangeWatch?
  /// The local hour for which the counts were read last.
  var countedHour = ""
  /// The digests of the texts that were shown, by language.
  var textVersions: [String: TextVersion] = [:]

  /// Creates a kiosk on an open ledger.
  init(
    configuration: Configuration,
    context: KioskContext,
    store: PetitionStore,
    size: Size,
    theme: Theme
  ) {
    self.configuration = configuration
    self.context = context
    self.store = store
    watch = try? ChangeWatch(path: store.path)
    state = KioskState(
      configuration: configuration,
      size: size,
      time: context.time(battery: context.battery()),
      theme: theme
    )
  }

  /// Takes up the day where it was left: an open session of today goes on by itself.
  ///
  /// - Parameters:
  ///   - event: The event to open without asking; nil asks or goes on.
  ///   - canvasser: The canvasser, likewise.
  mutating func start(event: String?, canvasser: String?) {
    if shelved == nil { Self.remove(practicePath) }
    send(.readCounts)
    let open = try? store.openSession()
    if let event, let canvasser {
      start(event: event, canvasser: canvasser, open: open)
      return
    }
    state.session = open?.session
    let today = state.time.local.day
    let openedToday = open.map {
      LocalTime($0.openedAt, offset: state.time.utcOffset).day == today
    }
    if openedToday != true { state.screen = .opening(OpeningScreen(state)) }
  }

  private mutating func start(event: String, canvasser: String, open: OpenSession?) {
    if let session = open?.session, session.event == event {
      state.session = session
      if session.canvasser != canvasser { send(.changeCanvasser(canvasser)) }
      return
    }
    let isPast = state.counts.lastSavedAt.map { Timestamp(state.time.wall) < $0 } ?? false
    send(.openSession(event: event, canvasser: canvasser, clockConfirmed: !isPast))
    if state.session == nil { state.screen = .opening(OpeningScreen(state)) }
  }

  /// Performs an effect, lets the reducer see the result, and goes on until nothing is left to do.
  private mutating func send(_ effect: KioskEffect) {
    for event in perform(effect) { _ = handle(event) }
  }

  /// Lets the reducer answer an event and does what it asks for.
  ///
  /// - Returns: What only the run loop can do, in order.
  mutating func handle(_ event: KioskEvent) -> [KioskEffect] {
    var left: [KioskEffect] = []
    for effect in Reducer.reduce(&state, event) {
      switch effect {
      case .bell, .forget, .switchMode, .quit: left.append(effect)
      default:
        for result in perform(effect) { left += handle(result) }
      }
    }
    return left
  }
}
