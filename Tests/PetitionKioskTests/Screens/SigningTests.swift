import PetitionShell
import PetitionCore
import PetitionStore
import TerminalUI
import PetitionLanguages
import Testing

@testable import PetitionKiosk

/// The signer's way from the invitation to the thank-you.
@Suite struct SigningTests {
  @Test func `a signer is thanked with a number after the signature is in the ledger`() throws {
    var kiosk = try TestKiosk()

    kiosk.sign("Ana Ruiz", "55802")

    #expect(kiosk.screen.contains("Saved. You are signature number 1."))
    #expect(kiosk.screen.contains("Thank you for adding your name."))
    for part in ["Ana", "Ruiz"] {
      #expect(!kiosk.screen.contains(part))
      #expect(!kiosk.frame.announcement.contains(part))
    }
    #expect(try kiosk.accepted() == 1)
  }

  @Test func `nothing is in the ledger before the last choice`() throws {
    var kiosk = try TestKiosk()

    kiosk.fill()

    #expect(kiosk.screen.contains("Yes, sign my name"))
    #expect(try kiosk.collected() == 0)
  }

  @Test func `the review shows the name as typed and the ZIP with its place`() throws {
    var kiosk = try TestKiosk()

    kiosk.fill("ana de la O'Neil", "55802")

    #expect(kiosk.screen.contains("ana de la O'Neil"))
    #expect(kiosk.screen.contains("55802 Duluth, MN"))
  }

  @Test func `consent can be read before a letter is typed`() throws {
    var kiosk = try TestKiosk()

    kiosk.press(.enter)

    #expect(kiosk.words.contains("Anyone may then ask to see them."))
    #expect(kiosk.frame.cursor.row == row(of: "Full name:", on: kiosk))
  }

  private func row(of text: String, on kiosk: TestKiosk) -> Int? {
    kiosk.screen.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains(text) }
  }

  @Test(arguments: [
    ([Key.text("2"), .enter], "form"), ([.text("3"), .enter], "attract"), ([.escape], "form"),
  ])
  func `the review's other answers save nothing`(keys: [Key], screen: String) throws {
    var kiosk = try TestKiosk()
    kiosk.fill()

    for key in keys { kiosk.press(key) }

    #expect(kiosk.state.screen.name == screen)
    #expect(kiosk.state.draft.isEmpty == (screen == "attract"))
    #expect(try kiosk.collected() == 0)
  }

  @Test func `changing keeps what was typed and signs the change`() throws {
    var kiosk = try TestKiosk()
    kiosk.fill("Ana Riuz", "55802")

    kiosk.choose(2)
    kiosk.press(.backspace, .backspace, .backspace)
    kiosk.type("uiz")
    kiosk.press(.enter, .enter)

    #expect(kiosk.screen.contains("Ana Ruiz"))
  }

  @Test func `Tab and the arrows go round the lines`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.enter)

    for key in [Key.tab, .down] {
      kiosk.press(key)
      #expect(kiosk.state.screen == .form(FormScreen(focus: .postalCode)))
      kiosk.press(key)
      #expect(kiosk.state.screen == .form(FormScreen(focus: .name)))
    }
    kiosk.press(.up)
    #expect(kiosk.state.screen == .form(FormScreen(focus: .postalCode)))
    kiosk.press(.backTab)
    #expect(kiosk.state.screen == .form(FormScreen(focus: .name)))
  }

  @Test func `an empty name is asked for in words, the cursor on its line`() throws {
    var kiosk = try TestKiosk()

    kiosk.press(.enter, .enter)

    #expect(kiosk.screen.contains("Please check: type your name first."))
    #expect(kiosk.state.screen == .form(FormScreen(focus: .name, message: .nameMissing)))
  }

  @Test func `a name skipped with Tab is asked for at the end`() throws {
    var kiosk = try TestKiosk()

    kiosk.press(.enter, .tab)
    kiosk.type("55802")
    kiosk.press(.enter)

    #expect(kiosk.screen.contains("Please check: type your name first."))
    #expect(kiosk.state.draft.postalCode.text == "55802")
  }

  @Test func `a paste with a line break never submits`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.enter)

    kiosk.paste("Ana\nRuiz\n")

    #expect(kiosk.state.screen.name == "form")
    #expect(kiosk.state.draft.name.text.hasPrefix("Ana Ruiz"))
  }

  @Test func `pictures are left out with a notice`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.enter)

    kiosk.type("Ana")
    kiosk.paste("🎉")

    #expect(kiosk.state.draft.name.text == "Ana")
    #expect(kiosk.screen.contains("Please check: pictures were left out."))
  }

  @Test func `a full line says so and keeps what it has`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.enter)

    kiosk.paste(String(repeating: "Ab ", count: 60))

    #expect(kiosk.state.draft.name.text.count == 120)
    #expect(kiosk.screen.contains("this line is full"))
  }

  @Test func `Esc on an untouched form goes back without a question`() throws {
    var kiosk = try TestKiosk()

    kiosk.press(.enter, .escape)

    #expect(kiosk.state.screen == .attract(AttractScreen()))
  }

  @Test func `Esc on a form with text asks first`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.enter)
    kiosk.type("Ana")

    kiosk.press(.escape)
    #expect(kiosk.screen.contains("Go back to the start?"))
    kiosk.press(.enter)
    #expect(kiosk.state.draft.name.text == "Ana")
    #expect(kiosk.state.screen.name == "form")

    kiosk.press(.escape, .escape)
    #expect(kiosk.state.draft.name.text == "Ana", "A second Esc goes back; it must not erase.")
    kiosk.press(.escape)
    kiosk.choose(2)
    #expect(kiosk.state.screen == .attract(AttractScreen()))
    #expect(kiosk.state.draft.isEmpty)
  }

  @Test func `the signer's language goes with the signature`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.text("2"))

    kiosk.sign()

    #expect(kiosk.screen.contains("Guardado. Usted es la firma número 1."))
    #expect(try kiosk.kiosk.store.tally(by: .language).rows.map(\.key) == ["es"])
    kiosk.press(.enter)
    #expect(kiosk.screen.contains("Press ENTER to sign"))
  }

  @Test(arguments: [Key.enter, .escape, .text(" ")]) func `a key dismisses the thank-you`(
    key: Key
  ) throws {
    var kiosk = try TestKiosk()
    kiosk.sign()

    kiosk.press(key)

    #expect(kiosk.state.screen == .attract(AttractScreen()))
    #expect(kiosk.loopEffects.last == .forget)
  }

  @Test func `the counter moves by one with each signature`() throws {
    var kiosk = try TestKiosk(.counted)

    for count in 429...432 {
      kiosk.sign("Ana Ruiz", "55802")
      kiosk.press(.enter)
      #expect(kiosk.screen.contains("\(count) people have signed."))
    }
  }
}
