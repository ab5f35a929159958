import GRDB

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

extension StoreError {
  /// Says what an SQLite error means.
  ///
  /// The message never carries the statement's arguments: they may hold a name.
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notOurs(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .notWritable(path: path)
    case .SQLITE_TOOBIG: self = .damaged(path: path, detail: "a text longer than any should be")
    case .SQLITE_CORRUPT: self = .damaged(path: path, detail: error.message ?? "SQLITE_CORRUPT")
    default:
      self = .inputOutput(path: path, detail: "\(error.extendedResultCode)")
    }
  }
}
