import Foundation
import PetitionCore
import PetitionShell
import PetitionStore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// The whole kiosk by ear: each transcript is read as somebody would hear it.
@Suite struct LinearTranscriptTests {
  @Test func `a session is opened`() throws {
    var talk = try LinearTalk(isOpen: false)

    talk.answer(["", "?", "", "Ida", ""])

    #expect(talk.kiosk.state.session?.event == "Lincoln Park market")
    #expect(talk.kiosk.state.session?.canvasser == "Ida")
    try Golden.expect(talk.transcript, "linear-opening")
  }

  @Test func `the petition is read and signed from there`() throws {
    var talk = try LinearTalk()

    talk.answer(["r", "r", "r", "r", "p", "", "Ana Ruiz", "55802", "1", ""])

    #expect(try talk.kiosk.accepted() == 1)
    try Golden.expect(talk.transcript, "linear-reading")
  }

  @Test func `every question can be answered`() throws {
    var talk = try LinearTalk(.curious)

    talk.answer(["", "maria@example.org", "", "", "1", "55802", "", "", "1", "M", "", "", "1"])
    talk.answer(["Aaaaaaa", "", "", "2", "1", "5580", "", "1", "K1A 0B1", "", "1", "558O2", ""])
    talk.answer(["2", "00000", "", "1", "55899", "", "2", "55802", "My son takes the ferry."])
    talk.answer(["9", "2", "2", "mia@example.org", ""])

    #expect(try talk.kiosk.accepted() == 1)
    try Golden.expect(talk.transcript, "linear-questions")
  }

  @Test func `another language is chosen and forgotten`() throws {
    var talk = try LinearTalk()

    talk.answer(["l", "", "Ana Ruiz", "55802", "?", "", "1", ""])

    #expect(try talk.kiosk.accepted() == 1)
    #expect(talk.kiosk.state.language == "en")
    try Golden.expect(talk.transcript, "linear-spanish")
  }

  @Test func `a milestone is heard`() throws {
    var talk = try LinearTalk(.example { $0.milestones.baseline = 499 })

    talk.answer(["", "Ana Ruiz", "55802", "1"])
    talk.wait(.seconds(60))

    #expect(talk.kiosk.state.screen.name == "attract")
    try Golden.expect(talk.transcript, "linear-milestone")
  }

  @Test func `not saved yet is heard, and that it was saved after all`() throws {
    var kiosk = try TestKiosk(.counted)
    try kiosk.refuse()
    var talk = LinearTalk(kiosk)
    talk.answer(["?", ""])

    #expect(try talk.kiosk.accepted() == 1)
    #expect(talk.kiosk.state.screen.name == "thanks")
    try Golden.expect(talk.transcript, "linear-not-saved")
  }

  @Test func `silence is asked about, kept and erased`() throws {
    var talk = try LinearTalk()
    talk.answer(["", "Ana Ruiz"])
    talk.wait(.seconds(180))
    talk.answer("Ben")
    #expect(talk.kiosk.state.draft.name.text == "Ana Ruiz")
    talk.answer("?")
    talk.wait(.seconds(600))
    #expect(talk.kiosk.state.draft.isEmpty)
    talk.answer("")

    #expect(talk.kiosk.state.screen.name == "attract")
    try Golden.expect(talk.transcript, "linear-silence")
  }

  @Test func `staff work by ear`() throws {
    var talk = try LinearTalk(.locked(.copied))
    talk.answer(["", "Ana Ruiz", "55802", "1", ""])
    talk.answer("staff")
    talk.answer(["?", ""])
    talk.pin(isRight: false)
    talk.pin(isRight: false)
    talk.pin()
    talk.answer([
      "?", "0", "2", "2", "4", "1", "4", "6", "4", "11", "2", "4", "6", "5", "Ben", "staff",
    ])
    talk.pin()
    talk.answer(["6", "", "10"])
    talk.send(.copied(.done))
    talk.answer("1")

    #expect(talk.kiosk.state.session?.canvasser == "Ben")
    #expect(try talk.kiosk.accepted() == 0)
    try Golden.expect(talk.transcript, "linear-staff")
  }

  @Test func `staff sign for someone by ear`() throws {
    var talk = try LinearTalk()

    talk.answer(["staff", "3", "Ana Ruiz", "55802", "1", ""])

    #expect(try talk.kiosk.kiosk.store.tally(by: .source).rows.map(\.key) == ["assisted"])
    try Golden.expect(talk.transcript, "linear-assisted")
  }

  @Test func `a kiosk is locked, blanked and opened again by ear`() throws {
    var talk = try LinearTalk(.locked(.counted))

    talk.answer("staff")
    talk.pin()
    talk.answer(["7", "hello"])
    talk.pin()
    talk.answer("staff")
    talk.pin()
    talk.answer(["8", "", "<", ""])
    talk.pin()

    #expect(talk.kiosk.state.screen.name == "attract")
    try Golden.expect(talk.transcript, "linear-lock")
  }

  @Test func `practice is heard`() throws {
    let scratch = try Scratch()
    let store = try PetitionStore(
      opening: scratch.path("petition.db"),
      petition: Configuration.counted.petition.id,
      newKiosk: UUID()
    )
    var talk = LinearTalk(try TestKiosk(.counted, store: store))

    talk.answer(["staff", "9", "", "Ana Ruiz", "55802", "", "1", "", "staff", "9"])

    #expect(try talk.kiosk.collected() == 0)
    try Golden.expect(talk.transcript, "linear-practice")
  }

  @Test func `a day is closed by ear`() throws {
    var talk = try LinearTalk(.copied)

    talk.answer(["staff", "11", "1", "11", "2"])
    talk.send(.copied(.done))
    talk.answer(["", "<", "", "2"])

    #expect(talk.hasQuit, "\(talk.transcript)")
    try Golden.expect(talk.transcript, "linear-closing")
  }
}
