import Foundation
import JourneySupport

/// One run of a scenario with one fault, and what became of the ledger.
struct Trial {
  let scenario: Scenario
  let injection: Injection
  let onDatabaseOnly: Bool
  /// How the program may end.
  let endings: Set<ExitStatus>

  /// What was seen.
  struct Outcome: Sendable {
    var verdict = Verdict()
    var acknowledged = 0
    var status: ExitStatus
    /// Names that are there although nobody was told so.
    var unspoken: [String] = []
  }

  /// Runs the work with the fault, judges what is left, and lets a new run go on from there.
  func run() throws -> Outcome {
    let bench = try Workbench()
    let known = try scenario.prepare(bench)
    let answer = try BackgroundCommand(
      injection.words(on: scenario.filter(bench, onDatabaseOnly, [injection.call]))
        + scenario.command(bench),
      input: Signers.lines(scenario.names)
    ).wait()
    let acknowledged = known + Acknowledgement.all(in: answer.output, of: scenario.names)
    var outcome = Outcome(acknowledged: acknowledged.count, status: answer.status)
    outcome.verdict = try verdictOnCopy(bench, acknowledged)
    outcome.verdict.damage += endingComplaints(answer) + scenario.complaints(bench, answer)
    let found = try namesOnCopy(bench)
    outcome.unspoken = found.subtracting(acknowledged.map(\.name)).sorted()
    outcome.verdict.add(goOn(bench, from: found, acknowledged))
    return outcome
  }

  private func endingComplaints(_ answer: BackgroundCommand.Answer) -> [String] {
    let isSaid = answer.status == .code(0) || answer.status == .signal(9) || !answer.errors.isEmpty
    if endings.union(scenario.endings).contains(answer.status), isSaid { return [] }
    return ["it ended with \(answer.status): \(answer.errors)"]
  }

  /// Judges a copy, so that the program itself is the first to open what the fault left.
  private func verdictOnCopy(
    _ bench: Workbench,
    _ acknowledged: [Acknowledgement]
  ) throws -> Verdict {
    let copy = bench.url.appending(path: "copy")
    try FileManager.default.copyItem(at: bench.disk, to: copy)
    return bench.judge.verdict(
      on: copy.appending(path: Workbench.place).path,
      acknowledged: acknowledged,
      complains: scenario.addsUp
    )
  }

  private func namesOnCopy(_ bench: Workbench) throws -> Set<String> {
    let copy = bench.url.appending(path: "copy").appending(path: Workbench.place)
    return try Set(Inspector(copy.path).values("SELECT name FROM signature", as: String.self))
  }

  /// Does again what was not done, as a person would who has looked.
  private func goOn(
    _ bench: Workbench,
    from found: Set<String>,
    _ acknowledged: [Acknowledgement]
  ) -> Verdict {
    var verdict = Verdict()
    let rest = scenario.names.filter { !found.contains($0) } + Signers.names(1, group: "after")
    do {
      if scenario.names.isEmpty { try Command.output(of: scenario.command(bench)) }
      verdict = bench.judge.verdict(
        on: bench.database,
        acknowledged: try acknowledged + bench.enter(rest),
        complains: scenario.addsUp
      )
    } catch {
      verdict.damage.append("a new run did not go on: \(error)")
    }
    return verdict
  }
}
