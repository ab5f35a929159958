import Glibc

/// Room on the disk that is kept back, so that a day can still be closed when the disk is full.
public struct ReserveFile: Sendable {
  /// How much is kept back, in bytes.
  public static let size = 4 << 20
  /// With less room than this, in bytes, nothing is kept back and staff are warned.
  public static let scarcity = 50 << 20

  private let path: String
  private let database: String

  /// Names the reserve of a database.
  public init(beside database: String) {
    self.database = database
    path = database + ".reserve"
  }

  /// Keeps room back, if there is plenty and it is not kept already.
  public func keep() {
    guard !StoreFile.isThere(path), Self.room(around: path) ?? 0 >= Self.scarcity else { return }
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    FileOwner.beside(database)?.take(descriptor)
    if posix_fallocate(descriptor, 0, off_t(Self.size)) != 0 { release() }
  }

  /// Gives the room back; what somebody put in the reserve's place is left.
  public func release() {
    guard StoreFile.kindOfAnother(path) == nil else { return }
    unsafe unlink(path)
  }

  /// How many bytes an ordinary user may still write on the disk of a file; nil if it cannot be
  /// asked.
  public static func room(around path: String) -> Int? {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    var disk = statvfs()
    guard unsafe statvfs(folder, &disk) == 0 else { return nil }
    return Int(clamping: disk.f_bavail.multipliedReportingOverflow(by: disk.f_frsize).partialValue)
  }
}
