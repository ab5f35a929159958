import Foundation
import PetitionCore
import PetitionLanguages
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
  /// Keeps the practice file from being taken for one that was left behind.
  var practiceFile: PracticeFile?
  /// Notices what other kiosks on the same file write; opened after the first screen is shown.
  var watch: ChangeWatch?
  /// Whether the open session may be another one than the table knows of.
  var isSessionStale = false
  /// The local hour for which the counts were read last.
  var countedHour = ""
  /// The digests of the texts that were shown, by language.
  var textVersions: [String: TextVersion] = [:]

  /// Creates a kiosk on an open ledger.
  init(
    configuration: Configuration,
    languages: Languages,
    context: KioskContext,
    store: PetitionStore,
    size: Size,
    theme: Theme
  ) {
    self.configuration = configuration
    self.context = context
    self.store = store
    state = KioskState(
      configuration: configuration,
      languages: languages,
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
    recallTries()
    send(.readCounts)
    let open = try? store.openSession()
    let isPast = state.counts.lastSavedAt.map { Timestamp(state.time.wall) < $0 } ?? false
    let goesOn = open.map { isToday($0.openedAt) && !isPast } ?? false
    defer { _ = handle(voidKnown()) }
    guard let event, let canvasser else {
      state.session = open?.session
      if !goesOn { state.screen = .opening(OpeningScreen(state)) }
      return
    }
    if goesOn, let session = open?.session,
      Label.key(of: session.event) == Label.key(of: event)
    {
      state.session = session
      if Label.key(of: session.canvasser) != Label.key(of: canvasser) {
        send(.changeCanvasser(canvasser))
      }
      return
    }
    send(.openSession(event: event, canvasser: canvasser, clockConfirmed: !isPast))
    if state.session == nil { state.screen = .opening(OpeningScreen(state)) }
  }

  private func isToday(_ instant: Timestamp) -> Bool {
    LocalTime(instant, offset: state.time.utcOffset).day == state.time.local.day
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
        let results = perform(effect)
        // A commit may have waited: what follows it happens now, not when the key was pressed.
        _ = Reducer.reduce(&state, .clock(context.time(battery: state.time.battery)))
        for result in results { left += handle(result) }
      }
    }
    return left
  }
}

extension Kiosk {
  /// An event as this ledger has it already, else as the organiser spells it, else as it was typed.
  mutating func spelling(ofEvent event: String) throws(StoreError) -> String {
    let listed = configuration.session.events.map(NameAdmission.tidy)
    return try store.spelling(ofEvent: event) ?? Label.spelling(of: event, among: listed) ?? event
  }

  /// A canvasser as this ledger has the name, else as the organiser spells it, else as it was typed.
  mutating func spelling(ofCanvasser canvasser: String) throws(StoreError) -> String {
    let listed = configuration.session.canvassers.map(NameAdmission.tidy)
    return try store.spelling(ofCanvasser: canvasser)
      ?? Label.spelling(of: canvasser, among: listed) ?? canvasser
  }
}
