import Foundation
import Glibc

extension StoreFile {
  /// Names what is no ordinary file; nil for one that is.
  ///
  /// - Parameter mode: What the operating system says of it.
  /// - Returns: The kind with its article.
  static func kind(_ mode: mode_t) -> String? {
    switch mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFLNK: "a link"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    default: "a device"
    }
  }

  /// Names what is in the place of a file; nil for a file, and for nothing.
  static func kindOfAnother(_ path: String) -> String? {
    (try? look(at: path)).flatMap { kind($0.st_mode) }
  }

  /// Refuses whatever has a file's name and is none: a pipe would be waited for without end.
  static func expectFile(_ path: String) throws(StoreError) {
    if let kind = kind(try look(at: path).st_mode) { throw .notAFile(path: path, kind: kind) }
  }

  /// Refuses whatever has a database's name and is no file: the file itself must be named.
  static func expectKind(_ path: String) throws(StoreError) {
    if kindOfAnother(path) == "a link" { throw .linked(path: path) }
    try expectFile(path)
  }

  /// Looks at a database that is there before SQLite does.
  ///
  /// - Parameters:
  ///   - path: The database file.
  ///   - mayBeEmpty: Whether an empty file will do.
  /// - Throws: ``StoreError/linked(path:)``, ``StoreError/notAFile(path:kind:)``,
  ///   ``StoreError/emptyFile(path:)``, ``StoreError/damaged(path:detail:)`` or
  ///   ``StoreError/notOurs(path:)``.
  static func expectDatabase(_ path: String, mayBeEmpty: Bool = false) throws(StoreError) {
    try expectKind(path)
    let file = try look(at: path)
    guard file.st_size > 0 || mayBeEmpty else { throw .emptyFile(path: path) }
    // No database is that small, yet SQLite takes one byte for an empty file and writes over it.
    guard !(1..<512).contains(file.st_size) else {
      throw BareFile(path).flatMap { cutOff($0, path) } ?? .notOurs(path: path)
    }
  }

  /// Says that a database is shorter than it says itself; nil if it is not, or is none of ours.
  static func cutOff(_ file: BareFile, _ path: String) -> StoreError? {
    guard let header = DatabaseHeader(file), header.isOurs, file.size < header.statedSize else {
      return nil
    }
    let detail = "it was cut off: \(file.size) of \(header.statedSize) bytes are there"
    return .damaged(path: path, detail: detail)
  }

  /// Says what an error on opening means, now that the file can be looked at as bytes.
  static func explained(_ error: StoreError, _ path: String) -> StoreError {
    guard case .damaged = error, let file = BareFile(path) else { return error }
    return cutOff(file, path) ?? error
  }

  /// Finds out why a database cannot be written, once SQLite could not and has cleaned up, which
  /// takes the operating system's own answer away.
  ///
  /// - Returns: Nil if nothing stands in the way of writing beside it now.
  static func obstacle(to path: String) -> StoreError? {
    if isAtSizeLimit(path) { return .sizeLimit(path: path) }
    let place = URL(fileURLWithPath: path)
    let trial = place.deletingLastPathComponent()
      .appendingPathComponent(".\(place.lastPathComponent).look-\(getpid())").path
    defer { unsafe unlink(trial) }
    do throws(StoreError) {
      let file = try HeldFile(making: trial, like: path)
      try DurableFile.append(Data(count: 1 << 16), to: file.descriptor, path: path)
      return nil
    } catch {
      // Only what is wrong with the disk; the trial itself is nobody's concern.
      switch error {
      case .diskFull, .overQuota, .noDescriptors: return error
      default: return nil
      }
    }
  }

  /// Whether the next pages of a database, or of its journal, would be beyond the limit on files.
  private static func isAtSizeLimit(_ path: String) -> Bool {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else {
      return false
    }
    let sizes = [path, path + "-journal"].map { (try? look(at: $0).st_size) ?? 0 }
    return limit.rlim_cur < UInt(sizes.max() ?? 0) + UInt(BareFile.growth)
  }
}
