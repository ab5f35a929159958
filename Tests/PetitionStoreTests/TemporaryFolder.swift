import Foundation
import JourneySupport

/// A folder of its own for one test, gone when the test is over.
final class TemporaryFolder {
  let path: String

  /// Makes the folder; its path contains the word.
  init(_ name: String = "store") throws {
    path = NSTemporaryDirectory() + "petition-\(name)-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a database within.
  var database: String { path + "/kiosk.db" }

  /// The names of all files within and their contents: what a refusal must leave alone.
  func contents() throws -> [String: Data] {
    try FileManager.default.contentsOfDirectory(atPath: path).reduce(into: [:]) { files, name in
      files[name] = FileManager.default.contents(atPath: "\(path)/\(name)") ?? Data()
    }
  }

  /// The permissions of a file or folder, as `chmod` takes them.
  static func permissions(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}

extension SmallDisk {
  /// The path of a database within.
  var database: String { path + "/kiosk.db" }
}
