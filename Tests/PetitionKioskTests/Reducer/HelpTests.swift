import PetitionCore
import PetitionLanguages
import PetitionShell
import PetitionStore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// Help hurries nobody, and what was typed under it never reaches the next person.
@Suite struct HelpTests {
  /// A kiosk that shows help over a form with a name.
  private func reading(_ configuration: Configuration = .example) throws -> TestKiosk {
    var kiosk = try TestKiosk(configuration)
    kiosk.press(.enter)
    kiosk.type("Ana Ruiz")
    kiosk.press(.function(1))
    return kiosk
  }

  /// Moves on by one jump, so that the boundary is met exactly.
  private func jump(_ kiosk: inout TestKiosk, _ duration: Duration) {
    kiosk.world.pass(duration)
    kiosk.tick()
  }

  @Test func `help with nothing typed waits for ever`() throws {
    for keys in [[Key.function(1)], [.enter, .function(1)], [.pageDown, .function(1)]] {
      var kiosk = try TestKiosk()
      for key in keys { kiosk.press(key) }
      let before = kiosk.frame

      jump(&kiosk, .seconds(86_400))

      #expect(kiosk.frame == before)
      #expect(!before.announcement.contains("minutes"))
    }
  }

  @Test(arguments: [(60, 10), (20, 3), (1200, 200)])
  func `help says first how long what was typed is kept`(seconds: Int, minutes: Int) throws {
    let kiosk = try reading(.example { $0.kiosk.idleSeconds = seconds })
    let sentence = "What you typed is kept for \(minutes) minutes while you read this."

    #expect(kiosk.words.hasPrefix("Help"))
    #expect(kiosk.words.contains(sentence))
    #expect(kiosk.frame.sentences.dropFirst().first?.text == sentence)
  }

  @Test func `help is never interrupted, and shows no countdown`() throws {
    var kiosk = try reading()
    let before = kiosk.frame

    for _ in 0..<599 {
      jump(&kiosk, .seconds(1))
      #expect(kiosk.frame == before)
    }
    #expect(kiosk.state.draft.name.text == "Ana Ruiz")
  }

  @Test func `after ten times the usual time what was typed is gone and help stays`() throws {
    var kiosk = try reading()
    jump(&kiosk, .milliseconds(599_999))
    #expect(!kiosk.state.draft.isEmpty)
    kiosk.loopEffects = []

    jump(&kiosk, .milliseconds(1))

    #expect(kiosk.state.screen.name == "help")
    #expect(kiosk.state.draft == Draft())
    #expect(kiosk.words.contains("What was typed before was erased"))
    #expect(kiosk.loopEffects == [.forget])
    #expect(!String(describing: kiosk.state).contains("Ana Ruiz"))
  }

  @Test(arguments: [Key.enter, .escape])
  func `leaving help then leads to the start, with language and colours reset`(key: Key) throws {
    var kiosk = try reading()
    kiosk.press(.function(2), .function(3))
    jump(&kiosk, .seconds(600))
    #expect(kiosk.state.language == "es", "Whoever reads help goes on reading it.")

    kiosk.press(key)

    #expect(kiosk.state.screen == .attract(AttractScreen()))
    #expect(kiosk.state.language == "en")
    #expect(kiosk.state.theme == .terminal)
  }

  @Test(arguments: [Key.pageDown, .text("x"), .function(3), .left])
  func `any key on help starts the time anew`(key: Key) throws {
    var kiosk = try reading()
    for _ in 0..<12 {
      jump(&kiosk, .seconds(598))
      kiosk.press(key)
      #expect(kiosk.state.draft.name.text == "Ana Ruiz")
    }
    kiosk.press(.enter)
    #expect(kiosk.state.screen.name == "form")
  }

  @Test func `what was typed for news counts as typed`() throws {
    for text in ["mia@example.org", ""] {
      var kiosk = try TestKiosk(.example { $0.signing.contactOptIn = true })
      kiosk.sign()
      kiosk.choose(2)
      kiosk.type(text)
      kiosk.press(.function(1))
      #expect(kiosk.words.contains("is kept for 10 minutes") == !text.isEmpty)

      jump(&kiosk, .seconds(600))

      #expect(kiosk.words.contains("was erased") == !text.isEmpty)
      #expect(!String(describing: kiosk.state).contains("mia@"))
      kiosk.press(.enter)
      #expect(kiosk.state.screen.name == "attract")
    }
  }

  @Test func `nobody is thanked for a signature of somebody who has gone away`() throws {
    var kiosk = try TestKiosk()
    try kiosk.refuse()
    kiosk.kiosk.state.retryAt = .seconds(86_400)
    kiosk.press(.function(1))
    jump(&kiosk, .seconds(600))

    kiosk.kiosk.state.retryAt = .zero
    kiosk.wait(.seconds(3))

    #expect(try kiosk.accepted() == 1)
    #expect(kiosk.state.screen.name == "help")
    #expect(!kiosk.screen.contains("María"))
  }

  @Test func `whoever comes after a helper signs as themselves`() throws {
    var kiosk = try TestKiosk()
    kiosk.staff("3")
    kiosk.press(.function(1))
    jump(&kiosk, .seconds(600))

    #expect(!kiosk.state.isAssisted)
    kiosk.press(.enter)
    kiosk.sign()
    #expect(try kiosk.kiosk.store.tally(by: .source).rows.map(\.key) == ["kiosk"])
  }

  @Test func `practice is no exception`() throws {
    var kiosk = try reading()
    kiosk.send(.practice(true, .init()))

    jump(&kiosk, .seconds(600))

    #expect(kiosk.state.draft.isEmpty)
    #expect(kiosk.state.isPractice)
  }

  @Test func `the staff menu is not left open under help`() throws {
    var kiosk = try TestKiosk(.locked(.example))
    kiosk.press(.control("T"))
    kiosk.send(.pinChecked(true))
    kiosk.press(.function(1))
    #expect(kiosk.words.contains("A number marks its own line."))

    jump(&kiosk, .milliseconds(179_999))
    kiosk.press(.escape, after: .zero)
    #expect(kiosk.state.screen.name == "staff")
    kiosk.press(.function(1))
    jump(&kiosk, .seconds(180))
    kiosk.press(.escape)

    #expect(kiosk.state.screen.name == "attract")
  }

  @Test func `help comes back to every screen it was asked on`() throws {
    for scene in Scene.all {
      var kiosk = try scene.kiosk("en", Size(rows: 24, columns: 80))
      let before = kiosk.state.screen
      kiosk.press(.function(1), after: .zero)
      guard kiosk.state.screen.name == "help", before.name != "help" else {
        #expect(["thanks", "idle", "blank", "help"].contains(before.name), "\(scene)")
        continue
      }
      kiosk.press(.escape, after: .zero)
      #expect(kiosk.state.screen == before, "\(scene)")
    }
  }
}
