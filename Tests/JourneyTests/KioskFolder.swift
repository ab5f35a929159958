import Foundation
import JourneySupport

/// A folder with a configuration and room for a database, and the commands that work on them.
///
/// The folder goes with this value.
final class KioskFolder {
  /// The folder; nothing else is in it.
  let url: URL

  /// Makes a folder in `parent` with `configuration` in it; nil leaves the file out.
  init(
    _ configuration: String? = KioskSettings().text,
    in parent: URL = FileManager.default.temporaryDirectory
  ) throws {
    url = parent.appending(path: "petition-journey-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    if let configuration { try write(configuration, to: "kiosk.conf") }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var configuration: String { path("kiosk.conf") }
  var database: String { path("data/petition.db") }

  func path(_ name: String) -> String { url.appending(path: name).path }

  /// The configuration that the repository ships.
  static func shippedConfiguration() throws -> String {
    let file = URL(filePath: #filePath).appending(path: "../../../kiosk.conf").standardizedFileURL
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// Writes a text file into the folder.
  func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    let folder = file.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The kiosk's command line, pointed at this folder's configuration.
  func command(_ arguments: String...) throws -> [String] {
    try [Binary.kiosk.path] + arguments + ["--config", configuration]
  }

  /// What a command said, on each of its two streams, and how it ended.
  typealias Answer = BackgroundCommand.Answer

  /// Runs `petition-kiosk` to its end with `input` on its standard input.
  func kiosk(_ arguments: String..., input: String = "") throws -> Answer {
    try run([Binary.kiosk.path] + arguments + ["--config", configuration], input: input)
  }

  /// Runs `petition-coordinator` on this folder's database to its end.
  func coordinator(_ arguments: String...) throws -> Answer {
    try run([Binary.coordinator.path] + arguments + ["--database", database])
  }

  /// Makes the folder that stands for a stick.
  ///
  /// - Returns: Its path.
  @discardableResult
  func plugInStick() throws -> String {
    try FileManager.default.createDirectory(
      atPath: path("stick"),
      withIntermediateDirectories: true
    )
    return path("stick")
  }

  /// The names on the stick.
  func stick() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path("stick")).sorted()
  }

  /// Runs any command to its end with `input` on its standard input.
  func run(_ arguments: [String], input: String = "") throws -> Answer {
    try BackgroundCommand(arguments, input: input).wait()
  }

  /// Adds signatures from another process, as a script would.
  func enter(_ lines: String...) throws {
    let answer = try kiosk("enter", input: lines.map { $0 + "\n" }.joined())
    guard answer.status == .code(0) else {
      throw JourneyError.failed(command: ["enter"], status: answer.status, output: answer.errors)
    }
  }

  /// The rows that a statement gives, one line each, its columns separated by `|`.
  func sql(_ statement: String) throws -> [String] {
    let command = ["sqlite3", "-cmd", ".timeout 5000", database, statement]
    return try Command.output(of: command).split(separator: "\n").map(String.init)
  }

  /// Files anywhere in the folder that hold `text`, in UTF-8 or UTF-16, by their paths in it.
  func files(holding text: String) throws -> [String] {
    let needles = [Data(text.utf8), text.data(using: .utf16LittleEndian) ?? Data()]
    let names = try FileManager.default.subpathsOfDirectory(atPath: url.path)
    return try names.sorted().filter { name in
      guard !isFolder(name) else { return false }
      let data = try Data(contentsOf: url.appending(path: name))
      return needles.contains { data.range(of: $0) != nil }
    }
  }

  private func isFolder(_ name: String) -> Bool {
    let values = try? url.appending(path: name).resourceValues(forKeys: [.isDirectoryKey])
    return values?.isDirectory == true
  }
}
