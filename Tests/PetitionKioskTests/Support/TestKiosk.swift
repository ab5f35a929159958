import Foundation
import PetitionCore
import PetitionLanguages
import PetitionStore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// A kiosk on a table, used the way people use it: keys, text, time; what is seen is the frame.
struct TestKiosk {
  /// The world it stands in.
  let world: TestWorld
  /// The kiosk itself.
  var kiosk: Kiosk
  /// What the run loop was asked to do, in order.
  var loopEffects: [KioskEffect] = []

  /// Sets up a kiosk with an open session, showing the attract screen.
  ///
  /// - Parameters:
  ///   - configuration: The configuration.
  ///   - size: The window.
  ///   - languages: What it can say.
  ///   - store: The ledger; nil for one in memory.
  ///   - isOpen: Whether a session is open from the start.
  /// - Throws: A `StoreError` if the ledger cannot be made.
  init(
    _ configuration: Configuration = .example,
    size: Size = Size(rows: 24, columns: 80),
    languages: Languages = .builtIn,
    store: PetitionStore? = nil,
    isOpen: Bool = true
  ) throws {
    world = TestWorld()
    let inMemory = try PetitionStore.inMemory(
      petition: configuration.petition.id,
      kiosk: UUID(seed: 7)
    )
    kiosk = Kiosk(
      configuration: configuration,
      languages: languages,
      context: world.context,
      store: store ?? inMemory,
      size: size,
      theme: .terminal
    )
    kiosk.start(
      event: isOpen ? "Lincoln Park market" : nil,
      canvasser: isOpen ? "Rosa" : nil
    )
    world.pass(.seconds(1))
  }

  /// The state.
  var state: KioskState { kiosk.state }

  /// What is shown now.
  var frame: Frame { KioskView.frame(of: kiosk.state) }

  /// The text on the screen.
  var screen: String { frame.grid.plainText }

  /// The text on the screen as one line with single spaces, for sentences that are wrapped.
  var words: String {
    screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Gives the kiosk an event.
  mutating func send(_ event: KioskEvent) {
    loopEffects += kiosk.handle(event)
  }

  /// Lets the kiosk look at the clock, as the run loop does before each key.
  mutating func tick() {
    send(.tick(kiosk.context.time(battery: kiosk.context.battery())))
  }

  /// Lets time pass, with a look at the clock each half second.
  mutating func wait(_ duration: Duration) {
    var left = duration
    while left > .zero {
      let step = min(left, Kiosk.heartbeat)
      world.pass(step)
      left -= step
      tick()
    }
  }

  /// Presses keys, one a second.
  mutating func press(_ keys: Key...) {
    for key in keys { press(key, after: .seconds(1)) }
  }

  /// Presses a key after a pause.
  mutating func press(_ key: Key, after pause: Duration) {
    world.pass(pause)
    tick()
    send(.key(key))
  }

  /// Types text, ten letters a second.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars {
      press(.text(String(scalar)), after: .milliseconds(100))
    }
  }

  /// Pastes text.
  mutating func paste(_ text: String) {
    world.pass(.seconds(1))
    tick()
    send(.paste(text))
  }

  /// Fills in the form from the attract screen up to the review.
  mutating func fill(_ name: String = "Ana Ruiz", _ postalCode: String = "55802") {
    press(.enter)
    type(name)
    press(.enter)
    type(postalCode)
    press(.enter)
    if state.configuration.signing.reason { press(.enter) }
  }

  /// Signs from the attract screen up to the thank-you.
  mutating func sign(_ name: String = "Ana Ruiz", _ postalCode: String = "55802") {
    fill(name, postalCode)
    press(.enter)
  }

  /// Marks a choice by its number and takes it.
  mutating func choose(_ number: Int) {
    press(.text("\(number)"), .enter)
  }

  /// Opens the staff menu from the attract screen and takes one choice after the other.
  mutating func staff(_ digits: String) {
    press(.control("T"))
    for digit in digits.compactMap(\.wholeNumberValue) { choose(digit) }
  }

  /// Closes the session from the attract screen, up to the sheet for the paper log.
  mutating func closeSession() {
    press(.control("T"), .end, .up, .enter, .down, .enter)
  }

  /// Closes the session, leaves the sheet, and takes what comes first then.
  mutating func endDay() {
    closeSession()
    while case .closing(let closing) = state.screen, closing.step != .next(0) { press(.enter) }
    press(.enter)
  }

  /// The signatures in the ledger that count, read from the file and not from the state.
  mutating func accepted() throws -> Int {
    try kiosk.store.tally(by: .all).counts[.accepted]
  }

  /// All signatures in the ledger, whatever became of them.
  mutating func collected() throws -> Int {
    try kiosk.store.tally(by: .all).counts.collected
  }
}

extension Screen {
  /// The name of the case, for tables.
  var name: String { String(Mirror(reflecting: self).children.first?.label ?? "") }
}
