import ArgumentParser
import FaultSupport
import Glibc

/// Tries every fault on the real program, and ends with a verdict.
@main
struct FaultSweep: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "FaultSweep",
    abstract: "Breaks the ledger's world in every known way and counts what is lost.",
    discussion: """
      Exit code 1 when anything was lost, doubled or damaged, or when a control found nothing: \
      then the run is void, because it could not have seen a loss.
      """
  )

  @Option(help: "Decides everything that chance decides.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Tries one fault.", valueName: "name"))
  var only: String?

  @Option(help: "How much is tried: sample or full.", transform: Self.scale)
  var scale = Scale.full

  func validate() throws {
    let names = Fault.all.map(\.name)
    guard only.map(names.contains) ?? true else {
      throw ValidationError("The faults are \(names.joined(separator: ", ")).")
    }
  }

  private static func scale(_ word: String) throws -> Scale {
    guard let scale = Scale(rawValue: word) else {
      throw ValidationError("A run is sample or full.")
    }
    return scale
  }

  func run() throws {
    print("Seed \(seed), \(scale.rawValue). A run with this seed makes the same choices again.")
    print(SweepTable.heading)
    var verdict = SweepVerdict()
    for fault in Fault.all where only == nil || only == fault.name {
      let start = ContinuousClock.now
      let report = try fault.report(scale, seed: seed)
      print(SweepTable.lines(for: report, took: start.duration(to: .now)).joined(separator: "\n"))
      verdict.add(report)
      // Into a file, too, each line is to be seen when it is known.
      fflush(nil)
    }
    print(verdict.sentence)
    if !verdict.isGood { throw ExitCode(1) }
  }
}
