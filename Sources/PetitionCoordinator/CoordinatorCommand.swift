import ArgumentParser
import PetitionShell

/// The `petition-coordinator` command.
@main
struct CoordinatorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "petition-coordinator",
    abstract: "Gathers, reviews, tallies and delivers what kiosks have collected.",
    version: ProgramVersion.text(of: "petition-coordinator"),
    groupedSubcommands: [
      CommandGroup(
        name: "Gather",
        subcommands: [
          MergeCommand.self, ForksCommand.self, EnterCommand.self, SheetsCommand.self,
          ImportCommand.self,
        ]
      ),
      CommandGroup(
        name: "Decide",
        subcommands: [
          ReviewCommand.self, DuplicatesCommand.self, ListCommand.self, FindCommand.self,
          VoidCommand.self, RestoreCommand.self, WithdrawCommand.self,
        ]
      ),
      CommandGroup(name: "Count", subcommands: [TallyCommand.self, WatchCommand.self]),
      CommandGroup(
        name: "Deliver",
        subcommands: [ReportCommand.self, PacketCommand.self, ExportCommand.self]
      ),
      CommandGroup(
        name: "Keep",
        subcommands: [
          VerifyCommand.self, RebuildCommand.self, RememberCommand.self, PurgeCommand.self,
        ]
      ),
    ]
  )

  /// Runs the command.
  static func main() {
    runProgram()
  }
}
