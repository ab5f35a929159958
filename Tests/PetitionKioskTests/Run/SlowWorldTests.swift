import Foundation
import PetitionCore
import PetitionLanguages
import PetitionStore
import TerminalUI
import TestSupport
import Testing

@testable import PetitionKiosk

/// What a table in the real world does: slow disks, wrong clocks, people who come by.
@Suite struct SlowWorldTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  /// A ledger in a file that was written at the world's time.
  private func store() throws -> PetitionStore {
    try PetitionStore(
      opening: scratch.path("petition.db"),
      petition: Configuration.example.petition.id,
      newKiosk: UUID()
    )
  }

  /// The kiosk as it comes up again on the ledger, at another time.
  private func restart(after seconds: Duration, event: String? = nil) throws -> Kiosk {
    let world = TestWorld(firstDraw: 1000)
    world.pass(seconds)
    var kiosk = Kiosk(
      configuration: .example,
      languages: .builtIn,
      context: world.context,
      store: try store(),
      size: Size(rows: 24, columns: 80),
      theme: .terminal
    )
    kiosk.start(event: event, canvasser: event.map { _ in "Rosa" })
    return kiosk
  }

  @Test func `Enter rests from the end of a slow commit on`() throws {
    var table = try TestKiosk()
    let world = table.world
    table.fill()
    world.pass(.seconds(1))
    table.tick()
    // The disk takes two seconds: all that is asked of the clock after the first stamp is later.
    var asked = 0
    let quick = table.kiosk.context
    table.kiosk = table.kiosk.with(
      context: KioskContext(
        now: quick.now,
        elapsed: {
          asked += 1
          if asked == 1 { world.pass(.seconds(2)) }
          return world.elapsed
        },
        utcOffset: quick.utcOffset,
        random: quick.random,
        battery: quick.battery
      )
    )
    table.send(.key(.enter))
    #expect(table.state.screen.name == "thanks")

    table.press(.enter, after: .milliseconds(400))

    #expect(table.state.screen.name == "thanks")
  }

  @Test func `a session of today goes on, one of yesterday is asked about`() throws {
    _ = try TestKiosk(store: store())

    #expect(try restart(after: .seconds(3600)).state.screen.name == "attract")
    #expect(try restart(after: .seconds(86_400)).state.screen.name == "opening")
  }

  @Test func `a clock that went backwards is asked about before the session goes on`() throws {
    var table = try TestKiosk(store: store())
    table.sign()

    #expect(try restart(after: .seconds(-7200)).state.screen.name == "opening")
  }

  @Test func `one session is open at a time`() throws {
    _ = try TestKiosk(store: store())

    let next = try restart(after: .seconds(60), event: "Another market")

    #expect(next.state.session?.event == "Another market")
    var store = try store()
    #expect(try store.openSession()?.session == next.state.session)
    try store.record(.closed(#require(next.state.session)), stamp: next.context.stamp())
    #expect(try store.openSession() == nil)
  }

  @Test func `after the close nobody begins a session without the PIN`() throws {
    var configuration = Configuration.example
    configuration.kiosk.pin = try SlowHash(secret: "4711", salt: Data(repeating: 7, count: 16)).text
    var table = try TestKiosk(configuration)
    table.press(.control("T"))
    table.type("4711")
    table.press(.enter, .end, .up, .enter, .down, .enter)
    #expect(table.state.session == nil)
    #expect(table.state.screen.name == "closing")
    table.press(.enter, .enter)
    #expect(table.state.screen.name == "blank")

    table.press(.enter)
    #expect(table.state.screen.name == "pin")
    table.type("4711")
    table.press(.enter)

    #expect(table.state.screen.name == "opening")
    table.press(.control("T"))
    #expect(table.state.screen.name == "pin")
  }

  @Test func `a name typed at the invitation line by line is removed from view`() throws {
    var table = try TestKiosk()
    table.kiosk.state.isLinear = true
    table.loopEffects = []

    table.paste("Ana Ruiz")

    #expect(table.loopEffects.contains(.forget))
  }
}

extension Kiosk {
  /// The same kiosk in another world.
  func with(context: KioskContext) -> Kiosk {
    var kiosk = Kiosk(
      configuration: configuration,
      languages: .builtIn,
      context: context,
      store: store,
      size: state.size,
      theme: state.theme
    )
    kiosk.state = state
    return kiosk
  }
}
