import Testing

/// The checker itself, on planted files, and then the real ones.
@Suite struct OutputRulesTests {
  @Test(arguments: [
    "print(name)", "  debugPrint(error)", "FileHandle.standardError.write(data)",
    "unsafe fputs(text, stderr)", "command.exit(withError: error)",
    "_ = unsafe Glibc.write(STDERR_FILENO, bytes, count)", "unsafe write(1, bytes, count)",
  ])
  func `whatever prints past the gate is found on its line`(line: String) {
    let file = SourceFile(path: "Sources/PetitionKiosk/A.swift", text: "\n\(line)\n")

    #expect(OutputRules.violations(in: file).map(\.line) == [2])
  }

  @Test(arguments: [
    ("Sources/PetitionKiosk/A.swift", "Output.line(name)"),
    ("Sources/PetitionKiosk/A.swift", "// print(name)"),
    ("Sources/PetitionKiosk/A.swift", "let key = fingerprint(of: bytes)"),
    ("Sources/PetitionKiosk/A.swift", "func print(_ set: Int) {}\nprint(3)"),
    ("Sources/PetitionShell/Output.swift", "write(STDOUT_FILENO, bytes, count)"),
    ("Tests/A.swift", "print(name)"),
  ])
  func `the gate, the screens and other names are left alone`(path: String, text: String) {
    #expect(OutputRules.violations(in: SourceFile(path: path, text: text)) == [])
  }

  @Test func `nothing is printed but through the gate`() throws {
    let files = try Repository.files(in: "Sources", ["swift", "c"])

    #expect(files.contains { OutputRules.gates.contains($0.path) })
    #expect(files.flatMap(OutputRules.violations) == [])
  }
}
