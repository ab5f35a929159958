import Foundation
import JourneySupport
import Testing

/// The coordinator's evening after a ``Day``, the delivery on the next one, and a withdrawal later.
struct Evening {
  private let day: Day
  private let folder: KioskFolder
  private let clock: JourneyClock
  private let second: KioskFolder

  /// What the second table's visitors did; its kiosk is told by a script.
  private static let visits = [
    ("09:40", "Tyler Johnson", "55802"), ("10:20", "Fatima Ali", "55805"),
    ("11:10", "Ka Vang", "55807"), ("12:45", "Pedro Gómez", "55720"),
    ("14:10", "Xue Yang", "55806"),
    ("15:05", "Ruth LaPointe", "55811"),
  ]

  /// Lets the day at the second table pass, and carries both kiosks' copies to the office.
  init(after day: Day) throws {
    self.day = day
    (folder, clock) = (day.folder, day.clock)
    second = try KioskFolder(KioskSettings(withholdName: true).text)
    for (time, name, zip) in Self.visits {
      let answer = try at(
        "\(DayScript.date) \(time):00",
        second.command("enter", "--event", "Harbor Market", "--canvasser", "canvasser C"),
        input: "\(name)\t\(zip)\n"
      )
      #expect(answer.status == .code(0), "\(answer.errors)")
    }
    try clock.set("\(DayScript.date) 15:30:00")
    for kiosk in [folder, second] {
      try kiosk.plugInStick()
      let answer = try at(nil, kiosk.command("backup", "--to", kiosk.path("stick")))
      #expect(answer.status == .code(0), "\(answer.errors)")
    }
  }

  private var office: String { folder.path("office.db") }

  /// Runs a command under the journey's clock, set first if a time is given.
  private func at(
    _ time: String?,
    _ command: [String],
    input: String = ""
  ) throws -> KioskFolder.Answer {
    if let time { try clock.set(time) }
    return try folder.run(clock.prefix + command, input: input)
  }

  /// Runs one of the coordinator's commands, which must go well.
  @discardableResult
  private func coordinator(_ arguments: String..., input: String = "") throws -> String {
    let command = try [Binary.coordinator.path] + arguments + ["--database", office]
    let answer = try at(nil, command, input: input)
    #expect(answer.status == .code(0), "\(arguments): \(answer.output)\(answer.errors)")
    return answer.output
  }

  private func expect(_ statement: String, gives rows: [String]) throws {
    let output = try Command.output(of: ["sqlite3", office, statement])
    #expect(output.split(separator: "\n").map(String.init) == rows, "\(statement)")
  }

  func merge() throws {
    try clock.set("\(DayScript.date) 19:00:00")
    let one = try folder.path("stick/\(#require(folder.stick().first))")
    let two = try second.path("stick/\(#require(second.stick().first))")
    let output = try coordinator("merge", one, two, one, "--config", folder.configuration)
    let lines = output.split(separator: "\n")
    try #require(lines.count == 4)
    #expect(lines[3] == "\(office) has 21 signatures of 2 kiosks; 19 of them count.")
    #expect(lines[0].contains("(15 signatures), 0 already there, 0 set aside"))
    #expect(lines[1].contains("(6 signatures), 0 already there, 0 set aside"))
    #expect(lines[2].contains(": 0 entries new (0 signatures),"))
    try expect("SELECT count(*), count(DISTINCT id) FROM signature", gives: ["21|21"])
  }

  func typeInPaper() throws {
    try clock.set("\(DayScript.date) 19:10:00")
    let answers = try coordinator(
      "enter",
      "--sheet",
      "P-014",
      "--lines",
      "3",
      "--event",
      "Harbor Market",
      "--canvasser",
      "paper",
      "--coordinator",
      "the coordinator",
      "--config",
      folder.configuration,
      input: "Ole Svenson\t55808\n?\nSheng canvasser C\t55807\n"
    )
    let words = answers.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(words.prefix(3) == ["saved", "illegible", "saved"], "\(answers)")
    try expect("SELECT sheet, lines, closed_at IS NOT NULL FROM sheet", gives: ["P-014|3|1"])
    let tally = try coordinator("tally", "--config", folder.configuration)
    #expect(
      tally.contains(
        """
        24 collected = 21 accepted + 2 voided (joke 1, abuse 1) + 0 duplicates + 1 illegible \
        + 0 withdrawn
        """
      ),
      "\(tally)"
    )
    #expect(tally.contains("campaign 108 = 21 accepted + 87 collected elsewhere"), "\(tally)")
  }

  /// The queue, line by line: two pairs are one person's, one is not, one odd code is kept.
  func review() throws {
    try clock.set("\(DayScript.date) 19:20:00")
    let output = try coordinator("review", "--linear", input: "the coordinator\n1\n1\n2\n1\n\n")
    #expect(output.contains("Question 1 of 4."), "\(output)")
    try expect(
      """
      SELECT s.name, d.verdict, d.decided_by FROM decision d JOIN signature s ON s.id = d.signature
      WHERE d.decided_by = 'the coordinator' ORDER BY d.seq
      """,
      gives: [
        "maria nunez-ortega|duplicate|the coordinator", "Ka Vang|duplicate|the coordinator",
        "Ann Smith|distinct|the coordinator", "Aster Kidane|kept|the coordinator",
      ]
    )
  }

  func tally() throws {
    let totals = try coordinator("tally", "--config", folder.configuration)
    #expect(totals.contains("accepted 19 of 24 = 79 %"), "\(totals)")
    #expect(totals.contains("campaign 106 = 19 accepted + 87 collected elsewhere"), "\(totals)")
    #expect(totals.contains("goal 1,000: 894 to go"), "\(totals)")
    try expectRows(
      "zip",
      [
        "02139 1", "54880 1", "55720 1", "55802 1", "55803 1", "55804 2", "55805 2", "55806 2",
        "55807 2", "55808 1", "55811 2", "55812 1", "55999 1", "H2X 1Y4 1",
      ]
    )
    try expectRows("area", ["inside 14", "outside 5"])
    try expectRows(
      "hour",
      [
        "2026-06-13 09 6", "2026-06-13 10 3", "2026-06-13 11 2", "2026-06-13 12 1",
        "2026-06-13 13 3", "2026-06-13 14 1", "2026-06-13 15 1", "2026-06-13 19 2",
      ]
    )
    try expectRows("canvasser", ["canvasser A 9", "canvasser B 3", "canvasser C 5", "paper 2"])
    for dimension in ["event", "day", "kiosk", "source", "text", "language", "state"] {
      let output = try coordinator("tally", "--by", dimension, "--format", "json")
      #expect(output.contains(#""collected":24,"#) && output.contains(#""total":19"#), "\(output)")
    }
    // Each table by itself, hour by hour.
    try expect(
      """
      SELECT (SELECT count(*) FROM signature t WHERE t.kiosk = s.kiosk) AS n,
        substr(signed_at, 12, 2) AS hour, count(*)
      FROM signature s WHERE state = 'accepted' AND source <> 'paper' OR state = 'accepted' AND n = 6
      GROUP BY kiosk, hour ORDER BY n DESC, hour
      """,
      gives: [
        "15|09|5", "15|10|2", "15|11|2", "15|13|3", "6|09|1", "6|10|1", "6|12|1", "6|14|1",
        "6|15|1",
      ]
    )
  }

  /// Checks the rows of a tally, of which those that count nobody are left out.
  private func expectRows(_ dimension: String, _ rows: [String]) throws {
    let output = try coordinator("tally", "--by", dimension, "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let found = (object?["rows"] as? [[String: Any]] ?? []).compactMap { row -> String? in
      guard let key = row["key"] as? String, let count = row["count"] as? Int, count > 0 else {
        return nil
      }
      return "\(key) \(count)"
    }
    #expect(found == rows, "\(dimension)")
    #expect(object?["total"] as? Int == 19)
  }

  /// The next day: the 87 of earlier events are listed, and the set is sealed and handed over.
  func deliver() throws {
    try clock.set("2026-06-14 08:00:00")
    let earlier = (1...87).map { "Earlier Signer \($0),55802,2026-05-20\n" }.joined()
    try folder.write("Name,Postcode,Signed on\n" + earlier, to: "earlier.csv")
    try coordinator(
      "import",
      folder.path("earlier.csv"),
      "--origin",
      "earlier events",
      "--in-baseline",
      "--name",
      "Name",
      "--postal-code",
      "Postcode",
      "--date",
      "Signed on",
      "--config",
      folder.configuration
    )
    let campaign = try coordinator("tally", "--config", folder.configuration)
    #expect(campaign.contains("campaign 106 = 106 accepted + 0 collected elsewhere"), "\(campaign)")
    try coordinator("packet", "-o", folder.path("set"), "--config", folder.configuration)
    let pages = try page("4-signatures.html")
    #expect(pages.contains("Page 11 of 11") || pages.contains("page 11 of 11"))
    #expect(pages.ranges(of: "Name withheld at signer").count == 1)
    #expect(!pages.contains("Nookomis"))
    #expect(try page("1-cover-letter.html").contains("et al. (106 signatures)"))
    #expect(try page("5-receipt.html").contains("11"))
    #expect(try !page("6-public-count.html").contains("Prince"))
    try clock.set("2026-06-14 10:00:00")
    try coordinator(
      "packet",
      "--delivered",
      "1",
      "--receiver",
      "City clerk, third floor",
      "--pages",
      "11",
      "--on",
      "2026-06-14"
    )
    try coordinator("report", "-o", folder.path("report.html"), "--config", folder.configuration)
    let report = try String(contentsOfFile: folder.path("report.html"), encoding: .utf8)
    #expect(report.contains("106") && !report.contains("Prince"))
  }

  /// A week on, somebody asks to be taken off.
  func withdraw() throws {
    try clock.set("2026-06-20 12:00:00")
    let before = try page("4-signatures.html")
    let prince = try Command.output(
      of: ["sqlite3", office, "SELECT id FROM signature WHERE name = 'Prince'"]
    ).trimmingCharacters(in: .whitespacesAndNewlines)
    try coordinator(
      "withdraw",
      prince,
      "--coordinator",
      "the coordinator",
      "--note",
      "by telephone"
    )
    let tally = try coordinator("tally", "--config", folder.configuration)
    #expect(tally.contains("campaign 105 = 105 accepted"), "\(tally)")
    try coordinator("packet", "--set", "1", "-o", folder.path("set"), "--force")
    #expect(try page("change-sheet.html").contains("105"))
    #expect(try !page("change-sheet.html").contains("Prince"))
    let after = try page("4-signatures.html")
    #expect(before.contains("Prince") && !after.contains("Prince"))
    // Every other line stands where it stood.
    let (old, new) = (before.split(separator: "\n"), after.split(separator: "\n"))
    try #require(old.count == new.count)
    #expect(zip(old, new).count { $0 != $1 } <= 3)
    try coordinator("verify")
  }

  private func page(_ name: String) throws -> String {
    try String(contentsOfFile: folder.path("set/\(name)"), encoding: .utf8)
  }
}
