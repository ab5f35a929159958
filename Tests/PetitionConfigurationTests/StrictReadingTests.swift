import PetitionConfiguration
import PetitionCore
import Testing

/// What is refused before or beside the values: unknown keys, syntax, size.
@Suite struct StrictReadingTests {
  @Test(arguments: [
    ("", "\"\" = 1", "\"\" is not a key of this file"),
    ("", "colour = 1", "colour is not a key of this file"),
    ("[kioks]", "bell = true", "[kioks] is not a section of this file; did you mean kiosk?"),
    ("[petition.meta]", "a = 1", "[petition.meta] is not a section of [petition]"),
    ("[petition.translations.es]", "titel = \"x\"", "did you mean title?"),
    ("[petition.translations.es]", "starts = 1", "[petition.translations.es] starts is"),
    ("[signing]", "withold_name = true", "did you mean withhold_name?"),
    ("[area]", "zips = []", "[area] zips is not a key of [area]; known are label, postal_codes."),
    ("[milestones]", "base_line = 1", "did you mean baseline?"),
    ("[session]", "event = []", "did you mean events?"),
    ("[kiosk]", "idle_secs = 60", "did you mean idle_seconds?"),
    ("[storage]", "path = \"x\"", "[storage] path is not a key of [storage]"),
    ("[sealing]", "recipient = []", "did you mean recipients?"),
    ("[hub]", "uri = \"\"", "did you mean url?"),
  ])
  func `an unknown key is named with its line`(header: String, line: String, says: String) throws {
    let isTop = header.isEmpty
    let text = isTop ? line + "\n" + Fixture.minimal : "\(Fixture.minimal)\(header)\n\(line)\n"

    let problem = try #require(problems(in: text).first)

    #expect(problems(in: text).count == 1)
    #expect(problem.statement.contains(says), "\(problem)")
    let isSection = problem.key.hasSuffix("]")
    #expect(problem.position.line == (isTop ? 1 : isSection ? 7 : 8))
  }

  @Test func `an unknown key of an update is named with its line`() {
    let text =
      Fixture.minimal + """
        [[petition.updates]]
        posted_at = 2017-01-31T15:10:00-06:00
        body = "x"
        author = "y"
        """

    #expect(problems(in: text).map(\.position) == [SourcePosition(line: 10, column: 1)])
    #expect(problems(in: text).first?.key == "[[petition.updates]] author")
  }

  @Test func `a translation must be named by a language code`() {
    let text = Fixture.minimal + "[petition.translations.Spanish]\ntitle = \"x\"\n"

    #expect(problems(in: text).map(\.position.line) == [7])
  }

  @Test func `a dotted or inline key is found where it stands`() {
    let text =
      Fixture.minimal + """
        [kiosk]
        bell = true
        [signing]
        reason = true
        [area]
        label = "x"
        [petition.translations]
        es = { title = "t",  titel = "u" }
        """

    #expect(problems(in: text).map(\.position) == [SourcePosition(line: 14, column: 22)])
  }

  @Test(arguments: [
    ("[petition]\nid = \n", 2), ("[petition]\nid = \"a\nto = \"b\"\n", 2), ("[petition\n", 1),
    ("a = 1\na = 2\n", 2), ("just words\n", 1), ("[petition]\nid = \"\\q\"\n", 2),
  ])
  func `a syntax error names its line and column`(text: String, line: Int) throws {
    let problem = try #require(problems(in: text).first)

    #expect(problem.position.line == line)
    #expect(problem.position.column >= 1)
    #expect(problem.sentence.hasPrefix("the file is not valid TOML here."))
    #expect(problem.key.isEmpty)
  }

  /// What organisers write by mistake, and what they are told.
  @Test(
    arguments: [
      ("title = My petition", "must stand between straight quotation marks"),
      ("title = nobody", "must stand between straight quotation marks"),
      ("title = in Duluth", "must stand between straight quotation marks"),
      ("title = \u{201C}x\u{201D}", "must stand between straight quotation marks"),
      ("bell = True", "must stand between straight quotation marks"),
      ("bell = tru", "must stand between straight quotation marks"),
      ("title = \"abc", "closing quotation mark"),
      ("title = \"a\u{1B}b\"", "closing quotation mark"),
      ("title = \"\"\"abc", "The file ends within a text"),
      ("title: \"x\"", "An equals sign stands"),
      ("title \"x\"", "An equals sign stands"), ("title =", "The value is missing"),
      ("title = 'it's'", "Something stands here after the end"),
      ("goals = 1,500", "thousands have no comma"),
      ("goals = [1 500]", "a comma between its values"),
      ("goals = [500", "ends with ]"), ("a = {b = 1", "ends with }"),
      ("title = \"C:\\temp\\q\"", "two backslashes are one to read"),
      ("title = \"\\uD800\"", "two backslashes are one to read"),
      ("ends = 2026-6-1", "Write a day as 2026-06-13"),
      ("ends = 2026-02-30", "Write a day as 2026-06-13"), ("ends = 12:5", "Write a day as"),
      ("ends = 2026-01-01T00:00:00+99:00", "Write a day as 2026-06-13"),
      ("[Petition title]", "alone on its line, such as [petition]"),
      ("[]", "alone on its line, such as [petition]"), ("[petition", "alone on its line"),
      ("[a.]", "A key has letters"), ("a = 01", "does not begin with 0"),
      ("a = 99999999999999999999", "too large"), ("a = 1__0", "An underscore stands between"),
      ("a = 1.5.0", "This is no number"), ("a = 0x", "This is no number"),
      ("[x]\n[x]", "stands in the file already"), ("a = 1\na = 2", "stands in the file already"),
    ] as [(String, String)]
  )
  func `a syntax error is said in words of our own`(line: String, says: String) throws {
    let sentence = try #require(problems(in: "[petition]\n\(line)\n").first).sentence

    #expect(sentence.contains(says))
    for foreign in ["parsing", "expected", "saw '", "prohibited", "encountered", "redefine"] {
      #expect(!sentence.contains(foreign), "\(sentence)")
    }
  }

  @Test func `a file of ten megabytes is refused in words`() throws {
    let text = Fixture.minimal + String(repeating: "# padding\n", count: 1_048_576)

    let problem = try #require(problems(in: text).first)

    #expect(problem.sentence.contains("it has 10,241 KB, at most 256 KB are read"))
  }

  @Test func `a file of exactly the limit is read`() throws {
    let room = ConfigurationReader.maximumBytes - Fixture.minimal.utf8.count
    let full = Fixture.minimal + String(repeating: "#", count: room)

    #expect(try ConfigurationReader.read(full).petition.id == "p")
    #expect(problems(in: full + "#").count == 1)
  }

  @Test(arguments: ["", " \n\t\n", "\u{FEFF}\n"])
  func `an empty file says what to do`(text: String) {
    #expect(
      problems(in: text).map(\.sentence) == [
        "the file is empty. `petition-kiosk init` writes one to begin with."
      ]
    )
  }

  @Test func `nothing after a zero character is passed over in silence`() {
    #expect(problems(in: Fixture.minimal + "\u{0}\n[kiosk]\nbell = 1\n").count == 1)
    let escaped = Fixture.minimal + "why = \"shown\\u0000hidden\"\n"
    #expect(problems(in: escaped).map(\.position) == [SourcePosition(line: 7, column: 13)])
    #expect(problems(in: Fixture.minimal + "why = 'no \\u0000 escape here'\n").isEmpty)
  }

  @Test func `line ends of any system and a byte order mark are taken`() throws {
    let text = "\u{FEFF}" + Fixture.minimal.replacing("\n", with: "\r\n")

    #expect(try ConfigurationReader.read(text).petition.text.ask == "We ask.")
    #expect(problems(in: text + "colour = 1\r\n").map(\.position.line) == [7])
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
