import CDiskKind
import Foundation
import Glibc

/// What a program that was killed has left of a file that it was still filling.
public enum AbandonedDraft {
  /// Makes a draft and holds it: as long as the descriptor is open, nobody takes it for left behind.
  ///
  /// - Parameter path: The draft; nothing may have its name.
  /// - Returns: The descriptor, or -1, and then `errno` says why.
  public static func make(_ path: String) -> Int32 {
    while true {
      let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
      let descriptor = unsafe open(path, flags, 0o600)
      guard descriptor >= 0 else { return -1 }
      guard canLock(path), flock(descriptor, LOCK_EX) == 0 else { return descriptor }
      // Whoever looked between the two calls took it for left behind.
      var status = stat()
      guard unsafe fstat(descriptor, &status) == 0, status.st_nlink == 0 else { return descriptor }
      close(descriptor)
    }
  }

  /// Removes files that differ from a draft in the number of the process only, if nobody is at work
  /// on them.
  ///
  /// - Parameters:
  ///   - path: The draft; it ends with the number of the process that fills it.
  ///   - endings: What may stand behind the number. Files with anything else there are left alone.
  public static func remove(like path: String, endings: Set<String> = [""]) {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent()
    let start = String(url.lastPathComponent.reversed().drop(while: \.isNumber).reversed())
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(start) {
      let rest = name.dropFirst(start.count)
      let number = rest.prefix(while: \.isNumber)
      guard let owner = pid_t(number), endings.contains(String(rest.dropFirst(number.count))) else {
        continue
      }
      _ = remove(folder.appendingPathComponent(name).path, of: owner)
    }
  }

  /// What became of a file that may have been left behind.
  enum Fate {
    case removed, inUse, stuck
  }

  /// Removes a file unless somebody is at work on it.
  ///
  /// - Parameters:
  ///   - path: An ordinary file.
  ///   - owner: The process that its name names.
  /// - Returns: What became of it.
  static func remove(_ path: String, of owner: pid_t) -> Fate {
    guard let status = try? StoreFile.look(at: path), status.st_mode & S_IFMT == S_IFREG else {
      return StoreFile.isThere(path) ? .stuck : .removed
    }
    let descriptor = unsafe open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    if descriptor >= 0, canLock(path) {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return unlinked(path) }
      if errno == EWOULDBLOCK { return .inUse }
    }
    // Where nothing can be locked, or not by us, the number of the process is all there is.
    guard owner > 0, owner == getpid() || (kill(owner, 0) != 0 && errno == ESRCH) else {
      return .inUse
    }
    return unlinked(path)
  }

  /// Whether a lock on a whole file is one of its own there.
  ///
  /// On a disk of another machine it may stand in the way of SQLite's; the number of the process must
  /// do there.
  private static func canLock(_ path: String) -> Bool {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let kind = StoreFile.unsafeKind(ofDisk: unsafe disk_kind(folder))
    return kind == nil || kind == "FAT" || kind == "exFAT"
  }

  private static func unlinked(_ path: String) -> Fate {
    unsafe unlink(path) == 0 || errno == ENOENT ? .removed : .stuck
  }
}
