import Foundation
import Glibc

/// What programs that were killed have left beside a database: it may hold names.
public struct Leftovers: Hashable, Sendable {
  /// The names of the files that were removed.
  public var removed: [String] = []
  /// The names of those that somebody is at work on: a practice, or a copy.
  public var inUse: [String] = []
  /// The names of those that this user may not remove.
  public var stuck: [String] = []

  /// Creates an account of nothing.
  public init() {}

  /// Adds what a later look found; what is gone by then is not there any more.
  mutating func add(_ later: Leftovers) {
    removed += later.removed.filter { !removed.contains($0) }
    (inUse, stuck) = (later.inUse, later.stuck)
  }

  /// Looks through the folder of a database and removes what nobody is at work on.
  ///
  /// - Parameter database: The database file, which need not be there.
  /// - Returns: What was found.
  public static func remove(beside database: String) -> Leftovers {
    guard database != Connection.inMemory else { return Leftovers() }
    let url = URL(fileURLWithPath: database)
    let folder = url.deletingLastPathComponent()
    let starts = starts(for: url.lastPathComponent)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var found = Leftovers()
    var files: [String: pid_t] = [:]
    for name in names {
      guard let start = starts.first(where: name.hasPrefix), let main = main(name, after: start)
      else { continue }
      files[main.name] = main.owner
    }
    for (name, owner) in files.sorted(by: { $0.key < $1.key }) {
      let path = folder.appendingPathComponent(name).path
      switch AbandonedDraft.remove(path, of: owner) {
      case .inUse: found.inUse.append(name)
      case .stuck: found.stuck.append(name)
      case .removed:
        // The file that is held goes first: whatever is beside it is nobody's then.
        for suffix in companions { unsafe unlink(path + suffix) }
        found.removed.append(name)
      }
    }
    return found
  }

  /// How the names of such files begin; the number of a process follows.
  private static func starts(for database: String) -> [String] {
    [
      "\(database)-practice-", "\(database).copy-", ".\(database).look-",
      "\(KioskKey.path(beside: database)).new-", "\(KnownHead.path(beside: database)).new-",
    ]
  }

  /// What SQLite may have made beside such a file.
  private static let companions = ["-journal", "-wal", "-shm"]

  /// The file that a name belongs to, and the process that it names; nil if it names none.
  private static func main(
    _ name: String,
    after start: String
  ) -> (name: String, owner: pid_t)? {
    let rest = name.dropFirst(start.count)
    guard let owner = pid_t(rest.prefix(while: \.isNumber)) else { return nil }
    let companion = companions.first(where: name.hasSuffix) ?? ""
    return (String(name.dropLast(companion.count)), owner)
  }
}

/// The file of a practice: nothing in it counts, and it goes with whoever practises.
public final class PracticeFile {
  /// The file.
  public let path: String
  private var file: HeldFile?

  /// Makes an empty one beside a database.
  ///
  /// - Throws: ``StoreError`` if it cannot be made.
  public init(beside database: String) throws(StoreError) {
    let database = StoreFile.plain(database)
    _ = Leftovers.remove(beside: database)
    path = "\(database)-practice-\(getpid())"
    file = try HeldFile(making: path, like: database)
  }

  /// Removes it, with all that was typed for practice.
  ///
  /// Whoever has a ledger open in it lets go of that first.
  public func remove() {
    for suffix in ["", "-journal"] { unsafe unlink(path + suffix) }
    file = nil
  }
}
