import Foundation
import PetitionCore
import PetitionShell
import PetitionStore
import Testing

@testable import PetitionKiosk

/// What commands refuse, where they look for files, and how they end.
@Suite struct CommandTests {
  /// Held by the suite, so that the folder is there until the test ends.
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test(arguments: [
    (StoreError.notOurs(path: "x"), PetitionShell.ExitStatus.badInput),
    (.newerSchema(path: "x", found: 9, supported: 1), .badInput),
    (.otherPetition(path: "x", found: "a", expected: "b"), .badInput),
    (.missing(path: "x"), .badInput), (.damaged(path: "x", detail: "d"), .badInput),
    (.notWritable(path: "x"), .cannotCreate), (.diskFull(path: "x"), .inputOutput),
    (.locked(path: "x"), .inputOutput), (.writeAheadLog(path: "x"), .inputOutput),
    (.sizeLimit(path: "x"), .inputOutput), (.overQuota(path: "x"), .inputOutput),
    (.noDescriptors(path: "x"), .inputOutput), (.emptyFile(path: "x"), .badInput),
    (.notAFile(path: "x", kind: "a pipe"), .badInput),
    (.foreignJournal(path: "x", journal: "y"), .badInput),
    (.wrongTable(path: "x", table: "tally"), .badInput),
    (.settingRefused(path: "x", setting: "s", found: "f"), .inputOutput),
    (.inputOutput(path: "x", detail: "d"), .inputOutput), (.noSuchSignature, .problems),
  ])
  func `a failure of the ledger has its words and its exit code`(
    error: StoreError,
    code: PetitionShell.ExitStatus
  ) {
    let failure = CommandFailure(error)

    #expect(failure.code == code)
    #expect(failure.message == error.description)
  }

  @Test func `exit codes are those that scripts know`() {
    #expect(PetitionShell.ExitStatus.problems.rawValue == 1)
    #expect(PetitionShell.ExitStatus.usage.rawValue == 64)
    #expect(PetitionShell.ExitStatus.badInput.rawValue == 65)
    #expect(PetitionShell.ExitStatus.cannotCreate.rawValue == 73)
    #expect(PetitionShell.ExitStatus.inputOutput.rawValue == 74)
  }

  /// The files as a command line names them.
  private func files(config: String? = nil, database: String? = nil) -> KioskFiles {
    var files = KioskFiles()
    files.config = config
    files.database = database
    return files
  }

  /// What `--database` and the configuration say, and where the database then is.
  @Test(
    arguments: [
      (nil, "data/petition.db", "/etc/k/data/petition.db"),
      (nil, "/var/lib/p.db", "/var/lib/p.db"),
      (nil, "../p.db", "/etc/p.db"),
      ("mine.db", "data/p.db", "mine.db"),
    ] as [(String?, String, String)]
  )
  func `the database is where the configuration says, seen from its folder`(
    database: String?,
    setting: String,
    path: String
  ) throws {
    let files = files(config: "/etc/k/kiosk.conf", database: database)
    let configuration = Configuration.example { $0.storage.database = setting }

    #expect(try files.databasePath(configuration) == path)
  }

  @Test func `a configuration that is missing is named`() throws {
    let files = files(config: "/nowhere/kiosk.conf")

    let failure = #expect(throws: CommandFailure.self) { try files.configuration() }
    #expect(failure?.code == .badInput)
    #expect(failure?.message.hasPrefix("/nowhere/kiosk.conf cannot be read") == true)
  }

  @Test func `a configuration with faults lists all of them`() throws {
    try scratch.write("[petition]\nid = 3\n\n[nonsense]\n", "kiosk.conf")
    let files = files(config: scratch.path("kiosk.conf"))

    let failure = #expect(throws: CommandFailure.self) { try files.configuration() }
    #expect(failure?.code == .badInput)
    #expect(failure?.message.contains("nonsense") == true)
    #expect(failure?.message.contains("line 2") == true)
    #expect(failure?.message.contains("No signature was taken or changed.") == true)
  }

  @Test func `a ledger is not made by a command that only reads`() throws {
    let files = files(database: scratch.path("petition.db"))

    let failure = #expect(throws: CommandFailure.self) {
      _ = try files.store(.example, mayCreate: false)
    }
    #expect(failure?.code == .badInput)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("petition.db")))
  }

  @Test(
    arguments: [
      ("x", nil, nil, false), (nil, "y", nil, false), (nil, nil, "pink", false),
      ("x", "y", "none", true), (nil, nil, nil, true),
    ] as [(String?, String?, String?, Bool)]
  )
  func `event and canvasser go together and a theme has a name`(
    event: String?,
    canvasser: String?,
    theme: String?,
    isValid: Bool
  ) {
    var command = RunCommand()
    command.event = event
    command.canvasser = canvasser
    command.theme = theme

    #expect(((try? command.validate()) != nil) == isValid)
  }
}
