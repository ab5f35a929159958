import Foundation
import GRDB
import PetitionStore

/// Judges a ledger's file after a fault, whatever the fault was.
public struct LedgerJudge: Sendable {
  /// The petition's stable key.
  let petition: String

  /// Creates a judge of the ledgers of one petition.
  public init(petition: String) {
    self.petition = petition
  }

  /// Opens a file as the kiosk does after the fault, and looks for everything that was promised.
  ///
  /// The storage module comes first, because it is what brings an interrupted commit to its end or
  /// takes it back, and reads the ledger from end to end; after it, plain SQLite looks at what is
  /// there, so that the storage module is not the only witness of its own work.
  ///
  /// - Parameters:
  ///   - database: The file; it is made if there is none, as the kiosk would.
  ///   - acknowledged: What was answered before the fault.
  ///   - complains: Whether plain SQLite is to add up the tallies; after a purge it cannot.
  /// - Returns: All that is wrong.
  public func verdict(
    on database: String,
    acknowledged: [Acknowledgement],
    complains: Bool = true
  ) -> Verdict {
    var verdict = Verdict()
    do {
      var store = try PetitionStore(opening: database, petition: petition, newKiosk: UUID())
      do { try store.checkAtStart(copies: nil) } catch { verdict.damage = ["\(error)"] }
      verdict.damage += try PetitionStore.verify(database).findings.map(\.description)
      let file = try Inspector(database)
      verdict.damage += try (complains ? file.complaints() : []) + Self.strayNumbers(in: file)
      let found = try Self.signatures(in: file)
      verdict.lost = Self.lost(acknowledged, from: found)
      verdict.doubled = Self.doubled(in: found)
    } catch {
      verdict.damage.append("\(error)")
      verdict.lost = acknowledged.map(\.id)
    }
    return verdict
  }

  /// The rows that both the ledger and the table of signatures know.
  static func signatures(in file: Inspector) throws -> [Acknowledgement] {
    try file.queue.unsafeRead { database in
      let entries = try Set(
        UUID.fetchAll(database, sql: "SELECT id FROM entry WHERE kind = 'signature'")
      )
      return try Row.fetchAll(
        database,
        sql: "SELECT id, seq, name FROM signature ORDER BY kiosk, seq"
      )
      .compactMap { row in
        let id: String = try row.decode(forColumn: "id")
        guard let uuid = UUID(uuidString: id), entries.contains(uuid) else { return nil }
        return Acknowledgement(
          id: id,
          seq: try row.decode(forColumn: "seq"),
          name: try row.decode(forColumn: "name")
        )
      }
    }
  }

  private static func lost(
    _ acknowledged: [Acknowledgement],
    from found: [Acknowledgement]
  ) -> [String] {
    let found = Set(found)
    return acknowledged.filter { !found.contains($0) }.map(\.id)
  }

  /// A signature that was recorded anew under another identity has the name of the first.
  private static func doubled(in found: [Acknowledgement]) -> [String] {
    Dictionary(grouping: found, by: \.name).flatMap { $0.value.dropFirst().map(\.name) }.sorted()
  }

  /// A number is given once, and later signatures have higher ones.
  private static func strayNumbers(in file: Inspector) throws -> [String] {
    try file.values(
      """
      SELECT seq FROM (
        SELECT seq, number, lag(number, 1, 0) OVER (PARTITION BY kiosk ORDER BY seq) AS last FROM signature)
      WHERE number <= last
      """
    ).map { "the number of entry \($0) is not higher than the one before" }
  }
}
