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
  /// - Throws: ``StoreError`` in words; whatever was there is as it was.
  static func prepare(_ path: String, mayCreate: Bool) throws(StoreError) {
    guard path != Connection.inMemory else { return }
    // Asked first: a kiosk that starts at the same time makes its key after its database.
    let known = mayCreate ? try entriesKnown(of: path) : nil
    let exists = isThere(path)
    guard exists || mayCreate else { throw .missing(path: path) }
    if exists { try expectKind(path) }
    let isEmpty = exists ? try look(at: path).st_size == 0 : true
    if isEmpty, let known { throw .vanished(path: path, known: known) }
    if !exists { try makeFolder(for: path) }
    try checkFolder(of: path)
    if exists { try expectDatabase(path, mayBeEmpty: mayCreate) }
    try checkWritable(path)
    if !exists { try make(path) }
    let file = try look(at: path)
    guard file.st_nlink == 1 else { throw .linked(path: path) }
    // Somebody made an empty file for us: there is nothing in it that others could have read.
    if mayCreate, file.st_size == 0 { unsafe chmod(path, 0o600) }
  }

  /// Counts the entries there were at least in a database whose head, or whose key, is still there.
  ///
  /// - Returns: Nil if neither is.
  /// - Throws: ``StoreError/headUnreadable(path:)``.
  private static func entriesKnown(of path: String) throws(StoreError) -> Int? {
    if let known = try KnownHead.read(beside: path) { return known.seq }
    return isThere(KioskKey.path(beside: path)) ? 0 : nil
  }

  /// Returns a path that SQLite can only read as the name of a file.
  ///
  /// A bare `:memory:` or `file:x` would mean something else to it, and a signature saved there
  /// would be nowhere.
  static func plain(_ path: String) -> String {
    path.isEmpty || path.hasPrefix("/") || path.hasPrefix(".") ? path : "./" + path
  }

  /// Makes an empty file for this user alone.
  static func make(_ path: String) throws(StoreError) {
    let owner = FileOwner.beside(path)
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(errno, path: path) }
    owner?.take(descriptor)
    close(descriptor)
  }

  /// Looks at a name itself, not at what a link leads to.
  static func look(at path: String) throws(StoreError) -> stat {
    var information = stat()
    guard unsafe lstat(path, &information) == 0 else { throw failure(errno, path: path) }
    return information
  }

  /// Makes a file's folder and all above it, and sees to it that a power cut leaves them there.
  ///
  /// A folder that is there may have been made a moment ago, by a program that has ended since.
  private static func makeFolder(for path: String) throws(StoreError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    if !isThere(folder) {
      try makeFolder(for: folder)
      let owner = FileOwner.beside(folder)
      if unsafe mkdir(folder, 0o700) == 0 {
        owner?.take(folder: folder)
      } else if errno != EEXIST {
        throw failure(errno, path: folder)
      }
    }
    let above = URL(fileURLWithPath: folder).deletingLastPathComponent().path
    // Who may not read a folder cannot bring its names to the disk, and seldom has made one there.
    if allows(above, R_OK) { try DurableFile.syncFolder(of: folder) }
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

  /// The number of the disk that a folder lies on; nil if there is no such folder.
  static func disk(ofFolder path: String) -> UInt? {
    var information = stat()
    guard unsafe stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFDIR else {
      return nil
    }
    return UInt(information.st_dev)
  }

  /// Whether something has that name, be it a link that leads nowhere.
  static func isThere(_ path: String) -> Bool {
    (try? look(at: path)) != nil
  }

  static func allows(_ path: String, _ use: Int32) -> Bool {
    unsafe access(path, use) == 0
  }

  /// Says what an error of the operating system means.
  static func failure(_ code: Int32, path: String) -> StoreError {
    switch code {
    case EACCES, EPERM, EROFS, ENOENT, ENOTDIR: .notWritable(path: path)
    case ENOSPC: .diskFull(path: path)
    case EDQUOT: .overQuota(path: path)
    case EFBIG: .sizeLimit(path: path)
    case EMFILE, ENFILE: .noDescriptors(path: path)
    case EISDIR: .notAFile(path: path, kind: "a folder")
    case ELOOP: .notAFile(path: path, kind: "a link")
    default: unsafe .inputOutput(path: path, detail: String(cString: strerror(code)))
    }
  }
}
