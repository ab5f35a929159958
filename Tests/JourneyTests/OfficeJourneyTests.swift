import Foundation
import JourneySupport
import Testing

/// What every command of the office has in common: its options, its tables, its sentences.
@Suite(.journey) struct OfficeJourneyTests {
  /// An office that has merged two kiosks with names of every length.
  private static func office() throws -> KioskFolder {
    let folder = try KioskFolder()
    let second = try KioskFolder()
    let long = "Wilhelmina Featherstonehaugh-Cholmondeley of the Lake"
    _ = try folder.kiosk(
      "enter",
      "--event",
      "The Harbor Market by the old lighthouse at the end of the pier",
      "--canvasser",
      "Mai",
      input: "Ana Lund\t55802\n\(long)\t55811\nana lund\t55802\n山田太郎\t55806\n"
    )
    try second.enter("Zoë Lund\t54880", "Jean Tremblay\tH2X 1Y4")
    let merged = try folder.run([
      Binary.coordinator.path, "merge", folder.database, second.database, "--database",
      folder.path("office.db"), "--config", folder.configuration,
    ])
    #expect(merged.status == .code(0), "\(merged)")
    return folder
  }

  private static func run(_ folder: KioskFolder, _ arguments: [String]) throws -> KioskFolder.Answer
  {
    try folder.run(
      [Binary.coordinator.path] + arguments + ["--database", folder.path("office.db")]
    )
  }

  private static let tables: [[String]] =
    [
      ["list"], ["duplicates"], ["find", "lund"], ["sheets"], ["forks"],
      ["tally", "--by", "kiosk"], ["tally", "--by", "event"], ["tally", "--by", "zip"],
      ["tally", "--by", "text"], ["tally", "--by", "hour"],
    ]

  @Test func `no table is wider than 80 columns where no terminal says more`() throws {
    let folder = try Self.office()
    for arguments in Self.tables {
      let output = try Self.run(folder, arguments).output
      let table = output.split(separator: "\n").prefix { !$0.contains("collected =") }
      for line in table { #expect(line.count <= 80, "\(arguments): \(line)") }
    }
  }

  @Test(arguments: [50, 80])
  func `on a terminal nothing is broken within a word`(columns: Int) throws {
    let folder = try Self.office()
    for arguments in [["tally", "--by", "zip"], ["list"], ["verify"]] {
      let terminal = try PseudoTerminal(
        [Binary.coordinator.path] + arguments + ["--database", folder.path("office.db")],
        columns: columns,
        rows: 40,
        leader: .shell
      )
      try terminal.waitForText(
        arguments == ["list"] ? "H2X 1Y4" : arguments == ["verify"] ? "signed." : "withdrawn"
      )
      let text = String(decoding: terminal.output, as: UTF8.self)
      for line in text.split(whereSeparator: \.isNewline) {
        let shown = line.filter { $0 != "\r" }
        let wide = shown.unicodeScalars.count { $0.value >= 0x1100 }
        // An identity that is alone on its line has no word to break at.
        guard shown.contains(" ") else { continue }
        #expect(shown.count + wide <= columns, "\(arguments): \(shown)")
      }
    }
  }

  @Test func `the identity that a table shows is taken by every command`() throws {
    let folder = try Self.office()
    let list = try Self.run(folder, ["list"]).output.split(separator: "\n")
    let short = try #require(
      list.first { $0.hasSuffix("Ana Lund") }?.split(separator: " ").first.map(String.init)
    )
    #expect(short.count < 13)
    let full = try #require(folder.sql("SELECT id FROM signature WHERE name = 'Ana Lund'").first)
    #expect(full.hasSuffix(short) && full != short)

    for arguments in [["void", short, "--reason", "test"], ["restore", short.uppercased()]] {
      let answer = try Self.run(folder, arguments)
      #expect(answer.output.contains("Ana Lund") && answer.output.contains(full), "\(answer)")
    }
    let pair = try Self.run(folder, ["duplicates"]).output.split(separator: "\n")[1]
      .split(separator: " ").map(String.init)
    let same = try Self.run(folder, ["duplicates", "--accept", pair[0], "--of", pair[1]])
    #expect(same.status == .code(0), "\(same)")
    #expect(same.output.contains("Same person"), "\(same)")

    try Self.run(folder, ["void", String(full.prefix(4)), "--reason", "test"]).expectRefusal(
      code: 64,
      saying: "have \(full.prefix(4)) in common",
      full,
      "Nothing was changed"
    )
    try Self.run(folder, ["void", "a0", "--reason", "test"])
      .expectRefusal(code: 64, saying: "identity or entry number")
    let json = try Self.run(folder, ["list", "--format", "json"]).output
    #expect(json.contains(full))
  }

  @Test func `every command takes a configuration and a database, and says its version`() throws {
    let folder = try Self.office()
    let help = try folder.run([Binary.coordinator.path, "--help"]).output
    let commands = [
      "merge", "forks", "enter", "sheets", "import", "review", "duplicates", "list", "find", "void",
      "restore", "withdraw", "tally", "watch", "report", "packet", "export", "verify", "rebuild",
      "purge",
    ]
    for command in commands {
      #expect(help.contains("  \(command) "), "\(command)")
      let page = try folder.run([Binary.coordinator.path, command, "--help"])
      #expect(page.status == .code(0))
      #expect(page.output.contains("--config <config>"), "\(command)")
      #expect(page.output.contains("--database <database>"), "\(command)")
    }
    for command in [
      "run", "enter", "status", "backup", "close", "init", "check", "language", "pin",
    ] {
      let page = try folder.run([Binary.kiosk.path, command, "--help"]).output
      #expect(
        page.contains("--config <config>") && page.contains("--database <database>"),
        "\(command)"
      )
    }
    for (binary, name) in [
      (try Binary.kiosk.path, "petition-kiosk"),
      (try Binary.coordinator.path, "petition-coordinator"),
    ] {
      let version = try folder.run([binary, "--version"])
      #expect(version.status == .code(0) && version.errors.isEmpty)
      #expect(
        version.output.contains(
          try Regex("^\(name) [0-9]+[.][0-9]+[.][0-9]+, ledger format [0-9]+\n$")
        )
      )
    }
  }

  @Test func `a named configuration of another petition is refused, whatever the command`() throws {
    let folder = try Self.office()
    let other = KioskSettings().text.replacing("id = \"harbor-walk\"", with: "id = \"other\"")
    try folder.write(other, to: "other.conf")
    for arguments in [
      ["list"], ["find", "lund"], ["export"], ["verify"], ["tally"], ["sheets"], ["forks"],
      ["rebuild"],
    ] {
      try Self.run(folder, arguments + ["--config", folder.path("other.conf")])
        .expectRefusal(code: 65, saying: "\"harbor-walk\", not for \"other\"")
      let right = try Self.run(folder, arguments + ["--config", folder.configuration])
      #expect(right.status == .code(0), "\(arguments): \(right)")
    }
  }

  @Test func `lists that are empty say so`() throws {
    let folder = try KioskFolder()
    try folder.enter()
    for (arguments, words) in [
      (["list"], "No signature matches.\n"),
      (["list", "--zip", "55802"], "No signature matches.\n"),
      (["duplicates"], "No pair is open.\n"), (["sheets"], "No paper sheet is here.\n"),
      (["forks"], "No history is set aside.\n"),
    ] {
      let answer = try folder.run(
        [Binary.coordinator.path] + arguments + ["--database", folder.database]
      )
      #expect(answer.output == words && answer.status == .code(0), "\(arguments): \(answer)")
    }
    try folder.coordinator("find", "nobody").expectRefusal(code: 1, saying: "Nobody of that name")
    #expect(
      try folder.coordinator("list", "--format", "csv").output.split(separator: "\r\n").count == 1
    )
  }

  @Test func `without the office's database it is said what comes first, and nothing is made`()
    throws
  {
    let folder = try KioskFolder()
    let office = folder.path("office.db")
    for arguments in [["tally"], ["list"], ["verify"], ["export"], ["purge", "--all", "--yes"]] {
      let answer = try Self.run(folder, arguments)
      answer.expectRefusal(code: 65, saying: office, "petition-coordinator merge")
      #expect(!answer.errors.contains("Start the kiosk"), "\(answer.errors)")
    }
    try folder.write("no database", to: "list.db")
    let refused = try Self.run(
      folder,
      ["merge", folder.path("list.db"), folder.path("gone.db"), "--config", folder.configuration]
    )
    refused.expectRefusal(code: 65, saying: "petition-kiosk backup --to DIR")
    #expect(refused.output.split(separator: "\n").count == 2, "\(refused.output)")
    #expect(!FileManager.default.fileExists(atPath: office))
  }

  @Test func `the reason for signing is the last column of an export`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ana Lund\t55802", "Ka Vang\t55807")
    _ = try folder.sql("UPDATE signature SET reason = '=my son, he walks' WHERE name = 'Ana Lund'")
    let csv = try folder.coordinator("export").output.split(separator: "\r\n")
    #expect(csv[0].hasSuffix(",state,flags,reason"))
    #expect(csv[1].hasSuffix(",accepted,,\"'=my son, he walks\""), "\(csv[1])")
    #expect(csv[2].hasSuffix(",accepted,,"), "\(csv[2])")
    let lines = try folder.coordinator("export", "--as", "ndjson").output
    #expect(lines.contains("\"reason\":\"=my son, he walks\"") && lines.contains("\"reason\":null"))
  }

  @Test func `status says times by this machine's clock, and in JSON in UTC`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ana Lund\t55802")
    let command = try folder.command("status")
    let text = try folder.run(["env", "TZ=America/Chicago"] + command)
    #expect(
      text.output.contains(/Last saved      [0-9-]{10} [0-9]{2}:[0-9]{2} C[SD]T\n/),
      "\(text)"
    )
    #expect(text.output.contains("Goal            1,000\n"), "\(text)")
    let json = try folder.run(["env", "TZ=America/Chicago"] + command + ["--json"])
    #expect(json.output.contains(/"last_saved":"[0-9-]{10}T[0-9:]{8}Z"/), "\(json)")
    #expect(json.output.contains("\"goal\":1000,"), "\(json)")
  }
}
