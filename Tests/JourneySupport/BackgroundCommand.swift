public import Glibc

/// A command that runs while its caller does something else, with its two streams kept apart.
///
/// Whatever it started is killed with it when this value goes.
public final class BackgroundCommand {
  /// What a command said on each of its two streams, and how it ended.
  public struct Answer: Hashable, Sendable {
    /// How it ended.
    public var status: ExitStatus
    /// All of its standard output.
    public var output: String
    /// All of its standard error.
    public var errors: String

    /// Creates an answer, to compare one with.
    public init(status: ExitStatus, output: String, errors: String) {
      self.status = status
      self.output = output
      self.errors = errors
    }
  }

  private let arguments: [String]
  private let child: ChildProcess
  private let output: TemporaryFile
  private let errors: TemporaryFile
  private var status: ExitStatus?

  /// Starts `arguments` in the base environment plus `environment`, with `input` to read.
  ///
  /// - Throws: ``JourneyError/system(call:reason:)`` when it cannot be started.
  public init(
    _ arguments: [String],
    environment: [String: String] = [:],
    directory: String? = nil,
    input: String = ""
  ) throws(JourneyError) {
    let file = try TemporaryFile(holding: input)
    self.arguments = arguments
    output = try TemporaryFile()
    errors = try TemporaryFile()
    child = try ChildProcess(
      arguments,
      environment: JourneyEnvironment.base(adding: environment),
      directory: directory,
      streams: .descriptors(
        input: file.descriptor,
        output: output.descriptor,
        errors: errors.descriptor
      )
    )
  }

  deinit {
    guard status == nil else { return }
    send(SIGKILL)
    _ = child.reap(waiting: true)
  }

  /// The process that was started; what it starts belongs to its process group.
  public var processID: pid_t { child.id }

  /// What it has printed on standard output so far.
  public var outputSoFar: String { output.text() }

  /// Whether it has ended.
  public var hasEnded: Bool {
    if status == nil { status = child.reap(waiting: false) }
    return status != nil
  }

  /// Sends a signal to it and to everything it has started.
  public func send(_ signal: Int32) {
    guard status == nil else { return }
    kill(-child.id, signal)
  }

  /// Waits for its end.
  ///
  /// - Throws: ``JourneyError/timedOut(waitingFor:screen:)`` when it has not ended by `limit`.
  public func wait(upTo limit: Duration = .seconds(120)) throws(JourneyError) -> Answer {
    let deadline = Deadline(in: limit)
    while !hasEnded {
      guard !deadline.hasPassed else {
        throw .timedOut(
          waitingFor: "the end of `\(arguments.joined(separator: " "))`",
          screen: output.text() + errors.text()
        )
      }
      usleep(500)
    }
    guard let status else { throw .system(call: "waitpid") }
    return Answer(status: status, output: output.text(), errors: errors.text())
  }
}
