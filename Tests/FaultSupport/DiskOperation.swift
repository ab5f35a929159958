/// What a program did to the disk, or said, in the order it did so.
///
/// Paths are relative to the recorded folder; files are known by number, because a file keeps its
/// contents when its name changes.
enum DiskOperation: Hashable, Sendable {
  case makeFolder(path: String)
  case create(path: String, file: Int)
  case rename(from: String, to: String)
  case link(from: String, to: String)
  case unlink(path: String)
  case write(file: Int, offset: Int, bytes: [UInt8])
  case resize(file: Int, size: Int)
  case sync(file: Int)
  case syncFolder(path: String)
  case answer(String)

  /// The file whose contents are changed; nil when no contents are.
  var changedFile: Int? {
    switch self {
    case .write(let file, _, _), .resize(let file, _): file
    default: nil
    }
  }

  /// The folder in which a name is changed; nil when none is.
  var changedFolder: String? {
    switch self {
    case .makeFolder(let path), .create(let path, _), .unlink(let path), .rename(_, let path),
      .link(_, let path):
      Self.folder(of: path)
    default: nil
    }
  }

  /// The folder that a name stands in; empty for the recorded folder itself.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
