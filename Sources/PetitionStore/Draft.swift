import Foundation
import Glibc

/// A file under a name that says whose it is, until it is finished and gets its own.
struct Draft {
  /// The file; its name ends with the identity of the process that fills it.
  let path: String
  private let file: HeldFile

  /// Makes a draft, after removing what processes that are gone have left of the same kind.
  ///
  /// - Parameters:
  ///   - path: The draft.
  ///   - database: The database that it becomes a copy of.
  /// - Throws: ``StoreError`` if it cannot be made.
  init(at path: String, of database: String) throws(StoreError) {
    self.path = path
    AbandonedDraft.remove(like: path, endings: ["", "-journal"])
    file = try HeldFile(making: path, like: database)
  }

  /// Takes a finished file to this one, and sees to it that the next reader gets it from the medium.
  func fill(from source: String) throws(StoreError) {
    guard let reader = FileHandle(forReadingAtPath: source) else {
      throw .notWritable(path: source)
    }
    defer { try? reader.close() }
    while let part = try Self.next(of: reader, source) {
      try DurableFile.append(part, to: file.descriptor, path: path)
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
  static func beside(_ database: String) throws(StoreError) -> Draft {
    try Draft(at: "\(database).copy-\(getpid())", of: database)
  }
}
