import Foundation
import Glibc
import PetitionCore
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

  /// What a refusal means for the ledger, a sentence.
  var consequence: String
  /// Whether there was no such folder before.
  private let isNew: Bool
  private var isFinished = false

  /// Prepares a folder, and makes it if there is none; one that cannot be written to is found out
  /// now, and not when a set is sealed.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - consequence: What a refusal means for the ledger, a sentence.
  /// - Throws: ``CommandFailure`` if there can be no such folder.
  init(_ path: String, consequence: String) throws {
    self.path = path
    self.consequence = consequence
    guard !path.isEmpty else {
      throw CommandFailure(
        message: "No folder is named. \(consequence) Name one with -o.",
        code: .usage
      )
    }
    isNew = !FileManager.default.fileExists(atPath: path)
    do {
      try FileManager.default.createDirectory(
        atPath: path,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
    } catch {
      throw unusable("is no folder and cannot be made one")
    }
    // A printing that was killed left names there.
    let there = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in there where name.hasPrefix(Self.drafts) { unsafe unlink(place(name)) }
    let trial = place(mark + "trial")
    let descriptor = unsafe open(trial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw unusable("takes no new file (\(unsafe String(cString: strerror(errno))))")
    }
    close(descriptor)
    unsafe unlink(trial)
  }

  deinit {
    // Drafts go with their files; an empty folder would say that something was printed.
    files.removeAll()
    if isNew, !isFinished { unsafe rmdir(path) }
  }

  private func unusable(_ why: String) -> CommandFailure {
    CommandFailure(
      message: """
        \(path) \(why). \(consequence) Choose a folder that this user may write to, then print again.
        """,
      code: .cannotCreate
    )
  }

  /// Refuses pages of a new set where others lie, and where there is no room for them.
  ///
  /// - Parameters:
  ///   - lines: The lines of the set.
  ///   - force: Whether other content may be replaced.
  /// - Throws: ``CommandFailure`` that says which; nothing is sealed yet.
  func expect(lines: Int, force: Bool) throws(CommandFailure) {
    let others = (try? strangers()) ?? []
    guard others.isEmpty || force else { throw occupied(others) }
    // Not even --force replaces these, and it would be found out when the set is sealed.
    if let name = others.sorted().first(where: { !isOrdinary($0) }) {
      throw unusable("has something of the name \(name.printable) that is no ordinary file")
    }
    var disk = statvfs()
    guard unsafe statvfs(path, &disk) == 0 else { return }
    let free = Int(Double(disk.f_bavail) * Double(disk.f_frsize))
    let needed = lines * Self.bytesOfLine + Self.bytesOfOthers
    guard free < needed else { return }
    throw CommandFailure(
      message: """
        \(path) has room for \((free / 1_000_000).grouped) MB, and the pages may take \
        \((needed / 1_000_000 + 1).grouped). \(consequence) Make room, or name another folder with -o.
        """,
      code: .cannotCreate
    )
  }

  private func isOrdinary(_ name: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: place(name))
    return attributes?[.type] as? FileAttributeType == .typeRegular
  }

  /// More than a line takes on its page, in bytes.
  private static let bytesOfLine = 1_000
  /// More than all other pages take, in bytes.
  private static let bytesOfOthers = 1_000_000

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
    guard others.isEmpty || force else { throw occupied(others) }
    for (_, file) in files { try file.finish() }
    isFinished = true
    for name in others where !files.contains(where: { $0.name == name }) {
      unsafe unlink(place(name))
    }
  }

  private func occupied(_ others: [String]) -> CommandFailure {
    CommandFailure(
      message: """
        \(path) holds other pages already: \(others.sorted().joined(separator: ", ").printable). \
        They were left as they are. \(consequence) \
        Name an empty folder with -o, or give --force to replace them.
        """,
      code: .cannotCreate
    )
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
