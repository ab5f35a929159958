import Foundation
import Glibc

/// A small file beside a database, which somebody may have put something else in the place of.
enum SmallFile {
  /// No key, no head and no header of a journal is longer, in bytes.
  static let longest = 4096

  /// Reads the beginning of a file, all of it if it is small, and waits for nobody.
  ///
  /// - Parameter path: The file, which is there.
  /// - Returns: At most ``longest`` bytes.
  /// - Throws: ``StoreError/notAFile(path:kind:)``, ``StoreError/unreadable(path:)`` or what else the
  ///   operating system says.
  static func read(_ path: String) throws(StoreError) -> Data {
    try StoreFile.expectFile(path)
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let descriptor = unsafe open(path, flags)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure(path) }
    if let kind = StoreFile.kind(status.st_mode) { throw .notAFile(path: path, kind: kind) }
    var bytes = [UInt8](repeating: 0, count: longest)
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
    }
    guard count >= 0 else { throw failure(path) }
    return Data(bytes.prefix(count))
  }

  private static func failure(_ path: String) -> StoreError {
    switch errno {
    case EACCES, EPERM: .unreadable(path: path)
    case ELOOP: .notAFile(path: path, kind: "a link")
    default: StoreFile.failure(errno, path: path)
    }
  }
}
