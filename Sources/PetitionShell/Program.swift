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
