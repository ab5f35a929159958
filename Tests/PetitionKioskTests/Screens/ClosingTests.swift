import PetitionCore
import PetitionStore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// The end of a day: asked about, written down, and left.
@Suite struct ClosingTests {
  @Test(arguments: [Key.enter, .escape]) func `closing asks first and says what follows`(
    key: Key
  ) throws {
    var kiosk = try TestKiosk()
    kiosk.press(.control("T"), .end, .up, .enter)
    #expect(kiosk.words.contains("Close the session?"))
    #expect(kiosk.words.contains("No more names are taken then."))
    #expect(kiosk.words.contains("After that you can quit."))

    kiosk.press(key)

    #expect(kiosk.state.screen.name == "staff")
    #expect(try kiosk.kiosk.store.openSession() != nil)
  }

  @Test func `the sheet names event, canvasser, voids and conversations`() throws {
    var kiosk = try TestKiosk(.counted)
    for name in ["Ana Ruiz", "Bo Lind"] {
      kiosk.sign(name, "55802")
      kiosk.press(.enter)
    }
    kiosk.staff("2242")
    kiosk.press(.escape)

    kiosk.closeSession()

    for fact in [
      "Event Lincoln Park market", "Canvasser Rosa", "Today 1", "This kiosk 1", "Voided 1",
      "Conversations 2", "Campaign 429",
    ] {
      #expect(kiosk.words.contains(fact))
    }
    guard case .closing(let closing) = kiosk.state.screen else {
      Issue.record("There is no sheet.")
      return
    }
    let text = closing.sheet.text()
    for line in [
      "Event    Lincoln Park market", "By       Rosa", "Today    1, and 2 conversations",
      "Here     1, and 1 voided", "Campaign 429",
    ] {
      #expect(text.contains(line + "\n"))
    }
  }

  @Test(arguments: GoldenTests.sizes + GoldenTests.largeType)
  func `every fact of the sheet is seen, on one page or more`(size: Size) throws {
    for language in ["en", "es"] {
      var configuration = Configuration.copied
      configuration.kiosk.languages = [language]
      var kiosk = try TestKiosk(configuration, size: size)
      kiosk.send(.closed(.example))
      var seen = ""
      while case .closing(let closing) = kiosk.state.screen, closing.step != .next(0) {
        seen += " " + kiosk.words
        kiosk.press(.enter)
      }
      for fact in [
        "Lincoln Park market", "Rosa", " 41 ", " 141 ", " 2 ", " 63 ", " 569 ", "5ea444b8", " 163 ",
        "hotel album",
      ] {
        #expect(seen.contains(fact), "\(fact) in \(language) at \(size)")
      }
    }
  }

  @Test func `nobody quits before it is known whether there is a copy`() throws {
    var kiosk = try TestKiosk(.copied)
    kiosk.closeSession()
    kiosk.press(.enter)
    #expect(kiosk.words.contains("Checking every entry."))
    #expect(!kiosk.screen.contains("Quit the kiosk"))

    kiosk.send(.copied(.done))
    #expect(kiosk.words.contains("You may take the stick out."))
    kiosk.press(.down, .enter)

    #expect(kiosk.loopEffects.last == .quit)
  }

  @Test func `a sheet that lies open lets no stranger behind the kiosk`() throws {
    var kiosk = try TestKiosk(.locked(.copied))
    kiosk.send(.closed(.example))
    kiosk.send(.copied(.done))
    kiosk.press(.enter, .down, .enter)

    #expect(kiosk.screen.contains("Quit the kiosk"))
    #expect(kiosk.screen.contains("> PIN:"))
    #expect(!kiosk.loopEffects.contains(.quit))
    kiosk.send(.pinChecked(true))
    #expect(kiosk.loopEffects.last == .quit)
  }

  @Test func `Esc on the PIN before quitting locks the kiosk`() throws {
    var kiosk = try TestKiosk(.locked(.copied))
    kiosk.send(.closed(.example))
    kiosk.send(.copied(.done))
    kiosk.press(.enter, .down, .enter, .escape)

    #expect(kiosk.state.screen == .blank(BlankScreen(isLocked: true)))
  }

  @Test func `Esc goes back to the sheet`() throws {
    var kiosk = try TestKiosk()
    kiosk.closeSession()
    let sheet = kiosk.screen

    kiosk.press(.enter, .escape)

    #expect(kiosk.screen == sheet)
  }

  @Test func `the screen before a session says how to quit`() throws {
    let kiosk = try TestKiosk(isOpen: false)

    #expect(kiosk.screen.contains("Ctrl-T staff, quit"))
  }
}
