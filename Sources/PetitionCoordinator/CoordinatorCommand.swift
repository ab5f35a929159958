import ArgumentParser
import PetitionShell

/// The `petition-coordinator` command.
@main
struct CoordinatorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "petition-coordinator",
    abstract: "Checks, mends and ends what kiosks have collected.",
    subcommands: [VerifyCommand.self, RebuildCommand.self, PurgeCommand.self, MergeCommand.self]
  )

  /// Runs the command.
  static func main() {
    runProgram()
  }
}
