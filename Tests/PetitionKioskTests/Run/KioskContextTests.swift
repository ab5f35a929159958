import Foundation
import PetitionCore
import PetitionLanguages
import PetitionStore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// What the kiosk asks of the world, and what it leaves alone.
@Suite struct KioskContextTests {
  @Test func `no identity is drawn before somebody signs`() throws {
    let world = TestWorld()
    var context = world.context
    context.random = KioskContext.unimplemented.random
    let store = try PetitionStore.inMemory(petition: "lakeside-ferry", kiosk: UUID())
    var kiosk = Kiosk(
      configuration: .example,
      languages: .builtIn,
      context: context,
      store: store,
      size: .init(rows: 24, columns: 80),
      theme: .none
    )
    kiosk.start(event: nil, canvasser: nil)
    _ = kiosk.handle(.key(.function(2)))
    _ = kiosk.handle(.tick(context.time(battery: nil)))

    #expect(kiosk.state.screen.name == "opening")
  }

  @Test func `checking a PIN asks nothing of the world but the time`() throws {
    let hash = try SlowHash(secret: "4711", salt: Data(repeating: 1, count: 16)).text
    var context = KioskContext.unimplemented
    context.now = TestWorld().context.now
    var kiosk = try kiosk(.example { $0.kiosk.pin = hash }, after: context)

    for event in kiosk.perform(.checkPIN("4711")) {
      guard case .pinChecked(true) = event else {
        Issue.record("The PIN was not accepted.")
        return
      }
    }
  }

  /// A kiosk that was set up in a known world and then put into another.
  private func kiosk(_ configuration: Configuration, after context: KioskContext) throws -> Kiosk {
    let store = try PetitionStore.inMemory(petition: configuration.petition.id, kiosk: UUID())
    var quiet = context
    let world = TestWorld().context
    var isReady = false
    quiet.now = { isReady ? context.now() : world.now() }
    quiet.elapsed = { isReady ? context.elapsed() : world.elapsed() }
    quiet.utcOffset = { isReady ? context.utcOffset($0) : world.utcOffset($0) }
    quiet.battery = { isReady ? context.battery() : world.battery() }
    let kiosk = Kiosk(
      configuration: configuration,
      languages: .builtIn,
      context: quiet,
      store: store,
      size: .init(rows: 24, columns: 80),
      theme: .none
    )
    isReady = true
    return kiosk
  }

  @Test func `stamps carry the clock and identities of their own`() {
    let world = TestWorld()
    let first = world.context.stamp()
    let second = world.context.stamp()

    #expect(first.at == Timestamp(world.wall))
    #expect(first.utcOffset == -18_000)
    #expect(Set([first.id.uuid, second.id.uuid, first.nonce, second.nonce]).count == 4)
  }
}

/// The battery as Linux shows it.
@Suite struct BatteryTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func supply(_ name: String, _ type: String, _ capacity: String?) throws {
    try scratch.write(type + "\n", "\(name)/type")
    if let capacity { try scratch.write(capacity + "\n", "\(name)/capacity") }
  }

  @Test(arguments: [("62", 62), ("0", 0), ("100", 100), ("104", 100), ("-3", 0)])
  func `the charge is read in percent`(capacity: String, percent: Int) throws {
    try supply("AC", "Mains", nil)
    try supply("BAT0", "Battery", capacity)

    #expect(Battery.percent(in: scratch.folder.path) == percent)
  }

  @Test func `the first battery counts`() throws {
    try supply("BAT1", "Battery", "20")
    try supply("BAT0", "Battery", "80")

    #expect(Battery.percent(in: scratch.folder.path) == 80)
  }

  @Test func `a battery that does not say is passed over`() throws {
    try supply("BAT0", "Battery", nil)
    try supply("BAT1", "Battery", "20")

    #expect(Battery.percent(in: scratch.folder.path) == 20)
  }

  @Test func `without a battery nothing is said`() throws {
    try supply("AC", "Mains", nil)
    #expect(Battery.percent(in: scratch.folder.path) == nil)
    #expect(Battery.percent(in: scratch.path("nowhere")) == nil)

    try supply("BAT0", "Battery", "much")
    #expect(Battery.percent(in: scratch.folder.path) == nil)
  }
}
