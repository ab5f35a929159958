import Foundation
import JourneySupport
import Testing

/// Sticks that come to the office, sound ones and others.
@Suite(.journey) struct MergeJourneyTests {
  private let folder: KioskFolder

  init() throws {
    folder = try KioskFolder(KioskSettings().text)
    try folder.enter("Ana Ruiz\t55802", "Ka Vang\t55807", "Prince\t55805")
  }

  private func office(_ arguments: String...) throws -> KioskFolder.Answer {
    try folder.run(
      [Binary.coordinator.path] + arguments + ["--database", folder.path("office.db")]
    )
  }

  /// The head of a kiosk's ledger as it stands on the paper log.
  private func paperLog(_ kiosk: KioskFolder) throws -> String {
    let status = try kiosk.kiosk("status", "--json").output
    let object = try JSONSerialization.jsonObject(with: Data(status.utf8)) as? [String: Any]
    let head = try #require(object?["head"] as? [String: Any])
    return try "\(#require(head["seq"])) \(#require(head["words"]))"
  }

  @Test func `each file that is no copy is refused in words, and nothing changes`() throws {
    _ = try office("merge", folder.database, "--config", folder.configuration)
    let before = try Data(contentsOf: folder.url.appending(path: "office.db"))
    let sound = try Data(contentsOf: URL(filePath: folder.database))
    try Data(sound.dropLast(700)).write(to: folder.url.appending(path: "cut.db"))
    try folder.write("", to: "empty.db")
    try folder.write("name,zip\nAna Ruiz,55802\n", to: "list.db")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.db"),
      withDestinationPath: folder.database
    )
    for name in ["cut.db", "empty.db", "list.db", "link.db", "none.db", "stick"] {
      if name == "stick" { try folder.plugInStick() }
      let answer = try office("merge", folder.path(name))
      answer.expectRefusal(code: 65, saying: name, "petition-kiosk backup --to DIR")
      #expect(!answer.errors.contains("Ana Ruiz"))
    }
    let mixed = try office("merge", folder.path("cut.db"), folder.database)
    #expect(mixed.status == .code(1))
    #expect(mixed.output.contains("refused") && mixed.output.contains("0 entries new"))
    #expect(try Data(contentsOf: folder.url.appending(path: "office.db")) == before)
  }

  @Test func `of two histories the one on the paper log is chosen, and counts`() throws {
    let copy = try KioskFolder(KioskSettings().text)
    try FileManager.default.createDirectory(
      atPath: copy.path("data"),
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    for suffix in ["", ".key", ".head"] {
      try FileManager.default.copyItem(
        atPath: folder.database + suffix,
        toPath: copy.database + suffix
      )
    }
    try folder.enter("Zoë Lund\t54880", "Abdi Hassan\t55811")
    try copy.enter("Somebody Else\t55802")
    let first = try office("merge", folder.database, "--config", folder.configuration)
    #expect(first.status == .code(0), "\(first.errors)")
    let second = try office("merge", copy.database)
    #expect(second.status == .code(1) && second.errors.contains("FORK"))
    let tally = try office("tally")
    #expect(tally.output.contains("SET ASIDE, in no row above: 3 signatures"), "\(tally.output)")
    let list = try office("forks", "--format", "csv")
    #expect(list.status == .code(1) && list.output.split(separator: "\r\n").count == 3)

    let wrong = try office("forks", "--stand", "2 acorn acorn acorn acorn acorn acorn")
    #expect(wrong.status == .code(1) && wrong.errors.contains("petition-coordinator forks"))
    let log = try paperLog(folder)
    let chosen = try office("forks", "--stand", log, "--coordinator", "Ada")
    #expect(chosen.status == .code(0), "\(chosen.errors)")
    #expect(chosen.output.contains("has 5 signatures here now"))
    #expect(try office("verify").status == .code(0))
    #expect(try office("merge", copy.database).output.contains("0 entries new"))
    #expect(try office("list", "--format", "csv").output.contains("Zoë Lund"))
  }
}
