import Foundation
import PetitionCore
import PetitionStore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// Lock, blank, and the PIN that opens both.
@Suite struct LockTests {
  /// A kiosk with the PIN 4711.
  private func guarded() throws -> TestKiosk {
    let pin = try Self.pin.get()
    return try TestKiosk(.example { $0.kiosk.pin = pin })
  }

  /// The hash of 4711, which takes its time once.
  private static let pin = Result {
    try SlowHash(secret: "4711", salt: Data(repeating: 7, count: 16)).text
  }

  @Test func `the right PIN opens the staff menu and is never shown`() throws {
    var kiosk = try guarded()
    kiosk.press(.control("T"))
    kiosk.type("4711")

    #expect(kiosk.screen.contains("PIN: ****"))
    #expect(!kiosk.screen.contains("4711"))
    #expect(!kiosk.frame.announcement.contains("4711"))
    #expect(kiosk.frame.entry == .secret)
    kiosk.press(.enter)
    #expect(kiosk.state.screen.name == "staff")
  }

  @Test func `a wrong PIN opens nothing and is erased`() throws {
    var kiosk = try guarded()
    kiosk.press(.control("T"))
    kiosk.type("1234")
    kiosk.press(.enter)

    #expect(kiosk.screen.contains("That PIN is wrong."))
    #expect(!kiosk.screen.contains("*"))
    #expect(kiosk.state.wrongPINs == 1)
  }

  @Test(arguments: [(1, 0), (2, 0), (3, 5), (4, 10), (5, 20), (8, 160), (9, 300), (90, 300)])
  func `each wrong PIN makes the next wait longer`(wrong: Int, seconds: Int) {
    #expect(StaffReducer.delay(after: wrong) == .seconds(seconds))
  }

  @Test(arguments: [(4_999, false), (5_000, true)]) func `no PIN is even looked at while it waits`(
    milliseconds: Int,
    isChecked: Bool
  ) throws {
    var kiosk = try guarded()
    kiosk.press(.control("T"))
    for _ in 0..<3 { _ = Reducer.reduce(&kiosk.kiosk.state, .pinChecked(false)) }
    #expect(kiosk.screen.contains("Wait a moment"))
    let start = kiosk.world.elapsed
    kiosk.type("4711")

    kiosk.world.elapsed = start + .milliseconds(milliseconds)
    kiosk.kiosk.state.time = kiosk.kiosk.context.time(battery: nil)
    let effects = Reducer.reduce(&kiosk.kiosk.state, .key(.enter))

    #expect(effects == (isChecked ? [.checkPIN("4711")] : []))
  }

  @Test func `the right PIN forgives the wrong ones`() throws {
    var kiosk = try guarded()
    kiosk.press(.control("T"))
    for _ in 0..<2 { kiosk.send(.pinChecked(false)) }

    kiosk.send(.pinChecked(true))

    #expect(kiosk.state.wrongPINs == 0)
    #expect(kiosk.state.screen.name == "staff")
  }

  @Test func `leaving the question does not forgive a wrong PIN`() throws {
    var kiosk = try guarded()
    kiosk.press(.control("T"))
    for _ in 0..<3 { kiosk.send(.pinChecked(false)) }

    kiosk.press(.escape, .control("T"))
    kiosk.type("4711")
    kiosk.press(.enter, after: .milliseconds(900))

    #expect(kiosk.state.screen.name == "pin")
    #expect(kiosk.state.wrongPINs == 3)
  }

  @Test func `a locked kiosk asks for the PIN at any key and says whom to ask`() throws {
    var kiosk = try guarded()
    kiosk.press(.control("T"))
    kiosk.send(.pinChecked(true))
    kiosk.choose(7)

    #expect(kiosk.screen.contains("This kiosk is locked"))
    #expect(kiosk.screen.contains("Please ask the person at this table."))
    kiosk.press(.text("x"))
    #expect(kiosk.state.screen == .pin(PINScreen(purpose: .unlock)))
    kiosk.press(.escape)
    #expect(kiosk.state.screen == .blank(BlankScreen(isLocked: true)))
    kiosk.press(.text("x"))
    kiosk.type("4711")
    kiosk.press(.enter)
    #expect(kiosk.state.screen == .attract(AttractScreen()))
  }

  @Test func `a blank screen opens with the PIN only`() throws {
    var kiosk = try guarded()
    kiosk.press(.function(9))

    for key in [Key.function(1), .function(2), .function(3), .function(8), .control("T")] {
      kiosk.press(key)
      #expect(["blank", "pin"].contains(kiosk.state.screen.name))
    }
    kiosk.press(.enter)
    kiosk.wait(.seconds(600))

    #expect(kiosk.state.screen == .pin(PINScreen(purpose: .unlock)))
  }

  @Test func `without a PIN any key opens a blank screen`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.function(9))

    kiosk.press(.text("x"))

    #expect(kiosk.state.screen == .attract(AttractScreen()))
  }

  @Test func `without a PIN staff are told so`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.control("T"))
    #expect(kiosk.screen.contains("No staff PIN is set"))

    let closed = try TestKiosk(isOpen: false)
    #expect(closed.screen.contains("No staff PIN is set"))
  }
}
