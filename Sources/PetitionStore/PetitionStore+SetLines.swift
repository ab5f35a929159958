import Crypto
import Foundation
internal import GRDB
import PetitionCore

extension PetitionStore {
  /// Reads the lines of a set in order, each with its signature as it stands now.
  ///
  /// Some thousand lines at a time are in memory, and the file is free while `body` works.
  ///
  /// - Parameters:
  ///   - set: The set.
  ///   - body: Called for each line.
  /// - Throws: ``StoreError/damaged(path:detail:)`` if the lines are not those that were sealed,
  ///   another ``StoreError``, or what `body` throws.
  public mutating func forEachLine(
    of set: DeliverySet,
    _ body: (SetLine) throws -> Void
  ) throws {
    var hash = SHA256()
    var number = 0
    for seq in try parts(of: set) {
      for line in try lines(in: seq, of: set, after: number) {
        hash.update(data: line.id.uuid.bytes)
        number = line.number
        try body(line)
      }
    }
    guard number == set.lines, Data(hash.finalize()).hexadecimal == set.digest else {
      throw StoreError.damaged(path: path, detail: "set \(set.number) is not as it was sealed")
    }
  }

  /// The entries that hold a set's lines: those between its own and the next of another kind.
  private mutating func parts(of set: DeliverySet) throws(StoreError) -> Range<Int> {
    let kiosk = kiosk
    return try read { database in
      let before = try Int.fetchOne(
        database,
        sql: """
          SELECT seq FROM entry WHERE kiosk = ? AND seq < ? AND kind <> 'set_lines'
          ORDER BY seq DESC LIMIT 1
          """,
        arguments: [kiosk.uuid, set.seq]
      )
      return (before ?? 0) + 1..<set.seq
    }
  }

  private mutating func lines(
    in seq: Int,
    of set: DeliverySet,
    after last: Int
  ) throws(StoreError) -> [SetLine] {
    let (kiosk, path) = (kiosk, path)
    return try read { database in
      let row = try Row.fetchOne(
        database,
        sql: "SELECT \(RecordedEntry.columns) FROM entry WHERE kiosk = ? AND seq = ?",
        arguments: [kiosk.uuid, seq]
      )
      guard let entry = try row.map(RecordedEntry.init),
        case .setLines(let part)? = try entry.content()?.body,
        part.set == set.number, part.first == last + 1,
        let bytes = Data(base64Encoded: part.signatures)
      else {
        throw StoreError.damaged(path: path, detail: "entry \(seq) holds no lines of this set")
      }
      let statement = try database.cachedStatement(sql: "SELECT * FROM signature WHERE id = ?")
      return try (0..<bytes.count / 16).map { index in
        let id = EntryID(UUID(bytes: bytes[index * 16..<index * 16 + 16]))
        let row = try statement.fetchRow(arguments: [id.description])
        return SetLine(
          number: part.first + index,
          id: id,
          signature: try row.map(SignatureRecord.init),
          isPurged: try row == nil && Self.isEntry(id, in: database)
        )
      }
    }
  }

  /// Whether an entry is in a ledger, and not set aside.
  private static func isEntry(_ id: EntryID, in database: Database) throws -> Bool {
    try Row.fetchOne(database, sql: "SELECT 1 FROM entry WHERE id = ?", arguments: [id.uuid]) != nil
  }
}
