import ArgumentParser
import PetitionShell

/// The `petition-coordinator` command.
@main
struct CoordinatorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "petition-coordinator",
    abstract: "Checks, mends and ends what kiosks have collected.",
    subcommands: [
      EnterCommand.self, SheetsCommand.self,
      ReviewCommand.self, DuplicatesCommand.self, WatchCommand.self,
      MergeCommand.self, TallyCommand.self, ListCommand.self, FindCommand.self, VoidCommand.self,
      RestoreCommand.self, WithdrawCommand.self, ExportCommand.self, ImportCommand.self,
      PacketCommand.self, VerifyCommand.self,
      RebuildCommand.self,
      PurgeCommand.self,
    ]
  )

  /// Runs the command.
  static func main() {
    runProgram()
  }
}
