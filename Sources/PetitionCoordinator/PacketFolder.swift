import Foundation
import Glibc
import PetitionShell

/// The folder that a delivery set is printed into: all files change, or none does.
///
/// Files are written under other names, for this user alone, and get theirs at the end. What is
/// there already is never replaced by something else unless that was asked for.
final class PacketFolder {
  /// What the names of a set's files look like, so that those of another set are not left among
  /// them.
  private static let names = ["1-", "2-", "3-", "4-", "5-", "6-"].map { ($0, ".html") }
  private static let changeSheet = "change-sheet.html"

  private let path: String
  private static let drafts = ".packet-"
  private let mark = "\(PacketFolder.drafts)\(UUID().uuidString.prefix(8))-"
  /// The names of the files so far, in order.
  private(set) var files: [String] = []
  private var open: (name: String, handle: FileHandle)?

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
      throw failure("\(path) is no folder and cannot be made one.")
    }
    // A printing that was killed left names there.
    let there = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in there where name.hasPrefix(Self.drafts) { unsafe unlink(place(name)) }
  }

  deinit {
    for name in files { unsafe unlink(draft(name)) }
  }

  /// Adds text to a file; the pieces of a file come one after the other.
  func add(_ text: String, to name: String) throws {
    if open?.name != name {
      try close()
      files.append(name)
      let descriptor = unsafe Glibc.open(
        draft(name),
        O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
        0o600
      )
      guard descriptor >= 0 else { throw failure("\(path) cannot be written.") }
      open = (name, FileHandle(fileDescriptor: descriptor, closeOnDealloc: true))
    }
    do {
      try open?.handle.write(contentsOf: Data(text.utf8))
    } catch {
      throw failure("\(path) cannot be written: is the disk full?")
    }
  }

  /// Gives all files their names.
  ///
  /// - Parameter force: Whether other content may be replaced, and left-over files removed.
  /// - Throws: ``CommandFailure`` if there is other content; every file is then as it was.
  func finish(force: Bool) throws {
    try close()
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
    for name in files {
      guard unsafe rename(draft(name), place(name)) == 0 else {
        throw failure("\(place(name)) cannot be written.")
      }
    }
    for name in others where !files.contains(name) { unsafe unlink(place(name)) }
  }

  private func close() throws {
    guard let handle = open?.handle else { return }
    open = nil
    do {
      try handle.synchronize()
      try handle.close()
    } catch {
      throw failure("\(path) cannot be written: is the disk full?")
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
      let files = FileManager.default
      return !self.files.contains(name)
        || !files.contentsEqual(atPath: draft(name), andPath: place(name))
    }
  }

  private func draft(_ name: String) -> String { "\(path)/\(mark)\(name)" }

  private func place(_ name: String) -> String { "\(path)/\(name)" }

  private func failure(_ event: String) -> CommandFailure {
    CommandFailure(
      message: """
        \(event) No page was left there half-written, and what is sealed in the ledger stays sealed. \
        Choose a folder that this user may write to, then print again.
        """,
      code: .cannotCreate
    )
  }
}
