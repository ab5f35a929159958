import Foundation

/// One text file of the repository, with its path from the root.
struct SourceFile {
  let path: String
  let lines: [Substring]
  /// The lines with comments and the insides of string literals blanked out.
  ///
  /// Only Swift files below Sources are treated so; elsewhere they are the lines as they stand.
  let codeLines: [Substring]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isProduct = path.hasPrefix("Sources/") && path.hasSuffix(".swift")
    let code = isProduct ? CodeMask.masking(text) : text
    codeLines = code.split(separator: "\n", omittingEmptySubsequences: false)
  }

  var name: String { (path as NSString).lastPathComponent }

  /// The target it belongs to, for a file below Sources.
  var target: String? {
    let parts = path.split(separator: "/")
    return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
  }
}

/// The repository that these tests are part of.
enum Repository {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The files below `folder` whose names end in one of `extensions`, in the order of their paths.
  static func files(in folder: String, _ extensions: Set<String>) throws -> [SourceFile] {
    let base = root.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: base.path).sorted()
    return try names.filter { extensions.contains(($0 as NSString).pathExtension) }.map { name in
      let text = try String(contentsOf: base.appending(path: name), encoding: .utf8)
      return SourceFile(path: "\(folder)/\(name)", text: text)
    }
  }
}
