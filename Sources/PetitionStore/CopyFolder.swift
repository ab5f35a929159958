import Foundation
import Glibc

/// The folder that copies go to, before any is made.
public enum CopyFolder {
  /// What stands at a path that copies are to go to.
  public enum Standing: Hashable, Sendable {
    /// A folder that this user may write to, on another disk than the database.
    case ready
    /// Such a folder on the database's own disk.
    case onSameDisk
    /// Nothing.
    case missing
    /// Something else than a folder.
    case noFolder
    /// A folder that this user may not write to.
    case notWritable
  }

  /// Looks at a folder.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - database: The database, which need not be there yet.
  /// - Returns: What is there.
  public static func standing(_ path: String, database: String) -> Standing {
    guard let disk = StoreFile.disk(ofFolder: path) else {
      var status = stat()
      return unsafe stat(path, &status) == 0 ? .noFolder : .missing
    }
    guard unsafe access(path, W_OK | X_OK) == 0 else { return .notWritable }
    return disk == self.disk(around: database) ? .onSameDisk : .ready
  }

  /// Refuses a folder that no copy can be made in, before anything is done.
  ///
  /// - Throws: ``StoreError/noFolder(path:)`` or ``StoreError/copyFailed(path:detail:)``.
  public static func check(_ path: String) throws(StoreError) {
    switch standing(path, database: path) {
    case .ready, .onSameDisk: return
    case .missing, .noFolder: throw .noFolder(path: path)
    case .notWritable:
      throw .copyFailed(path: path, detail: "this user may not write there")
    }
  }

  /// The disk of a file's folder, or of the nearest folder above it that is there.
  private static func disk(around path: String) -> UInt? {
    var folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    while StoreFile.disk(ofFolder: folder.path) == nil, folder.path != "/" {
      folder.deleteLastPathComponent()
    }
    return StoreFile.disk(ofFolder: folder.path)
  }
}
