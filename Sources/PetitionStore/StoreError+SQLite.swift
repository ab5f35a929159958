import CSQLiteSettings
import GRDB
import Glibc

/// Runs work against a file and says every failure in the storage module's own words.
func translated<Value>(_ path: String, _ work: () throws -> Value) throws(StoreError) -> Value {
  do {
    return try work()
  } catch let error as StoreError {
    throw error
  } catch let error as DatabaseError {
    throw StoreError(error, path: path)
  } catch is RowDecodingError {
    throw .damaged(path: path, detail: "a value of the wrong kind")
  } catch {
    // The error's own words may quote the value it is about.
    throw .inputOutput(path: path, detail: "\(type(of: error))")
  }
}

extension Database {
  /// Runs work and says a failure of the disk as the operating system had it, which SQLite's own
  /// code does not tell.
  func explaining<Value>(_ path: String, _ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_IOERR, .SQLITE_CANTOPEN:
        guard let handle = unsafe sqliteConnection else { throw error }
        let cause = unsafe sqlite_settings_system_error(handle)
        throw StoreError(error, path: path, cause: cause)
      default: throw error
      }
    }
  }
}

extension StoreError {
  /// Says what an SQLite error means.
  ///
  /// The message never carries the statement's arguments: they may hold a name.
  ///
  /// - Parameters:
  ///   - error: The error.
  ///   - path: The database file.
  ///   - cause: The operating system's error behind it; 0 if that is not known.
  init(_ error: DatabaseError, path: String, cause: Int32 = 0) {
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notOurs(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_CANTOPEN where Self.isOutOfDescriptors(cause): self = .noDescriptors(path: path)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .notWritable(path: path)
    case .SQLITE_TOOBIG: self = .damaged(path: path, detail: "a text longer than any should be")
    case .SQLITE_CORRUPT: self = .damaged(path: path, detail: error.message ?? "SQLITE_CORRUPT")
    case .SQLITE_ERROR where Self.isAboutTables(error.message):
      let table = Self.table(in: error.message)
      self =
        table == Schema.entries
        ? .withoutEntries(path: path) : .wrongTable(path: path, table: table)
    case .SQLITE_IOERR where [ENOSPC, EDQUOT, EFBIG, EMFILE, ENFILE].contains(cause):
      self = StoreFile.failure(cause, path: path)
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE:
      self =
        StoreFile.obstacle(to: path)
        ?? .inputOutput(path: path, detail: "\(error.extendedResultCode)")
    default:
      self = .inputOutput(path: path, detail: "\(error.extendedResultCode)")
    }
  }

  /// Whether no more files can be opened: known from the operating system, or found out by trying.
  private static func isOutOfDescriptors(_ cause: Int32) -> Bool {
    guard cause == 0 else { return cause == EMFILE || cause == ENFILE }
    let descriptor = unsafe open("/dev/null", O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    return descriptor < 0 && (errno == EMFILE || errno == ENFILE)
  }

  /// Whether a statement of ours does not fit the tables that are there.
  private static func isAboutTables(_ message: String?) -> Bool {
    guard let message else { return false }
    let beginnings = [
      "no such table", "no such column", "table ", "cannot modify ", "no such index",
    ]
    return beginnings.contains(where: message.hasPrefix) || message.contains("because it is a view")
      || message.hasPrefix("ON CONFLICT clause does not match")
      || message.contains("foreign key mismatch")
  }

  /// Names the table of ours that a message is about: what else stands in it, anybody may have put
  /// there.
  private static func table(in message: String?) -> String? {
    let words = (message ?? "").split { !$0.isLetter && $0 != "_" }.map(String.init)
    return Schema.tables.first(where: words.contains)
  }
}
