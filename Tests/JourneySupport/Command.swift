import Foundation
import Glibc

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
      streams: .captured(file.descriptor)
    )
    guard let status = child.reap(waiting: true) else { throw .system(call: "waitpid") }
    self.status = status
    output = String(decoding: file.contents(), as: UTF8.self)
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

/// A nameless file to catch output in.
///
/// Unlike a pipe it cannot fill up, and a daemon that keeps it open keeps nobody waiting.
private struct TemporaryFile: ~Copyable {
  let descriptor: Int32

  init() throws(JourneyError) {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)
    guard descriptor >= 0 else { throw .system(call: "open(\(path))") }
    unsafe unlink(path)
  }

  deinit { close(descriptor) }

  func contents() -> [UInt8] {
    lseek(descriptor, 0, SEEK_SET)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while case let count = unsafe read(descriptor, &chunk, chunk.count), count > 0 {
      bytes += chunk[..<count]
    }
    return bytes
  }
}
