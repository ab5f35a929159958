import Foundation
import Glibc

/// Files that a command makes for a person: whole or not at all, and for this user alone.
public enum NewFile {
  /// Writes a file under another name, brings it to the disk, and only then gives it its name.
  ///
  /// - Parameters:
  ///   - text: The whole content.
  ///   - path: The file. What has that name already is kept, unless it may be replaced and is an
  ///     ordinary file.
  ///   - replacing: Whether it may be replaced.
  /// - Throws: ``CommandFailure`` if it was not written; what was there before is then as it was.
  public static func write(_ text: String, to path: String, replacing: Bool) throws {
    try checkName(path, replacing: replacing)
    let draft = "\(path).new-\(getpid())"
    defer { unsafe unlink(draft) }
    try fill(draft, with: Data(text.utf8), for: path)
    try name(draft, path, replacing: replacing)
    let folder = unsafe open(
      URL(fileURLWithPath: path).deletingLastPathComponent().path,
      O_RDONLY | O_DIRECTORY | O_CLOEXEC
    )
    guard folder >= 0 else { return }
    // Not every medium can do this, and the file itself is on the disk.
    fsync(folder)
    close(folder)
  }

  private static func checkName(_ path: String, replacing: Bool) throws {
    var information = stat()
    guard unsafe lstat(path, &information) == 0 else { return }
    guard replacing else { throw isThere(path) }
    guard information.st_mode & S_IFMT == S_IFREG else {
      throw CommandFailure(
        message: """
          \(path) is no ordinary file. It was left as it is, and nothing was written. \
          Name another file.
          """,
        code: .cannotCreate
      )
    }
  }

  private static func fill(_ draft: String, with bytes: Data, for path: String) throws {
    let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: bytes)
      try handle.synchronize()
      try handle.close()
    } catch {
      throw CommandFailure(
        message: """
          \(path) could not be written: \(error.localizedDescription) \
          What was there before is unchanged. Make room, or choose another folder.
          """,
        code: .inputOutput
      )
    }
  }

  private static func name(_ draft: String, _ path: String, replacing: Bool) throws {
    if !replacing {
      if unsafe link(draft, path) == 0 { return }
      if errno == EEXIST { throw isThere(path) }
      // A stick with FAT has no second names; that nothing is there was looked up a moment ago.
      guard errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS else { throw failure(path) }
    }
    guard unsafe rename(draft, path) == 0 else { throw failure(path) }
  }

  private static func isThere(_ path: String) -> CommandFailure {
    CommandFailure(
      message: """
        \(path) is there already. It was left as it is, and nothing was written. \
        Name another file, or add --force to replace it.
        """,
      code: .cannotCreate
    )
  }

  private static func failure(_ path: String) -> CommandFailure {
    CommandFailure(
      message: """
        \(path) cannot be made (\(unsafe String(cString: strerror(errno)))). \
        Nothing was written. Choose a folder that is there and that this user may write to.
        """,
      code: .cannotCreate
    )
  }
}
