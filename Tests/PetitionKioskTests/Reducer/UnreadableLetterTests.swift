import PetitionShell
import TerminalUI
import Testing

@testable import PetitionKiosk

/// Letters of another encoding, which nobody can read.
@Suite struct UnreadableLetterTests {
  private static let sentence = "This keyboard sent a letter that the machine cannot read."

  @Test func `the signer is told, and as long as the form is open`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.enter)
    kiosk.type("Jos")
    #expect(!kiosk.words.contains(Self.sentence))
    kiosk.send(.unreadable)
    #expect(kiosk.words.contains("\(Self.sentence) Please ask the person at this table."))
    #expect(kiosk.words.contains("Full name: Jos"))
    kiosk.type(" Nuez")
    #expect(kiosk.words.contains(Self.sentence))
    kiosk.press(.enter)
    #expect(kiosk.words.contains(Self.sentence))
    kiosk.press(.function(8), .down, .enter, .enter)
    #expect(!kiosk.words.contains(Self.sentence))
  }

  @Test func `an Enter that came with the letter does not pass over the words`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.enter)
    kiosk.type("Jos")
    kiosk.world.pass(.seconds(1))
    kiosk.tick()
    kiosk.send(.unreadable)
    kiosk.send(.key(.enter))
    guard case .form(let form) = kiosk.state.screen else {
      Issue.record("The form was left.")
      return
    }
    #expect(form.focus == .name)
    kiosk.press(.enter)
    #expect(kiosk.words.contains("> ZIP code"))
  }

  @Test func `staff see it on their line, and why in their menu`() throws {
    var kiosk = try TestKiosk()
    kiosk.kiosk.state.locale = KeyboardLocale(environment: ["LANG": "en_US"])
    #expect(!kiosk.words.contains("LETTERS NOT READ"))
    kiosk.send(.unreadable)
    #expect(kiosk.words.contains("LETTERS NOT READ"))
    kiosk.press(.control("T"))
    #expect(
      kiosk.words.contains("Letters came that are not UTF-8 and were left out (LANG=en_US).")
    )
    #expect(kiosk.words.contains("LANG=C.UTF-8"))
  }

  @Test(arguments: [("C.UTF-8", false), ("C", true), ("de_DE.ISO-8859-1", true)])
  func `a session begins with the locale in words where it is not UTF-8`(
    locale: String,
    isSaid: Bool
  ) throws {
    var kiosk = try TestKiosk(isOpen: false)
    kiosk.kiosk.state.locale = KeyboardLocale(environment: ["LANG": locale])
    #expect(kiosk.words.contains("LANG=\(locale): nothing says") == isSaid)
  }

  @Test func `line by line the line is not taken, and asked for again`() throws {
    var talk = try LinearTalk()
    talk.answer("")
    talk.answer("Ana Ruiz")
    talk.kiosk.press(.escape)
    talk.kiosk.send(.unreadable)
    talk.listen(isAnswer: true)
    #expect(talk.transcript.contains(Self.sentence))
    #expect(talk.kiosk.state.draft.name.text == "Ana Ruiz")
    talk.answer("Jose")
    #expect(talk.kiosk.state.draft.name.text == "Jose")
  }

  @Test func `line by line nothing stays in view of such a line at the invitation`() throws {
    var talk = try LinearTalk()
    talk.kiosk.loopEffects = []
    talk.kiosk.send(.unreadable)
    #expect(talk.kiosk.loopEffects.contains(.forget))
  }

  @Test func `an unanswered question goes on with whatever is pressed`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.enter)
    kiosk.type("Jos")
    kiosk.wait(.seconds(61))
    #expect(kiosk.state.screen.name == "idle")
    kiosk.send(.unreadable)
    #expect(kiosk.words.contains("Full name: Jos"))
  }
}
