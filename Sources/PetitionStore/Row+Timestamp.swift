import GRDB
import PetitionCore

extension Row {
  /// Reads an instant, written as the ledger writes it.
  ///
  /// - Parameter column: The column's name.
  /// - Returns: The instant.
  /// - Throws: `SQLITE_CORRUPT` if something else stands there.
  func timestamp(_ column: String) throws -> Timestamp {
    guard let instant = Timestamp(rfc3339: try decode(forColumn: column)) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return instant
  }
}
