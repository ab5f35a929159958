/// Who may write to the terminal: whatever is printed passes one gate, which lets nothing through
/// that steers a terminal.
enum OutputRules {
  /// The gate, and the files that a command writes, which go through it when they are a terminal.
  static let gates: Set<String> = [
    "Sources/PetitionShell/Output.swift", "Sources/PetitionShell/OutputFile.swift",
  ]

  /// Targets that draw: what they draw is made of cells, which hold no such thing.
  static let screens: Set<String> = ["TerminalUI", "CTerminal"]

  /// What writes to a standard stream past the gate.
  static let writers = [
    "debugPrint(", "dump(", "fputs(", "fwrite(", "fprintf(", "putchar(", "puts(", "perror(",
    "FileHandle.standardOutput", "FileHandle.standardError", "TextOutputStream", "exit(withError",
    "write(STDOUT_FILENO", "write(STDERR_FILENO", "write(1,", "write(2,",
  ]

  static func violations(in file: SourceFile) -> [Violation] {
    guard let target = file.target, !screens.contains(target), !gates.contains(file.path) else {
      return []
    }
    let own = file.codeLines.contains { $0.contains("func print(") }
    let words = own ? writers : writers + ["print("]
    return zip(1..., file.codeLines).flatMap { number, line in
      words.filter { isCalled($0, in: line) }.map { word in
        let sentence = "\(word) passes the gate by; write with Output or OutputFile."
        return Violation(path: file.path, line: number, sentence: sentence)
      }
    }
  }

  /// Whether a line has a name as a whole: `fingerprint(` is no `print(`.
  private static func isCalled(_ name: String, in line: Substring) -> Bool {
    line.ranges(of: name).contains { range in
      guard range.lowerBound > line.startIndex else { return true }
      let before = line[line.index(before: range.lowerBound)]
      return !before.isLetter && !before.isNumber && before != "_"
    }
  }
}
