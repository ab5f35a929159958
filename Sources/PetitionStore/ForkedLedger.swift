import Foundation
import GRDB
import PetitionCore

/// The histories of one kiosk that are set aside.
struct ForkedLedger {
  /// How many entries stand, and how many do not.
  struct Count: Equatable {
    var standing: Int
    var aside: Int
  }

  private let kiosk: KioskID
  private let database: Database

  /// Looks at a kiosk's histories in a file.
  init(_ kiosk: KioskID, in database: Database) {
    self.kiosk = kiosk
    self.database = database
  }

  /// The last entry before the first that is set aside; nil if none is.
  var parting: Int? {
    get throws {
      try Int.fetchOne(
        database,
        sql: "SELECT min(seq) - 1 FROM forked_entry WHERE kiosk = ?",
        arguments: [kiosk.bytes]
      )
    }
  }

  /// The entries behind one, standing and set aside, by sequence number.
  func branches(after seq: Int) throws -> RowCursor {
    try Row.fetchCursor(
      database,
      sql: """
        SELECT * FROM (
          SELECT \(RecordedEntry.columns) FROM entry WHERE kiosk = :kiosk AND seq > :seq
          UNION ALL
          SELECT \(Self.columns) FROM forked_entry WHERE kiosk = :kiosk AND seq > :seq)
        ORDER BY seq
        """,
      arguments: ["kiosk": kiosk.bytes, "seq": seq]
    )
  }

  private static let columns = """
    kiosk, seq, id, kind, CAST(payload AS BLOB) AS payload, 0 AS is_sealed, digest, chain
    """

  /// Counts the entries behind one.
  func count(after seq: Int) throws -> Count {
    func count(_ table: String) throws -> Int {
      try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM \(table) WHERE kiosk = ? AND seq > ?",
        arguments: [kiosk.bytes, seq]
      ) ?? 0
    }
    return Count(standing: try count("entry"), aside: try count("forked_entry"))
  }

  /// Whether an entry is known, standing or not.
  func holds(_ entry: RecordedEntry) throws -> Bool {
    try Ledger.link(of: kiosk, at: entry.seq, in: database) == entry.chain
      || database.cachedStatement(
        sql: "SELECT 1 FROM forked_entry WHERE kiosk = ? AND seq = ? AND chain = ?"
      ).fetchRow(arguments: [kiosk.bytes, entry.seq, entry.chain]) != nil
  }

  /// Sets an entry aside.
  func add(_ entry: RecordedEntry) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO forked_entry (kiosk, seq, chain, id, kind, payload, digest)
        VALUES (?, ?, ?, ?, ?, CAST(? AS TEXT), ?)
        """
    ).execute(arguments: [
      kiosk.bytes, entry.seq, entry.chain, entry.id.uuid.bytes, entry.kind, entry.payload,
      entry.digest,
    ])
  }

  /// Puts every entry behind a common one to where it belongs: standing, or aside.
  ///
  /// - Parameters:
  ///   - seq: The last entry that all histories share.
  ///   - link: Its link.
  ///   - choice: The link of an entry whose history a coordinator chose; nil if nobody did.
  /// - Throws: What SQLite finds wrong.
  func settle(after seq: Int, link: Data, choice: Data?) throws {
    let arguments: StatementArguments = [kiosk.bytes, seq]
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO forked_entry (kiosk, seq, chain, id, kind, payload, digest)
        SELECT kiosk, seq, chain, id, kind, payload, digest FROM entry WHERE kiosk = ? AND seq > ?
        """,
      arguments: arguments
    )
    try database.execute(
      sql: "DELETE FROM entry WHERE kiosk = ? AND seq > ?",
      arguments: arguments
    )
    let root = LedgerExtent(seq: seq, link: link)
    let branches = Branches(after: root, nodes: try nodes(after: root), choice: choice)
    for (offset, link) in branches.standing.enumerated() {
      let place: StatementArguments = [kiosk.bytes, seq + 1 + offset, link]
      try database.cachedStatement(
        sql: """
          INSERT INTO entry (kiosk, seq, id, kind, payload, digest, chain)
          SELECT kiosk, seq, id, kind, payload, digest, chain FROM forked_entry
          WHERE kiosk = ? AND seq = ? AND chain = ?
          """
      ).execute(arguments: place)
      try database.cachedStatement(
        sql: "DELETE FROM forked_entry WHERE kiosk = ? AND seq = ? AND chain = ?"
      ).execute(arguments: place)
    }
  }

  /// Reads the tree behind a common entry, of what is set aside.
  func nodes(after root: LedgerExtent) throws -> Set<Branches.Node> {
    let key = try Ledger.lastCheckpoint(of: kiosk, in: database)?.checkpoint?.key
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(Self.columns) FROM forked_entry WHERE kiosk = ? AND seq > ? ORDER BY seq
        """,
      arguments: [kiosk.bytes, root.seq]
    )
    var nodes: Set<Branches.Node> = []
    var links = [root.seq: [root.link]]
    while let row = try rows.next() {
      let entry = try RecordedEntry(row)
      guard let parent = links[entry.seq - 1]?.first(where: entry.follows) else { continue }
      links[entry.seq, default: []].append(entry.chain)
      let isSigned = isSigned(entry, by: key, after: parent)
      nodes.insert(
        Branches.Node(seq: entry.seq, link: entry.chain, parent: parent, isSigned: isSigned)
      )
    }
    return nodes
  }

  private func isSigned(_ entry: RecordedEntry, by key: String?, after parent: Data) -> Bool {
    guard let key, let body = entry.checkpoint else { return false }
    return body.key == key && body.seq == entry.seq - 1 && body.chain == parent.hexadecimal
      && Checkpoint.isGenuine(body, kiosk: kiosk)
  }
}

extension ForkDecisionBody {
  /// Reads which of a kiosk's histories a file's own ledger says was chosen last.
  ///
  /// - Returns: The link of an entry of it; nil if none was.
  static func choice(for kiosk: KioskID, owner: KioskID, in database: Database) throws -> Data? {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(RecordedEntry.columns) FROM entry
        WHERE kiosk = ? AND kind = 'fork_decision' ORDER BY seq DESC
        """,
      arguments: [owner.uuid]
    )
    while let row = try rows.next() {
      guard case .forkDecision(let body)? = try? RecordedEntry(row).content()?.body,
        body.kiosk == kiosk.description
      else { continue }
      return Data(hexadecimal: body.chain)
    }
    return nil
  }
}
