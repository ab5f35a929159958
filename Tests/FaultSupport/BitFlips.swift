import Foundation
import JourneySupport
import PetitionStore
import TestSupport

/// Single bits that turn over in a database or a copy of one.
///
/// Either a check of the file says so, or everything that can be read from it is what it was.
enum BitFlips {
  /// What a look at one flipped file came to.
  private enum Outcome {
    case found, harmless, silent
  }

  static func report(_ scale: Scale, seed: UInt64) throws -> FaultReport {
    let bench = try Workbench()
    let known = try Scenario.backup.prepare(bench)
    let copies = try FileManager.default.contentsOfDirectory(atPath: bench.stick.path)
    let copy = bench.stick.appending(path: copies.first ?? "").path
    let half = scale.of(sample: 60, full: 5000)
    var report = FaultReport("bit-flips")
    report.acknowledged = known.count
    for (name, path) in [("database", bench.database), ("copy", copy)] {
      let content = try FileContent(path)
      report.add(try flips(of: path, name, half, seed: seed) { compare($0, content, verified) })
    }
    let merged = MergedContent(of: copy)
    report.add(try flips(of: copy, "merged copy", half, seed: seed) { compare($0, with: merged) })
    let export = bench.url.appending(path: "export.ndjson").path
    try Command.output(of: bench.coordinator("export", "--as", "ndjson", "-o", export))
    report.add(try flips(of: export, "export", half, seed: seed) { checkSum($0, of: export) })
    // Many of these flips hit what SQLite's own check does not look at.
    let content = try FileContent(copy)
    let control = try flips(of: copy, "control", half, seed: seed) { path in
      compare(path, content, integrityChecked)
    }
    report.controls = [
      FaultReport.Control(
        name: "integrity_check alone",
        finding: "\(control.verdict.damage.count) of \(half) flips changed something unseen",
        isShown: !control.verdict.damage.isEmpty
      )
    ]
    return report
  }

  private static func flips(
    of path: String,
    _ name: String,
    _ count: Int,
    seed: UInt64,
    judge: @escaping @Sendable (String) -> Outcome
  ) throws -> FaultReport {
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    var dice = SeededGenerator(seed: seed)
    let bits = (0..<count).map { _ in Int.random(in: 0..<bytes.count * 8, using: &dice) }
    let outcomes = try concurrently(bits) { bit in
      try outcome(of: bit, in: bytes, judge)
    }
    var report = FaultReport("bit-flips")
    for (bit, outcome) in zip(bits, outcomes) {
      var verdict = Verdict()
      if outcome == .silent { verdict.damage = ["bit \(bit) of the \(name) changed unseen"] }
      report.add(verdict, acknowledged: 0, place: "seed \(seed), \(name), bit \(bit)")
    }
    let found = outcomes.count { $0 == .found }
    let harmless = outcomes.count { $0 == .harmless }
    report.remarks.append("\(name): \(found) found, \(harmless) changed nothing that can be read")
    return report
  }

  private static func outcome(
    of bit: Int,
    in bytes: [UInt8],
    _ judge: (String) -> Outcome
  ) throws -> Outcome {
    var bytes = bytes
    bytes[bit / 8] ^= 1 << (bit % 8)
    let path = Workbench.memory.appending(path: "petition-flip-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(bytes).write(to: URL(filePath: path))
    return judge(path)
  }

  /// Looks at a file as a check of it does, and at all that can be read from it.
  private static func compare(
    _ path: String,
    _ content: FileContent,
    _ checked: (String) -> Bool
  ) -> Outcome {
    guard checked(path) else { return .found }
    return (try? FileContent(path)) == content ? .harmless : .silent
  }

  /// Merges a file, and looks at what was taken over.
  private static func compare(_ path: String, with sound: MergedContent?) -> Outcome {
    guard let merged = MergedContent(of: path) else { return .found }
    return merged == sound ? .harmless : .silent
  }

  /// Looks at an export as its receiver does: with the digest that was written beside it.
  private static func checkSum(_ path: String, of export: String) -> Outcome {
    guard let note = try? String(contentsOfFile: export + ".sha256", encoding: .utf8),
      let sum = note.split(separator: " ").first,
      let found = try? Command.output(of: ["sha256sum", path])
    else { return .silent }
    return found.hasPrefix(sum) ? .silent : .found
  }

  @Sendable private static func verified(_ path: String) -> Bool {
    (try? PetitionStore.verify(path).isSound) ?? false
  }

  @Sendable private static func integrityChecked(_ path: String) -> Bool {
    (try? Inspector(path).values("PRAGMA integrity_check", as: String.self)) == ["ok"]
  }
}

/// Everything that a person or a program can read from a ledger's file.
struct FileContent: Hashable, Sendable {
  private var rows: [String]

  /// Reads a file with plain SQLite.
  init(_ path: String) throws {
    let file = try Inspector(path)
    rows = try ["kiosk", "entry"].flatMap { try Self.rows(of: $0, in: file) }
    for table in [
      "petition_text", "session", "signature", "decision", "contact", "milestone", "conversation",
      "tally", "position", "backup", "sheet", "import_batch", "delivery_set", "forked_entry",
    ] {
      rows += try Self.rows(of: table, in: file)
    }
  }

  private static func rows(of table: String, in file: Inspector) throws -> [String] {
    let columns = try file.values(
      "SELECT name FROM pragma_table_info('\(table)')",
      as: String.self
    )
    let text = columns.map { "quote(\"\($0)\")" }.joined(separator: " || ',' || ")
    return try file.values(
      "SELECT '\(table):' || \(text) FROM \(table) ORDER BY 1",
      as: String.self
    )
  }
}
