import Foundation
import JourneySupport
import TestSupport

/// Somebody changes the file while a program writes to it.
///
/// An older one is put back, it is cut, edited or replaced. The program must see that before its next
/// answer.
enum ChangedFiles {
  /// What is done to the file.
  enum Deed: CaseIterable, Sendable {
    case copyBack, renameBack, cut, empty, moveAway, deleteLast, edit, copyOther, renameOther
    case trigger, dropTable, newerFormat, removeKey
    case copySame, renameSame, append, rebuild, vacuum

    /// Whether the program must go on: the file holds what it held.
    var isHarmless: Bool {
      switch self {
      case .copySame, .renameSame, .append, .rebuild, .vacuum: true
      default: false
      }
    }
  }

  static func report(_ scale: Scale, seed: UInt64) throws -> FaultReport {
    var dice = SeededGenerator(seed: seed)
    // Each deed comes once; then chance decides.
    let deeds = (0..<scale.of(sample: Deed.allCases.count, full: 500)).map { number in
      let deed = number < Deed.allCases.count ? Deed.allCases[number] : nil
      return (deed ?? Deed.allCases.randomElement(using: &dice) ?? .copyBack, dice.next())
    }
    let parts = try concurrently(deeds) { deed, seed in
      var file = try ChangedFile(seed: seed)
      return (deed, seed, try file.attempt(deed))
    }
    var report = FaultReport("changed-files")
    for (deed, seed, outcome) in parts {
      report.add(
        outcome.verdict,
        acknowledged: outcome.acknowledged,
        place: "\(deed), seed \(seed)"
      )
    }
    report.remarks = [
      "\(parts.count { !$0.0.isHarmless }) changes that must stop it, "
        + "\(parts.count { $0.0.isHarmless }) that must not"
    ]
    report.controls = try [JudgeControl.report(), forgetful(seed: seed)]
    return report
  }

  /// A program that does not look for the entry it knows goes on from an older file: the judge must
  /// find the same number given twice, and answers that are not there.
  private static func forgetful(seed: UInt64) throws -> FaultReport.Control {
    var file = try ChangedFile(seed: seed, environment: Shim.forgetful)
    let outcome = try file.attempt(.copyBack)
    return FaultReport.Control(
      name: "a program that forgets",
      finding: "\(outcome.verdict.doubled.count) numbers given twice",
      isShown: !outcome.verdict.doubled.isEmpty
    )
  }
}

/// One table whose file is changed.
private struct ChangedFile {
  let bench: Workbench
  private let environment: [String: String]
  private var dice: SeededGenerator

  /// What was seen.
  struct Outcome: Sendable {
    var verdict = Verdict()
    var acknowledged = 0
  }

  init(seed: UInt64, environment: [String: String] = [:]) throws {
    bench = try Workbench()
    self.environment = environment
    dice = SeededGenerator(seed: seed)
  }

  private var newest: String { bench.url.appending(path: "newest.db").path }
  private var older: String { bench.url.appending(path: "older.db").path }

  mutating func attempt(_ deed: ChangedFiles.Deed) throws -> Outcome {
    let names = Signers.names(Int.random(in: 2...8, using: &dice), group: "before")
    let rest = Signers.names(Int.random(in: 1...4, using: &dice), group: "after")
    let kept = Int.random(in: 1..<names.count, using: &dice)
    let variables = environment.map { "\($0)=\($1)" }
    let program = try Conversation(["env"] + variables + bench.kiosk("enter"))
    var answers: [String] = []
    for (index, name) in names.enumerated() {
      answers += ask(name, program)
      if index == kept - 1 { try keep(older) }
    }
    try keep(newest)
    try commit(deed)
    let changed = FileManager.default.contents(atPath: bench.database)
    var later: [String] = []
    for name in rest { later += ask(name, program) }
    let ending = program.end()
    let before = Acknowledgement.all(in: lines(answers), of: names)
    let after = Acknowledgement.all(in: lines(later), of: rest)
    var outcome = Outcome(acknowledged: before.count + after.count)
    outcome.verdict = try promises(before, after)
    if deed.isHarmless {
      if after.count != rest.count || ending.status != .code(0) {
        outcome.verdict.damage.append("it stopped: \(ending.errors)")
      }
    } else {
      if ending.status == .code(0) || ending.errors.isEmpty {
        outcome.verdict.damage.append("it said nothing of the change")
      }
      if FileManager.default.contents(atPath: bench.database) != changed {
        outcome.verdict.damage.append("it wrote into the changed file")
      }
      if outcome.verdict.isSound { outcome.verdict.add(try goOn(before)) }
    }
    return outcome
  }

  private func ask(_ name: String, _ program: Conversation) -> [String] {
    program.say("\(name)\t55802")
    return program.answer(within: .seconds(10)).map { [$0] } ?? []
  }

  private func lines(_ answers: [String]) -> String { answers.map { "\($0)\n" }.joined() }

  private func keep(_ path: String) throws {
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.copyItem(atPath: bench.database, toPath: path)
  }

  /// What was answered before the change is in one of the files, what was answered after it is in
  /// the one at the path, and no number belongs to two signatures.
  private func promises(
    _ before: [Acknowledgement],
    _ after: [Acknowledgement]
  ) throws -> Verdict {
    var verdict = Verdict()
    let kept = try numbers(newest)
    let here = (try? numbers(bench.database)) ?? [:]
    let all = Set(kept.keys).union(here.keys)
    verdict.lost = before.map(\.id).filter { !all.contains($0) }
    verdict.lost += after.map(\.id).filter { here[$0] == nil }
    let numbers = kept.merging(here) { first, _ in first }
    let isOwn = (try? kiosk(bench.database)) == (try kiosk(newest))
    guard isOwn else { return verdict }
    verdict.doubled = Dictionary(grouping: numbers, by: \.value)
      .filter { $0.value.count > 1 }.map { "number \($0.key)" }.sorted()
    return verdict
  }

  private func numbers(_ path: String) throws -> [String: Int] {
    let rows = try Inspector(path).values(
      "SELECT id || ' ' || number FROM signature",
      as: String.self
    )
    return rows.reduce(into: [:]) { numbers, row in
      let words = row.split(separator: " ")
      numbers[String(words[0])] = Int(words[1])
    }
  }

  private func kiosk(_ path: String) throws -> String? {
    try Inspector(path).value("SELECT hex(id) FROM kiosk", as: String.self)
  }

  /// Merges the newer file into an office, then puts it back and lets the kiosk go on.
  private func goOn(_ before: [Acknowledgement]) throws -> Verdict {
    var verdict = Verdict()
    let office = bench.url.appending(path: "office.db").path
    let merge = try [
      Binary.coordinator.path, "merge", newest, "--database", office, "--config",
      bench.url.appending(path: "kiosk.conf").path,
    ]
    let answer = try BackgroundCommand(merge).wait()
    let merged = try Inspector(office).values("SELECT id FROM signature", as: String.self)
    if answer.status != .code(0) || !Set(before.map(\.id)).isSubset(of: merged) {
      verdict.damage.append("what was signed before was not merged: \(answer.errors)")
    }
    try put(newest)
    let key = bench.url.appending(path: "key").path
    if FileManager.default.fileExists(atPath: key) {
      try FileManager.default.moveItem(atPath: key, toPath: bench.database + ".key")
    }
    let more = try bench.enter(Signers.names(1, group: "at last"))
    verdict.add(bench.verdict(before + more))
    return verdict
  }

  private func commit(_ deed: ChangedFiles.Deed) throws {
    let last = "(SELECT max(seq) FROM entry WHERE kind = 'signature')"
    switch deed {
    case .copyBack: try copyIn(Data(contentsOf: URL(filePath: older)))
    case .renameBack: try put(older)
    case .copySame: try copyIn(Data(contentsOf: URL(filePath: newest)))
    case .renameSame: try put(newest)
    case .cut:
      let bytes = try Data(contentsOf: URL(filePath: newest))
      try copyIn(bytes.prefix(bytes.count / 2))
    case .empty: try copyIn(Data())
    case .moveAway: try FileManager.default.removeItem(atPath: bench.database)
    case .deleteLast:
      try run("DELETE FROM signature WHERE seq = \(last); DELETE FROM entry WHERE seq = \(last)")
    case .edit:
      try run("UPDATE entry SET payload = replace(payload, 'Signer', 'Singer') WHERE seq = \(last)")
    case .copyOther: try copyIn(Data(contentsOf: URL(filePath: other())))
    case .renameOther: try put(other())
    case .trigger:
      try run("CREATE TRIGGER t AFTER INSERT ON signature BEGIN DELETE FROM contact; END")
    case .dropTable: try run("DROP TABLE tally")
    case .newerFormat: try run("PRAGMA user_version = 99")
    case .vacuum: try run("VACUUM")
    case .removeKey:
      let key = bench.url.appending(path: "key").path
      try FileManager.default.moveItem(atPath: bench.database + ".key", toPath: key)
    case .append: try bench.enter(Signers.names(3, group: "elsewhere"))
    case .rebuild: try Command.output(of: bench.coordinator("rebuild"))
    }
  }

  private func run(_ sql: String) throws {
    try Inspector(bench.database, readOnly: false).run(sql)
  }

  private func other() throws -> String {
    try bench.kiosk("other", signing: Signers.names(9, group: "at another table")).path
  }

  private func copyIn(_ bytes: Data) throws {
    let file = try FileHandle(forWritingTo: URL(filePath: bench.database))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: bytes)
    try file.close()
  }

  /// Puts a copy of a file in the database's place, by renaming.
  private func put(_ path: String) throws {
    let draft = bench.url.appending(path: "draft").path
    try FileManager.default.copyItem(atPath: path, toPath: draft)
    try Command.output(of: ["mv", draft, bench.database])
  }
}
