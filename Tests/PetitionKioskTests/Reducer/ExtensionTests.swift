import PetitionCore
import PetitionShell
import TerminalUI
import Testing

@testable import PetitionKiosk

/// WCAG 2.2.1: the question before silence erases anything can be put off at least ten times, by
/// any key, for twenty seconds at least.
@Suite struct ExtensionTests {
  private static let keys: [Key] = [
    .text("x"), .text("1"), .text(" "), .enter, .escape, .tab, .backspace, .delete, .up, .pageDown,
    .home, .function(1), .function(2), .function(3), .function(4), .function(5), .function(8),
    .function(9), .control("T"), .control("C"),
  ]

  /// The screens of signers on which silence is asked about.
  static let scenes = Scene.all.filter { scene in
    guard let kiosk = try? scene.kiosk("en", Size(rows: 24, columns: 80)) else { return true }
    return kiosk.state.screen.content.audience == .signer
  }

  @Test func `silence is asked about on all screens that hold what was typed`() throws {
    let names = try Self.scenes.map {
      try $0.kiosk("en", Size(rows: 24, columns: 80)).state.screen.name
    }
    #expect(
      Set(names) == ["reading", "form", "question", "review", "discard", "lineMode", "contact"]
    )
  }

  @Test(arguments: scenes, [false, true])
  func `any key puts the question off, twelve times and more`(scene: Scene, isLinear: Bool) throws {
    var kiosk = try scene.kiosk("en", Size(rows: 24, columns: 80))
    kiosk.kiosk.state.isLinear = isLinear
    let (screen, draft) = (kiosk.state.screen, kiosk.state.draft)
    for round in 0..<12 {
      for key in [Self.keys[round % Self.keys.count], Self.keys[(round + 10) % Self.keys.count]] {
        ask(&kiosk)
        kiosk.loopEffects = []

        kiosk.press(key, after: .milliseconds(29_999))

        #expect(kiosk.state.screen == screen, "\(key) changed the screen.")
        #expect(kiosk.state.draft == draft, "\(key) typed something.")
        #expect(kiosk.loopEffects.isEmpty, "\(key) did something.")
      }
    }
  }

  @Test(arguments: scenes) func `a paste or a typed line puts it off too`(scene: Scene) throws {
    var kiosk = try scene.kiosk("en", Size(rows: 24, columns: 80))
    let (screen, draft) = (kiosk.state.screen, kiosk.state.draft)
    for round in 0..<12 {
      ask(&kiosk)

      kiosk.paste(round.isMultiple(of: 2) ? "Zyxwabel" : "")

      #expect(kiosk.state.screen == screen)
      #expect(kiosk.state.draft == draft)
    }
  }

  @Test func `line by line any line wakes and none is taken`() throws {
    var talk = try LinearTalk()
    talk.answer(["", "Ana Ruiz"])
    for line in ["", "1", "Ben", "?", "<", "0", "start", "screen", "staff", "l", "r", "blank"] {
      talk.wait(.seconds(180))
      #expect(talk.kiosk.state.screen.name == "idle")

      talk.answer(line)

      #expect(talk.kiosk.state.screen.name == "form", "\(line)")
      #expect(talk.kiosk.state.draft.name.text == "Ana Ruiz", "\(line)")
    }
  }

  @Test func `what was signed is kept without any key`() throws {
    var kiosk = try TestKiosk()
    kiosk.sign()
    kiosk.wait(.seconds(60))
    #expect(try kiosk.accepted() == 1)

    try kiosk.refuse()
    kiosk.wait(.seconds(120))
    #expect(try kiosk.accepted() == 2)
    #expect(kiosk.state.pending.isEmpty)
  }

  /// Stays silent until the question is put.
  private func ask(_ kiosk: inout TestKiosk) {
    kiosk.world.pass(.seconds(180))
    kiosk.tick()
    #expect(kiosk.state.screen.name == "idle")
  }
}
