import Foundation
import Glibc

/// Whose the files beside a database are, when it is root who gives a command.
///
/// A file that root leaves beside a database shuts out the user who takes signatures there.
public struct FileOwner: Hashable, Sendable {
  private let user: uid_t
  private let group: gid_t

  /// Looks at a database, or at the nearest folder above it that is there.
  ///
  /// - Parameter path: The database.
  /// - Returns: Nil for anybody but root: what others make is theirs, and they may not give it away.
  public static func beside(_ path: String) -> FileOwner? {
    guard geteuid() == 0, path != Connection.inMemory else { return nil }
    var place = URL(fileURLWithPath: path)
    while true {
      var status = stat()
      if unsafe lstat(place.path, &status) == 0 {
        return FileOwner(user: status.st_uid, group: status.st_gid)
      }
      guard place.path != "/" else { return nil }
      place.deleteLastPathComponent()
    }
  }

  /// Gives a file away; a disk that knows no owners keeps its own.
  public func take(_ descriptor: Int32) {
    fchown(descriptor, user, group)
  }

  /// Gives a folder away that was made just now.
  func take(folder path: String) {
    unsafe lchown(path, user, group)
  }
}
