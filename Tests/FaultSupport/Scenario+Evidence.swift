import Foundation
import JourneySupport
import PetitionStore

extension Scenario {
  /// Every scenario that faults are tried on.
  public static let all = [create, sign, backup, purge, migrate, merge]

  /// A copy, while there is an older one.
  static let backup: Scenario = {
    var scenario = Scenario(
      "backup",
      prepare: { bench in
        try FileManager.default.createDirectory(at: bench.stick, withIntermediateDirectories: true)
        let before = try bench.enter(Signers.names(3, group: "before"))
        try Command.output(of: bench.kiosk("backup", "--to", bench.stick.path))
        return try before + bench.enter(Signers.names(2, group: "since"))
      },
      command: { try $0.kiosk("backup", "--to", $0.stick.path) },
      complaints: { bench, answer in
        Copies.complaints(in: bench.stick, after: answer.output, atLeast: 3)
      }
    )
    scenario.endings = [.code(73)]
    scenario.writesElsewhere = true
    return scenario
  }()

  /// The names of an old year are destroyed; the others stay.
  static let purge: Scenario = {
    var scenario = Scenario(
      "purge",
      prepare: { bench in
        try bench.enter(old, at: "@2020-02-02 12:00:00")
        return try bench.enter(Signers.names(3, group: "kept"))
      },
      command: { try $0.coordinator("purge", "--before", "2021-01-01", "--yes") },
      complaints: { bench, answer in
        guard answer.status == .code(0) else { return [] }
        return old.filter { bench.holds($0) }.map { "\($0) was said to be destroyed" }
      }
    )
    scenario.addsUp = false
    return scenario
  }()

  private static let old = Signers.names(3, group: "of an old year")

  /// The first signatures after an update, on a file of the first format.
  static let migrate = Scenario(
    "migrate",
    names: Signers.names(2, group: "updated"),
    prepare: { bench in
      let known = try bench.enter(Signers.names(3, group: "before"))
      try OlderFormat.write(bench.database, format: 1)
      for suffix in [".key", ".head"] {
        try FileManager.default.removeItem(atPath: bench.database + suffix)
      }
      return known
    },
    command: { try $0.kiosk("enter") }
  )
}

extension Workbench {
  /// Whether a text stands in the database or its journal.
  func holds(_ text: String) -> Bool {
    [database, database + "-journal"].contains { path in
      FileManager.default.contents(atPath: path)?.range(of: Data(text.utf8)) != nil
    }
  }
}

/// The copies in a folder.
enum Copies {
  /// What is wrong with them.
  ///
  /// A copy that was spoken of must be there and sound, and a sound one must be there in any case.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - output: What the program said.
  ///   - least: How many signatures the older copy has.
  /// - Returns: Nothing if all is well.
  static func complaints(in folder: URL, after output: String, atLeast least: Int) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let sound = names.filter { $0.hasSuffix(".db") }.reduce(into: [String: Int]()) { sound, name in
      let found = try? PetitionStore.verify(folder.appending(path: name).path)
      if let found, found.isSound { sound[name] = found.recorded }
    }
    let promised = output.split(separator: "\n").first { $0.hasPrefix("copied ") }
    if let promised {
      let words = promised.split(separator: " ").map(String.init)
      let name = URL(filePath: words[1]).lastPathComponent
      return sound[name] == Int(words[2]) ? [] : ["the copy \(name) was promised"]
    }
    return sound.values.contains { $0 >= least } ? [] : ["no copy is whole"]
  }
}
