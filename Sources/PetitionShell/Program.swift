public import ArgumentParser
import Glibc
import PetitionConfiguration
import PetitionCore
import PetitionStore
import TerminalUI

extension ParsableCommand {
  /// Runs a program's command and turns a failure into words and an exit code.
  public static func runProgram() {
    // Files made from here on are readable by this user alone, and no core is ever written.
    umask(0o077)
    // A reader that has gone away is seen where a line is written, not as the end of the program.
    signal(SIGPIPE, SIG_IGN)
    // A limit on the size of files is said in words too: the write fails, and says why.
    signal(SIGXFSZ, SIG_IGN)
    // Swift's own answer to Ctrl-\ is a stack trace that waits for a key.
    signal(SIGQUIT, SIG_DFL)
    CoreDumps.disable()
    Output.reserve()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch  where exitCode(for: error).isSuccess {
      // Help and the version are answers like any other.
      Output.line(fullMessage(for: error))
    } catch  where exitCode(for: error) == .validationFailure {
      Output.error(refusal(of: error))
      end(ExitStatus.usage.rawValue)
    } catch {
      let failure = CommandFailure(any: error)
      Output.error(failure.message)
      end(failure.code.rawValue)
    }
    end(0)
  }

  /// Ends the program: whatever a command did, it is not done if nobody took its answer.
  private static func end(_ code: Int32) -> Never {
    Glibc.exit(Output.isTaken ? code : ExitStatus.inputOutput.rawValue)
  }

  /// Why the command line will not do.
  ///
  /// The parser repeats what was typed. Only a line of arguments that are printable is repeated as it
  /// is; of any other the parser is asked again with its arguments made so.
  private static func refusal(of error: any Error) -> String {
    let given = Array(CommandLine.arguments.dropFirst())
    let shown = given.map(\.printable)
    guard shown != given else { return fullMessage(for: error) }
    do {
      _ = try parseAsRoot(shown)
      return fullMessage(for: error)
    } catch {
      return fullMessage(for: error)
    }
  }
}

extension CommandFailure {
  /// Says what any error means: no library's own words for it reach a reader.
  init(any error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let error as StoreError: self.init(error)
    case let error as ConfigurationError:
      self.init(message: "\(lines: error.problems.map(\.description))", code: .badInput)
    default:
      self.init(
        message: """
          Reading or writing failed in a way that this program has no words for. \
          What it had recorded and answered before stays recorded. \
          Check the disk, then give the same command again.
          """,
        code: .inputOutput
      )
    }
  }
}

/// Which version of the programs this is: they are made and installed together.
public enum ProgramVersion {
  /// The version; before 1.0.0 nothing was released.
  public static let number = "0.9.0"

  /// What `--version` prints.
  ///
  /// - Parameter program: The program's name.
  /// - Returns: One line.
  public static func text(of program: String) -> String {
    "\(program) \(number), ledger format \(PetitionStore.format)"
  }
}
