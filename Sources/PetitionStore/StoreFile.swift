import Foundation
import GRDB
import Glibc

/// The database as a file: its folder, its rights, and what SQLite's errors mean for it.
enum StoreFile {
  /// Sees to it that there is a file that can be written; a new one is for this user alone.
  ///
  /// A file that is there is looked at and never opened: to close it again would drop every lock
  /// that another connection of this process holds on it.
  ///
  /// - Parameters:
  ///   - path: The database file.
  ///   - mayCreate: Whether a file that is missing may be made.
  /// - Throws: ``StoreError/missing(path:)``, ``StoreError/notWritable(path:)``,
  ///   ``StoreError/diskFull(path:)`` or ``StoreError/notOurs(path:)``.
  static func prepare(_ path: String, mayCreate: Bool) throws(StoreError) {
    guard path != Connection.inMemory else { return }
    let exists = isThere(path)
    guard exists || mayCreate else { throw .missing(path: path) }
    if !exists { try makeFolder(for: path) }
    try checkWritable(path)
    if !exists { try make(path) }
    let file = try look(at: path)
    // No database is that small, yet SQLite takes one byte for an empty file and writes over it.
    guard file.st_mode & S_IFMT == S_IFREG, !(1..<512).contains(file.st_size) else {
      throw .notOurs(path: path)
    }
  }

  /// Takes the file from every other user, once it is known to be ours.
  static func protect(_ path: String) throws(StoreError) {
    guard path != Connection.inMemory, try look(at: path).st_mode & 0o077 != 0 else { return }
    guard unsafe chmod(path, 0o600) == 0 else { throw failure(errno, path: path) }
  }

  /// Returns a path that SQLite can only read as the name of a file.
  ///
  /// A bare `:memory:` or `file:x` would mean something else to it, and a signature saved there
  /// would be nowhere.
  static func plain(_ path: String) -> String {
    path.isEmpty || path.hasPrefix("/") || path.hasPrefix(".") ? path : "./" + path
  }

  private static func make(_ path: String) throws(StoreError) {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(errno, path: path) }
    close(descriptor)
  }

  private static func look(at path: String) throws(StoreError) -> stat {
    var information = stat()
    guard unsafe stat(path, &information) == 0 else { throw failure(errno, path: path) }
    return information
  }

  private static func makeFolder(for path: String) throws(StoreError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard !isThere(folder) else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
    } catch {
      throw .notWritable(path: folder)
    }
  }

  /// A journal is made beside the database, so the folder must be writable as well.
  private static func checkWritable(_ path: String) throws(StoreError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var mount = statvfs()
    guard unsafe statvfs(folder, &mount) == 0 else { throw failure(errno, path: folder) }
    guard mount.f_flag & UInt(ST_RDONLY) == 0, allows(folder, W_OK) else {
      throw .notWritable(path: folder)
    }
    guard !isThere(path) || allows(path, R_OK | W_OK) else {
      throw .notWritable(path: path)
    }
  }

  private static func isThere(_ path: String) -> Bool {
    allows(path, F_OK)
  }

  private static func allows(_ path: String, _ use: Int32) -> Bool {
    unsafe access(path, use) == 0
  }

  private static func failure(_ code: Int32, path: String) -> StoreError {
    switch code {
    case EACCES, EPERM, EROFS, ENOENT, ENOTDIR: .notWritable(path: path)
    case ENOSPC, EDQUOT: .diskFull(path: path)
    case EISDIR, ELOOP: .notOurs(path: path)
    default: unsafe .inputOutput(path: path, detail: String(cString: strerror(code)))
    }
  }
}

/// Runs work against a file and says every failure in the storage module's own words.
func translated<Value>(_ path: String, _ work: () throws -> Value) throws(StoreError) -> Value {
  do {
    return try work()
  } catch let error as StoreError {
    throw error
  } catch let error as DatabaseError {
    throw StoreError(error, path: path)
  } catch is RowDecodingError {
    throw .damaged(path: path, detail: "a value of the wrong kind")
  } catch {
    // The error's own words may quote the value it is about.
    throw .inputOutput(path: path, detail: "\(type(of: error))")
  }
}

extension StoreError {
  /// Says what an SQLite error means.
  ///
  /// The message never carries the statement's arguments: they may hold a name.
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notOurs(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .notWritable(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, detail: error.message ?? "SQLITE_CORRUPT")
    default:
      self = .inputOutput(path: path, detail: "\(error.extendedResultCode)")
    }
  }
}
