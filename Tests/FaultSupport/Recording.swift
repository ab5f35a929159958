import Foundation
import JourneySupport

/// All that a program did to a folder and all that it said, in order.
struct Recording: Sendable {
  /// The folder before.
  let before: DiskImage
  /// What was done and said; an answer stands behind everything that was done before it.
  let operations: [DiskOperation]
  /// How the program ended.
  let status: ExitStatus

  /// Calls that change a folder or say something; some of them must never come.
  private static let calls = [
    "openat", "creat", "close", "dup", "dup2", "dup3", "fcntl", "lseek", "mkdir", "mkdirat",
    "write",
    "pwrite64", "writev", "pwritev", "pwritev2", "sendfile", "copy_file_range", "fallocate",
    "ftruncate", "truncate", "fsync", "fdatasync", "sync_file_range", "unlink", "unlinkat",
    "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat",
  ]

  /// Runs a command to its end and writes down what it does below `folder`.
  ///
  /// - Throws: ``JourneySupport/JourneyError``; ``TraceError`` when the program did something to
  ///   the folder that the recorder does not know.
  init(
    of command: [String],
    in folder: URL,
    environment: [String: String] = [:],
    input: String
  ) throws {
    before = try DiskImage(of: folder)
    let log = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: log) }
    let strace = [
      "strace", "-f", "-qq", "-xx", "-s", "1000000", "-o", log.path,
      "-e", "trace=" + Self.calls.joined(separator: ","),
    ]
    let words = environment.sorted { $0.key < $1.key }.flatMap { ["-E", "\($0.key)=\($0.value)"] }
    let answer = try BackgroundCommand(strace + words + command, input: input).wait()
    status = answer.status
    var reader = TraceReader(folder: folder.path, before: before)
    for call in SystemCall.all(in: Array(try Data(contentsOf: log))) where call.result >= 0 {
      try reader.read(call)
    }
    operations = reader.operations
  }

  /// Everything that was said before a moment.
  func output(before end: Int) -> String {
    operations[..<end].reduce(into: "") { text, operation in
      if case .answer(let words) = operation { text += words }
    }
  }
}

/// Why a log cannot be believed.
enum TraceError: Error, Equatable {
  /// A call changed the recorded folder in a way that the model of the disk does not have.
  case notUnderstood(call: String)
}
