import Foundation
import PetitionConfiguration
import PetitionCore
import Testing

@Suite struct ConfigurationReaderTests {
  /// A key, a value it must refuse and a part of the sentence that says so.
  static let refusals: [(section: String, key: String, value: String, says: String)] = [
    ("petition", "id", "5", "must be one line of text; it is the number 5."),
    ("petition", "id", "\"  \"", "it is empty."),
    ("petition", "title", "true", "must be one line of text; it is true."),
    ("petition", "title", "\"\"\"\na\nb\"\"\"", "it has several lines."),
    ("petition", "to", "[]", "it is a list."),
    ("petition", "ask", "\"\"", "it is empty."),
    ("petition", "statement", "1.5", "it is the number 1.5."),
    ("petition", "why", "{}", "it is a section."),
    ("petition", "consent", "2026-06-13", "it is a day."),
    ("petition", "organiser", "09:00:00", "it is a time of day without a day."),
    ("petition", "contact", "\"a\\u001Bb\"", "it holds the hidden character U+001B."),
    ("petition", "contact", "\"a\\u202Eb\"", "it holds the hidden character U+202E."),
    ("petition", "starts", "\"2026-06-13T09:00:00-05:00\"", "an unquoted time with its zone"),
    ("petition", "starts", "2026-06-13T09:00:00", "it is a time without a zone."),
    ("petition", "starts", "2026-06-13", "it is a day."),
    ("petition", "ends", "1", "it is the number 1."),
    ("petition", "retain_until", "\"2027-01-01\"", "must be an unquoted day"),
    ("petition", "retain_until", "2027-01-01T00:00:00", "it is a time without a zone."),
    ("petition", "updates", "\"x\"", "must be written as [[petition.updates]]"),
    ("petition", "translations", "\"x\"", "must be a section; it is the text \"x\"."),
    ("signing", "withhold_name", "\"yes\"", "must be true or false; it is the text \"yes\"."),
    ("signing", "contact_optin", "1", "must be true or false"),
    ("signing", "reason", "0", "must be true or false"),
    ("signing", "withdrawal_code", "[]", "must be true or false"),
    ("signing", "postal_code_required", "1.0", "must be true or false"),
    ("signing", "odd_names", "\"Mickey Mouse\"", "must be a list of texts"),
    ("signing", "odd_names", "[\"\"]", "it is empty."),
    ("signing", "odd_names", "[1]", "in it, it is the number 1."),
    ("signing", "odd_names", "[\"a\\u0007b\"]", "it holds the hidden character U+0007."),
    ("area", "label", "55", "must be one line of text"),
    ("area", "postal_codes", "\"55801\"", "must be a list of five-digit codes"),
    ("area", "postal_codes", "[55801]", "in it, it is the number 55801."),
    ("area", "postal_codes", "[\"5580\"]", "\"5580\" is neither."),
    ("area", "postal_codes", "[\"55808-55801\"]", "\"55808-55801\" ends before it begins."),
    ("milestones", "baseline", "-1", "must be a whole number from 0 to 1000000000"),
    ("milestones", "baseline", "87.0", "it is the number 87.0."),
    ("milestones", "baseline_as_of", "\"today\"", "must be an unquoted day"),
    ("milestones", "ladder", "[100, 100]", "100 is not larger than 100."),
    ("milestones", "ladder", "[0]", "0 is not larger than 0."),
    ("milestones", "goals", "[\"a\"]", "in it, it is the text \"a\"."),
    ("milestones", "goals", "1000", "must be a list of whole numbers above 0"),
    ("session", "events", "\"Market\"", "must be a list of texts"),
    ("session", "events", "[\"\"]", "it is empty."),
    ("session", "canvassers", "[1]", "in it, it is the number 1."),
    ("kiosk", "languages", "[]", "it is empty."),
    ("kiosk", "languages", "[\"English\"]", "\"English\" is not such a code."),
    ("kiosk", "languages", "[\"EN\"]", "\"EN\" is not such a code."),
    ("kiosk", "languages", "[\"en\", \"en\"]", "\"en\" stands twice."),
    ("kiosk", "idle_seconds", "\"60\"", "from 20 to 1200; it is the text \"60\"."),
    ("kiosk", "idle_seconds", "19", "it is the number 19."),
    ("kiosk", "idle_seconds", "1201", "it is the number 1201."),
    ("kiosk", "warning_seconds", "19", "from 20 to 600"),
    ("kiosk", "warning_seconds", "601", "from 20 to 600"),
    ("kiosk", "thanks_seconds", "4", "from 5 to 120"),
    ("kiosk", "thanks_seconds", "121", "from 5 to 120"),
    ("kiosk", "theme", "\"pink\"", "must be one of \"terminal\", \"white-on-black\""),
    ("kiosk", "bell", "\"on\"", "must be true or false"),
    ("kiosk", "pin", "1234", "as `petition-kiosk pin` wrote it; it is something else."),
    ("kiosk", "pin", "\"1234\"", "it is something else."),
    ("kiosk", "pin", "\"scrypt$16384$8$1$c2FsdA==$\"", "it is something else."),
    ("storage", "database", "\"\"", "it is empty."),
    ("storage", "backup_directory", "3", "must be one line of text"),
    ("sealing", "recipients", "[\"age1\"]", "this version cannot seal names"),
    ("sealing", "recipients", "\"\"", "must be an empty list"),
    ("hub", "url", "\"postgres://x\"", "this version cannot reach a hub"),
  ]

  @Test(arguments: refusals)
  func `a wrong type or range names the key, its line and what it must be`(
    refusal: (section: String, key: String, value: String, says: String)
  ) throws {
    let isPetition = refusal.section == "petition"
    let lines = Fixture.minimal.split(separator: "\n").filter { !$0.hasPrefix("\(refusal.key) =") }
    let header = isPetition ? "" : "[\(refusal.section)]\n"
    let text = lines.joined(separator: "\n") + "\n\(header)\(refusal.key) = \(refusal.value)\n"

    let problem = try #require(problems(in: text).first)

    #expect(problems(in: text).count == 1)
    #expect(
      problem.key.hasSuffix(refusal.key) || problem.key.contains("[\(refusal.key)]")
        || problem.key.contains(".\(refusal.key)]")
    )
    #expect(problem.position == SourcePosition(line: lines.count + (isPetition ? 1 : 2), column: 1))
    #expect(problem.sentence.contains(refusal.says), "\(problem)")
  }

  @Test func `the message of a wrong type reads as a sentence`() throws {
    let text = Fixture.minimal + "\n[kiosk]\n  idle_seconds = \"60\"\n"

    let problem = try #require(problems(in: text).first)

    #expect(
      problem.description == """
        line 9, column 3: [kiosk] idle_seconds must be a whole number of seconds from 20 to 1200; \
        it is the text "60".
        """
    )
  }

  @Test(arguments: ["id", "title", "to", "ask", "statement"])
  func `a passage that the kiosk needs must be there`(key: String) throws {
    let lines = Fixture.minimal.split(separator: "\n").filter { !$0.hasPrefix("\(key) =") }

    let problem = try #require(problems(in: lines.joined(separator: "\n")).first)

    #expect(problem.key == "[petition] \(key)")
    #expect(problem.sentence.hasPrefix("is missing"))
    #expect(problem.position == .start)
  }

  @Test func `a file without a petition says so once`() {
    let found = problems(in: "[kiosk]\nbell = true\n")

    #expect(
      found.map(\.description) == [
        "line 1, column 1: [petition] is missing; it holds the petition's text."
      ]
    )
  }

  @Test func `all problems are reported at once, in the order of the lines`() {
    let text =
      Fixture.minimal + """
        [kiosk]
        bell = 1
        theme = "pink"
        [area]
        label = 2
        """

    #expect(problems(in: text).map(\.position.line) == [8, 9, 11])
  }

  @Test func `the smallest file reads with every default`() throws {
    let expected = Configuration(
      petition: Petition(
        id: "p",
        text: PetitionText(
          title: "A title",
          to: "The mayor",
          ask: "We ask.",
          statement: "We demand."
        )
      )
    )

    expectSame(try ConfigurationReader.read(Fixture.minimal), expected)
  }

  @Test func `times keep their instant and days begin in UTC`() throws {
    let text =
      Fixture.minimal + """
        starts = 2026-06-13T09:00:00-05:00
        ends = 2026-06-13T14:00:00.250Z
        retain_until = 1970-01-02
        """

    let petition = try ConfigurationReader.read(text).petition

    #expect(petition.starts == Date(timeIntervalSince1970: 1_781_359_200))
    #expect(petition.ends == Date(timeIntervalSince1970: 1_781_359_200.25))
    #expect(petition.retainUntil == Date(timeIntervalSince1970: 86_400))
  }

  @Test func `a petition that ends before it starts is refused`() throws {
    let text =
      Fixture.minimal + """
        starts = 2026-06-13T09:00:00-05:00
        ends = 2026-06-13T09:00:00-05:00
        """

    let problem = try #require(problems(in: text).first)

    #expect(problem.description.hasPrefix("line 8, column 1: [petition] ends must be after starts"))
  }

  @Test func `updates keep their order and the offset of their time`() throws {
    let text =
      Fixture.minimal + """
        [[petition.updates]]
        posted_at = 2017-01-31T15:10:00-06:00
        body = "New."
        [[petition.updates]]
        posted_at = 2017-01-30 15:10:00Z
        body = "Old."
        """

    expectSame(
      try ConfigurationReader.read(text).petition.text.updates,
      [
        PetitionUpdate(postedAt: "2017-01-31T15:10:00-06:00", body: "New."),
        PetitionUpdate(postedAt: "2017-01-30T15:10:00Z", body: "Old."),
      ]
    )
  }

  @Test func `a problem in the second update has the line of the second`() {
    let text =
      Fixture.minimal + """
        [[petition.updates]]
        posted_at = 2017-01-31T15:10:00-06:00
        body = "New."
        [[petition.updates]]
        posted_at = "yesterday"
        """

    #expect(problems(in: text).map(\.position.line) == [10, 11])
    #expect(problems(in: text).allSatisfy { $0.key.hasPrefix("[[petition.updates]] ") })
  }

  @Test func `paragraphs are brought into shape`() throws {
    let text = Fixture.minimal + "why = \"\"\"\n\n  One \\\n  line.  \n\n\n\nTwo\n- a\n\"\"\"\n"

    #expect(try ConfigurationReader.read(text).petition.text.why == "One line.\n\nTwo\n- a")
  }

  @Test func `codes of the area are expanded, sorted and each there once`() throws {
    let text = Fixture.minimal + "[area]\npostal_codes = [\"55810\", \"55801-55803\", \"55802\"]\n"

    let codes = try ConfigurationReader.read(text).area.postalCodes

    #expect(codes == ["55801", "55802", "55803", "55810"])
  }

  private func problems(in text: String) -> [ConfigurationProblem] {
    do {
      _ = try ConfigurationReader.read(text)
      return []
    } catch {
      return error.problems
    }
  }
}
