import ArgumentParser
import Foundation
import Glibc
import TerminalUI

/// The `petition-kiosk` command.
@main
struct KioskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "petition-kiosk",
    abstract: "Collects petition signatures in person, on one machine, without a network.",
    subcommands: [
      RunCommand.self, EnterCommand.self, StatusCommand.self, InitCommand.self, CheckCommand.self,
      PINCommand.self,
    ],
    defaultSubcommand: RunCommand.self
  )

  /// Runs the command and turns a failure into words and an exit code.
  static func main() {
    // Files made from here on are readable by this user alone, and no core is ever written.
    umask(0o077)
    // A reader that has gone away is seen where a line is written, not as the end of the program.
    signal(SIGPIPE, SIG_IGN)
    CoreDumps.disable()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      Output.error(failure.message)
      Glibc.exit(failure.code.rawValue)
    } catch {
      exit(withError: error)
    }
  }
}

/// The exit codes that scripts rely on.
enum ExitStatus: Int32 {
  /// Done, and problems were found.
  case problems = 1
  /// The command line, or the terminal it was called in, will not do.
  case usage = 64
  /// A file that was read is not what it should be.
  case badInput = 65
  /// A file could not be made.
  case cannotCreate = 73
  /// Reading or writing failed.
  case inputOutput = 74
}

/// Why a command gave up: what happened, what it means for the data, the next command.
struct CommandFailure: Error {
  /// The message for standard error; empty when all was said already.
  var message: String
  /// The exit code.
  var code: ExitStatus
}

/// Standard output and standard error.
enum Output {
  /// Writes a line to standard output, at once.
  ///
  /// - Returns: Whether there was somebody to take it.
  @discardableResult
  static func line(_ text: String) -> Bool {
    write(text + "\n", to: .standardOutput)
  }

  /// Writes a prompt to standard output, without a line end.
  static func prompt(_ text: String) {
    write(text, to: .standardOutput)
  }

  /// Writes a line to standard error.
  static func error(_ text: String) {
    guard !text.isEmpty else { return }
    write(text + "\n", to: .standardError)
  }

  @discardableResult
  private static func write(_ text: String, to handle: FileHandle) -> Bool {
    (try? handle.write(contentsOf: Data(text.utf8))) != nil
  }
}
