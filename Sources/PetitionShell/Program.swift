public import ArgumentParser
import Glibc
import TerminalUI

extension ParsableCommand {
  /// Runs a program's command and turns a failure into words and an exit code.
  public static func runProgram() {
    // Files made from here on are readable by this user alone, and no core is ever written.
    umask(0o077)
    // A reader that has gone away is seen where a line is written, not as the end of the program.
    signal(SIGPIPE, SIG_IGN)
    CoreDumps.disable()
    Output.reserve()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      Output.error(failure.message)
      end(failure.code.rawValue)
    } catch  where exitCode(for: error).isSuccess {
      // Help and the version are answers like any other.
      Output.line(fullMessage(for: error))
    } catch {
      exit(withError: error)
    }
    end(0)
  }

  /// Ends the program: whatever a command did, it is not done if nobody took its answer.
  private static func end(_ code: Int32) -> Never {
    Glibc.exit(Output.isTaken ? code : ExitStatus.inputOutput.rawValue)
  }
}
