import Crypto
import Foundation
import GRDB
import PetitionCore

@testable import PetitionStore

/// Somebody who can write to the file and knows its format, but does not have the kiosk's key.
struct Forger {
  let queue: DatabaseQueue

  init(_ path: String) throws {
    var configuration = GRDB.Configuration()
    configuration.foreignKeysEnabled = false
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Changes what an entry says, and its digest with it.
  func change(seq: Int, _ expression: String) throws {
    try queue.write { database in
      try database.execute(
        sql: "UPDATE entry SET payload = \(expression) WHERE seq = ?",
        arguments: [seq]
      )
      let payload = try String.fetchOne(
        database,
        sql: "SELECT payload FROM entry WHERE seq = ?",
        arguments: [seq]
      )
      let digest = Data(SHA256.hash(data: Data((payload ?? "").utf8)))
      try database.execute(
        sql: "UPDATE entry SET digest = ? WHERE seq = ?",
        arguments: [digest, seq]
      )
    }
  }

  /// Makes every link from an entry on follow again.
  func relink(from first: Int) throws {
    try queue.write { database in
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT \(RecordedEntry.columns) FROM entry ORDER BY seq"
      )
      var link = Data()
      for row in rows {
        let entry = try RecordedEntry(row)
        if link.isEmpty { link = Ledger.beginning(of: entry.kiosk) }
        guard entry.seq >= first, let kind = EntryKind(rawValue: entry.kind) else {
          link = entry.chain
          continue
        }
        link = Ledger.chain(
          kiosk: entry.kiosk,
          seq: entry.seq,
          id: entry.id,
          kind: kind,
          digest: entry.digest,
          after: link
        )
        try database.execute(
          sql: "UPDATE entry SET chain = ? WHERE seq = ?",
          arguments: [link, entry.seq]
        )
      }
    }
  }
}
