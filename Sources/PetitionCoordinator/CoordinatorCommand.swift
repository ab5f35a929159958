import ArgumentParser
import PetitionShell

/// The `petition-coordinator` command.
@main
struct CoordinatorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "petition-coordinator",
    abstract: "Gathers, reviews, tallies and delivers what kiosks have collected.",
    subcommands: [
      MergeCommand.self, EnterCommand.self, SheetsCommand.self, ImportCommand.self,
      ReviewCommand.self, DuplicatesCommand.self, ListCommand.self, FindCommand.self,
      VoidCommand.self, RestoreCommand.self, WithdrawCommand.self, TallyCommand.self,
      WatchCommand.self, ReportCommand.self, PacketCommand.self, ExportCommand.self,
      VerifyCommand.self, RebuildCommand.self, PurgeCommand.self,
    ]
  )

  /// Runs the command.
  static func main() {
    runProgram()
  }
}
