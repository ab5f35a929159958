import Synchronization

/// A disk that fails when it is told to, below SQLite and above the real one.
///
/// It stands in the way of files whose path contains ``mark``, and of no others. It also keeps
/// account of what was written and has not reached the disk, so that a test can see whether a
/// thank-you came too early.
enum FaultyDisk {
  /// What a path must contain.
  static let mark = "faulty-disk"

  enum Operation: Hashable, Sendable, CaseIterable {
    case write
    case sync
    case truncate
  }

  /// Which operation fails, and how often.
  struct Fault: Hashable, Sendable {
    var operation: Operation
    /// The first one that fails, 1-based.
    var nth: Int
    /// Whether all later ones fail as well.
    var forEver: Bool
  }

  private struct Account {
    var fault: Fault?
    var done: [Operation: Int] = [:]
    var names: [UInt: String] = [:]
    /// Files with changes that no sync has brought to the disk.
    var unsynced: Set<String> = []
  }

  private static let account = Mutex(Account())

  /// Begins to count anew, with a fault or without one.
  static func begin(_ fault: Fault?) {
    account.withLock {
      $0.fault = fault
      $0.done = [:]
    }
  }

  /// How many operations of a kind there were since the count began.
  static func count(of operation: Operation) -> Int {
    account.withLock { $0.done[operation, default: 0] }
  }

  /// The files of a database with changes that would be gone after a power cut.
  static func unsynced(of path: String) -> [String] {
    account.withLock { account in account.unsynced.filter { $0.hasPrefix(path) } }
  }

  /// Puts itself between SQLite and the disk; only the first call does anything.
  static func install() {
    _ = installed
  }

  private static let installed: Bool = register()

  /// Takes an operation down.
  ///
  /// - Returns: Whether it may go on; false when it shall fail.
  static func admits(_ operation: Operation, on file: UInt) -> Bool {
    account.withLock { account in
      account.done[operation, default: 0] += 1
      if operation != .sync { account.unsynced.insert(account.names[file] ?? "") }
      guard let fault = account.fault, fault.operation == operation else { return true }
      let count = account.done[operation, default: 0]
      return count < fault.nth || (count > fault.nth && !fault.forEver)
    }
  }

  static func synced(_ file: UInt) {
    account.withLock { account in
      if let name = account.names[file] { account.unsynced.remove(name) }
    }
  }

  static func opened(_ file: UInt, name: String) {
    account.withLock { $0.names[file] = name }
  }

  static func deleted(_ name: String) {
    _ = account.withLock { $0.unsynced.remove(name) }
  }
}
