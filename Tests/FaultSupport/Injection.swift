import Foundation
import JourneySupport

/// A call to the operating system that strace interferes with.
struct Injection: Hashable, Sendable, CustomStringConvertible {
  enum Harm: Hashable, Sendable {
    /// The program is killed as it makes the call.
    case kill
    /// The call is not made and answers with this error.
    case error(String)
  }

  var call: String
  var harm: Harm
  /// The first call of its name that is harmed, 1-based.
  var nth: Int
  /// Whether all later ones are harmed as well.
  var forEver = false

  var description: String {
    let harm = if case .error(let name) = harm { "error=\(name)" } else { "signal=SIGKILL" }
    return "inject=\(call):\(harm):when=\(nth)\(forEver ? "+" : "")"
  }

  /// What stands before the command line of the program.
  ///
  /// - Parameter paths: The only files whose calls are counted; all calls when there are none.
  /// - Returns: The words.
  func words(on paths: [String]) -> [String] {
    ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e", description]
      + paths.flatMap { ["-P", $0] }
  }

  /// How often a scenario makes each of some calls, without any harm.
  static func counts(
    of calls: [String],
    in scenario: Scenario,
    onDatabaseOnly: Bool
  ) throws -> [String: Int] {
    let bench = try Workbench()
    _ = try scenario.prepare(bench)
    let log = bench.url.appending(path: "calls")
    let paths = scenario.filter(bench, onDatabaseOnly, calls).flatMap { ["-P", $0] }
    let strace = [
      "strace", "-f", "-qq", "-o", log.path, "-e", "trace=" + calls.joined(separator: ","),
    ]
    let command = try strace + paths + scenario.command(bench)
    _ = try BackgroundCommand(command, input: Signers.lines(scenario.names)).wait()
    let names = SystemCall.all(in: Array(try Data(contentsOf: log))).map(\.name)
    return Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
  }
}

extension Scenario {
  /// The files whose calls are harmed; none stands for all.
  ///
  /// Every program reads files before it begins, but writes and syncs none.
  func filter(_ bench: Workbench, _ onDatabaseOnly: Bool, _ calls: [String]) -> [String] {
    let isElsewhereToo = writesElsewhere && !calls.contains("pread64")
    return onDatabaseOnly && !isElsewhereToo ? bench.databaseFiles : []
  }
}

extension Workbench {
  /// The database, its journal and their folder.
  var databaseFiles: [String] {
    let folder = URL(filePath: database).deletingLastPathComponent().path
    return [database, database + "-journal", folder]
  }
}
