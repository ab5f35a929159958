import Foundation
import JourneySupport
import Testing

/// What a coordinator asks of a ledger in the shell: tallies, names, decisions.
@Suite(.journey) struct TallyJourneyTests {
  /// Seven signatures at two events, one of them voided and one withdrawn.
  static func folder(_ settings: KioskSettings = KioskSettings()) throws -> KioskFolder {
    let folder = try KioskFolder(settings.text)
    let market = """
      María Núñez-Ortega\t55806
      Ka Vang\t55807
      Mickey Mouse\t55802
      Jean Tremblay\tH2X 1Y4

      """
    _ = try folder.kiosk("enter", "--event", "Harbor Market", "--canvasser", "A", input: market)
    let library = "Prince\t55805\nZoë Lund\t54880\nAnn Smith\n"
    _ = try folder.kiosk("enter", "--event", "Library", "--canvasser", "B", input: library)
    for arguments in [
      ["void", try folder.id("Mickey Mouse"), "--reason", "joke", "--note", "a mouse"],
      ["withdraw", try folder.id("Prince"), "--coordinator", "Ada"],
    ] {
      let answer = try folder.office(arguments)
      guard answer.status == .code(0) else {
        throw JourneyError.failed(command: arguments, status: answer.status, output: answer.errors)
      }
    }
    return folder
  }

  @Test func `every dimension has the same totals in every format`() throws {
    let folder = try Self.folder()
    let dimensions = [
      "event", "day", "hour", "zip", "area", "canvasser", "kiosk", "source", "text", "language",
      "state",
    ]
    for by in dimensions {
      let table = try folder.tally("--by", by).output
      #expect(
        table.contains(
          """
          7 collected = 5 accepted + 1 voided (joke 1) + 0 duplicates + 0 illegible + 1 withdrawn
          accepted 5 of 7 = 71 %
          campaign 92 = 5 accepted + 87 collected elsewhere
          """
        ),
        "\(table)"
      )
      let json = try folder.json("--by", by)
      #expect(json["by"] as? String == by)
      #expect(json["total"] as? Int == 5 && json["collected"] as? Int == 7)
      let rows = try #require(json["rows"] as? [[String: Any]])
      #expect(rows.reduce(0) { $0 + ($1["count"] as? Int ?? 0) } == 5, "\(by)")
      #expect(rows.reduce(0) { $0 + ($1["collected"] as? Int ?? 0) } == 7, "\(by)")
      let csv = try folder.tally("--by", by, "--format", "csv").output
      let lines = csv.split(separator: "\r\n").dropFirst()
      #expect(lines.count == rows.count)
      #expect(csv.hasPrefix("key,"))
    }
  }

  @Test func `the help of tally says which of a kiosk's numbers are signatures`() throws {
    let folder = try Self.folder()
    let rows = try #require(try folder.json("--by", "kiosk")["rows"] as? [[String: Any]])
    let numbers = try #require(rows.first).filter { $0.value is Int }.keys
    let help = try folder.run([Binary.coordinator.path, "tally", "--help"]).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let signatures = "counted by count, collected, voided, duplicate, illegible and withdrawn alone"
    #expect(help.contains(signatures), "\(help)")
    for key in numbers where !signatures.contains(key) {
      #expect(help.contains("--by kiosk, entries, sessions and clock_doubts"), "\(key)")
      #expect(["entries", "sessions", "clock_doubts"].contains(key))
    }
  }

  @Test func `the row of a void counts nothing, and a ZIP code has its place`() throws {
    let folder = try Self.folder()
    let states = try #require(try folder.json("--by", "state")["rows"] as? [[String: Any]])
    let void = try #require(states.first { $0["key"] as? String == "voided: joke" })
    #expect(void["count"] as? Int == 0 && void["collected"] as? Int == 1)
    let zips = try folder.tally("--by", "zip").output
    #expect(zips.contains("55806    Duluth, MN    inside"), "\(zips)")
    #expect(zips.contains("54880    Superior, WI  outside"), "\(zips)")
    #expect(zips.contains("none"), "\(zips)")
    let csv = try folder.tally("--by", "zip", "--format", "csv").output
    #expect(csv.contains("55802,\"Duluth, MN\",inside,0,1,1,0,0,0\r\n"), "\(csv)")
  }

  @Test func `a kiosk's row says when it was heard of last`() throws {
    let folder = try Self.folder()
    _ = try folder.kiosk("backup", "--to", folder.plugInStick())
    let row = try #require((folder.json("--by", "kiosk")["rows"] as? [[String: Any]])?.first)
    try folder.expect("SELECT max(seq) FROM entry", gives: ["\(row["entries"] as? Int ?? 0)"])
    #expect((row["last_signature_at"] as? String)?.hasSuffix("Z") == true)
    #expect((row["last_copy_at"] as? String)?.hasSuffix("Z") == true)
    #expect(row["clock_doubts"] as? Int == 0)
  }

  @Test func `the pace to the goal is said when there is an end`() throws {
    let end = Date().addingTimeInterval(60 * 86_400).formatted(.iso8601)
    let text = KioskSettings().text.replacing("[signing]", with: "ends = \(end)\n\n[signing]")
    let folder = try KioskFolder(text)
    try folder.enter("Ka Vang\t55807")
    let table = try folder.tally().output
    #expect(table.contains("goal 1,000: 912 to go, 60 days left (until "), "\(table)")
    #expect(table.contains("15.2 a day needed; last 7 days 1, 0.1 a day"), "\(table)")
    let pace = try #require(try folder.json()["pace"] as? [String: Any])
    #expect(pace["needed_per_day"] as? Double == 15.2)
  }

  @Test func `an empty ledger is said as 0 and []`() throws {
    let folder = try KioskFolder()
    try folder.enter()
    let json = try folder.json()
    #expect(json["total"] as? Int == 0 && (json["rows"] as? [Any])?.isEmpty == true)
    #expect(try folder.tally().output.contains("Nothing is collected yet."))
    let list = try folder.coordinator("list", "--format", "json").output
    #expect(list == "{\"rows\":[],\"total\":0}\n")
  }

  @Test func `a signer is found by any part of the name and the ZIP code`() throws {
    let folder = try Self.folder()
    for words in [["nunez", "MARIA"], ["Ortega", "55806"], ["maría núñez ortega"]] {
      let answer = try folder.office(["find"] + words)
      #expect(answer.status == .code(0) && answer.output.contains("María Núñez-Ortega"))
      #expect(answer.output.split(separator: "\n").count == 2, "\(answer.output)")
    }
    try folder.coordinator("find", "nunez", "55802").expectRefusal(code: 1, saying: "Nobody")
    let voided = try folder.coordinator("list", "--state", "voided", "--format", "csv").output
    #expect(voided.contains("Mickey Mouse") && !voided.contains("Ka Vang"))
    let some = try folder.coordinator("list", "--event", "Library", "--limit", "1").output
    #expect(some.contains("Prince") && !some.contains("Zoë"))
  }

  @Test func `a decision says what it came to, and is refused in words when it cannot be`() throws {
    let folder = try Self.folder()
    let mouse = try folder.id("Mickey Mouse")
    try folder.coordinator("void", mouse, "--reason", "test")
      .expectRefusal(code: 1, saying: "voided already (joke)", "restore it first")
    let restored = try folder.coordinator("restore", mouse)
    #expect(restored.output.contains("Restored: number 90, Mickey Mouse, 55802."), "\(restored)")
    #expect(restored.output.contains("7 collected, 6 of them count."), "\(restored)")
    try folder.coordinator("restore", mouse).expectRefusal(code: 1, saying: "nothing to restore")
    try folder.coordinator("withdraw", folder.id("Prince"))
      .expectRefusal(code: 1, saying: "withdrawn already")
    try folder.coordinator("void", "999", "--reason", "joke")
      .expectRefusal(code: 1, saying: "No signature 999", "petition-coordinator find")
    try folder.coordinator("void", "Prince", "--reason", "joke").expectRefusal(
      code: 64,
      saying: "identity"
    )
    try folder.expect(
      "SELECT verdict, decided_by, ifnull(note, '') FROM decision ORDER BY seq",
      gives: ["voided|root|a mouse", "withdrawn|Ada|", "accepted|root|"].map {
        $0.replacing("root", with: ProcessInfo.processInfo.environment["USER"] ?? "coordinator")
      }
    )
    #expect(try folder.coordinator("verify").status == .code(0))
  }

  @Test func `an entry number that several kiosks have is refused with their identities`() throws {
    let first = try KioskFolder()
    try first.enter("Ka Vang\t55807")
    let second = try KioskFolder()
    try second.enter("Prince\t55805")
    let stick = try first.plugInStick()
    _ = try first.kiosk("backup", "--to", stick)
    _ = try second.kiosk("backup", "--to", stick)
    let copies = try first.stick().map { first.path("stick/\($0)") }
    let office = first.path("office.db")
    let merged = try first.run(
      [Binary.coordinator.path, "merge", "--database", office, "--config", first.configuration]
        + copies
    )
    #expect(merged.status == .code(0), "\(merged)")

    let answer = try first.run([
      Binary.coordinator.path, "void", "2", "--reason", "test", "--database", office,
    ])
    try answer.expectRefusal(
      code: 64,
      saying: "2 kiosks",
      first.id("Ka Vang"),
      second.id("Prince"),
      "Nothing was changed"
    )
  }

  @Test func `a hostile name steers no terminal`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ka Vang\t55807")
    _ = try folder.sql("UPDATE signature SET name = 'Ka' || char(27) || '[2J' || char(8238) || 'x'")
    for format in ["table", "csv", "json"] {
      let output = try folder.coordinator("list", "--format", format).output
      #expect(!output.contains("\u{1B}") && !output.contains("\u{202E}"), "\(format)")
    }
  }
}

extension KioskFolder {
  /// Runs `petition-coordinator` with arguments that are put together elsewhere.
  func office(_ arguments: [String]) throws -> Answer {
    try run([Binary.coordinator.path] + arguments + ["--database", database])
  }

  func tally(_ arguments: String...) throws -> Answer {
    try office(["tally", "--config", configuration] + arguments)
  }

  /// The tally as JSON.
  func json(_ arguments: String...) throws -> [String: Any] {
    let answer = try office(["tally", "--config", configuration, "--format", "json"] + arguments)
    let object = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
    return object as? [String: Any] ?? [:]
  }

  /// The identity of the signature with a name.
  func id(_ name: String) throws -> String {
    try sql("SELECT id FROM signature WHERE name = '\(name)'").first ?? ""
  }
}
