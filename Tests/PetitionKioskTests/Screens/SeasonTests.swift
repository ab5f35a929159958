import Foundation
import PetitionCore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// Before a petition begins and after it ends, nobody can sign.
@Suite struct SeasonTests {
  @Test func `before the first day the screen says when`() throws {
    var kiosk = try TestKiosk(
      .example { $0.petition.starts = Date(timeIntervalSince1970: 1_783_000_000) }
    )

    #expect(kiosk.screen.contains("Signing begins on July 2, 2026."))
    kiosk.press(.enter)
    #expect(kiosk.state.screen.name == "attract")
    kiosk.press(.pageDown, .enter)
    #expect(kiosk.state.screen.name == "reading")
  }

  @Test func `after the last day the screen says so`() throws {
    var kiosk = try TestKiosk(
      .example { $0.petition.ends = Date(timeIntervalSince1970: 1_780_000_000) }
    )

    #expect(kiosk.words.contains("This petition closed on May 28, 2026. No more names are taken."))
    kiosk.press(.enter)
    #expect(kiosk.state.screen.name == "attract")
    kiosk.staff("3")
    #expect(kiosk.state.screen.name == "staff")
  }

  @Test(arguments: AttractScreenTests.sizes) func `why nobody can sign is never cut`(
    size: Size
  ) throws {
    let configuration = Configuration.example {
      $0.petition.ends = Date(timeIntervalSince1970: 1_780_000_000)
    }
    let closed = try TestKiosk(configuration, size: size)
    #expect(closed.words.contains("No more names are taken. Thank you for stopping."))

    var paused = try TestKiosk(size: size)
    try paused.refuse()
    paused.send(.key(.escape))
    #expect(paused.words.contains("Please ask the person at this table."))
  }

  @Test func `the last instant still counts`() throws {
    let last = TestWorld().wall + 1
    var kiosk = try TestKiosk(.example { $0.petition.ends = last })

    kiosk.kiosk.state.time.wall = last
    #expect(kiosk.state.season == .open)
    kiosk.kiosk.state.time.wall = last + 0.001
    #expect(kiosk.state.season == .over(last))
  }
}
