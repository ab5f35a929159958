import Foundation
import Glibc
import JourneySupport

/// A disk of its own for a test, so small that it can be filled; only root may have one.
final class SmallDisk {
  /// Whether this user may have one.
  static let isPossible: Bool = {
    guard geteuid() == 0, let disk = try? SmallDisk(kilobytes: 16) else { return false }
    return FileManager.default.fileExists(atPath: disk.url.path)
  }()

  let url = FileManager.default.temporaryDirectory.appending(path: "disk-\(UUID().uuidString)")

  init(kilobytes: Int) throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    try Command.output(
      of: ["mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", url.path]
    )
  }

  deinit {
    _ = try? Command(["umount", "-l", url.path])
    try? FileManager.default.removeItem(at: url)
  }

  /// Makes the disk read-only, or writable again.
  func setReadOnly(_ isReadOnly: Bool) throws {
    try Command.output(of: ["mount", "-o", "remount,\(isReadOnly ? "ro" : "rw")", url.path])
  }

  /// Fills the disk to the last byte.
  func fill() throws {
    _ = try Command(["dd", "if=/dev/zero", "of=\(ballast)", "bs=1024"])
  }

  /// Makes room again.
  func makeRoom() throws {
    try FileManager.default.removeItem(atPath: ballast)
  }

  private var ballast: String { url.appending(path: "ballast").path }
}
