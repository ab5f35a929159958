/// Which module may import which: the only arrows of the house.
///
/// A better cut is welcome; change the table, the manifest and ARCHITECTURE.md together.
enum ImportRules {
  /// For each target below Sources, everything its files may import.
  static let allowed: [String: Set<String>] = [
    "CTerminal": [],
    "CPostalData": [],
    "CLanguageData": [],
    "CDiskKind": [],
    "CSQLiteSettings": [],
    "PetitionCore": ["Foundation", "CPostalData"],
    "PetitionLanguages": ["PetitionCore", "CLanguageData"],
    "PetitionConfiguration": ["Foundation", "PetitionCore", "PetitionLanguages", "TOMLKit"],
    "PetitionStore": [
      "Foundation", "Glibc", "PetitionCore", "GRDB", "GRDBSQLite", "Crypto", "CryptoExtras",
      "CDiskKind", "CSQLiteSettings",
    ],
    "TerminalUI": ["CTerminal"],
    "PetitionOffice": ["Foundation", "PetitionCore", "PetitionStore", "Mustache"],
    "PetitionShell": [
      "Foundation", "Glibc", "PetitionCore", "PetitionConfiguration", "PetitionLanguages",
      "PetitionStore", "TerminalUI", "ArgumentParser",
    ],
    "PetitionKiosk": [
      "Foundation", "Glibc", "PetitionCore", "PetitionConfiguration", "PetitionLanguages",
      "PetitionStore", "PetitionShell", "TerminalUI", "ArgumentParser",
    ],
    "PetitionCoordinator": [
      "Foundation", "Glibc", "PetitionCore", "PetitionLanguages", "PetitionStore",
      "PetitionOffice", "PetitionShell", "TerminalUI", "ArgumentParser",
    ],
  ]

  /// Modules that a single file of their target may import, so that its neighbours cannot.
  static let importedOnce: Set<String> = ["CTerminal", "GRDBSQLite"]

  static func violations(in files: [SourceFile]) -> [Violation] {
    files.flatMap(strayArrows) + importedOnce.sorted().flatMap { repeated($0, in: files) }
  }

  private static func strayArrows(in file: SourceFile) -> [Violation] {
    guard let target = file.target else { return [] }
    guard let allowed = allowed[target] else {
      let sentence = "The target \(target) is not in the table of allowed imports; add it."
      return [Violation(path: file.path, line: 1, sentence: sentence)]
    }
    return imports(of: file).filter { !allowed.contains($0.module) }.map { line, module in
      let sentence = "\(target) may not import \(module)."
      return Violation(path: file.path, line: line, sentence: sentence)
    }
  }

  private static func repeated(_ module: String, in files: [SourceFile]) -> [Violation] {
    let importers = files.compactMap { file in
      imports(of: file).first { $0.module == module }.map { (file, $0.line) }
    }
    return importers.dropFirst().map { file, line in
      let sentence = "\(module) is imported by \(importers[0].0.name) already, and by that alone."
      return Violation(path: file.path, line: line, sentence: sentence)
    }
  }

  /// The modules that a Swift file imports, each with its line.
  static func imports(of file: SourceFile) -> [(line: Int, module: String)] {
    guard file.path.hasSuffix(".swift") else { return [] }
    let kinds: Set<Substring> = [
      "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
    ]
    return zip(1..., file.codeLines).compactMap { number, line in
      let words = line.split { $0 == " " || $0 == ";" }
      guard let keyword = words.firstIndex(of: "import"),
        words[..<keyword].allSatisfy({ $0.hasPrefix("@") || accessLevels.contains($0) }),
        let name = words[(keyword + 1)...].first(where: { !kinds.contains($0) })
      else { return nil }
      return (number, String(name.prefix { $0 != "." }))
    }
  }

  private static let accessLevels: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]
}
