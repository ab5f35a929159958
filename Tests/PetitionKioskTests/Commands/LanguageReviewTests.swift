import Foundation
import PetitionConfiguration
import PetitionLanguages
import PetitionShell
import Testing

@testable import PetitionKiosk

/// What `check` says about languages, and the list of them.
@Suite struct LanguageReviewTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func findings(_ codes: String...) throws -> [String] {
    try LanguageReview.findings(offered: codes, beside: scratch.path("kiosk.conf"))
      .map(\.description)
  }

  @Test func `a complete built-in language needs nothing`() throws {
    #expect(
      try findings("en", "es") == [
        "note: English (en) is built in.", "note: Spanish (es) is built in.",
      ]
    )
  }

  @Test func `a draft is a warning, with what it says in English`() throws {
    let found = try findings("oj")

    #expect(found.count == 3)
    #expect(found[1].hasPrefix("warning: Ojibwe (oj) is a draft: no speaker has reviewed it yet."))
    #expect(found[2].hasPrefix("warning: Ojibwe (oj) says 3 of \(Phrase.allCases.count) phrases;"))
    let more = Phrase.allCases.count - 6
    #expect(
      found[2].hasSuffix("English: to, press_enter_to_sign, practice_enter and \(more) more.")
    )
  }

  @Test func `a language that is nowhere is a warning`() throws {
    let found = try findings("en", "om")

    #expect(found.count == 2)
    #expect(found[1].hasPrefix("warning: [kiosk] languages offers om, which is neither built in"))
    #expect(found[1].contains("language-om.toml"))
  }

  @Test func `a file that changes a language says how much, and what is doubtful in it`() throws {
    try scratch.write(
      """
      [phrases]
      full_name = "Your name"
      people_signed = "Many have signed."
      key_enter_next = "Enter goes on to the next question"
      """,
      "language-en.toml"
    )
    let found = try findings("en")

    #expect(
      found == [
        "note: English (en) is built in; language-en.toml changes 3 phrases.",
        """
        warning: language-en.toml: line 3, column 1: [phrases] people_signed leaves out {n}, which \
        the kiosk fills in.
        """,
        """
        warning: language-en.toml: line 4, column 1: [phrases] key_enter_next is 34 columns wide; \
        16 fit at the smallest window.
        """,
      ]
    )
  }

  @Test func `what is wrong in a file is said with its name, line and column`() throws {
    try scratch.write("name = \"Oromoo\"\n[phrases]\nfull_nam = \"x\"\n", "language-om.toml")
    try scratch.write("[phrases\n", "language-so.toml")
    let found = try findings("om", "so")

    #expect(
      found[0].hasPrefix("problem: language-om.toml: line 3, column 1: [phrases] full_nam is not")
    )
    #expect(found.last?.hasPrefix("problem: language-so.toml: line 1, column ") == true)
  }

  @Test func `a file for a language that is not offered is a note`() throws {
    try scratch.write("name = \"Oromoo\"\n", "language-om.toml")
    try scratch.write("", "language-Somali.toml")
    try scratch.write("[phrases]\nfull_name = \"Your name\"\n", "language-en.toml")
    let found = try findings("es")

    #expect(
      found.contains("note: language-om.toml is not used: [kiosk] languages does not offer om.")
    )
    #expect(found.contains { $0.hasPrefix("note: language-Somali.toml is not used: \"Somali\"") })
    // Spanish falls back to it.
    #expect(found.contains("note: English (en) is built in; language-en.toml changes 1 phrase."))
  }

  @Test func `a file is judged before its language is offered, and is no problem until then`()
    throws
  {
    try scratch.write("name = [\n", "language-om.toml")
    try scratch.write(
      """
      name = "Oromoo"
      [phrases]
      full_nam = "x"
      people_signed = "Many"
      """,
      "language-ti.toml"
    )
    let found = try findings("en", "es")

    #expect(!found.contains { $0.hasPrefix("problem") }, "the configuration can be used")
    #expect(found.contains { $0.hasPrefix("warning: language-om.toml: line ") })
    #expect(
      found.contains {
        $0.hasPrefix("warning: language-ti.toml: line 3, column 1: [phrases] full_nam is")
      }
    )
    #expect(
      found.contains {
        $0.hasPrefix(
          "warning: language-ti.toml: line 4, column 1: [phrases] people_signed leaves out {n}"
        )
      }
    )
    #expect(found.contains { $0.hasPrefix("note: ") && $0.contains(" (ti) says 1 of ") })
    #expect(
      found.contains("note: language-om.toml is not used: [kiosk] languages does not offer om.")
    )
    #expect(try findings("en", "om").contains { $0.hasPrefix("problem: language-om.toml: line ") })
  }

  @Test func `the list has each language with what it says`() throws {
    try scratch.write(
      "name = \"Oromoo\"\nenglish_name = \"Oromo\"\n[phrases]\nfull_name = \"Maqaa\"\n",
      "language-om.toml"
    )
    let list = try LanguageList(beside: scratch.path("kiosk.conf"))
    let all = Phrase.allCases.count

    #expect(list.languages.map(\.code) == BuiltInLanguage.codes + ["om"])
    let lines = list.text().split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }
    #expect(lines[0] == "code name in English state phrases file")
    #expect(lines[1] == "en English English complete \(all) of \(all)")
    #expect(lines[5].hasPrefix("oj Ojibwemowin Ojibwe draft 3 of"))
    #expect(lines[6] == "om Oromoo Oromo \(all - 1) in English 1 of \(all) language-om.toml")
    let json = try JSONSerialization.jsonObject(with: Data(list.json().utf8)) as? [String: Any]
    let items = try #require(json?["languages"] as? [[String: Any]])
    #expect(items[0]["file"] is NSNull && items[0]["built_in"] as? Bool == true)
    #expect(items[5]["english_name"] as? String == "Oromo" && items[5]["said"] as? Int == 1)
  }

  @Test func `a code that is none is refused`() throws {
    var command = LanguageCommand()
    command.code = "Somali"
    let failure = #expect(throws: CommandFailure.self) { try command.run() }

    #expect(failure?.code == .usage)
    #expect(failure?.message.contains("Nothing was printed.") == true)
  }
}
