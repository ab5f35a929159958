import Foundation
import PetitionCore
import PetitionShell
import PetitionStore
import TerminalUI
import TestSupport
import Testing

@testable import PetitionKiosk

/// Nothing happens at the table by a burst: a cat, a sleeve, a scanner, or `2468` typed too early.
@Suite struct BurstTests {
  /// Everything a keyboard sends but F9, which blanks the screen at any time and is meant to.
  private static let keys: [Key] =
    (0...9).map { Key.text("\($0)") } + [
      .enter, .enter, .enter, .enter, .escape, .tab, .backTab, .up, .down, .down, .down, .left,
      .right, .home, .end, .end, .pageDown, .pageUp, .backspace, .text(" "), .text("a"),
      .function(1), .function(8), .control("T"), .control("C"),
    ]

  /// A kiosk on which one person has signed and which shows a screen of staff.
  private func table(_ seed: UInt64) throws -> TestKiosk {
    var kiosk = try TestKiosk(seed.isMultiple(of: 2) ? .counted : .locked(.counted))
    kiosk.sign()
    kiosk.press(.enter, .control("T"))
    if kiosk.state.hasPIN { kiosk.send(.pinChecked(true)) }
    switch seed % 4 {
    case 1: kiosk.choose(4)
    case 2: kiosk.press(.end, .up, .enter)
    default: break
    }
    return kiosk
  }

  @Test(arguments: 0..<8) func `a burst never signs, voids, counts, blanks or closes`(
    block: UInt64
  ) throws {
    for seed in (block * 40)..<(block * 40 + 40) {
      var kiosk = try table(seed)
      let head = try kiosk.kiosk.store.head().seq
      var generator = SeededGenerator(seed: seed)
      for _ in 0..<60 {
        let key = Self.keys.randomElement(using: &generator) ?? .enter
        let pause = Int.random(in: 0..<60, using: &generator)
        kiosk.press(key, after: .milliseconds(pause))
        #expect(kiosk.state.screen.name != "blank", "seed \(seed)")
      }
      #expect(try kiosk.kiosk.store.head().seq == head, "seed \(seed)")
      #expect(kiosk.state.session != nil, "seed \(seed)")
      #expect(!kiosk.state.isPractice && !kiosk.loopEffects.contains(.quit), "seed \(seed)")
    }
  }

  @Test(arguments: [10, 100, 250, 400]) func `2468 on a menu that has just opened does nothing`(
    milliseconds: Int
  ) throws {
    var kiosk = try TestKiosk()
    kiosk.sign()
    kiosk.press(.enter, .control("T"))
    let before = kiosk.screen

    for digit in "2468" { kiosk.press(.text(String(digit)), after: .milliseconds(milliseconds)) }

    #expect(kiosk.screen == before)
    #expect(try kiosk.accepted() == 1)
  }

  @Test func `a number marks a line of the menu and Enter takes it`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.control("T"), .text("2"))
    #expect(kiosk.screen.contains("> 2  Count a conversation"))
    #expect(try kiosk.kiosk.store.conversations(on: "2026-06-13").isEmpty)

    kiosk.press(.enter)

    #expect(try kiosk.kiosk.store.conversations(on: "2026-06-13") == ["Rosa": 1])
  }

  @Test(arguments: [(59, 0), (60, 1)]) func `an Enter right behind an arrow is part of a burst`(
    milliseconds: Int,
    counted: Int
  ) throws {
    var kiosk = try TestKiosk()
    kiosk.press(.control("T"), .down)

    kiosk.press(.enter, after: .milliseconds(milliseconds))

    let conversations = try kiosk.kiosk.store.conversations(on: "2026-06-13")
    #expect(conversations.values.reduce(0, +) == counted)
  }

  @Test func `an arrow does not lift the rest of a staff list`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.control("T"))

    kiosk.press(.down, after: .milliseconds(100))
    kiosk.press(.enter, after: .milliseconds(100))

    #expect(try kiosk.kiosk.store.conversations(on: "2026-06-13").isEmpty)
  }

  @Test func `digits and letters are text where text is asked for, however soon they come`() throws
  {
    var kiosk = try TestKiosk(.locked(.example))
    kiosk.press(.control("T"))
    for digit in "4711" { kiosk.press(.text(String(digit)), after: .milliseconds(5)) }
    #expect(kiosk.screen.contains("PIN: ****"))

    kiosk.press(.escape, .enter)
    for letter in "Ana" { kiosk.press(.text(String(letter)), after: .milliseconds(5)) }
    kiosk.press(.tab, after: .milliseconds(5))
    for digit in "55802" { kiosk.press(.text(String(digit)), after: .milliseconds(5)) }
    #expect(kiosk.state.draft.name.text == "Ana")
    #expect(kiosk.state.draft.postalCode.text == "55802")
  }

  @Test func `what is typed as the thank-you goes chooses no language and opens no form`() throws {
    var kiosk = try TestKiosk()
    kiosk.sign()
    kiosk.press(.enter)

    for key in "2mary" { kiosk.press(.text(String(key)), after: .milliseconds(50)) }

    #expect(kiosk.state.screen.name == "attract")
    #expect(kiosk.state.language == "en")
  }

  @Test(arguments: [(1_400, "attract"), (1_500, "form")])
  func `an Enter meant for the thank-you opens no form after it cleared itself`(
    milliseconds: Int,
    screen: String
  ) throws {
    var kiosk = try TestKiosk()
    kiosk.sign()
    kiosk.wait(.seconds(15))
    #expect(kiosk.state.screen.name == "attract")

    kiosk.press(.enter, after: .milliseconds(milliseconds))

    #expect(kiosk.state.screen.name == screen)
  }

  @Test func `practice begins at its first screen, and the Enter that began it does not end it`()
    throws
  {
    let scratch = try Scratch()
    let store = try PetitionStore(
      opening: scratch.path("petition.db"),
      petition: Configuration.counted.petition.id,
      newKiosk: UUID()
    )
    var kiosk = try TestKiosk(.counted, store: store)
    kiosk.staff("9")

    for _ in 0..<40 { kiosk.press(.enter, after: .milliseconds(30)) }

    #expect(kiosk.state.screen == .attract(AttractScreen()))
    #expect(kiosk.state.isPractice)
    #expect(kiosk.screen.contains("Practice: press ENTER to try it"))
    kiosk.staff("9")
    #expect(!kiosk.state.isPractice)
  }
}
