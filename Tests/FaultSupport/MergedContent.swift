import Foundation
import PetitionCore
import PetitionStore

/// What an office has after it took over one file.
struct MergedContent: Hashable, Sendable {
  private var rows: [String]

  /// Merges a file into an office of its own; nil if it is refused.
  init?(of path: String) {
    let folder = Workbench.memory.appending(path: "petition-office-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = folder.appending(path: "office.db").path
    let now = Date()
    let stamp = EntryStamp(
      id: EntryID(time: now, random: UUID()),
      at: Timestamp(now),
      utcOffset: 0,
      nonce: UUID()
    )
    do {
      let petition = try PetitionStore.petition(ofSnapshot: path)
      var office = try PetitionStore(opening: database, petition: petition, newKiosk: UUID())
      _ = try office.merge(path, stamp: stamp)
      let file = try Inspector(database)
      rows = try file.values(
        """
        SELECT hex(kiosk) || seq || hex(id) || kind || quote(payload) || hex(chain) FROM entry
        WHERE kiosk <> (SELECT id FROM kiosk) ORDER BY kiosk, seq
        """,
        as: String.self
      )
      rows += try file.values(
        "SELECT id || quote(name) || quote(postal_code) || state FROM signature ORDER BY id",
        as: String.self
      )
    } catch {
      return nil
    }
  }
}
