import Foundation
import PetitionCore
import TestSupport
import Testing

@testable import PetitionOffice

@Suite struct ReportTests {
  @Test func `the day script's evening reads as its coordinator expects`() throws {
    let page = try ExampleBook.dayScript.report().html()

    for words in [
      "<title>Petition report: Make Duluth a sanctuary city</title>",
      "Petition report as of June 13, 2026, 7:30 p.m.",
      "To: <bdi lang=\"en\">Mayor Emily Larson</bdi>",
      "We ask the mayor to designate Duluth as a sanctuary city.",
      "<span class=\"number\">106</span> <span class=\"noun\">signatures</span>",
      "10% of the goal of 1,000; 894 to go",
      "106 = 87 collected earlier and elsewhere (as of June 12, 2026) + 19 accepted in this ledger",
      "Accepted 19 of 24 collected = 79%",
      "14 from Duluth ZIP codes, 5 from other postal codes",
      "60 days are left until August 12, 2026.",
      "894 signatures are still needed for the goal of 1,000: 14.9 a day.",
      "The last seven days brought 19: 2.7 a day.",
      "Milestones reached by accepted signatures: 100 on June 13, 2026. Next milestone: 250.",
      "All collected on June 13, 2026",
      "Signatures were not compared with voter rolls.",
      "The petition is advisory",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(!page.lowercased().contains("resident"))
    #expect(!page.lowercased().contains("valid"))
  }

  @Test func `what was collected is the sum of what became of it`() {
    let report = ExampleBook.dayScript.report()

    #expect(
      report.terms.map { "\($0.number) \($0.name)" } == [
        "19 accepted", "1 voided: abuse", "1 voided: joke", "2 duplicates", "1 illegible",
        "0 withdrawn",
      ]
    )
    #expect(report.terms.map(\.number).reduce(0, +) == report.counts.collected)
  }

  @Test func `a request of two paragraphs stays one of two paragraphs`() throws {
    let page = try ExampleBook.dayScript.report { $0.petition.text.ask = "One\nline.\n\nTwo.\n" }
      .html()

    #expect(page.contains("<p><bdi>One line.</bdi></p>\n<p><bdi>Two.</bdi></p>\n</blockquote>"))
  }

  @Test func `the same facts give the same bytes`() throws {
    let page = try ExampleBook.dayScript.report().html()

    try #expect(ExampleBook.dayScript.report().html() == page)
    try #expect(ExampleBook.dayScript.report(at: "2026-06-13T19:31:00-05:00").html() != page)
  }

  @Test func `an empty ledger is said, not drawn`() throws {
    let report = ExampleBook().report { $0.petition.ends = nil }
    let page = try report.html()

    #expect(page.contains("<span class=\"number\">0</span> <span class=\"noun\">signatures</span>"))
    #expect(page.contains("Accepted 0 of 0 collected"))
    #expect(page.contains("No signature has been collected yet"))
    #expect(page.contains("The petition names no last day."))
    #expect(!page.contains("<table>"))
    #expect(report.sections.filter { !$0.chart.isEmpty }.isEmpty)
  }

  @Test func `a single signature is one signature`() throws {
    var book = ExampleBook()
    book.add()
    let page = try book.report { $0.milestones.goals = [2] }.html()

    #expect(page.contains("<span class=\"noun\">signature</span>"))
    #expect(page.contains("Of 1 accepted signature, 1 (100%) came from Duluth ZIP codes"))
    #expect(page.contains("1 signature is still needed for the goal of 2"))
  }

  @Test func `an imported baseline counts once and is explained`() {
    var book = ExampleBook(baseline: 87, listed: 20)
    book.add(20) { $0.source = "import" }
    let text = book.report().facts.first { $0.name == "Campaign count" }?.text

    #expect(
      text == """
        87 = 67 collected earlier and elsewhere (as of June 12, 2026) + 20 accepted in this ledger. Of \
        the 87 collected elsewhere, 20 have been taken over into this ledger since and count there
        """
    )
  }

  @Test func `a list that was changed after people signed is said`() throws {
    let page = try ExampleBook.dayScript.report { $0.area.postalCodes = ["55802"] }.html()

    #expect(page.contains("when people signed, 14 came from inside the area."))
    try #expect(!ExampleBook.dayScript.report().html().contains("when people signed"))
  }

  @Test func `signing that has ended needs nothing a day`() {
    let report = ExampleBook.dayScript.report(at: "2026-09-01T08:00:00-05:00")

    #expect(report.paceText == "Signing has ended; last 7 days: 0, 0.0 a day")
    #expect(
      report.growth.paragraphs[0].hasPrefix(
        "Signing ended on August 12, 2026, 894 signatures short of the goal of 1,000."
      )
    )
  }

  @Test func `of many milestones the highest are listed, however high the count`() {
    var book = ExampleBook()
    book.add(4_000_000_000_000_000_000)
    let report = book.report { $0.milestones = Configuration.Milestones() }

    #expect(report.reached.count == 6)
    #expect(report.reached.last == 4_000_000_000_000_000_000)
    #expect(!report.growth.chart.isEmpty)
  }

  @Test func `a million signatures cost no more than their groups`() throws {
    var book = ExampleBook()
    for zip in 55_000..<57_000 { book.add(500) { $0.zip = String(zip) } }
    let clock = ContinuousClock()
    var page = ""

    let time = try clock.measure { page = try book.report().html() }

    #expect(page.contains("1,000,000"))
    #expect(page.contains("2,000 postal codes") || page.contains("more postal codes: "))
    // Two thousand rows; generous, since tests share the machine.
    #expect(time < .seconds(10))
    #expect(page.utf8.count < 1_000_000)
  }
}
