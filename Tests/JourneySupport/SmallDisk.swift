public import Foundation
import Glibc

/// A disk of its own in memory, which can be filled, enlarged and made read-only.
public final class SmallDisk {
  /// Whether this user may mount one: in general only root may.
  public static let isAllowed = (try? SmallDisk(kilobytes: 64)) != nil

  /// The folder that the disk is mounted on.
  public let url = FileManager.default.temporaryDirectory.appending(
    path: "petition-disk-\(UUID().uuidString)"
  )

  /// Mounts a disk.
  ///
  /// - Throws: ``JourneyError/system(call:reason:)`` if this user may not.
  public init(kilobytes: Int) throws(JourneyError) {
    guard unsafe mkdir(url.path, 0o700) == 0 else { throw .system(call: "mkdir(\(url.path))") }
    do {
      try mount(options: "mode=0700,size=\(kilobytes)k", flags: 0)
    } catch {
      unsafe _ = rmdir(url.path)
      throw error
    }
  }

  deinit {
    unsafe _ = umount2(url.path, Int32(MNT_DETACH))
    unsafe _ = rmdir(url.path)
  }

  /// The path of the folder.
  public var path: String { url.path }

  /// Changes how much it holds.
  public func resize(kilobytes: Int) throws(JourneyError) {
    try mount(options: "size=\(kilobytes)k", flags: UInt(MS_REMOUNT))
  }

  /// Makes the disk read-only, or writable again; nothing may be open for writing.
  ///
  /// A program that another test starts at this moment holds what this process had open until it
  /// begins to run, so a busy disk is asked again.
  public func setReadOnly(_ isReadOnly: Bool) throws(JourneyError) {
    let flags = UInt(MS_REMOUNT) | (isReadOnly ? UInt(MS_RDONLY) : 0)
    for _ in 1...100 {
      if (try? mount(options: "", flags: flags)) != nil { return }
      Thread.sleep(forTimeInterval: 0.02)
    }
    try mount(options: "", flags: flags)
  }

  /// Fills the disk to the last byte.
  public func fill() throws(JourneyError) {
    _ = try Command(["dd", "if=/dev/zero", "of=\(ballast)", "bs=1024"])
  }

  /// Makes room again.
  public func makeRoom() throws {
    try FileManager.default.removeItem(atPath: ballast)
  }

  private var ballast: String { url.appending(path: "ballast").path }

  private func mount(options: String, flags: UInt) throws(JourneyError) {
    guard unsafe Glibc.mount("tmpfs", path, "tmpfs", flags, options) == 0 else {
      throw .system(call: "mount(\(path))")
    }
  }
}
