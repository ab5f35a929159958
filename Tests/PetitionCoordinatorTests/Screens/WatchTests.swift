import PetitionCore
import TerminalUI
import Testing

@testable import PetitionCoordinator

/// The tally as it grows.
@Suite struct WatchTests {
  static func state(count: Int = 1480, isCountOnly: Bool = false) -> WatchState {
    var state = WatchState(
      title: "Keep the Riverside Library open",
      ask: "We ask the city council to keep the library open six days a week.",
      milestones: MilestoneLadder(rungs: [1000, 1500, 2000]),
      goals: GoalLadder(rungs: [2000]),
      isCountOnly: isCountOnly,
      isLinear: false
    )
    WatchReducer.reduce(&state, .read(numbers(count), clock: "14:02"))
    return state
  }

  static func numbers(_ count: Int) -> WatchNumbers {
    WatchNumbers(
      count: count,
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

  @Test func `a milestone is announced when the count crosses it, not when it was there before`() {
    var state = Self.state()
    #expect(state.announcement.isEmpty)
    WatchReducer.reduce(&state, .read(Self.numbers(1503), clock: "14:07"))
    #expect(state.announcement == "1,500 names! Reached at 14:07.")
    WatchReducer.reduce(&state, .read(Self.numbers(1504), clock: "14:08"))
    #expect(state.announcement == "1,500 names! Reached at 14:07.")
  }

  @Test func `the count alone names nobody`() {
    for size in [Size(rows: 12, columns: 40), Size(rows: 43, columns: 132)] {
      let frame = WatchView.frame(of: Self.state(isCountOnly: true), size: size)
      for name in ["Mai", "Jo", "market", "Library steps", "182"] {
        #expect(!frame.grid.plainText.contains(name) && !frame.announcement.contains(name))
      }
      #expect(frame.announcement.contains("1,480 people have signed."))
    }
  }

  @Test func `the digits are as large as the window allows`() {
    let blocks = { (rows: Int, columns: Int) in
      let frame = WatchView.frame(
        of: Self.state(isCountOnly: true),
        size: Size(rows: rows, columns: columns)
      )
      return frame.grid.plainText(reverseBlank: "#").count { $0 == "#" }
    }
    #expect(blocks(43, 132) > 2 * blocks(24, 80))
    #expect(blocks(24, 80) > blocks(12, 40))
  }

  @Test func `a ledger that cannot be read is said once, and forgotten when it can`() {
    var state = Self.state()
    WatchReducer.reduce(&state, .unread(clock: "15:00"))
    WatchReducer.reduce(&state, .unread(clock: "15:01"))
    #expect(state.trouble.contains("since 15:00"))
    WatchReducer.reduce(&state, .read(Self.numbers(1481), clock: "15:02"))
    #expect(state.trouble.isEmpty)
  }

  @Test func `keys change the view and end it`() {
    var state = Self.state()
    WatchReducer.reduce(&state, .press(.toggle))
    #expect(state.isCountOnly)
    WatchReducer.reduce(&state, .press(.leave))
    #expect(state.isOver)
  }
}
