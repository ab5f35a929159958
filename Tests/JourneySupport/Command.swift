/// A command run to its end, with everything it printed.
public struct Command: Sendable {
  /// How it ended.
  public let status: ExitStatus
  /// Standard output and standard error in the order they came.
  public let output: String

  /// Runs `arguments` in the base environment plus `environment`, reading from nothing.
  ///
  /// - Throws: ``JourneyError/system(call:reason:)`` when it cannot be started. An exit code other
  ///   than zero is an answer, not an error.
  public init(
    _ arguments: [String],
    environment: [String: String] = [:],
    directory: String? = nil
  ) throws(JourneyError) {
    let file = try TemporaryFile()
    let child = try ChildProcess(
      arguments,
      environment: JourneyEnvironment.base(adding: environment),
      directory: directory,
      streams: .descriptors(input: nil, output: file.descriptor, errors: file.descriptor)
    )
    guard let status = child.reap(waiting: true) else { throw .system(call: "waitpid") }
    self.status = status
    output = file.text()
  }

  /// Runs `arguments` and returns what they printed.
  ///
  /// - Throws: ``JourneyError/failed(command:status:output:)`` unless the exit code is zero.
  @discardableResult
  public static func output(
    of arguments: [String],
    environment: [String: String] = [:],
    directory: String? = nil
  ) throws(JourneyError) -> String {
    let command = try Command(arguments, environment: environment, directory: directory)
    guard command.status == .code(0) else {
      throw .failed(command: arguments, status: command.status, output: command.output)
    }
    return command.output
  }
}
