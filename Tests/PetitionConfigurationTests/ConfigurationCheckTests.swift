import Foundation
import PetitionConfiguration
import PetitionCore
import TerminalUI
import Testing

@Suite struct ConfigurationCheckTests {
  /// 13 June 2026, noon in UTC.
  private let today = Date(timeIntervalSince1970: 1_781_352_000)

  /// A configuration about which there is nothing to say but its length and level.
  private let clean = """
    [petition]
    id = "p"
    title = "A park for all"
    to = "The mayor"
    ask = "We ask the mayor to keep the park."
    statement = "We want to keep the park."
    consent = "The mayor will see your name."
    organiser = "Friends of the park"
    contact = "218-555-0100"
    retain_until = 2027-01-01
    [area]
    postal_codes = ["55802"]
    [kiosk]
    pin = "scrypt$16384$8$1$c2FsdA==$aGFzaA=="
    [storage]
    backup_directory = "/media/stick"

    """

  @Test func `a clean configuration leaves one note on its length and level`() throws {
    let found = findings(in: clean)

    #expect(found.map(\.severity) == [.note])
    let sentence = try #require(found.first).sentence
    #expect(sentence.hasPrefix("The text has 12 words and 52 characters, 0.1 minutes at 200 words"))
    #expect(sentence.contains("0.39 × words per sentence + 11.8 × syllables per word − 15.59"))
  }

  @Test func `the level of a text without a formula is not guessed`() {
    let found = findings(in: clean.replacing("pin =", with: "languages = [\"so\"]\npin ="))

    #expect(
      found.map(\.sentence) == [
        "The text has 12 words and 52 characters, 0.1 minutes at 200 words a minute."
      ]
    )
  }

  @Test func `a Spanish text has a Spanish level, and so has a translation`() throws {
    let spanish = findings(in: clean.replacing("pin =", with: "languages = [\"es\"]\npin ="))
    let translated = findings(
      in: clean.replacing("pin =", with: "languages = [\"en\", \"es\"]\npin =")
        .replacing(
          "[area]",
          with: """
            [petition.translations.es]
            consent = "El alcalde verá su nombre."
            [area]
            """
        )
    )

    #expect(try #require(spanish.first).sentence.contains("Crawford: 0.049 × syllables"))
    #expect(translated.map(\.severity) == [.note, .note])
    #expect(translated.contains { $0.sentence.contains("(Flesch-Kincaid") })
    let note = try #require(
      translated.first { $0.sentence.hasPrefix("[petition.translations.es]") }
    )
    #expect(note.sentence.contains("Reading level: consent at grade 1. "))
  }

  /// What is changed in the clean configuration, and what is said about it.
  static let changes: [(from: String, to: String, severity: Finding.Severity, says: String)] = [
    ("organiser = \"Friends of the park\"", "", .warning, "[petition] organiser is not given."),
    ("contact = \"218-555-0100\"", "", .warning, "[petition] contact is not given."),
    ("218-555-0100", "Ask at the table, desk 12", .warning, "neither a telephone number nor"),
    ("The mayor will see your name.", "", .warning, "[petition] consent is empty."),
    ("retain_until = 2027-01-01", "", .warning, "[petition] retain_until is not given."),
    ("2027-01-01", "2026-06-13", .warning, "[petition] retain_until is past."),
    ("retain_until", "ends = 2026-06-13T06:59:59-05:00\nretain_until", .warning, "ends is past."),
    ("scrypt$16384$8$1$c2FsdA==$aGFzaA==", "", .warning, "[kiosk] pin is not set."),
    ("[\"55802\"]", "[]", .note, "[area] postal_codes is empty."),
    ("218-555-0100", "rosa@@x", .warning, "contact has \"rosa@@x\", which is no email address."),
    (
      "[area]", "[petition.translations.es]\ncontact = \"rosa@@x\"\n[area]", .warning,
      "[petition.translations.es] contact has \"rosa@@x\", which is no email address."
    ),
    ("218-555-0100", "Desk 12, 3rd floor", .warning, "neither a telephone number nor"),
    ("[area]", "[milestones]\nbaseline = 87\n[area]", .warning, "A count of 87 from elsewhere"),
    (
      "[area]", "[milestones]\nbaseline_as_of = 2026-06-15\n[area]", .warning,
      "baseline_as_of is in the future."
    ),
    ("[area]", "[milestones]\ngoals = [1,500]\n[area]", .warning, "If 1,500 was meant, write 1500"),
    ("[area]", "[milestones]\nladder = [10,250]\n[area]", .warning, "If 10,250 was meant"),
    (
      "[area]", "[milestones]\nbaseline = 87\ngoals = [50, 500]\n[area]", .warning,
      "goals has 50, and the baseline of 87 has passed that already"
    ),
    (
      "[area]", "[milestones]\nbaseline = 1087\nladder = [100, 1000, 2000]\n[area]", .warning,
      "ladder has 2 numbers up to 1,000, and the baseline of 1,087 has passed that already"
    ),
    ("pin =", "languages = [\"en\", \"es\"]\npin =", .warning, "no [petition.translations.es]"),
    ("[area]", "[petition.translations.es]\n[area]", .note, "languages does not offer es."),
    ("We ask the mayor", repeated("We ask", 18) + " now", .warning, "ask has 41 words."),
    ("The mayor\"", "Mayor Mayor Larson\"", .warning, "[petition] to says “Mayor Mayor”."),
    ("A park for all", "A park for For all", .warning, "[petition] title says “for for”."),
    ("We want to keep", "We want that that stays", .note, "statement says “that that”."),
    ("A park", "A \u{2192} park", .note, "A console font may lack \u{2192} U+2192 (line 3)."),
    ("A park", "A \u{202E} park", .problem, "it holds the hidden character U+202E."),
    ("[area]", "[area]\nlable = \"x\"", .problem, "[area] lable is not a key of [area]"),
  ]

  private static func repeated(_ text: String, _ count: Int) -> String {
    Array(repeating: text, count: count).joined(separator: " ")
  }

  @Test(arguments: changes)
  func `each slip is said once, with its weight`(
    change: (from: String, to: String, severity: Finding.Severity, says: String)
  ) throws {
    #expect(clean.contains(change.from))

    let said = findings(in: clean.replacing(change.from, with: change.to))
      .filter { $0.sentence.contains(change.says) }

    #expect(said.map(\.severity) == [change.severity])
    #expect(!findings(in: clean).contains { $0.sentence.contains(change.says) })
  }

  /// What is at the path of the folder for copies, and what is said about it.
  @Test(
    arguments: [
      ("/media/stick", .onSameDisk, "which is on the disk of the database"),
      ("/media/stick", .missing, "which is not there. No copy is made until it is"),
      ("~/stick", .missing, "which is not there. ~ is the home folder of whoever starts"),
      ("~/stick", .good, "names \"~/stick\". ~ is the home folder of whoever starts"),
      ("$HOME/stick", .missing, "Only a shell replaces what begins with $; write the whole path"),
      ("/media/${USER}", .missing, "Only a shell replaces what begins with $; write the whole"),
      ("/etc/passwd", .noFolder, "which is no folder."),
      ("/media/stick", .notWritable, "where this user may not write."),
    ] as [(String, CopyPlace, String)]
  )
  func `a folder that takes no copies, or loses them with the machine, is said`(
    folder: String,
    place: CopyPlace,
    says: String
  ) {
    var asked: [String] = []
    let found = ConfigurationCheck.findings(
      in: clean.replacing("/media/stick", with: folder),
      today: today,
      fontHas: ConsoleFont.has
    ) { path in
      asked.append(path)
      return place
    }

    #expect(asked == [folder])
    #expect(found.map(\.severity) == [.warning, .note])
    #expect(found.first?.sentence.hasPrefix("[storage] backup_directory names \"") == true)
    #expect(found.first?.sentence.contains(says) == true)
  }

  /// A database's name that the program would take by the letter, and what is said about it.
  @Test(
    arguments: [
      ("~/petition.db", "~ is the home folder of whoever starts the program"),
      ("$HOME/petition.db", "Only a shell replaces what begins with $"),
      ("data/${USER}.db", "Only a shell replaces what begins with $"),
      ("/var/lib/petition/", "It ends like a folder"),
    ] as [(String, String)]
  )
  func `a database whose name is none to the program is said`(name: String, says: String) {
    let line = "\n[storage]\ndatabase = \"\(name)\""
    let found = findings(in: clean.replacing("\n[storage]", with: line))
      .filter { $0.sentence.hasPrefix("[storage] database") }

    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.sentence.contains("names \"\(name)\". \(says)") == true)
  }

  @Test(arguments: [
    "ladder = [10, 25, 50, 100, 250, 500, 1000]", "goals = [100, 250]", "goals = [50, 500]",
    "baseline_as_of = 2026-06-13", "baseline = 87\nbaseline_as_of = 2026-06-14\ngoals = [88]",
  ])
  func `numbers and days that can be meant are not doubted`(lines: String) {
    let found = findings(in: clean.replacing("[area]", with: "[milestones]\n\(lines)\n[area]"))

    #expect(found.map(\.severity) == [.note])
  }

  @Test func `a key that would steer the terminal is spelled out`() throws {
    let text = clean + "\"\\u001b[31mkey\\u202e\\nnote: all is well\" = 1\n"

    let problem = try #require(findings(in: text).first)

    #expect(
      problem.description.contains("<U+001B>[31mkey<U+202E><U+000A>note: all is well is not a key")
    )
    let names = [problem.description, problem.description.harmless]
    #expect(names[0] == names[1] && !names[0].contains("\n"))
  }

  @Test func `a day to destroy names has come when it begins`() {
    let midnight = Date(timeIntervalSince1970: 1_798_761_600)

    func isPast(at time: Date) -> Bool {
      ConfigurationCheck.findings(in: clean, today: time, fontHas: ConsoleFont.has)
        .contains { $0.sentence.contains("retain_until is past") }
    }

    #expect(isPast(at: midnight))
    #expect(!isPast(at: midnight.addingTimeInterval(-1)))
  }

  @Test func `an ask of forty words is short enough`() {
    let text = clean.replacing("We ask the mayor", with: Self.repeated("We ask", 18))

    #expect(findings(in: text).map(\.severity) == [.note])
  }

  @Test func `an email is a contact and a later end is no finding`() {
    let text = clean.replacing("218-555-0100", with: "park@example.org")
      .replacing("retain_until", with: "ends = 2026-06-13T07:00:01-05:00\nretain_until")

    #expect(findings(in: text).map(\.severity) == [.note])
  }

  @Test func `a paragraph that stands twice is named with both lines`() {
    let twice = "\"\"\"\nOne \\\nline of seven words, no more.\n\nTwo.\n\"\"\""
    let text = clean.replacing("\"We want to keep the park.\"", with: twice)
      .replacing("consent =", with: "why = '''One line of seven words, no more.'''\nconsent =")

    let said = findings(in: text).filter { $0.sentence.contains("stands twice") }

    #expect(
      said.map(\.description) == [
        "warning: line 12, column 10: The paragraph “One line of seven words, no…” stands twice: "
          + "on line 7 and again on line 12. Leave one of them out."
      ]
    )
  }

  @Test func `what could not be read is not called missing`() {
    let text = clean.replacing("\"218-555-0100\"", with: "2185550100")

    #expect(findings(in: text).map(\.severity) == [.problem, .note])
  }

  @Test func `problems come before warnings and warnings before notes`() {
    let text = clean.replacing("pin =", with: "bel = true\npin =").replacing(
      "218-555-0100",
      with: ""
    )

    #expect(findings(in: text).map(\.severity) == [.problem, .warning, .note])
  }

  @Test func `the page as it was copied is recognised and its slips are found`() throws {
    let found = findings(in: try Fixture.seedPage())

    #expect(found.first?.severity == .problem)
    #expect(found.first?.sentence.contains("`petition-kiosk init --from FILE`") == true)
    #expect(found.contains { $0.position?.line == 2 && $0.sentence.contains("“Mayor Mayor”") })
    let doubled = found.filter { $0.sentence.contains("stands twice") }.map(\.sentence)
    let pairs = [(5, 6), (9, 15), (10, 16), (11, 17), (12, 18), (13, 19), (14, 20)]
    #expect(doubled.count == pairs.count)
    for (sentence, pair) in zip(doubled, pairs) {
      #expect(sentence.contains("on line \(pair.0) and again on line \(pair.1)."))
    }
  }

  @Test func `a broken configuration is not taken for a page`() {
    let found = findings(in: "[petition]\nid = \n")

    #expect(found.map(\.severity) == [.problem])
    #expect(found.first?.position?.line == 2)
  }

  @Test func `the font is the caller's to judge`() {
    let found = ConfigurationCheck.findings(in: clean, today: today, fontHas: { $0 != "k" })

    #expect(found.contains { $0.sentence.contains("lack k U+006B (line 3)") })
  }

  @Test func `many characters without a glyph are counted, not listed`() {
    let text = clean.replacing("A park", with: "一二三四五六七八九十")

    #expect(findings(in: text).contains { $0.sentence.contains("(line 3) and 2 more.") })
  }

  private func findings(in text: String) -> [Finding] {
    ConfigurationCheck.findings(in: text, today: today, fontHas: ConsoleFont.has)
  }
}
