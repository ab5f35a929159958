import Foundation
import Glibc

/// A disk of its own in memory, which can be filled and made read-only.
final class SmallDisk {
  /// Whether this user may mount one: in general only root may.
  static let isAllowed = (try? SmallDisk(kilobytes: 64)) != nil

  let path: String

  init(kilobytes: Int) throws {
    path = NSTemporaryDirectory() + "petition-disk-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    do {
      try mount(options: "mode=0700,size=\(kilobytes)k", flags: 0)
    } catch {
      unsafe _ = rmdir(path)
      throw error
    }
  }

  deinit {
    unsafe _ = umount2(path, Int32(MNT_DETACH))
    unsafe _ = rmdir(path)
  }

  /// The path of a database within.
  var database: String { path + "/kiosk.db" }

  /// Forbids or allows writing; nothing may be open for writing.
  func setReadOnly(_ isReadOnly: Bool) throws {
    let readOnly = isReadOnly ? UInt(MS_RDONLY) : 0
    try mount(options: "", flags: UInt(MS_REMOUNT) | readOnly)
  }

  private func mount(options: String, flags: UInt) throws {
    guard unsafe Glibc.mount("tmpfs", path, "tmpfs", flags, options) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EPERM)
    }
  }
}
