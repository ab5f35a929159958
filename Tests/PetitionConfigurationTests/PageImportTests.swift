import Foundation
import PetitionConfiguration
import PetitionCore
import Testing

@Suite struct PageImportTests {
  @Test func `the copied page gives the parts of the petition`() throws {
    let text = try PageImport(page: Fixture.seedPage()).petition.text

    #expect(text.to == "Mayor Emily Larson")
    #expect(text.title == "We want Duluth to be a sanctuary city!")
    #expect(text.ask == text.statement.components(separatedBy: "\n\n").first)
    #expect(text.statement.components(separatedBy: "\n\n").count == 2)
    #expect(text.why.components(separatedBy: "\n\n").count == 5)
    #expect(text.updates.map(\.postedAt) == ["2017-01-31T15:10:00-06:00"])
    #expect(text.updates.first?.body.hasPrefix("National groups like Color Of Change") == true)
    #expect(text.updates.first?.body.contains("\n") == false)
  }

  @Test func `what was left out, guessed and not found is said`() throws {
    let remarks = try PageImport(page: Fixture.seedPage()).remarks

    #expect(remarks.filter { $0.contains("was left out: “") }.count == 7)
    for part in [
      "Line 6 of the page repeats line 5", "Line 19 of the page repeats line 13",
      "“100 signatures reached” was left out", "at least so many at some time",
      "“Mayor Mayor” in to",
      "has no zone; America/Chicago was guessed", "ask was guessed", "organiser, contact, consent",
    ] {
      #expect(remarks.contains { $0.contains(part) }, "\(part)")
    }
  }

  /// Set `RECORD_SNAPSHOTS=1` to rewrite the file; the test fails then, to be looked at.
  @Test func `init on the copied page writes the expected file`() throws {
    let page = try PageImport(page: Fixture.seedPage())
    let file = ConfigurationWriter.file(
      for: Configuration(petition: page.petition),
      remarks: page.remarks
    )
    let url = Fixture.folder.appending(path: "Fixtures/seed-petition.conf")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try file.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(url.lastPathComponent)")
    }

    expectSame(file, try Fixture.text(at: url))
    #expect(try ConfigurationReader.read(file).petition == page.petition)
  }

  @Test func `line ends, blanks and a byte order mark make no difference`() throws {
    let page = try Fixture.seedPage()
    let other = "\u{FEFF}" + page.replacing("\n", with: "  \r\n")

    #expect(try PageImport(page: other) == PageImport(page: page))
    #expect(try PageImport(page: "\n\n  \n" + page).petition == PageImport(page: page).petition)
  }

  @Test func `a page without a heading for the reasons is all statement`() throws {
    let page = try PageImport(page: "To: The board\nA title\nWe ask. And more.\n\nSecond.")

    #expect(page.petition.text.statement == "We ask. And more.\n\nSecond.")
    #expect(page.petition.text.ask == "We ask.")
    #expect(page.petition.text.why.isEmpty)
    #expect(page.remarks.contains { $0.contains("“Why is this important?” was not found") })
  }

  @Test func `missing parts are named`() throws {
    let page = try PageImport(page: "A title")

    #expect(page.petition.text.ask == "A title")
    #expect(page.remarks.contains { $0.hasPrefix("to was not found") })
    #expect(page.remarks.contains { $0.hasPrefix("statement was not found") })
  }

  @Test func `several updates are put newest first, each with its own text`() throws {
    let page = """
      A title
      Demand.
      Update (07/04/2020 @ 12:05 AM):
      Same day.
      More.
      Update (12/31/2021 @ 12:00 PM):
      Later.
      Update (07/04/2020 @ 12:05 AM):
      Another of that day.
      Update (05/05/2019 @ 9:00 AM): On the line of its heading.
      """

    let updates = try PageImport(page: page).petition.text.updates

    #expect(
      updates.map(\.postedAt) == [
        "2021-12-31T12:00:00-06:00", "2020-07-04T00:05:00-05:00", "2020-07-04T00:05:00-05:00",
        "2019-05-05T09:00:00-05:00",
      ]
    )
    #expect(
      Set(updates.map(\.body)) == [
        "Same day.\n\nMore.", "Later.", "Another of that day.", "On the line of its heading.",
      ]
    )
  }

  @Test(arguments: [
    ("13/01/2017 @ 3:10 PM", "America/Chicago", ""), ("02/29/2017 @ 3:10 PM", "UTC", ""),
    ("01/31/2017 @ 13:10 PM", "UTC", ""), ("yesterday", "UTC", ""),
    ("02/29/2016 @ 11:59 PM", "UTC", "2016-02-29T23:59:00Z"),
    ("03/12/2017 @ 1:30 AM", "America/Chicago", "2017-03-12T01:30:00-06:00"),
    ("03/12/2017 @ 3:30 AM", "America/Chicago", "2017-03-12T03:30:00-05:00"),
    ("06/01/2017 @ 3:30 AM", "Asia/Kathmandu", "2017-06-01T03:30:00+05:45"),
  ])
  func `the time of an update gets the offset of its zone`(
    time: String,
    zone: String,
    postedAt: String
  ) throws {
    let zone = try #require(TimeZone(identifier: zone))

    let page = try PageImport(page: "T\nS.\nUpdate (\(time)):\nBody", zone: zone)

    #expect(page.petition.text.updates.map(\.postedAt) == [postedAt])
    #expect(page.remarks.contains { $0.contains("was not understood") } == postedAt.isEmpty)
  }

  @Test func `a page in another language is kept as it is`() throws {
    let page = try PageImport(
      page: "To: 市長 市長\n杜魯斯庇護城市\n我們要求。請簽名。\n¿Por qué?\n¡Porque sí!"
    )

    #expect(page.petition.text.to == "市長")
    #expect(page.petition.id == "杜魯斯庇護城市")
    #expect(page.petition.text.ask == "我們要求。")
    #expect(page.petition.text.statement.hasSuffix("¿Por qué?\n\n¡Porque sí!"))
  }

  @Test func `characters that nobody can see are left out and said`() throws {
    let page = try PageImport(page: "A \u{1B}[31mtitle\u{202E}\nDemand.")

    #expect(page.petition.text.title == "A [31mtitle")
    #expect(page.remarks.contains("Characters that nobody can see were left out."))
  }

  @Test(arguments: ["", "\n \r\n", "\u{FEFF}", String(repeating: "a", count: 262_145)])
  func `an empty or huge page is refused in words`(page: String) throws {
    let error = #expect(throws: ConfigurationError.self) { try PageImport(page: page) }

    #expect(error?.problems.first?.sentence.hasPrefix("the page is ") == true)
  }
}
