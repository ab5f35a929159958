import Foundation
import JourneySupport
import Testing

/// Other hands on the same file and the same session, with the real programs.
@Suite(.journey) struct ElsewhereJourneyTests {
  @Test func `a session closed at another terminal takes nobody's signature any more`() throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.sign("Ruth LaPointe", "55811", number: 88)
    try kiosk.dismiss()
    try kiosk.fillIn("Ka Vang", "55807")
    #expect(try folder.kiosk("close").status == .code(0))
    try kiosk.confirm()
    try kiosk.see("This table just closed")
    let screen = try kiosk.see("Your name was not saved.")
    #expect(!screen.contains("Ka Vang"))
    try kiosk.confirm()
    try kiosk.see("Start a session")
    try folder.expect("SELECT name FROM signature", gives: ["Ruth LaPointe"])
    try folder.expect("SELECT count(*) FROM entry WHERE kind = 'session_closed'", gives: ["1"])
  }

  @Test func `a kiosk that waits shows at once that its session was closed`() throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.rest(for: .seconds(1))
    #expect(try folder.kiosk("close").status == .code(0))
    try kiosk.see("Another program closed the session.", timeout: .seconds(5))
  }

  @Test func `of two closings at once one is recorded, and the other sheet says so`() throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.quit()
    try kiosk.terminal.waitForExit()
    let command = try folder.command("close")
    let closings = try (1...2).map { _ in try BackgroundCommand(command, input: "") }
    let answers = try closings.map { try $0.wait() }
    #expect(answers.allSatisfy { $0.status == .code(0) }, "\(answers)")
    #expect(answers.count { $0.output.contains("Closed   already at 20") } == 1, "\(answers)")
    try folder.expect("SELECT count(*) FROM entry WHERE kind = 'session_closed'", gives: ["1"])
  }

  @Test func `lines of a session that is closed meanwhile are not taken`() throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    let typing = try Conversation(folder.command("enter"))
    typing.say("Ruth LaPointe\t55811")
    #expect(typing.answer(within: .seconds(10))?.hasPrefix("saved ") == true)
    #expect(try folder.kiosk("close").status == .code(0))
    typing.say("Ka Vang\t55807")
    #expect(typing.answer(within: .seconds(10)) == nil)
    let ending = typing.end()
    #expect(ending.status == .code(1), "\(ending)")
    #expect(ending.errors.contains("The session was closed by another program."), "\(ending)")
    #expect(ending.errors.contains("Stopped at line 2."), "\(ending)")
    try folder.expect("SELECT name FROM signature", gives: ["Ruth LaPointe"])
  }

  /// How an older file comes back.
  enum Way: CaseIterable { case copied, renamed }

  private func putBack(_ file: String, _ folder: KioskFolder, _ way: Way) throws {
    let draft = folder.path("draft.db")
    try Command.output(of: ["cp", "-p", file, draft])
    let command =
      way == .copied
      ? "cat '\(draft)' > '\(folder.database)'" : "mv '\(draft)' '\(folder.database)'"
    try Command.output(of: ["sh", "-c", command])
  }

  @Test(arguments: Way.allCases)
  func `an older file stops what is typed in, and all that was answered can be merged`(
    way: Way
  ) throws {
    let folder = try KioskFolder()
    let typing = try Conversation(folder.command("enter"))
    var answers: [String] = []
    for (name, copy) in [("Ana One", "older.db"), ("Bo Two", "newest.db")] {
      typing.say("\(name)\t55802")
      answers += typing.answer(within: .seconds(10)).map { [$0] } ?? []
      try Command.output(of: ["cp", "-p", folder.database, folder.path(copy)])
    }
    #expect(answers.count == 2)
    try putBack(folder.path("older.db"), folder, way)
    typing.say("Cy Three\t55802")
    #expect(typing.answer(within: .seconds(10)) == nil)
    let ending = typing.end()
    #expect(ending.status == .code(65), "\(ending)")
    #expect(ending.errors.contains("was changed from outside while it was in use"), "\(ending)")
    #expect(ending.errors.contains("The lines up to 2"), "\(ending)")
    try folder.kiosk("enter", input: "Cy Three\t55802\n")
      .expectRefusal(code: 65, saying: "an older copy", "Put the newer file back")
    try folder.expect("SELECT name FROM signature", gives: ["Ana One"])

    let office = ["--database", folder.path("office.db"), "--config", folder.configuration]
    let merged = try folder.run(
      [Binary.coordinator.path, "merge", folder.path("newest.db")] + office
    )
    #expect(merged.status == .code(0), "\(merged)")
    try putBack(folder.path("newest.db"), folder, way)
    try folder.enter("Cy Three\t55802")
    try folder.expect(
      "SELECT number, name FROM signature",
      gives: ["88|Ana One", "89|Bo Two", "90|Cy Three"]
    )
  }

  @Test(arguments: Way.allCases)
  func `an older file pauses the table, and the newer one starts it again`(way: Way) throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try Command.output(of: ["cp", "-p", folder.database, folder.path("older.db")])
    try kiosk.sign("Ruth LaPointe", "55811", number: 88)
    try kiosk.dismiss()
    try Command.output(of: ["cp", "-p", folder.database, folder.path("newest.db")])
    try kiosk.fillIn("Ka Vang", "55807")
    try putBack(folder.path("older.db"), folder, way)
    try kiosk.confirm()
    try kiosk.see("Not saved yet")
    try kiosk.see("but it is not saved yet.")
    try kiosk.press(.escape)
    try kiosk.see("STOPPED: SEE STAFF MENU")
    try kiosk.press(.staff)
    try kiosk.see("Put the file back that was there")
    try kiosk.press(.escape)
    try folder.expect("SELECT count(*) FROM signature", gives: ["0"])
    try putBack(folder.path("newest.db"), folder, way)
    try kiosk.see("89 people have signed.")
    try folder.expect(
      "SELECT number, name FROM signature",
      gives: ["88|Ruth LaPointe", "89|Ka Vang"]
    )
    try #expect(folder.coordinator("verify").status == .code(0))
  }

  @Test func `a head that was lost is made again from the paper log`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ruth LaPointe\t55811")
    let status = try folder.kiosk("status").output
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("Ledger") })
    let words = try #require(line.split(separator: ": ").last)
    let number = try folder.sql("SELECT max(seq) FROM entry")[0]
    try FileManager.default.removeItem(atPath: folder.database + ".head")
    try folder.kiosk("enter", input: "Ka Vang\t55807\n").expectRefusal(
      code: 65,
      saying: "petition.db.head is gone",
      "petition-coordinator remember --database \(folder.database) --head"
    )
    try folder.coordinator("remember", "--head", "\(number) acorn admit agent album alley amber")
      .expectRefusal(code: 1, saying: "Nothing was remembered.")
    try folder.coordinator("remember", "--head", "\(number) acorn admit")
      .expectRefusal(code: 64, saying: "six words")
    let wrong = words.hasSuffix("otter") ? "acorn" : "otter"
    let nearly = words.split(separator: " ").dropLast().map(String.init) + [wrong]
    try folder.coordinator("remember", "--head", "\(number) \(nearly.joined(separator: " "))")
      .expectRefusal(
        code: 1,
        saying: "Nothing was remembered: entry \(number) is in this file",
        "slip"
      )
    try folder.coordinator("remember", "--head", "\(number)0 \(words)")
      .expectRefusal(
        code: 1,
        saying: "Nothing was remembered: the six words",
        "of entry \(number),"
      )
    try folder.kiosk("enter", input: "Ka Vang\t55807\n").expectRefusal(code: 65)
    let answer = try folder.coordinator("remember", "--head", "\(number) \(words)")
    #expect(answer.status == .code(0), "\(answer)")
    try folder.enter("Ka Vang\t55807")
    try folder.expect("SELECT number FROM signature", gives: ["88", "89"])
  }
}
