import Foundation
internal import GRDB
public import PetitionCore

extension PetitionStore {
  /// Reads the session that was opened last and is not closed; nil when there is none.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func openSession() throws(StoreError) -> OpenSession? {
    let kiosk = kiosk.description
    return try read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT id, event, canvasser, clock_confirmed, opened_at FROM session
          WHERE closed_at IS NULL AND kiosk = ? ORDER BY seq DESC LIMIT 1
          """,
        arguments: [kiosk]
      )
      guard let row else { return nil }
      return OpenSession(
        session: SessionBody(
          session: try row.decode(forColumn: "id"),
          event: try row.decode(forColumn: "event"),
          canvasser: try row.decode(forColumn: "canvasser"),
          clockConfirmed: try row.decode(forColumn: "clock_confirmed")
        ),
        openedAt: try row.timestamp("opened_at")
      )
    }
  }

  /// Records that a session was opened, changed or closed.
  ///
  /// - Parameters:
  ///   - change: What happened.
  ///   - stamp: The entry's stamp.
  /// - Throws: ``StoreError`` if it was not recorded, or if that is not known.
  public mutating func record(
    _ change: SessionChange,
    stamp: EntryStamp
  ) throws(StoreError) {
    try append(change.body, stamp: stamp, signs: change.isSigned)
  }

  /// Records an entry unless its identity is there already, so that a retry is harmless.
  ///
  /// - Parameters:
  ///   - body: The content.
  ///   - stamp: The entry's stamp.
  ///   - signs: Whether a checkpoint follows.
  /// - Throws: ``StoreError`` if it was not recorded, or if that is not known.
  mutating func append(
    _ body: EntryBody,
    stamp: EntryStamp,
    signs: Bool = false
  ) throws(StoreError) {
    try signedTransaction { database, kiosk, key in
      let known = try Row.fetchOne(
        database,
        sql: "SELECT 1 FROM entry WHERE id = ?",
        arguments: [stamp.id.uuid]
      )
      guard known == nil else { return (try Schema.mark(database), nil) }
      try Ledger.append(body, stamp: stamp, kiosk: kiosk, in: database)
      guard signs else { return ((), nil) }
      return ((), try Ledger.addCheckpoint(after: stamp, kiosk: kiosk, key: key, in: database))
    }
  }
}

/// A session that is open, and since when.
public struct OpenSession: Hashable, Sendable {
  /// The session as it stands.
  public var session: SessionBody
  /// When it was opened, by the kiosk's clock.
  public var openedAt: Timestamp
}

/// What happened to a session.
public enum SessionChange: Hashable, Sendable {
  /// A canvasser began to take signatures at an event.
  case opened(SessionBody)
  /// Another canvasser took over.
  case changed(SessionBody)
  /// The day at the table ended.
  case closed(SessionBody)

  /// Whether the kiosk signs its ledger after this: a change of canvasser is in mid-session.
  var isSigned: Bool {
    if case .changed = self { false } else { true }
  }

  var body: EntryBody {
    switch self {
    case .opened(let session): .sessionOpened(session)
    case .changed(let session): .sessionChanged(session)
    case .closed(let session): .sessionClosed(session)
    }
  }
}
