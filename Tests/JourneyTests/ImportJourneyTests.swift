import Foundation
import JourneySupport
import Testing

/// Signatures from elsewhere on their way into the office's ledger.
@Suite(.journey) struct ImportJourneyTests {
  private static let controlShift = """
    id,email,first_name,last_name,phone_number,postcode,created_at,join_organisation
    1,ana@example.org,Ana,Ruiz,,55802,2026-06-01 18:22:11 UTC,true
    2,ka@example.org,Ka,Vang,555-0100,55807,2026-06-02 09:00:00 UTC,false
    3,no@example.org,,,,55807,2026-06-02 09:00:01 UTC,true
    4,li@example.org,Li,Wei,,213,2026-06-02 09:00:02 UTC,false
    5,ka@example.org,Ka,Vang,555-0100,55807,2026-06-02 09:00:00 UTC,false

    """

  @Test func `good rows are recorded together and bad ones named by their line`() throws {
    let folder = try KioskFolder()
    try folder.write(Self.controlShift, to: "online.csv")
    let trial = try folder.importFile("online.csv", "--dry-run")
    #expect(trial.status == .code(1))
    #expect(trial.output.contains("3 new (1 with an address for news), 0 already there, 2 refused"))
    #expect(!FileManager.default.fileExists(atPath: folder.database))

    let answer = try folder.importFile("online.csv", "--event", "Online")

    #expect(answer.status == .code(1), "\(answer)")
    #expect(answer.output.contains("columns: first name = first_name"), "\(answer.output)")
    #expect(answer.output.contains("refused 4 The name is empty."), "\(answer.output)")
    #expect(
      answer.output.contains("refused 5 A ZIP code has 5 digits; this one has 3"),
      "\(answer.output)"
    )
    #expect(
      answer.output.contains("3 new (1 with an address for news), 0 already there, 2 refused")
    )
    try folder.expect(
      "SELECT number, name, postal_code, place, event, source, origin, signed_at FROM signature",
      gives: [
        "88|Ana Ruiz|55802|Duluth, MN|Online|import|online|2026-06-01T18:22:11.000Z",
        "89|Ka Vang|55807|Duluth, MN|Online|import|online|2026-06-02T09:00:00.000Z",
        "90|Ka Vang|55807|Duluth, MN|Online|import|online|2026-06-02T09:00:00.000Z",
      ]
    )
    try folder.expect("SELECT email, ifnull(phone, '') FROM contact", gives: ["ana@example.org|"])
    try folder.expect(
      "SELECT origin, recorded, is_in_baseline FROM import_batch",
      gives: ["online|3|0"]
    )
    #expect(try folder.json()["total"] as? Int == 3)
    #expect(try folder.coordinator("verify").status == .code(0))
  }

  @Test func `the same file again records nothing, a grown one only what is new`() throws {
    let folder = try KioskFolder()
    try folder.write(Self.controlShift, to: "online.csv")
    _ = try folder.importFile("online.csv")
    let heads = try folder.sql("SELECT max(seq) FROM entry")
    let again = try folder.importFile("online.csv")
    #expect(again.output.contains("0 new (0 with an address for news), 3 already there"))
    #expect(try folder.sql("SELECT max(seq) FROM entry") == heads)
    let grown = Self.controlShift + "6,bo@example.org,Bo,Lee,,55804,2026-06-03 09:00:00 UTC,no\r\n"
    try folder.write(grown, to: "online.csv")
    #expect(try folder.importFile("online.csv").output.contains("1 new"))
    // A browser names a later export as it likes.
    try folder.write(grown, to: "online (1).csv")
    for arguments in [["online.csv", "--origin", "other"], ["online (1).csv"]] {
      let renamed = try folder.importFile(arguments[0], Array(arguments.dropFirst()))
      #expect(renamed.output.contains("0 new (0 with an address for news), 4 already there"))
    }
    #expect(try folder.coordinator("verify").status == .code(0))
  }

  @Test func `online and table signatures meet in one tally, the baseline counted once`() throws {
    let folder = try KioskFolder()
    try folder.enter("Prince\t55805")
    try folder.write("name,zip\nAna Ruiz,55802\nMai Xiong,54880\n", to: "earlier.csv")
    #expect(try folder.importFile("earlier.csv", "--in-baseline").status == .code(0))
    let json = try folder.json("--by", "source")
    let rows = try #require(json["rows"] as? [[String: Any]])
    #expect(rows.map { $0["key"] as? String } == ["import", "paper"])
    #expect(json["total"] as? Int == 3)
    let campaign = try #require(json["campaign"] as? [String: Any])
    #expect(campaign["listed"] as? Int == 2 && campaign["count"] as? Int == 88)
    let csv = try folder.coordinator("export").output
    #expect(csv.contains("Ana Ruiz") && csv.contains(",import,"))
  }

  @Test(arguments: [
    ("name,zip\nAna,55802\n\"Bo,55803\n", "Line 3: a quotation mark is never closed"),
    ("name,zip\nAna,55802\nB\"o,55803\n", "Line 3: a quotation mark stands in the middle"),
    ("email;zip\nx;y\n", "not separated by commas"), ("", "It is empty"),
    ("\u{1B}[2J,zip\n", "<U+001B>"),
  ])
  func `a file that is no list of names changes nothing`(text: String, reason: String) throws {
    let folder = try KioskFolder()
    try folder.enter("Prince\t55805")
    let before = try folder.sql("SELECT max(seq) FROM entry")
    try folder.write(text, to: "bad.csv")
    let answer = try folder.importFile("bad.csv")
    answer.expectRefusal(code: 65, saying: reason, "Nothing was recorded")
    #expect(!answer.errors.contains("\u{1B}") && !answer.output.contains("\u{1B}"))
    #expect(try folder.sql("SELECT max(seq) FROM entry") == before)
  }

  @Test func `a file that is not there is said, with what to do next`() throws {
    let folder = try KioskFolder()
    try folder.importFile("nofile.csv").expectRefusal(
      code: 65,
      saying: "nofile.csv cannot be read",
      "Nothing was recorded",
      "Look for the file with ls -l, or save the table as a file; then run: petition-coordinator"
    )
  }

  @Test func `broken bytes and hostile names are refused or kept harmless`() throws {
    let folder = try KioskFolder()
    let text = "name,zip\r\n=1+1,55802\r\n<b>\u{202E}x</b>,55802\r\n"
    var bytes = Data(text.utf8)
    bytes += Data("A".utf8) + Data([0xFF]) + Data(",55802\r\n".utf8)
    try bytes.write(to: folder.url.appending(path: "hostile.csv"))
    let answer = try folder.importFile("hostile.csv")
    #expect(answer.status == .code(1))
    #expect(answer.output.contains("refused 4 The name is not valid UTF-8."), "\(answer.output)")
    try folder.expect("SELECT name FROM signature ORDER BY seq", gives: ["=1+1", "<b>x</b>"])
    #expect(try folder.coordinator("export").output.contains(",'=1+1,"))
  }

  @Test func `after a purge the same file brings nobody back`() throws {
    let folder = try KioskFolder()
    try folder.write(Self.controlShift, to: "online.csv")
    _ = try folder.importFile("online.csv")
    #expect(try folder.coordinator("purge", "--all", "--yes").status == .code(0))
    try #expect(folder.files(holding: "Vang") == ["online.csv"])
    #expect(try folder.importFile("online.csv").output.contains("0 new"))
  }
}

extension KioskFolder {
  fileprivate func importFile(_ name: String, _ arguments: String...) throws -> Answer {
    try importFile(name, arguments)
  }

  fileprivate func importFile(_ name: String, _ arguments: [String]) throws -> Answer {
    try office(["import", path(name), "--config", configuration] + arguments)
  }
}
