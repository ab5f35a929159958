import Foundation
import Glibc

/// Small files beside the database that must be whole after a power cut.
enum DurableFile {
  /// Writes a file under another name, brings it to the disk, and only then gives it its name.
  ///
  /// - Parameters:
  ///   - bytes: The whole content.
  ///   - path: The file; it is for this user alone.
  ///   - replacing: Whether a file that is there may be replaced.
  ///   - database: The database that it lies beside.
  /// - Returns: False if the file was there and was not to be replaced.
  /// - Throws: ``StoreError`` if it could not be written; what was there before is still there.
  @discardableResult
  static func write(
    _ bytes: Data,
    to path: String,
    replacing: Bool,
    beside database: String
  ) throws(StoreError) -> Bool {
    let draft = "\(path).new-\(getpid())-\(pthread_self())"
    unsafe unlink(draft)
    defer { unsafe unlink(draft) }
    let file = try HeldFile(making: draft, like: database)
    defer { withExtendedLifetime(file) {} }
    try append(bytes, to: file.descriptor, path: draft)
    guard fsync(file.descriptor) == 0 else { throw StoreFile.failure(errno, path: draft) }
    if let other = StoreFile.kindOfAnother(path) { throw .notAFile(path: path, kind: other) }
    if replacing {
      guard unsafe rename(draft, path) == 0 else { throw StoreFile.failure(errno, path: path) }
    } else if unsafe link(draft, path) != 0 {
      guard errno == EEXIST else { throw StoreFile.failure(errno, path: path) }
      return false
    }
    try syncFolder(of: path)
    return true
  }

  /// Brings a file's name to the disk: without this a power cut may take the name away.
  static func syncFolder(of path: String) throws(StoreError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try sync(folder, flags: O_RDONLY | O_DIRECTORY)
  }

  /// Brings a file's content to the disk, and lets the next reader fetch it from there.
  static func sync(_ path: String, flags: Int32 = O_RDONLY) throws(StoreError) {
    let descriptor = unsafe open(path, flags | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreFile.failure(errno, path: path) }
    defer { close(descriptor) }
    // A folder on a stick may not be syncable at all, and then there is nothing to wait for.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw StoreFile.failure(errno, path: path)
    }
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
  }

  /// Writes all bytes to an open file.
  static func append(_ bytes: Data, to descriptor: Int32, path: String) throws(StoreError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw StoreFile.failure(errno, path: path) }
      rest = rest.dropFirst(count)
    }
  }
}
