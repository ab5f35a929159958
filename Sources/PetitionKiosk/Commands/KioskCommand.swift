import ArgumentParser
import PetitionShell

/// The `petition-kiosk` command.
@main
struct KioskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "petition-kiosk",
    abstract: "Collects petition signatures in person, on one machine, without a network.",
    version: ProgramVersion.text(of: "petition-kiosk"),
    subcommands: [
      RunCommand.self, EnterCommand.self, StatusCommand.self, BackupCommand.self,
      CloseCommand.self, InitCommand.self, CheckCommand.self, LanguageCommand.self, PINCommand.self,
    ],
    defaultSubcommand: RunCommand.self
  )

  /// Runs the command.
  static func main() {
    runProgram()
  }
}
