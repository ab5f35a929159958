import Foundation
import Glibc
import PetitionShell

/// The folder that a delivery set is printed into: all files change, or none does.
///
/// Its files get their names at the end, all of them. What is there already is never replaced by
/// something else unless that was asked for.
final class PacketFolder {
  /// What the names of a set's files look like, so that those of another set are not left among
  /// them.
  private static let names = ["1-", "2-", "3-", "4-", "5-", "6-"].map { ($0, ".html") }
  private static let changeSheet = "change-sheet.html"

  private let path: String
  private static let drafts = ".packet-"
  private let mark = "\(PacketFolder.drafts)\(UUID().uuidString.prefix(8))-"
  /// The files so far, in order.
  private var files: [(name: String, file: OutputFile)] = []

  /// Prepares a folder, and makes it if there is none.
  ///
  /// - Throws: ``CommandFailure`` if there can be no such folder.
  init(_ path: String) throws {
    self.path = path
    do {
      try FileManager.default.createDirectory(
        atPath: path,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
    } catch {
      throw CommandFailure(
        message: """
          \(path) is no folder and cannot be made one. Nothing was written, and what is sealed in the \
          ledger stays sealed. Choose a folder that this user may write to, then print again.
          """,
        code: .cannotCreate
      )
    }
    // A printing that was killed left names there.
    let there = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in there where name.hasPrefix(Self.drafts) { unsafe unlink(place(name)) }
  }

  /// How many files there are so far.
  var count: Int { files.count }

  /// Adds text to a file; the pieces of a file come one after the other.
  func add(_ text: String, to name: String) throws {
    if files.last?.name != name {
      try files.last?.file.close()
      let file = try OutputFile(
        place(name),
        isForced: true,
        draft: "\(path)/\(mark)\(name)",
        unchanged: "what is sealed in the ledger stays sealed"
      )
      files.append((name, file))
    }
    try files.last?.file.write(Array(text.utf8))
  }

  /// Gives all files their names.
  ///
  /// - Parameter force: Whether other content may be replaced, and left-over files removed.
  /// - Throws: ``CommandFailure`` if there is other content; every file is then as it was.
  func finish(force: Bool) throws {
    try files.last?.file.close()
    let others = try strangers()
    guard others.isEmpty || force else {
      throw CommandFailure(
        message: """
          \(path) holds other pages already: \(others.sorted().joined(separator: ", ")). \
          They were left as they are, and what is sealed in the ledger stays sealed. \
          Name an empty folder with -o, or give --force to replace them.
          """,
        code: .cannotCreate
      )
    }
    for (_, file) in files { try file.finish() }
    for name in others where !files.contains(where: { $0.name == name }) {
      unsafe unlink(place(name))
    }
  }

  /// The files of a set that are there and are not what this printing has written.
  private func strangers() throws -> [String] {
    let there = try FileManager.default.contentsOfDirectory(atPath: path)
    return there.filter { name in
      let isOurs =
        name == Self.changeSheet
        || Self.names.contains { name.hasPrefix($0.0) && name.hasSuffix($0.1) }
      guard isOurs else { return false }
      let new = files.first { $0.name == name }?.file.draft
      return new.map {
        !FileManager.default.contentsEqual(atPath: $0, andPath: place(name))
      } ?? true
    }
  }

  private func place(_ name: String) -> String { "\(path)/\(name)" }
}
