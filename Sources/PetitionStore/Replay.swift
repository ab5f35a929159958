import Foundation
import GRDB
import PetitionCore

/// Makes the readable tables anew from the entries, as the kiosk made them at the time.
struct Replay {
  /// The identities of entries whose content was destroyed.
  private(set) var purged: Set<String> = []

  /// Applies an entry to tables that hold all before it.
  ///
  /// - Returns: The content; nil for a purged entry, whose effect comes with the purge's own.
  @discardableResult
  mutating func apply(_ entry: RecordedEntry, in database: Database) throws -> EntryBody? {
    guard let (body, stamp) = try entry.content() else {
      purged.insert(entry.id.description)
      return nil
    }
    if !isAboutPurged(body) {
      try Projection.apply(body, stamp: stamp, kiosk: entry.kiosk, seq: entry.seq, in: database)
    }
    return body
  }

  private func isAboutPurged(_ body: EntryBody) -> Bool {
    switch body {
    case .void(let void): purged.contains(void.signature)
    case .contact(let contact): purged.contains(contact.signature)
    default: false
    }
  }
}

extension RecordedEntry {
  /// Every entry of a file, kiosk by kiosk, in order.
  static func all(in database: Database) throws -> RowCursor {
    try Row.fetchCursor(
      database,
      sql: "SELECT \(columns) FROM entry ORDER BY kiosk, seq"
    )
  }
}
