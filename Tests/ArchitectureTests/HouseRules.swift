/// What no file of this repository may hold.
enum HouseRules {
  static func violations(in file: SourceFile) -> [Violation] {
    banned(in: file) + curses(in: file) + unfinished(in: file)
  }

  /// Words of code that product sources do without, and what to do instead.
  static let bannedCode = [
    "@unchecked Sendable": "Share values, so that the compiler can check.",
    "nonisolated(unsafe)": "Share values, so that the compiler can check.",
    "try!": "Let the error through, or say what happens without it.",
    "fatalError": "A signer never sees the program end; return or throw.",
    "eraseDatabaseOnSchemaChange": "A file that holds signatures is never reset.",
  ]

  private static func banned(in file: SourceFile) -> [Violation] {
    guard file.target != nil else { return [] }
    return bannedCode.sorted { $0.key < $1.key }.flatMap { word, advice in
      lines(of: file.codeLines, containing: word).map { line in
        Violation(path: file.path, line: line, sentence: "\(word) is not used here. \(advice)")
      }
    }
  }

  /// Only the C edge sees ncurses: its macros and its global state do not fit Swift.
  private static func curses(in file: SourceFile) -> [Violation] {
    guard let target = file.target, target != "CTerminal" else { return [] }
    return zip(1..., file.codeLines).filter { _, line in
      (line.contains("#include") || line.contains("import ")) && line.contains("curses")
    }
    .map { line, _ in
      Violation(path: file.path, line: line, sentence: "Only CTerminal may include ncurses.")
    }
  }

  /// Work that was put off, and places that exist on one machine only.
  private static func unfinished(in file: SourceFile) -> [Violation] {
    // Put together here, so that this file keeps the rule itself.
    let later = ["TO" + "DO", "FIX" + "ME"]
    let elsewhere = ["../" + "shared", "/" + "work/"]
    let notes = later.flatMap { word in
      lines(of: file.lines, containing: word).map {
        Violation(path: file.path, line: $0, sentence: "Finish it or leave it out: \(word).")
      }
    }
    let paths = elsewhere.flatMap { path in
      lines(of: file.lines, containing: path).map {
        Violation(path: file.path, line: $0, sentence: "\(path) is not part of the repository.")
      }
    }
    return notes + paths
  }

  private static func lines(of lines: [Substring], containing text: String) -> [Int] {
    zip(1..., lines).filter { $0.1.contains(text) }.map(\.0)
  }
}
