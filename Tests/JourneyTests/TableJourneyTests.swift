import Foundation
import JourneySupport
import Testing

/// Tables as people really export them, with the real program.
@Suite(.journey) struct TableJourneyTests {
  private static let report = """
    first_name,last_name,email,zip_code,created_at
    Ada,Moss,ada@example.org,02138,2026-06-01 10:00:00 UTC
    Bert,Fern,bert@example.org,55805,2026-06-01 11:00:40 UTC

    """

  @Test func `a file that a spreadsheet saved again, sorted and grown, says the same`() throws {
    let folder = try KioskFolder()
    try folder.write(Self.report, to: "report.csv")
    #expect(try folder.table("report.csv").output.contains("2 new"))
    let again =
      "sep=;\r\ncity;Zip_Code;EMAIL;first_name;last_name;Timestamp (UTC)\r\n"
      + ";;;;;\r\nDuluth;55805.0;bert@example.org;Bert;Fern;6/1/26 11:00 AM\r\n"
      + "Cambridge;2138;ada@example.org;Ada;Moss;6/1/26 10:00 AM\r\n"
      + "city;Zip_Code;EMAIL;first_name;last_name;Timestamp (UTC)\r\n"
      + "Duluth;55806;cy@example.org;Cy;Reed;6/13/26 9:00 PM\r\n"
    let utf16 = try #require(again.data(using: .utf16LittleEndian))
    try utf16.write(to: folder.url.appending(path: "report (1).csv"))

    let answer = try folder.table("report (1).csv")

    #expect(answer.status == .code(0), "\(answer)")
    #expect(answer.output.contains("not used: city"))
    #expect(
      answer.output.contains("1 new (0 with an address for news), 2 already there, 0 refused")
    )
    #expect(answer.output.contains("blank rows passed over: 1"))
    #expect(answer.output.contains("repeated headers passed over: 1"))
    #expect(answer.output.contains("postal codes put right: 2"))
    try folder.expect(
      "SELECT name, postal_code, signed_at FROM signature ORDER BY seq",
      gives: [
        "Ada Moss|02138|2026-06-01T10:00:00.000Z", "Bert Fern|55805|2026-06-01T11:00:40.000Z",
        "Cy Reed|55806|2026-06-13T21:00:00.000Z",
      ]
    )
  }

  @Test(arguments: [
    ("Full name,City\nAda,Duluth\n", "No column holds ZIP or postal codes"),
    ("Ada Moss,55806\nBo,55805\n", "It has no header"),
    ("name,zip,zip\nAda,55806,1\n", "Two columns are called \"zip\""),
    ("name,zip,date\nAda,55806,1/2/26\n", "Say it with --date-order"),
    ("name,zip,date\nAda,55806,1/31/26\nBo,55805,31/1/26\n", "Line 3 has the day before the month"),
    (String(repeating: ",", count: 100_000), "more than 2,000 cells"),
  ])
  func `what nobody can decide is said before anything is recorded`(text: String, reason: String)
    throws
  {
    let folder = try KioskFolder()
    try folder.write(text, to: "table.csv")
    try folder.table("table.csv").expectRefusal(code: 65, saying: reason, "Nothing was recorded")
    #expect(!FileManager.default.fileExists(atPath: folder.database))
  }

  @Test func `a flag says what the file does not`() throws {
    let folder = try KioskFolder()
    try folder.write("name,date\nAda,1/2/26\n", to: "table.csv")
    let answer = try folder.table("table.csv", "--no-postal-code", "--date-order", "dmy")
    #expect(answer.output.contains("1 new"), "\(answer)")
    try folder.expect("SELECT substr(signed_at, 1, 10) FROM signature", gives: ["2026-02-01"])
    try Data("name,zip\nN\u{FA}\u{F1}ez,55802\n".unicodeScalars.map { UInt8($0.value) })
      .write(to: folder.url.appending(path: "latin.csv"))
    let refused = try folder.table("latin.csv")
    #expect(refused.output.contains("refused 2 The name is not valid UTF-8."))
    #expect(refused.errors.contains("--encoding latin1"))
    #expect(try folder.table("latin.csv", "--encoding", "latin1").status == .code(0))
    try folder.expect("SELECT name FROM signature ORDER BY seq", gives: ["Ada", "Núñez"])
    try folder.write("name,zip\nNúñez,55802\n", to: "utf8.csv")
    let wrong = try folder.table("utf8.csv", "--encoding", "latin1")
    wrong.expectRefusal(code: 65, saying: "It is written in UTF-8", "Nothing was recorded")
  }

  @Test func `our own export brings nobody back who withdrew or was voided`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ana Lund\t55806\nBo Dahl\t55805\nCy Reed\t55802")
    let ids = try folder.sql("SELECT id FROM signature ORDER BY seq")
    _ = try folder.coordinator("withdraw", ids[0])
    _ = try folder.coordinator("void", ids[1], "--reason", "abuse")
    _ = try folder.coordinator("export", "-o", folder.path("x.csv"))
    let again = try folder.table("x.csv")
    #expect(again.status == .code(0), "\(again)")
    #expect(again.output.contains("0 new (0 with an address for news), 3 already there, 0 refused"))
    #expect(again.output.contains("already there and not counting, left as they are: 2"))
    try folder.expect("SELECT count(*) FROM signature WHERE state = 'accepted'", gives: ["1"])
    let office = folder.path("office.db")
    let other = try folder.run([
      Binary.coordinator.path, "import", folder.path("x.csv"), "--database", office, "--config",
      folder.configuration,
    ])
    #expect(other.output.contains("1 new (0 with an address for news), 0 already there, 0 refused"))
    #expect(
      other.output.contains("not recorded since they did not count where they were exported: 2")
    )
  }

  @Test func `a trial shows the first rows as they would be recorded, and records nothing`() throws
  {
    let folder = try KioskFolder()
    try folder.write(Self.report, to: "report.csv")
    let trial = try folder.table("report.csv", "--dry-run")
    #expect(trial.output.contains("written in: UTF-8, cells apart by commas"))
    #expect(trial.output.contains("line 2: Ada Moss | 02138 | Cambridge, MA | signed 2026-06-01"))
    #expect(trial.output.contains("would import"))
    #expect(!FileManager.default.fileExists(atPath: folder.database))
  }

  @Test func `on a terminal it asks, and only yes records`() throws {
    let folder = try KioskFolder()
    try folder.write(Self.report, to: "report.csv")
    for (reply, count) in [("no", "0"), ("yes", "2")] {
      let screen = try TmuxSession(
        [
          Binary.coordinator.path, "import", folder.path("report.csv"), "--config",
          folder.configuration, "--database", folder.database,
        ],
        columns: 132,
        rows: 43,
        workingDirectory: folder.url.path
      )
      try screen.wait(for: "Record them? Type yes and Enter:")
      #expect(reply == "yes" || !FileManager.default.fileExists(atPath: folder.database))
      try screen.send(literal: reply)
      try screen.send(key: "Enter")
      #expect(try screen.waitForExit() == .code(0))
      if count == "2" { try folder.expect("SELECT count(*) FROM signature", gives: [count]) }
    }
  }

  @Test func `a folder, a pipe and a ledger are called what they are`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ana\t55802")
    try folder.table(".").expectRefusal(code: 65, saying: "a folder", "Nothing was recorded")
    let device = try folder.office(["import", "/dev/null", "--config", folder.configuration])
    device.expectRefusal(code: 65, saying: "a device", "Nothing was recorded")
    let ledger = try folder.run([
      Binary.coordinator.path, "import", folder.database, "--config", folder.configuration,
    ])
    ledger.expectRefusal(code: 65, saying: "It is a ledger", "petition-coordinator merge")
  }

  @Test func `totals, remarks and rows without their blank end make nobody`() throws {
    let folder = try KioskFolder()
    let table = "name,zip,city,\nAda Moss,55806\n# checked,,,\n;;\nTotal: 1,,,\nBo,55806 Duluth,,\n"
    try folder.write(table, to: "table.csv")

    let answer = try folder.table("table.csv")

    #expect(answer.status == .code(1), "\(answer)")
    #expect(answer.output.contains("refused 3 The line begins with #"))
    #expect(answer.output.contains("refused 5 The line is a total, not a signature."))
    #expect(
      answer.output.contains("2 new (0 with an address for news), 0 already there, 2 refused")
    )
    try folder.expect(
      "SELECT name, postal_code FROM signature ORDER BY seq",
      gives: ["Ada Moss|55806", "Bo|55806"]
    )
  }

  @Test func `a disk that fails and a file that is cut off are called so`() throws {
    let folder = try KioskFolder()
    // The kernel gives its first bytes to nobody.
    let broken = ["import", "/proc/self/mem", "--config", folder.configuration]
    try folder.office(broken).expectRefusal(
      code: 74,
      saying: "cannot be read to its end",
      "Nothing was recorded"
    )
    let table = try #require("name,zip\nAda Moss,55806\nBo,55806".data(using: .utf16LittleEndian))
    try table.dropLast().write(to: folder.url.appending(path: "cut.csv"))
    let answer = try folder.table("cut.csv")
    #expect(answer.status == .code(1) && answer.errors.contains("cut off or damaged"), "\(answer)")
    #expect(!answer.errors.contains("latin1"))
  }

  @Test func `an error while reading lines is not their end`() throws {
    let folder = try KioskFolder()
    for program in try [Binary.kiosk.path, Binary.coordinator.path] {
      let answer = try folder.run([
        "sh", "-c",
        "'\(program)' enter --config '\(folder.configuration)' --database '\(folder.database)' < /tmp",
      ])
      answer.expectRefusal(code: 74, saying: "cannot be read any further", "No line was read")
    }
  }
}

extension KioskFolder {
  fileprivate func table(_ name: String, _ arguments: String...) throws -> Answer {
    try office(["import", path(name), "--config", configuration] + arguments)
  }
}
