import Glibc

/// Which file stands at a path, and when it was written last: a look that opens nothing.
struct FileStand: Hashable {
  private let device: UInt
  private let number: UInt
  private let bytes: Int
  private let written: [Int]

  /// Looks at a path; nil if nothing is there.
  init?(_ path: String) {
    guard let file = try? StoreFile.look(at: path) else { return nil }
    device = UInt(file.st_dev)
    number = UInt(file.st_ino)
    bytes = Int(file.st_size)
    written = [
      file.st_mtim.tv_sec, file.st_mtim.tv_nsec, file.st_ctim.tv_sec, file.st_ctim.tv_nsec,
    ]
  }

  /// Whether it holds nothing at all.
  var isEmpty: Bool { bytes == 0 }

  /// Whether it is the same file, written since or not.
  func isSameFile(as other: FileStand?) -> Bool {
    device == other?.device && number == other?.number
  }
}
