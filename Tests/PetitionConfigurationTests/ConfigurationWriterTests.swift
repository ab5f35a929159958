import Foundation
import PetitionCore
import PetitionLanguages
import Testing
import TestSupport

@testable import PetitionConfiguration

@Suite struct ConfigurationWriterTests {
  @Test func `what is written reads back the same`() throws {
    var generator = SeededGenerator(seed: 20_261_123)
    for _ in 0..<100 {
      let configuration = Configuration.random(using: &generator)

      let file = ConfigurationWriter.file(for: configuration)

      expectSame(try ConfigurationReader.read(file), configuration)
    }
  }

  @Test func `lines stay within a hundred columns when words allow it`() {
    var configuration = Configuration(petition: Petition(id: "p", text: PetitionText()))
    configuration.petition.text.why = String(repeating: "reason ", count: 200)

    let file = ConfigurationWriter.file(
      for: configuration,
      remarks: [String(repeating: "remark ", count: 50)]
    )

    #expect(file.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(file.contains("\n#   remark"))
  }

  @Test func `every key has a comment directly above it, or is in one`() {
    let configuration = Configuration(petition: Petition(id: "p", text: PetitionText()))

    let lines = ConfigurationWriter.file(for: configuration).split(separator: "\n").map(String.init)

    for name in ConfigurationFileKeys.all {
      let index = lines.firstIndex { $0.hasPrefix("\(name) =") || $0.hasPrefix("# \(name) =") }
      #expect(index.map { lines[$0 - 1].hasPrefix("# ") } == true, "\(name)")
    }
  }

  @Test func `the languages named in the file are those of the program, and the drafts drafts`()
    throws
  {
    let configuration = Configuration(petition: Petition(id: "p", text: PetitionText()))
    let file = ConfigurationWriter.file(for: configuration)
    let comment = try #require(file.components(separatedBy: "# The languages offered").last)
    let parts = comment.components(separatedBy: "\nlanguages =")[0].replacing("\n# ", with: " ")
      .components(separatedBy: " as drafts ")

    for code in BuiltInLanguage.codes {
      let text = try #require(BuiltInLanguage.file(code))
      let language = try LanguageReader.read(text, onto: Language(code: code), english: nil)
      let name = " \(code) (\(language.englishName))"
      #expect(parts[language.isDraft ? 1 : 0].contains(name), "\(code): \(parts)")
      #expect(!parts[language.isDraft ? 0 : 1].contains(name), "\(code): \(parts)")
    }
    #expect(
      try Fixture.shippedConfiguration().contains("# The languages offered" + comment.prefix(200))
    )
  }

  @Test func `a remark cannot break the file`() throws {
    let configuration = try ConfigurationReader.read(Fixture.minimal)

    let file = ConfigurationWriter.file(
      for: configuration,
      remarks: ["one\n[kiosk]\u{1B}[2J", "two\r\nbell = 1"]
    )

    expectSame(try ConfigurationReader.read(file), configuration)
  }

  @Test func `a time that is none is written for the reader to refuse in words`() {
    var configuration = Configuration(
      petition: Petition(
        id: "p",
        text: PetitionText(title: "t", to: "m", ask: "a", statement: "s")
      )
    )
    configuration.petition.text.updates = [PetitionUpdate(postedAt: "yesterday", body: "b")]

    let error = #expect(throws: ConfigurationError.self) {
      try ConfigurationReader.read(ConfigurationWriter.file(for: configuration))
    }

    #expect(error?.problems.map(\.key) == ["[[petition.updates]] posted_at"])
  }
}

/// The keys of the file as its users were promised them, told apart by nothing but their names.
enum ConfigurationFileKeys {
  static let bySection = [
    "petition": [
      "id", "title", "to", "ask", "statement", "why", "organiser", "contact", "consent", "starts",
      "ends", "retain_until",
    ],
    "signing": [
      "withhold_name", "contact_optin", "reason", "withdrawal_code", "postal_code_required",
      "odd_names",
    ],
    "area": ["label", "postal_codes"],
    "milestones": ["baseline", "baseline_as_of", "ladder", "goals"],
    "session": ["events", "canvassers"],
    "kiosk": [
      "languages", "idle_seconds", "warning_seconds", "thanks_seconds", "theme", "bell", "pin",
    ],
    "storage": ["database", "backup_directory"],
    "sealing": ["recipients"],
    "hub": ["url"],
  ]

  static let all = bySection.values.flatMap(\.self).sorted()
}
