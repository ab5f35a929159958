import PetitionShell
import PetitionCore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// What silence does, to the millisecond.
@Suite struct PatienceTests {
  /// A kiosk on whose form a name was typed.
  private func typing(_ configuration: Configuration = .example) throws -> TestKiosk {
    var kiosk = try TestKiosk(configuration)
    kiosk.press(.enter)
    kiosk.type("Ana Ruiz")
    return kiosk
  }

  /// Moves on by one jump, so that the boundary is met exactly.
  private func jump(_ kiosk: inout TestKiosk, _ duration: Duration) {
    kiosk.world.pass(duration)
    kiosk.tick()
  }

  @Test(arguments: [(20, 19_999, "form"), (20, 20_000, "idle"), (60, 60_000, "idle")])
  func `the question comes after idle_seconds`(
    seconds: Int,
    milliseconds: Int,
    screen: String
  ) throws {
    var kiosk = try typing(.example { $0.kiosk.idleSeconds = seconds })

    jump(&kiosk, .milliseconds(milliseconds))

    #expect(kiosk.state.screen.name == screen)
  }

  @Test(arguments: [(29_999, "idle"), (30_000, "attract")])
  func `all is erased after warning_seconds`(milliseconds: Int, screen: String) throws {
    var kiosk = try typing()
    jump(&kiosk, .seconds(60))

    jump(&kiosk, .milliseconds(milliseconds))

    #expect(kiosk.state.screen.name == screen)
    #expect(kiosk.state.draft.isEmpty == (screen == "attract"))
  }

  @Test func `a key just before the end keeps all and does nothing else`() throws {
    var kiosk = try typing()
    jump(&kiosk, .seconds(60))
    jump(&kiosk, .milliseconds(29_999))

    kiosk.send(.key(.text("x")))

    #expect(kiosk.state.screen.name == "form")
    #expect(kiosk.state.draft.name.text == "Ana Ruiz")
  }

  @Test(arguments: [Key.enter, .escape, .function(8), .function(9), .function(1), .backspace])
  func `whichever key wakes the screen is swallowed`(key: Key) throws {
    var kiosk = try typing()
    let before = kiosk.state.screen
    kiosk.wait(.seconds(61))
    #expect(kiosk.screen.contains("Are you still there?"))

    kiosk.press(key)

    #expect(kiosk.state.screen == before)
    #expect(kiosk.state.draft.name.text == "Ana Ruiz")
  }

  @Test func `a paste that wakes the screen is swallowed`() throws {
    var kiosk = try typing()
    kiosk.wait(.seconds(61))

    kiosk.paste("Bob")

    #expect(kiosk.state.screen.name == "form")
    #expect(kiosk.state.draft.name.text == "Ana Ruiz")
  }

  @Test func `draft, language and theme go together`() throws {
    var kiosk = try typing()
    kiosk.press(.function(2), .function(3))
    #expect(kiosk.state.language == "es")
    #expect(kiosk.state.theme == .whiteOnBlack)

    kiosk.wait(.seconds(91))

    #expect(kiosk.state.draft == Draft())
    #expect(kiosk.state.language == "en")
    #expect(kiosk.state.theme == .terminal)
    #expect(kiosk.loopEffects.last == .forget)
  }

  @Test func `the attract screen loses the last person's language`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.text("2"))
    #expect(kiosk.screen.contains("Presione ENTER"))

    jump(&kiosk, .milliseconds(59_999))
    #expect(kiosk.state.language == "es")
    jump(&kiosk, .milliseconds(1))
    #expect(kiosk.state.language == "en")
  }

  @Test func `a quiet attract screen does nothing at all`() throws {
    var kiosk = try TestKiosk()
    let before = kiosk.frame

    kiosk.wait(.seconds(300))

    #expect(kiosk.frame == before)
    #expect(kiosk.loopEffects.isEmpty || kiosk.loopEffects == [.forget])
  }

  @Test(arguments: [(59, "staff"), (60, "attract")])
  func `staff screens go back to signing`(seconds: Int, screen: String) throws {
    var kiosk = try TestKiosk()
    kiosk.press(.control("T"))

    jump(&kiosk, .seconds(seconds))

    #expect(kiosk.state.screen.name == screen)
  }

  @Test func `session opening waits for ever`() throws {
    var kiosk = try TestKiosk(isOpen: false)

    kiosk.wait(.seconds(600))

    #expect(kiosk.state.screen.name == "opening")
  }

  @Test(arguments: [(14_999, "thanks"), (15_000, "attract")])
  func `the thank-you clears itself`(milliseconds: Int, screen: String) throws {
    var kiosk = try TestKiosk()
    kiosk.sign()

    jump(&kiosk, .milliseconds(milliseconds))

    #expect(kiosk.state.screen.name == screen)
  }

  @Test(arguments: [(179, "form"), (180, "idle")])
  func `line by line the question comes three times as late`(
    seconds: Int,
    screen: String
  ) throws {
    var kiosk = try typing()
    kiosk.kiosk.state.isLinear = true

    jump(&kiosk, .seconds(seconds))

    #expect(kiosk.state.screen.name == screen)
  }

  @Test func `the countdown changes seldom, so that a screen reader is not kept talking`() throws {
    var kiosk = try typing()
    jump(&kiosk, .seconds(60))
    var shown: [Int] = []

    for _ in 0..<30 {
      let sentence = kiosk.screen.split(separator: "\n").first { $0.contains("erased in") } ?? ""
      let number = try #require(sentence.split(separator: " ").compactMap { Int($0) }.first)
      if shown.last != number { shown.append(number) }
      jump(&kiosk, .seconds(1))
    }

    #expect(shown == [30, 20, 10, 5])
  }
}
