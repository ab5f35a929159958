import PetitionShell
import PetitionCore
import TerminalUI
import PetitionLanguages
import Testing

@testable import PetitionKiosk

/// What the kiosk asks about odd names and codes: questions, never walls.
@Suite struct QuestionTests {
  @Test(arguments: [
    ("ana@example.org", "email address"), ("55802", "ZIP code"), ("A", "one letter"),
    ("aaaaaaaa", "The same letter comes many times"),
  ])
  func `an odd name is asked about and kept if it is right`(
    name: String,
    question: String
  ) throws {
    var kiosk = try TestKiosk()

    kiosk.fill(name, "55802")
    #expect(kiosk.screen.contains(question))
    kiosk.choose(2)
    #expect(kiosk.state.screen.name == "review")
    kiosk.press(.enter)

    #expect(kiosk.state.screen.name == "thanks")
    #expect(try kiosk.accepted() == 1)
  }

  @Test func `changing an odd name goes to its line`() throws {
    var kiosk = try TestKiosk()
    kiosk.fill("A", "55802")

    kiosk.press(.enter)

    #expect(kiosk.state.screen == .form(FormScreen(focus: .name)))
  }

  @Test func `a name that was confirmed is asked about again once it changed`() throws {
    var kiosk = try TestKiosk()
    kiosk.fill("A", "55802")
    kiosk.choose(2)
    kiosk.choose(2)
    kiosk.press(.backspace)
    kiosk.type("B")
    kiosk.press(.enter, .enter)

    #expect(kiosk.screen.contains("one letter"))
  }

  /// What was typed, what is asked, which digit goes on, what is signed.
  @Test(arguments: [
    ("5580", "Yours has 4.", "2", "5580"),
    ("558021", "Yours has 6.", "2", "558021"),
    ("K1A 0B1", "You typed: K1A 0B1", "2", "K1A 0B1"),
    ("K1A 0B1", "You typed: K1A 0B1", "3", "none"),
    ("558O2", "Did you mean 55802 Duluth, MN?", "1", "55802 Duluth, MN"),
    ("558l2", "Did you mean 55812", "1", "55812 Duluth, MN"),
    ("", "You did not type one.", "2", "none"),
    ("00001", "any place with the ZIP code 00001", "2", "00001"),
    ("55899", "know this ZIP code well: 55899, Minnesota", "1", "55899 Minnesota"),
  ])
  func `a code that is not plainly known is asked about and kept`(
    typed: String,
    question: String,
    digit: String,
    signed: String
  ) throws {
    var kiosk = try TestKiosk()

    kiosk.fill("Ana Ruiz", typed)
    #expect(kiosk.words.contains(question))
    kiosk.press(.text(digit), .enter)

    #expect(kiosk.state.screen.name == "review")
    #expect(kiosk.words.contains("ZIP code: \(signed) > 1 Yes, sign my name"))
    kiosk.press(.enter)
    #expect(try kiosk.accepted() == 1)
  }

  @Test(arguments: ["55802", "55802-1234", "55802 1234", " 55802 ", "５５８０２"])
  func `a plain code is asked nothing and the four last digits are gone`(typed: String) throws {
    var kiosk = try TestKiosk()

    kiosk.fill("Ana Ruiz", typed)

    #expect(kiosk.state.screen.name == "review")
    #expect(kiosk.screen.contains("55802 Duluth, MN"))
    #expect(!kiosk.screen.contains("1234"))
  }

  @Test func `no screen calls a signer a resident`() {
    for phrase in Phrase.allCases {
      #expect(!Languages.builtIn.wording(in: "en")[phrase].lowercased().contains("resident"))
      #expect(!Languages.builtIn.wording(in: "es")[phrase].lowercased().contains("residente"))
    }
  }

  @Test func `I have none is not offered where a code is required`() throws {
    var kiosk = try TestKiosk(.example { $0.signing.postalCodeRequired = true })

    kiosk.fill("Ana Ruiz", "")

    #expect(kiosk.screen.contains("You did not type one."))
    #expect(!kiosk.screen.contains("I have no ZIP code"))
    kiosk.press(.enter)
    #expect(kiosk.state.screen == .form(FormScreen(focus: .postalCode)))
  }

  @Test func `an answer holds only for the code it was given for`() throws {
    var kiosk = try TestKiosk()
    kiosk.fill("Ana Ruiz", "5580")
    kiosk.choose(2)
    kiosk.press(.escape, .tab)
    kiosk.type("9")
    kiosk.press(.enter)

    #expect(kiosk.screen.contains("55809"))
    #expect(kiosk.state.screen.name == "question")
  }

  @Test func `Esc goes back to the line in question`() throws {
    var kiosk = try TestKiosk()
    kiosk.fill("Ana Ruiz", "5580")

    kiosk.press(.escape)

    #expect(kiosk.state.screen == .form(FormScreen(focus: .postalCode)))
    #expect(kiosk.state.draft.postalCode.text == "5580")
  }

  @Test(arguments: [
    (Key.down, ChoiceKeys.Answer.moved(2)), (.tab, .moved(2)), (.up, .moved(0)),
    (.backTab, .moved(0)), (.home, .moved(0)), (.end, .moved(2)), (.enter, .chosen(1)),
    (.text("1"), .chosen(0)), (.text("3"), .chosen(2)), (.text("4"), .none),
    (.text("0"), .none), (.text("x"), .none), (.left, .none),
  ])
  func `every list answers the same keys`(key: Key, answer: ChoiceKeys.Answer) {
    #expect(ChoiceKeys.answer(key, count: 3, selected: 1) == answer)
  }

  @Test func `a list comes round and a number beyond nine can be typed line by line`() {
    #expect(ChoiceKeys.answer(.up, count: 3, selected: 0) == .moved(2))
    #expect(ChoiceKeys.answer(.down, count: 3, selected: 2) == .moved(0))
    #expect(ChoiceKeys.answer(.text("11"), count: 11, selected: 2) == .chosen(10))
    #expect(ChoiceKeys.answer(.text("12"), count: 11, selected: 2) == .none)
  }
}
