import Foundation
import Glibc

/// A file that says while it is open that somebody is at work on it.
///
/// The lock goes with the process, however that ends; the number of a process may be another's by
/// the time that somebody asks.
final class HeldFile {
  let path: String
  let descriptor: Int32

  /// Makes a file of a name that nothing has.
  ///
  /// - Parameters:
  ///   - path: The file; it is for this user alone.
  ///   - database: The database whose owner it gets, if root makes it.
  /// - Throws: ``StoreError`` if it cannot be made.
  init(making path: String, like database: String) throws(StoreError) {
    let descriptor = AbandonedDraft.make(path)
    guard descriptor >= 0 else { throw StoreFile.failure(errno, path: path) }
    FileOwner.beside(database)?.take(descriptor)
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    // A process that was begun meanwhile may have the descriptor too.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
