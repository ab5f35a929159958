import PetitionCore
import PetitionLanguages
import TerminalUI
import Testing

@testable import PetitionCoordinator

/// The tally as it grows, as a coordinator sees it.
@Suite struct WatchTests {
  static func state(
    count: Int = 1480,
    isBig: Bool = false,
    language: String = "en"
  ) -> WatchState {
    let isSpanish = language == "es"
    var state = WatchState(
      title: isSpanish ? "La biblioteca debe seguir abierta" : "Keep the Riverside Library open",
      ask: isSpanish
        ? "Pedimos al concejo que mantenga abierta la biblioteca seis días a la semana."
        : "We ask the city council to keep the library open six days a week.",
      words: .builtIn(language),
      milestones: MilestoneLadder(rungs: [1000, 1500, 2000]),
      goals: GoalLadder(rungs: [2000]),
      isBig: isBig,
      isLinear: false
    )
    WatchReducer.reduce(&state, .read(numbers(count)))
    return state
  }

  static func numbers(_ count: Int) -> WatchNumbers {
    WatchNumbers(
      count: count,
      milestoneDay: count < 1500 ? "2026-06-13" : "2026-06-20",
      today: 182,
      thisHour: 31,
      lastSaved: "14:01",
      events: [
        .init(name: "Farmers market", count: 812), .init(name: "Library\u{1B}[2J steps", count: 90),
        .init(name: "Harbor", count: 12), .init(name: "School", count: 3),
      ],
      canvassers: [.init(name: "Mai Vang", count: 700), .init(name: "Jo Smith", count: 217)]
    )
  }

  @Test func `the last milestone is said with its day, or without one that nobody knows`() {
    var state = Self.state()
    let size = Size(rows: 24, columns: 80)
    var said = WatchView.frame(of: state, size: size).announcement
    #expect(said.contains("Last milestone 1,000 on 2026-06-13"))
    state.numbers.milestoneDay = nil
    said = WatchView.frame(of: state, size: size).announcement
    #expect(said.contains("Last milestone 1,000.\n"), "\(said)")
  }

  @Test func `a ledger that cannot be read is said once, and forgotten when it can`() {
    var state = Self.state()
    WatchReducer.reduce(&state, .unread(clock: "15:00"))
    WatchReducer.reduce(&state, .unread(clock: "15:01"))
    let size = Size(rows: 24, columns: 80)
    let sentence = "The ledger cannot be read since 15:00."
    #expect(WatchView.frame(of: state, size: size).announcement.contains(sentence))
    WatchReducer.reduce(&state, .read(Self.numbers(1481)))
    #expect(!WatchView.frame(of: state, size: size).announcement.contains("cannot be read"))
  }

  @Test func `keys change the view and end it`() {
    var state = Self.state()
    WatchReducer.reduce(&state, .press(.toggle))
    #expect(state.isBig)
    WatchReducer.reduce(&state, .press(.toggle))
    #expect(!state.isBig)
    WatchReducer.reduce(&state, .press(.leave))
    #expect(state.isOver)
  }
}
