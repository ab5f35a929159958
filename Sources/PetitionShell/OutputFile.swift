import Foundation
import Glibc

/// A file that a command writes: whole under its name, or not there at all.
///
/// It grows under another name beside its own, for this user alone, and is brought to the disk before
/// it gets its name. Without a path it is standard output.
public final class OutputFile {
  private let path: String?
  private let isForced: Bool
  private let draft: String
  private var descriptor: Int32

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: The file; nil means standard output.
  ///   - isForced: Whether a file of that name may be replaced.
  /// - Throws: ``CommandFailure`` if it is there already, or cannot be made.
  public init(_ path: String?, isForced: Bool) throws {
    self.path = path
    self.isForced = isForced
    draft = path.map { "\($0).new-\(getpid())" } ?? ""
    descriptor = STDOUT_FILENO
    guard let path else { return }
    if !isForced {
      var status = stat()
      guard unsafe lstat(path, &status) != 0 else { throw Self.isThere(path) }
    }
    unsafe unlink(draft)
    descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Self.cannotMake(path) }
  }

  deinit {
    guard path != nil, descriptor >= 0 else { return }
    close(descriptor)
    unsafe unlink(draft)
  }

  /// Whether a person looks at what is written.
  public var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes bytes.
  ///
  /// - Throws: ``CommandFailure`` if the disk is full, or nobody takes them any more.
  public func write(_ bytes: [UInt8]) throws {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw failure() }
      start += count
    }
  }

  /// Brings the file to the disk and gives it its name.
  ///
  /// - Throws: ``CommandFailure`` if it could not be done; there is then no new file.
  public func finish() throws {
    guard let path else { return }
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure() }
    try name(path)
    close(descriptor)
    descriptor = -1
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let handle = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { return }
    fsync(handle)
    close(handle)
  }

  private func name(_ path: String) throws {
    if !isForced {
      if unsafe link(draft, path) == 0 {
        unsafe unlink(draft)
        return
      }
      if errno == EEXIST { throw Self.isThere(path) }
      // A stick may know no second names; nothing of that name was there at the start.
    }
    guard unsafe rename(draft, path) == 0 else { throw failure() }
  }

  private func failure() -> CommandFailure {
    let reason = unsafe String(cString: strerror(errno))
    guard let path else {
      return CommandFailure(
        message: "Nobody takes what is written any more (\(reason)). Nothing was changed.",
        code: .inputOutput
      )
    }
    return CommandFailure(
      message: """
        \(path) could not be written (\(reason)). There is no new file, and the ledger is \
        unchanged. Make room or choose another folder, then give the same command again.
        """,
      code: .inputOutput
    )
  }

  private static func isThere(_ path: String) -> CommandFailure {
    CommandFailure(
      message: """
        \(path) is there already. It was left as it is, and nothing was written. \
        Choose another name, or replace it with --force.
        """,
      code: .cannotCreate
    )
  }

  private static func cannotMake(_ path: String) -> CommandFailure {
    CommandFailure(
      message: """
        \(path) cannot be made (\(unsafe String(cString: strerror(errno)))). Nothing was written. \
        Choose a folder that this user may write to.
        """,
      code: .cannotCreate
    )
  }
}
