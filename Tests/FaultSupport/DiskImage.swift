import Foundation

/// Names and contents, as they are on a disk at one moment.
struct DiskImage: Hashable, Sendable {
  /// Each name with the number of its file; nil stands for a folder.
  var names: [String: Int?] = [:]
  var contents: [Int: [UInt8]] = [:]

  /// A file that can be reached.
  typealias File = (path: String, contents: [UInt8])

  /// Nothing.
  init() {}

  /// Reads a folder with everything in it.
  init(of folder: URL) throws {
    guard FileManager.default.fileExists(atPath: folder.path) else { return }
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
      let path = folder.appending(path: name)
      if try path.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true {
        names.updateValue(nil, forKey: name)
      } else {
        names[name] = contents.count
        contents[contents.count] = Array(try Data(contentsOf: path))
      }
    }
  }

  /// The files that can be reached: a name in a folder that is not there is gone with it.
  var files: [File] {
    names.compactMap { path, file in
      guard let file, isReachable(path) else { return nil }
      return (path, contents[file, default: []])
    }
  }

  private func isReachable(_ path: String) -> Bool {
    let folder = DiskOperation.folder(of: path)
    return folder.isEmpty || (names.keys.contains(folder) && isReachable(folder))
  }

  /// Does what an operation does; one that has become impossible does nothing.
  mutating func apply(_ operation: DiskOperation) {
    switch operation {
    case .makeFolder(let path): names.updateValue(nil, forKey: path)
    case .create(let path, let file): names[path] = file
    case .unlink(let path): names.removeValue(forKey: path)
    case .rename(let from, let to):
      if let moved = names.removeValue(forKey: from) { names.updateValue(moved, forKey: to) }
    case .link(let from, let to): if let file = names[from] { names.updateValue(file, forKey: to) }
    case .write(let file, let offset, let bytes): write(bytes, to: file, at: offset)
    case .resize(let file, let size): resize(file, to: size)
    case .sync, .syncFolder, .answer: break
    }
  }

  private mutating func write(_ bytes: [UInt8], to file: Int, at offset: Int) {
    let end = offset + bytes.count
    if contents[file, default: []].count < end { resize(file, to: end) }
    contents[file, default: []].replaceSubrange(offset..<end, with: bytes)
  }

  private mutating func resize(_ file: Int, to size: Int) {
    let missing = size - contents[file, default: []].count
    if missing < 0 {
      contents[file, default: []].removeLast(-missing)
    } else {
      contents[file, default: []] += repeatElement(0, count: missing)
    }
  }

  /// Writes files into a folder that is made for them.
  static func store(_ files: [File], in folder: URL) throws {
    let manager = FileManager.default
    // As the program makes them; it refuses what others may get at.
    let alone: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
    try manager.createDirectory(
      at: folder,
      withIntermediateDirectories: true,
      attributes: alone
    )
    for (path, contents) in files {
      let url = folder.appending(path: path)
      let parent = url.deletingLastPathComponent()
      if parent != folder {
        try manager.createDirectory(
          at: parent,
          withIntermediateDirectories: true,
          attributes: alone
        )
      }
      try Data(contents).write(to: url)
      try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: url.path)
    }
  }
}
