import Foundation
import Glibc

/// A file under a name that says whose it is, until it is finished and gets its own.
struct Draft {
  /// The file; its name ends with the identity of the process that fills it.
  let path: String

  /// Names a draft, after removing what processes that are gone have left of the same kind.
  init(at path: String) {
    self.path = path
    AbandonedDraft.remove(like: path, endings: ["", "-journal"])
  }

  /// Takes a finished file to this one, and sees to it that the next reader gets it from the medium.
  func fill(from source: String) throws(StoreError) {
    guard let reader = FileHandle(forReadingAtPath: source) else {
      throw .notWritable(path: source)
    }
    defer { try? reader.close() }
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreFile.failure(errno, path: path) }
    defer { close(descriptor) }
    while let part = try Self.next(of: reader, source) {
      try DurableFile.append(part, to: descriptor, path: path)
    }
    try DurableFile.sync(path)
  }

  /// Reads on; nil at the end.
  private static func next(of reader: FileHandle, _ path: String) throws(StoreError) -> Data? {
    do {
      let part = try reader.read(upToCount: 1 << 16) ?? Data()
      return part.isEmpty ? nil : part
    } catch {
      throw .inputOutput(path: path, detail: "it cannot be read")
    }
  }

  /// Gives the finished file its own name, for good.
  func name(_ name: String) throws(StoreError) {
    guard unsafe rename(path, name) == 0 else { throw StoreFile.failure(errno, path: name) }
    try DurableFile.syncFolder(of: name)
  }

  /// Removes it, if it is still there.
  func remove() {
    for suffix in ["", "-journal"] { unsafe unlink(path + suffix) }
  }

  /// The draft beside a database from which a copy is taken to its medium.
  static func beside(_ database: String) -> Draft {
    Draft(at: "\(database).copy-\(getpid())")
  }
}
