import Foundation

/// Makes operations of the disk out of calls to the operating system.
///
/// All processes of the log are taken for threads of one program, which share their descriptors.
struct TraceReader {
  private enum Target: Hashable {
    case file(Int)
    case folder(String)
  }

  private let root: String
  private var names: [String: Int?]
  private var sizes: [Int: Int]
  private var files: Int
  private var open: [Int: Target] = [:]
  private var places: [Int: Int] = [:]
  private(set) var operations: [DiskOperation] = []

  init(folder: String, before: DiskImage) {
    root = folder
    names = before.names
    names.updateValue(nil, forKey: "")
    sizes = before.contents.mapValues(\.count)
    files = before.contents.count
  }

  mutating func read(_ call: SystemCall) throws {
    switch call.name {
    case "openat": opened(call)
    case "close": open.removeValue(forKey: call.number(0) ?? -1)
    case "dup", "dup2", "dup3": duplicated(call)
    case "fcntl": if call.has("F_DUPFD") || call.has("F_DUPFD_CLOEXEC") { duplicated(call) }
    case "lseek": places[call.number(0) ?? -1] = call.result
    case "mkdir", "mkdirat": try changeName(call) { .makeFolder(path: $0[0]) }
    case "unlink", "unlinkat": try changeName(call) { .unlink(path: $0[0]) }
    case "rename", "renameat", "renameat2":
      try changeName(call) { .rename(from: $0[0], to: $0[1]) }
    case "link", "linkat": try changeName(call) { .link(from: $0[0], to: $0[1]) }
    case "write", "pwrite64": written(call)
    case "fallocate": allocated(call)
    case "ftruncate":
      if case .file(let file) = target(call) { resize(file, to: call.number(1) ?? 0) }
    case "fsync", "fdatasync": synced(call)
    default: try refuse(call)
    }
  }

  private func target(_ call: SystemCall) -> Target? {
    call.number(0).flatMap { open[$0] }
  }

  /// The path below the recorded folder; empty for the folder itself, nil for one elsewhere.
  ///
  /// The reserve of a database holds nothing but room, so it is not looked at.
  private func inside(_ path: String) -> String? {
    guard !path.hasSuffix(".reserve") else { return nil }
    let plain = URL(filePath: path).standardizedFileURL.path
    if plain == root { return "" }
    return plain.hasPrefix(root + "/") ? String(plain.dropFirst(root.count + 1)) : nil
  }

  private mutating func opened(_ call: SystemCall) {
    open[call.result] = nil
    guard let path = inside(call.text(1)) else { return }
    places[call.result] = 0
    if let known = names[path] {
      open[call.result] = known.map(Target.file) ?? .folder(path)
    } else if call.has("O_CREAT") {
      let file = files
      files += 1
      names[path] = file
      open[call.result] = .file(file)
      operations.append(.create(path: path, file: file))
    }
    guard case .file(let file) = open[call.result] else { return }
    if call.has("O_TRUNC"), sizes[file, default: 0] > 0 { resize(file, to: 0) }
    if call.has("O_APPEND") { places[call.result] = sizes[file, default: 0] }
  }

  private mutating func duplicated(_ call: SystemCall) {
    open[call.result] = target(call)
    places[call.result] = call.number(0).flatMap { places[$0] }
  }

  private mutating func written(_ call: SystemCall) {
    guard let descriptor = call.number(0) else { return }
    let bytes = Array(call.bytes(1).prefix(call.result))
    guard case .file(let file) = open[descriptor] else {
      if descriptor == 1 { operations.append(.answer(String(decoding: bytes, as: UTF8.self))) }
      return
    }
    let offset = call.number(3) ?? places[descriptor, default: 0]
    if call.name == "write" { places[descriptor] = offset + call.result }
    sizes[file] = max(sizes[file, default: 0], offset + call.result)
    operations.append(.write(file: file, offset: offset, bytes: bytes))
  }

  private mutating func resize(_ file: Int, to size: Int) {
    sizes[file] = size
    operations.append(.resize(file: file, size: size))
  }

  /// Room that is made behind a file's end makes it longer.
  private mutating func allocated(_ call: SystemCall) {
    guard case .file(let file) = target(call) else { return }
    let end = (call.number(2) ?? 0) + (call.number(3) ?? 0)
    if end > sizes[file, default: 0] { resize(file, to: end) }
  }

  private mutating func synced(_ call: SystemCall) {
    switch target(call) {
    case .file(let file): operations.append(.sync(file: file))
    case .folder(let path): operations.append(.syncFolder(path: path))
    case nil: break
    }
  }

  /// Takes down a change of names, given by one path or two.
  private mutating func changeName(
    _ call: SystemCall,
    _ operation: ([String]) -> DiskOperation
  ) throws {
    let quoted = call.arguments.indices.filter { call.arguments[$0].first == UInt8(ascii: "\"") }
    let paths = quoted.compactMap { inside(call.text($0)) }
    guard !paths.isEmpty else { return }
    guard paths.count == quoted.count else { throw TraceError.notUnderstood(call: call.name) }
    operations.append(operation(paths))
    var image = DiskImage()
    image.names = names
    image.apply(operation(paths))
    names = image.names
  }

  private func refuse(_ call: SystemCall) throws {
    let touches = call.arguments.indices.contains { index in
      call.arguments[index].first == UInt8(ascii: "\"") && inside(call.text(index)) != nil
        || call.number(index).map { open[$0] != nil } == true
    }
    if touches { throw TraceError.notUnderstood(call: call.name) }
  }
}
