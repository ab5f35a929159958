import Foundation
import JourneySupport
import Testing

/// A coordinator's evening at the screen: doubtful signatures, and the tally as it grows.
@Suite(.journey) struct ReviewJourneyTests {
  /// Two possible duplicates, an unknown ZIP code, an odd name and two plain signatures.
  static func folder() throws -> KioskFolder {
    let folder = try KioskFolder(KioskSettings().text)
    try folder.enter(
      "Mai Nhia Xiong\t55106",
      "Ana Ruiz\t55802",
      "XIONG, Mai Nhia\t55106",
      "John Smith\t55802",
      "john smith\t55802",
      "Batman\t55999"
    )
    return folder
  }

  private func review(_ folder: KioskFolder, columns: Int, rows: Int) throws -> TmuxSession {
    try TmuxSession(
      [Binary.coordinator.path, "review", "--database", folder.database],
      columns: columns,
      rows: rows,
      workingDirectory: folder.url.path
    )
  }

  /// Presses a key as somebody does who has read the question.
  private func press(_ key: String, _ session: TmuxSession) throws {
    Thread.sleep(forTimeInterval: 0.8)
    try session.send(key: key)
  }

  private func see(_ text: String, _ session: TmuxSession) throws -> String {
    try session.waitForScreen("“\(text)”", timeout: .seconds(20)) { $0.contains(text) }
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `same, different, undo and void are decided, saved and counted`(
    columns: Int,
    rows: Int
  ) throws {
    let folder = try Self.folder()
    let session = try review(folder, columns: columns, rows: rows)
    _ = try see("Your name", session)
    for _ in 0..<20 { try session.send(key: "BSpace") }
    try session.send(literal: "Ada")
    _ = try see("Your name: Ada", session)
    try press("Enter", session)
    _ = try see("1 of 3", session)
    try press("1", session)
    _ = try see("2 of 3", session)
    try folder.expect(
      "SELECT state FROM signature WHERE name = 'XIONG, Mai Nhia'",
      gives: ["duplicate"]
    )

    try press("u", session)
    _ = try see("1 of 3", session)
    try press("2", session)
    _ = try see("2 of 3", session)
    try press("1", session)
    _ = try see("3 of 3", session)
    try press("2", session)
    _ = try see("Why is it voided?", session)
    try press("2", session)
    _ = try see("All done", session)
    try press("Enter", session)
    try folder.expect(
      "SELECT verdict, decided_by FROM decision ORDER BY seq",
      gives: [
        "duplicate|Ada", "accepted|Ada", "distinct|Ada", "duplicate|Ada", "voided|Ada",
      ]
    )
    try folder.expect(
      "SELECT name, state FROM signature WHERE state <> 'accepted' ORDER BY seq",
      gives: ["john smith|duplicate", "Batman|voided"]
    )
    let pairs = try folder.coordinator("duplicates", "--format", "json")
    #expect(pairs.output.contains("\"rows\":[],\"total\":0"))
    let check = try folder.coordinator("verify")
    #expect(check.status == .code(0), "\(check.output)\(check.errors)")
  }

  @Test func `pairs are decided without a screen, and restored into the list`() throws {
    let folder = try Self.folder()
    let later = try folder.sql("SELECT id FROM signature WHERE name = 'john smith'").first ?? ""
    let same = try folder.coordinator("duplicates", "--accept", later, "--coordinator", "Ada")
    #expect(same.output.contains("6 collected, 5 of them count."), "\(same.errors)")
    let again = try folder.coordinator("duplicates", "--accept", later)
    #expect(again.status == .code(1) && again.errors.contains("not the later one of an open pair"))
    _ = try folder.coordinator("restore", later)
    let list = try folder.coordinator("duplicates", "--format", "csv").output
    #expect(list.contains(later) && list.split(separator: "\r\n").count == 3)
    _ = try folder.coordinator("duplicates", "--distinct", later, "--note", "father and son")
    try folder.expect(
      "SELECT note FROM decision WHERE verdict = 'distinct'",
      gives: ["father and son"]
    )
  }

  @Test(arguments: ["review", "watch"]) func `without a terminal it is refused in words`(
    command: String
  ) throws {
    let folder = try Self.folder()
    let answer = try folder.coordinator(command)
    #expect(answer.status == .code(64))
    #expect(answer.errors.contains("not both a terminal"))
    #expect(answer.errors.contains(command == "review" ? "duplicates" : "tally"))
  }

  @Test func `a review line by line answers a script`() throws {
    let folder = try Self.folder()
    let answer = try folder.run(
      [Binary.coordinator.path, "review", "--linear", "--database", folder.database],
      input: "Ada\n1\nu\n2\n4\n0\n2\n\n"
    )
    #expect(answer.output.contains("Question 1 of 3."))
    #expect(answer.output.contains("Decided 1: 0 same person, 1 different people"))
    try folder.expect(
      "SELECT verdict FROM decision ORDER BY seq",
      gives: ["duplicate", "accepted", "distinct"]
    )
  }

  @Test func `a watch shows what another program writes and sends nothing in between`() throws {
    let folder = try Self.folder()
    let terminal = try PseudoTerminal(
      [
        Binary.coordinator.path, "watch", "--database", folder.database, "--config",
        folder.configuration,
      ],
      columns: 80,
      rows: 24
    )
    try terminal.waitForText("93 signatures")
    _ = try terminal.collect(for: .seconds(1))
    let idle = try terminal.collect(for: .seconds(2))
    #expect(idle.isEmpty)
    try folder.enter("Lee Vang\t55802")
    let news = try terminal.collect(for: .seconds(2))
    #expect(!news.isEmpty && news.count < 400)
  }
}
