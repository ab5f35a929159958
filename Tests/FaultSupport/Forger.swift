import Crypto
import Foundation
import GRDB

/// Somebody who can write to a ledger's file and knows its format, but does not have the key.
///
/// The format is written down here once more, from its description and not from the product.
public struct Forger {
  private let file: Inspector

  /// Opens a ledger's file.
  public init(_ path: String) throws {
    file = try Inspector(path, readOnly: false)
  }

  /// Runs statements.
  public func run(_ sql: String) throws {
    try file.run(sql)
  }

  /// Changes what an entry says, and its digest with it.
  ///
  /// - Parameters:
  ///   - seq: The entry.
  ///   - expression: SQL that makes the new payload of the old one.
  /// - Throws: SQLite's errors.
  public func change(seq: Int, _ expression: String) throws {
    try file.run("UPDATE entry SET payload = \(expression) WHERE seq = \(seq)")
    let payload = try file.value(
      "SELECT ifnull(payload, '') FROM entry WHERE seq = \(seq)",
      as: String.self
    )
    let digest = Data(SHA256.hash(data: Data((payload ?? "").utf8)))
    try file.run("UPDATE entry SET digest = \(literal(digest)) WHERE seq = \(seq)")
  }

  /// Makes every link from an entry on follow again, to the end of the ledger.
  public func relink(from first: Int) throws {
    let rows = try file.queue.unsafeRead {
      try Row.fetchAll(
        $0,
        sql: "SELECT kiosk, seq, id, kind, digest, chain FROM entry ORDER BY seq"
      )
    }
    var link = Data()
    for row in rows {
      let kiosk: Data = try row.decode(forColumn: "kiosk")
      let seq: Int = try row.decode(forColumn: "seq")
      if link.isEmpty {
        link = Data(SHA256.hash(data: Data("petition-ledger-1".utf8) + kiosk))
      }
      guard seq >= first else {
        link = try row.decode(forColumn: "chain")
        continue
      }
      let kind = Data(try row.decode(String.self, forColumn: "kind").utf8)
      let number = Data((0..<8).map { UInt8(truncatingIfNeeded: seq >> (56 - 8 * $0)) })
      let head = kiosk + number + (try row.decode(Data.self, forColumn: "id"))
      let body = Data([UInt8(kind.count)]) + kind + (try row.decode(Data.self, forColumn: "digest"))
      link = Data(SHA256.hash(data: head + body + link))
      try file.run("UPDATE entry SET chain = \(literal(link)) WHERE seq = \(seq)")
    }
  }

  private func literal(_ bytes: Data) -> String {
    "X'" + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "'"
  }
}
