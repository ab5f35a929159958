import Foundation
import Glibc

/// A nameless file that a program reads from or prints into.
///
/// Unlike a pipe it cannot fill up, and a daemon that keeps it open keeps nobody waiting.
struct TemporaryFile: ~Copyable {
  let descriptor: Int32

  /// Makes a file; whoever reads it begins with `text`.
  init(holding text: String = "") throws(JourneyError) {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)
    guard descriptor >= 0 else { throw .system(call: "open(\(path))") }
    unsafe unlink(path)
    let bytes = Array(text.utf8)
    guard unsafe pwrite(descriptor, bytes, bytes.count, 0) == bytes.count else {
      throw .system(call: "pwrite")
    }
  }

  deinit { close(descriptor) }

  /// All that is in it, as text; the place where others read or print is not moved.
  func text() -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while case let count = unsafe pread(descriptor, &chunk, chunk.count, bytes.count), count > 0 {
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
