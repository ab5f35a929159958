import Foundation
import JourneySupport
import Testing

@Suite(.journey) struct ReportJourneyTests {
  /// A kiosk's ledger with two events, several codes and names that must not get out.
  private static func folder() throws -> KioskFolder {
    let folder = try KioskFolder()
    let market = "Ruth LaPointe\t55811\nKa Vang\t55807\nZoë Lund\t54880\nJean Tremblay\tH2X 1Y4\n"
    let first = try folder.kiosk(
      "enter",
      "--event",
      "Harbor <b>Market</b>",
      "--canvasser",
      "A \"Ace\" O'Neil",
      input: market
    )
    #expect(first.status == .code(0), "\(first.errors)")
    let second = try folder.kiosk("enter", "--event", "Library", input: "Amina Yusuf\t55806\n")
    #expect(second.status == .code(0), "\(second.errors)")
    return folder
  }

  @Test func `a browser shows the page without a complaint and prints it`() throws {
    let folder = try Self.folder()
    let page = folder.path("report.html")
    let made = try folder.coordinator("report", "-o", page, "--config", folder.configuration)
    #expect(made.status == .code(0), "\(made.errors)")
    let browser = try Browser()

    let shown = try browser.open(page, "--dump-dom")
    #expect(shown.status == .code(0), "\(shown.errors)")
    for words in [
      "Open the harbor walk to everyone", "<span class=\"number\">92</span>",
      "92 = 87 collected earlier and elsewhere + 5 accepted in this ledger",
      "Accepted 5 of 5 collected = 100%",
      "3 from Harbor ZIP codes, 2 from other postal codes", "9% of the goal of 1,000; 908 to go",
      "Harbor &lt;b&gt;Market&lt;/b&gt;", "54880 Superior, WI", "Goal 1,000",
    ] {
      #expect(shown.output.contains(words), "\(words)")
    }
    for name in ["LaPointe", "Vang", "Lund", "Tremblay", "Yusuf"] {
      #expect(!shown.output.contains(name))
    }
    Self.expectNoComplaint(shown.errors)

    let paper = folder.path("report.pdf")
    let printed = try browser.open(page, "--print-to-pdf=\(paper)")
    #expect(printed.status == .code(0), "\(printed.errors)")
    Self.expectNoComplaint(printed.errors)
    let bytes = try Data(contentsOf: URL(filePath: paper))
    #expect(bytes.starts(with: Data("%PDF".utf8)))
    let pages = String(decoding: bytes, as: UTF8.self).matches(of: #/\/Type\s*\/Page\b/#).count
    #expect((1...20).contains(pages), "\(pages) pages")
  }

  @Test func `a browser that has something to complain about is heard`() throws {
    let folder = try KioskFolder()
    try folder.write(
      """
      <!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="default-src 'none'">
      <title>x</title><script>alert(1)</script>
      """,
      to: "bad.html"
    )

    let shown = try Browser().open(folder.path("bad.html"), "--dump-dom")

    #expect(shown.errors.contains("CONSOLE"), "\(shown.errors)")
  }

  @Test func `a report that is there is kept, and the database is not written to`() throws {
    let folder = try Self.folder()
    let page = folder.path("report.html")
    let report = ["report", "-o", page, "--config", folder.configuration]
    let before = try Data(contentsOf: URL(filePath: folder.database))
    func run(_ more: String...) throws -> KioskFolder.Answer {
      try folder.run(
        [Binary.coordinator.path] + report + more + ["--database", folder.database]
      )
    }

    #expect(try run().status == .code(0))
    let text = try String(contentsOfFile: page, encoding: .utf8)
    try run().expectRefusal(code: 73, saying: "is there already", "--force")
    #expect(try String(contentsOfFile: page, encoding: .utf8) == text)
    #expect(try run("--force").status == .code(0))
    #expect(try Data(contentsOf: URL(filePath: folder.database)) == before)

    let rights = try FileManager.default.attributesOfItem(atPath: page)[.posixPermissions]
    #expect(rights as? Int == 0o600)
    let printed = try folder.coordinator("report", "-o", "-", "--config", folder.configuration)
    #expect(printed.output.hasPrefix("<!DOCTYPE html>"))
    #expect(printed.output.hasSuffix("</html>\n"))
  }

  @Test func `a ledger that is not there, another petition's or out of step gives no report`()
    throws
  {
    let folder = try Self.folder()
    let page = folder.path("report.html")
    try folder.run([
      Binary.coordinator.path, "report", "-o", page, "--config", folder.configuration,
      "--database", folder.path("gone.db"),
    ]).expectRefusal(code: 65, saying: folder.path("gone.db"))

    let other = KioskSettings().text.replacing("id = \"harbor-walk\"", with: "id = \"other\"")
    try folder.write(other, to: "other.conf")
    try folder.coordinator("report", "-o", page, "--config", folder.path("other.conf"))
      .expectRefusal(code: 65, saying: "harbor-walk")

    _ = try folder.sql("UPDATE tally SET count = count + 1 WHERE dimension = 'zip'")
    try folder.coordinator("report", "-o", page, "--config", folder.configuration)
      .expectRefusal(code: 65, saying: "(zip)", "No report was made", "verify")
    #expect(!FileManager.default.fileExists(atPath: page))
  }

  private static func expectNoComplaint(_ errors: String) {
    #expect(!errors.contains("CONSOLE"), "\(errors)")
    #expect(!errors.contains("Refused to"), "\(errors)")
  }
}
