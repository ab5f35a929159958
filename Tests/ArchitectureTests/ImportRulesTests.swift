import Testing

/// The checker itself, on planted files: it must be seen to fail.
@Suite struct ImportRulesTests {
  @Test(arguments: [
    ("PetitionCore", "import GRDB", "PetitionCore may not import GRDB."),
    ("PetitionCore", "public import Glibc", "PetitionCore may not import Glibc."),
    ("PetitionConfiguration", "import PetitionStore", "may not import PetitionStore."),
    ("PetitionStore", "@testable import TerminalUI", "may not import TerminalUI."),
    ("PetitionStore", "@preconcurrency internal import TOMLKit", "may not import TOMLKit."),
    ("TerminalUI", "import struct PetitionCore.Petition", "may not import PetitionCore."),
    ("PetitionKiosk", "private import GRDB // why", "PetitionKiosk may not import GRDB."),
    ("PetitionKiosk", "import CTerminal;", "PetitionKiosk may not import CTerminal."),
    ("PetitionHub", "import Foundation", "PetitionHub is not in the table"),
  ])
  func `a stray arrow is named with its file and line`(
    target: String,
    line: String,
    sentence: String
  ) throws {
    let path = "Sources/\(target)/Stray.swift"
    let file = SourceFile(path: path, text: "// A file.\n\(line)\n\nstruct Stray {}\n")

    let violations = ImportRules.violations(in: [file])

    #expect(violations.count == 1)
    let violation = try #require(violations.first)
    #expect(violation.description.hasPrefix("\(path):"))
    #expect(violation.sentence.contains(sentence))
    if target != "PetitionHub" { #expect(violation.line == 2) }
  }

  @Test func `the second importer of the terminal is named`() {
    let first = SourceFile(path: "Sources/TerminalUI/A.swift", text: "import CTerminal\n")
    let second = SourceFile(path: "Sources/TerminalUI/B.swift", text: "\n\nimport CTerminal\n")

    #expect(ImportRules.violations(in: [first]) == [])
    #expect(
      ImportRules.violations(in: [first, second]).map(\.description) == [
        "Sources/TerminalUI/B.swift:3: CTerminal is imported by A.swift already, and by that alone."
      ]
    )
  }

  @Test func `allowed arrows, comments and strings are left alone`() {
    let text = """
      // import GRDB
      import Foundation
      internal import PetitionCore
      /* import GRDB */
      let sentence = "import GRDB"
      let important = GRDB.self
      """
    let file = SourceFile(path: "Sources/PetitionConfiguration/A.swift", text: text)

    #expect(ImportRules.violations(in: [file]) == [])
    #expect(ImportRules.imports(of: file).map(\.module) == ["Foundation", "PetitionCore"])
  }

  @Test func `tests may import what they like`() {
    let file = SourceFile(path: "Tests/PetitionCoreTests/A.swift", text: "import GRDB\n")

    #expect(ImportRules.violations(in: [file]) == [])
  }
}
