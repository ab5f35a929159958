import PetitionLanguages
import PetitionCore
import PetitionShell
import Testing

@testable import PetitionKiosk
@testable import TerminalUI

/// The kiosk line by line: what is said, what is typed, what is said next.
@Suite struct LinearTests {
  @Test func `a whole signing can be followed by ear`() throws {
    var talk = try LinearTalk()

    for line in ["", "Ana Ruiz", "5580", "1", "55802", "1", ""] { talk.answer(line) }

    #expect(try talk.kiosk.accepted() == 1)
    #expect(talk.kiosk.state.screen == .attract(AttractScreen()))
    try Golden.expect(talk.transcript, "linear-signing")
  }

  @Test func `help, going back and mistakes are said in words`() throws {
    var talk = try LinearTalk()

    for line in ["what", "?", "0", "", "", "?", "0", "Ana Ruiz", "<", "<", "1", "<", "2"] {
      talk.answer(line)
    }

    #expect(talk.kiosk.state.draft.isEmpty)
    try Golden.expect(talk.transcript, "linear-help-and-back")
  }

  @Test func `an answer replaces the one before`() throws {
    var talk = try LinearTalk()

    for line in ["", "Ana Ruiz", "5580", "1", "55802"] { talk.answer(line) }
    #expect(talk.kiosk.words.contains("ZIP code: 55802 Duluth, MN"))

    for line in ["2", "Bo Lind", ""] { talk.answer(line) }
    #expect(talk.kiosk.words.contains("Full name: Bo Lind ZIP code: 55802 Duluth, MN"))
  }

  @Test func `on the screen a paste joins what is there`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.enter)
    kiosk.type("Ana ")

    kiosk.paste("Ruiz")

    #expect(kiosk.state.draft.name.text == "Ana Ruiz")
  }

  @Test func `a name is read back at the review and nowhere else`() throws {
    var talk = try LinearTalk()
    talk.answer("")
    talk.transcript = ""

    talk.answer("Ana Ruiz")
    #expect(talk.transcript.ranges(of: "Ana Ruiz").count == 1, "Only what was typed.")
    talk.transcript = ""
    talk.answer("55802")
    #expect(talk.transcript.contains("Full name: Ana Ruiz"))
    talk.transcript = ""
    talk.answer("1")
    #expect(!talk.transcript.contains("Ruiz"))
  }

  @Test func `the petition can be read and another language chosen`() throws {
    var talk = try LinearTalk()

    talk.answer("l")
    #expect(talk.transcript.contains("Presione Enter para firmar."))
    talk.answer("r")
    #expect(talk.kiosk.state.screen.name == "reading")
    #expect(talk.transcript.contains("Pedimos dos viajes"))
  }

  @Test func `the whole petition is said when it is read`() throws {
    var talk = try LinearTalk()

    for _ in 0..<8 { talk.answer("r") }

    for passage in ["two crossings a day", "hired in its place.", "first Monday of July."] {
      #expect(talk.transcript.contains(passage))
    }
  }

  @Test(arguments: ["en", "es"]) func `help names only answers that are understood`(code: String) {
    let help = Languages.builtIn.wording(in: code)[.helpLinear]
    let answers = help.split(separator: "\n").filter { $0.contains("  ") }
      .flatMap { line in
        line.split(separator: "  ")[0].split(separator: " ").filter { $0 != "or" && $0 != "o" }
      }

    #expect(answers == ["0", "<", "?", "l", "r", "p", "start", "screen"])
    for answer in answers {
      let events = LineEntry.choice.events(for: String(answer))
      #expect(events.allSatisfy { if case .key = $0 { true } else { false } }, "\(answer)")
    }
  }

  @Test func `a line that means nothing changes nothing`() throws {
    var talk = try LinearTalk()
    let before = talk.kiosk.state

    talk.answer("Please let me sign")

    #expect(talk.kiosk.state.screen == before.screen)
    #expect(
      talk.transcript.hasSuffix("> Please let me sign\n" + talk.kiosk.frame.announcement + "\n")
    )
  }

  @Test func `a whole day can be begun by ear`() throws {
    var kiosk = try TestKiosk(isOpen: false)
    kiosk.kiosk.state.isLinear = true

    #expect(kiosk.frame.announcement.contains("Start a session"))
    #expect(kiosk.frame.announcement.contains("Event."))
    #expect(kiosk.frame.entry == .text)
  }
}
