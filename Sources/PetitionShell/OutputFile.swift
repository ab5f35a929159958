import Foundation
import Glibc
import PetitionCore
public import PetitionStore

/// A file that a command writes: whole under its name, or not there at all.
///
/// It grows under another name beside its own, for this user alone, and is brought to the disk before
/// it gets its name. What a killed program has left of a file of the same name goes when the next one
/// is opened. Without a path it is standard output, and on a terminal nothing that steers it is
/// written.
public final class OutputFile {
  /// The file; nil is standard output.
  public let path: String?

  /// The name under which it grows; empty for standard output.
  public let draft: String

  private let isForced: Bool
  private let keepsRights: Bool
  private let unchanged: String
  private var descriptor: Int32
  private var isOpen: Bool
  private var isNamed = false

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: The file; nil or "-" means standard output.
  ///   - isForced: Whether an ordinary file of that name may be replaced. Anything else that has the
  ///     name, a folder, a device or a link, is always left as it is.
  ///   - keepsRights: Whether a file that replaces another gets its owner, group and rights.
  ///   - owner: Whose it becomes, if root makes it for somebody else.
  ///   - draft: The name under which it grows (default: its own with an ending, in the same folder).
  ///   - unchanged: What is not lost if it cannot be written, as a part of a sentence.
  /// - Throws: ``CommandFailure`` if it is there already, is no ordinary file, or cannot be made.
  public init(
    _ path: String?,
    isForced: Bool,
    keepsRights: Bool = false,
    owner: FileOwner? = nil,
    draft: String? = nil,
    unchanged: String = "every signature in the ledger is as it was"
  ) throws {
    let path = path == "-" ? nil : path
    self.path = path
    self.draft = draft ?? path.map { "\($0).new-\(getpid())" } ?? ""
    self.isForced = isForced
    self.keepsRights = keepsRights
    self.unchanged = unchanged
    descriptor = STDOUT_FILENO
    isOpen = false
    guard let path else { return }
    try Self.check(path, isForced)
    if draft == nil { AbandonedDraft.remove(like: self.draft) }
    unsafe unlink(self.draft)
    descriptor = AbandonedDraft.make(self.draft)
    guard descriptor >= 0 else { throw Self.cannotMake(path) }
    isOpen = true
    if keepsRights { try inherit(from: path) }
    owner?.take(descriptor)
  }

  deinit {
    guard path != nil else { return }
    if isOpen { Glibc.close(descriptor) }
    if !isNamed { unsafe unlink(draft) }
  }

  /// Whether a person looks at what is written.
  public var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes bytes.
  ///
  /// - Throws: ``CommandFailure`` if the disk is full, or nobody takes them any more.
  public func write(_ bytes: [UInt8]) throws {
    let bytes =
      path == nil && isTerminal
      ? Array(String(decoding: bytes, as: UTF8.self).harmless.utf8) : bytes
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

  /// Brings all that was written to the disk, still under the other name; nothing can follow it.
  ///
  /// - Throws: ``CommandFailure`` if it could not be done.
  public func close() throws {
    guard isOpen else { return }
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure() }
    isOpen = false
    guard Glibc.close(descriptor) == 0 else { throw failure() }
  }

  /// Brings the file to the disk and gives it its name.
  ///
  /// - Throws: ``CommandFailure`` if it could not be done; there is then no new file.
  public func finish() throws {
    guard let path else { return }
    try close()
    try name(path)
    isNamed = true
    let handle = unsafe open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { return }
    // Not every medium can do this, and the file itself is on the disk.
    fsync(handle)
    Glibc.close(handle)
  }

  /// Looks at a name before anything is asked or done; "-" is standard output and always fine.
  ///
  /// - Throws: ``CommandFailure`` if it is there and may not be replaced, is no ordinary file, or its
  ///   folder is none that this user may write to.
  public static func check(_ path: String, _ isForced: Bool) throws {
    guard path != "-" else { return }
    guard !path.isEmpty else {
      throw CommandFailure(
        message:
          "No file is named. Nothing was written. Name one with -o, or - for standard output.",
        code: .usage
      )
    }
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      guard unsafe access(folder(of: path), W_OK | X_OK) == 0 else { throw cannotMake(path) }
      return
    }
    if let kind = FileKind(status.st_mode) { throw isNoFile(path, kind) }
    guard isForced else { throw isThere(path) }
  }

  private static func folder(of path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
  }

  /// Gives the draft what is known of the file that it will replace.
  ///
  /// A configuration that root has changed must still be the kiosk's.
  private func inherit(from path: String) throws {
    var old = stat()
    var new = stat()
    guard unsafe lstat(path, &old) == 0, unsafe fstat(descriptor, &new) == 0 else { return }
    if old.st_uid != new.st_uid || old.st_gid != new.st_gid {
      guard fchown(descriptor, old.st_uid, old.st_gid) == 0 else {
        throw CommandFailure(
          message: """
            \(path) belongs to another user or group, and this user may not give a new one back to \
            them. It was left as it is. Give the same command as its owner, or with sudo.
            """,
          code: .cannotCreate
        )
      }
    }
    guard fchmod(descriptor, old.st_mode & 0o7777) == 0 else { throw failure() }
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
    try Self.check(path, isForced)
    guard unsafe rename(draft, path) == 0 else { throw failure() }
  }

  private func failure() -> CommandFailure {
    let reason = unsafe String(cString: strerror(errno))
    guard let path else {
      return CommandFailure(
        message: """
          Nobody takes what is written any more (\(reason)). \
          What was printed is not whole, and \(unchanged).
          """,
        code: .inputOutput
      )
    }
    return CommandFailure(
      message: """
        \(path) could not be written (\(reason)). There is no new file, and \(unchanged). \
        Make room or choose another folder, then give the same command again.
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

  private static func isNoFile(_ path: String, _ kind: FileKind) -> CommandFailure {
    CommandFailure(
      message: """
        \(path) is \(kind.words), no ordinary file. It was left as it is, and nothing was written. \
        Choose another name.
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
