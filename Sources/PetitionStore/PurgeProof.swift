import Foundation
import GRDB
import PetitionCore

/// Looks for destroyed text in every byte of a file: live pages, free pages and the space between.
///
/// A name alone may be too short to mean anything in a file of random-looking bytes, so it is sought
/// in the two forms in which SQLite had held it: in the entry's JSON, and in the row together with
/// what stood next to it. A long one is sought by itself as well.
struct PurgeProof {
  /// What a search for one piece of text goes by: eight of its bytes, and where they stand in it.
  private struct Needle: Hashable {
    var bytes: [UInt8]
    var anchor: Int
  }

  private static let anchorBytes = 8

  private var needles: [UInt64: Set<Needle>] = [:]
  private var leftovers: Set<Needle> = []
  /// How many pieces of text are looked for.
  private(set) var sought = 0
  /// How many of them were found where they should not be.
  var found: Int { leftovers.count }
  /// How many bytes were looked through.
  private(set) var bytes = 0

  /// Takes down what a row of a signature held.
  mutating func seek(signature row: Row) throws {
    let name: String? = try row.decode(forColumn: "name")
    let code: String? = try row.decode(forColumn: "postal_code")
    let place: String? = try row.decode(forColumn: "place")
    let reason: String? = try row.decode(forColumn: "reason")
    if let name {
      try seekJSON("name", name)
      seek(name + (code ?? "") + (place ?? ""), anchoredAtEnd: false)
      seek(name, anchoredAtEnd: false)
    }
    if let reason { seek(reason, anchoredAtEnd: false) }
  }

  /// Takes down what else somebody typed.
  mutating func seek(words: [String]) {
    for text in words { seek(text, anchoredAtEnd: false) }
  }

  /// Reads a database and its journal byte by byte.
  mutating func search(_ path: String) {
    for file in [path, path + "-journal"] {
      guard let content = FileManager.default.contents(atPath: file) else { continue }
      bytes += content.count
      search([UInt8](content))
    }
  }

  /// Leaves out what is meant to be there: somebody of the same name may have signed later.
  mutating func excuseKept(in database: Database) throws {
    guard !leftovers.isEmpty else { return }
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT payload AS text FROM entry WHERE payload IS NOT NULL
        UNION ALL
        SELECT ifnull(name, '') || ifnull(postal_code, '') || ifnull(place, '') FROM signature
        UNION ALL SELECT key FROM tally
        UNION ALL SELECT event || canvasser FROM session
        UNION ALL SELECT event || canvasser FROM conversation
        UNION ALL SELECT title || body FROM petition_text
        """
    )
    while let row = try rows.next() {
      let text = Array(try row.decode(String.self, forColumn: "text").utf8)
      leftovers = leftovers.filter { !text.contains($0.bytes) }
    }
  }

  private mutating func search(_ content: [UInt8]) {
    var window: UInt64 = 0
    for (index, byte) in content.enumerated() {
      window = window << 8 | UInt64(byte)
      guard index >= Self.anchorBytes - 1, let candidates = needles[window] else { continue }
      for needle in candidates {
        let start = index - (Self.anchorBytes - 1) - needle.anchor
        guard start >= 0, start + needle.bytes.count <= content.count else { continue }
        if content[start..<start + needle.bytes.count].elementsEqual(needle.bytes) {
          leftovers.insert(needle)
        }
      }
    }
  }

  private mutating func seekJSON(_ key: String, _ text: String) throws {
    let value = String(decoding: try CanonicalJSON.encode(text), as: UTF8.self)
    seek("\"\(key)\":\(value)", anchoredAtEnd: true)
  }

  private mutating func seek(_ text: String, anchoredAtEnd: Bool) {
    let bytes = Array(text.utf8)
    guard bytes.count >= Self.anchorBytes else { return }
    let anchor = anchoredAtEnd ? bytes.count - Self.anchorBytes : 0
    let key = bytes[anchor..<anchor + Self.anchorBytes].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let needle = Needle(bytes: bytes, anchor: anchor)
    if needles[key, default: []].insert(needle).inserted { sought += 1 }
  }
}
