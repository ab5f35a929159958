import PetitionShell
import PetitionCore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// A held Enter must not sign, dismiss and start again; a tapped one must never feel dead.
@Suite struct EnterGuardTests {
  @Test(arguments: [(699, "attract"), (700, "form")])
  func `Enter rests for 700 milliseconds after a screen change`(
    milliseconds: Int,
    screen: String
  ) throws {
    var kiosk = try TestKiosk()
    kiosk.press(.function(8))

    kiosk.press(.enter, after: .milliseconds(milliseconds))

    #expect(kiosk.state.screen.name == screen)
  }

  @Test(arguments: [30, 90, 250, 290])
  func `a held Enter never passes a second screen`(milliseconds: Int) throws {
    var kiosk = try TestKiosk()
    kiosk.fill()
    #expect(kiosk.state.screen.name == "review")

    // X11 begins to repeat after 660 ms; ten seconds are a long time to lean on a key.
    kiosk.press(.enter, after: .seconds(1))
    kiosk.press(.enter, after: .milliseconds(660))
    for _ in 0..<(10_000 / milliseconds) {
      kiosk.press(.enter, after: .milliseconds(milliseconds))
    }

    #expect(kiosk.state.screen.name == "thanks")
    #expect(try kiosk.accepted() == 1)
  }

  @Test func `a slowly repeating Enter passes at most a screen each 700 milliseconds`() throws {
    var kiosk = try TestKiosk()
    kiosk.fill()
    var changes: [Duration] = []

    for _ in 0..<40 {
      let before = kiosk.state.screen
      kiosk.press(.enter, after: .milliseconds(350))
      if kiosk.state.screen != before { changes.append(kiosk.world.elapsed) }
    }

    for (first, second) in zip(changes, changes.dropFirst()) {
      #expect(second - first >= Reducer.settling)
    }
    #expect(kiosk.state.screen.name == "form", "An empty form stops what follows.")
    #expect(try kiosk.accepted() == 1)
  }

  @Test func `a held Space on a list does not act either`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.function(1))
    let before = kiosk.state.screen

    for _ in 0..<5 { kiosk.press(.text(" "), after: .milliseconds(30)) }

    #expect(kiosk.state.screen == before)
  }

  @Test func `Space is a letter in a name however soon it comes`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.enter)

    kiosk.press(.text("A"), after: .milliseconds(10))
    kiosk.press(.text(" "), after: .milliseconds(10))
    kiosk.press(.text("B"), after: .milliseconds(10))

    #expect(kiosk.state.draft.name.text == "A B")
  }

  @Test func `another key lifts the guard`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.function(8))

    kiosk.press(.left, after: .milliseconds(50))
    kiosk.press(.enter, after: .milliseconds(50))

    #expect(kiosk.state.screen.name == "form")
  }

  @Test func `Enter tapped each half second gets through`() throws {
    var kiosk = try TestKiosk()
    kiosk.fill()

    for _ in 0..<2 { kiosk.press(.enter, after: .milliseconds(500)) }

    #expect(kiosk.state.screen.name == "thanks")
  }

  @Test func `what is typed ahead after Enter is not lost`() throws {
    var kiosk = try TestKiosk()

    kiosk.press(.enter)
    for letter in ["A", "n", "a"] { kiosk.press(.text(letter), after: .milliseconds(20)) }

    #expect(kiosk.state.draft.name.text == "Ana")
  }

  /// The digits of a code that is typed once more, at any pace of typing.
  @Test(arguments: [50, 250, 600, 900, 2_000])
  func `a ZIP code typed again on its question signs nothing`(milliseconds: Int) throws {
    var kiosk = try TestKiosk()
    kiosk.fill("Ana Ruiz", "2120")
    kiosk.world.pass(.seconds(2))
    kiosk.tick()

    for digit in "21201" { kiosk.press(.text(String(digit)), after: .milliseconds(milliseconds)) }

    #expect(try kiosk.collected() == 0)
    #expect(kiosk.words.contains("Yours has 4."), "Numbers mark an answer; none is given.")
  }

  @Test func `a number marks how to sign and Enter signs`() throws {
    var kiosk = try TestKiosk(.curious)
    kiosk.fill()

    kiosk.press(.text("2"))
    #expect(try kiosk.collected() == 0)
    #expect(kiosk.screen.contains("> 2  Yes, sign, but keep"))
    kiosk.press(.enter)

    #expect(try kiosk.collected() == 1)
  }

  @Test func `nobody signs in a window in which nothing can be read`() throws {
    var kiosk = try TestKiosk()
    kiosk.fill()
    kiosk.send(.resized(Size(rows: 5, columns: 20)))

    kiosk.press(.enter, .text("1"), .control("T"))
    kiosk.paste("x")
    #expect(try kiosk.collected() == 0)
    #expect(kiosk.state.screen.name == "review")

    kiosk.send(.resized(Size(rows: 24, columns: 80)))
    kiosk.press(.enter)
    #expect(try kiosk.collected() == 1)
  }
}
