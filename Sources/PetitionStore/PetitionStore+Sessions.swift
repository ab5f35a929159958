import Foundation
internal import GRDB
public import PetitionCore

extension PetitionStore {
  /// Reads the session that was opened last and is not closed; nil when there is none.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func openSession() throws(StoreError) -> OpenSession? {
    let kiosk = kiosk
    return try read { try Self.openSession(of: kiosk, in: $0) }
  }

  /// Records that a session was opened, changed or closed; one that is closed stays as it is.
  ///
  /// - Parameters:
  ///   - change: What happened.
  ///   - stamp: The entry's stamp.
  /// - Throws: ``StoreError/sessionOver(open:)`` if the session to change is not open any more, or
  ///   another ``StoreError`` if it was not recorded, or if that is not known.
  public mutating func record(
    _ change: SessionChange,
    stamp: EntryStamp
  ) throws(StoreError) {
    switch change {
    case .opened(let session): try append(.sessionOpened(session), stamp: stamp, signs: true)
    // A change of canvasser is in mid-session, so the kiosk need not sign.
    case .changed(let session):
      try append(.sessionChanged(session), stamp: stamp, in: session.session)
    case .closed(let session): _ = try close(session, stamp: stamp)
    }
  }

  /// Closes a session once: of several programs that close it, one records that.
  ///
  /// The ledger is signed in any case.
  ///
  /// - Parameters:
  ///   - session: The session; nil closes whichever is open.
  ///   - stamp: The entry's stamp.
  /// - Returns: What was closed, or had been closed before.
  /// - Throws: ``StoreError`` if it was not recorded, or if that is not known.
  public mutating func close(
    _ session: SessionBody? = nil,
    stamp: EntryStamp
  ) throws(StoreError) -> SessionEnd {
    try signedTransaction { database, kiosk, key in
      guard try !Self.isConfirmed(stamp.id, in: database) else {
        let end = try Self.end(of: session?.session, kiosk: kiosk, in: database)
        return (SessionEnd(session: end.session), nil)
      }
      let open = try Self.openSession(of: kiosk, in: database)?.session
      guard let open, session == nil || session?.session == open.session else {
        let end = try Self.end(of: session?.session, kiosk: kiosk, in: database)
        return (end, try Ledger.sign(after: stamp, kiosk: kiosk, key: key, in: database))
      }
      // As it stands in the ledger: another program may have changed the canvasser.
      try Ledger.append(.sessionClosed(open), stamp: stamp, kiosk: kiosk, in: database)
      let head = try Ledger.addCheckpoint(after: stamp, kiosk: kiosk, key: key, in: database)
      return (SessionEnd(session: open), head)
    }
  }

  static func openSession(of kiosk: KioskID, in database: Database) throws -> OpenSession? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT id, event, canvasser, clock_confirmed, opened_at FROM session
        WHERE closed_at IS NULL AND kiosk = ? ORDER BY seq DESC LIMIT 1
        """,
      arguments: [kiosk.description]
    )
    guard let row else { return nil }
    return OpenSession(session: try SessionBody(row), openedAt: try row.timestamp("opened_at"))
  }

  /// Refuses an entry of a session that is not open any more.
  ///
  /// Must run inside the transaction that records the entry.
  static func expectOpen(
    _ session: String?,
    of kiosk: KioskID,
    in database: Database
  ) throws {
    guard let session else { return }
    let row = try database.cachedStatement(
      sql: "SELECT 1 FROM session WHERE id = ? AND kiosk = ? AND closed_at IS NOT NULL"
    ).fetchRow(arguments: [session, kiosk.description])
    guard row != nil else { return }
    throw StoreError.sessionOver(open: try openSession(of: kiosk, in: database))
  }

  /// How a session was closed, or the last one of all.
  private static func end(
    of session: String?,
    kiosk: KioskID,
    in database: Database
  ) throws -> SessionEnd {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT id, event, canvasser, clock_confirmed, closed_at FROM session
        WHERE kiosk = ? AND id = ifnull(?, id) ORDER BY seq DESC LIMIT 1
        """,
      arguments: [kiosk.description, session]
    )
    guard let row, try row.decode(String?.self, forColumn: "closed_at") != nil else {
      return SessionEnd()
    }
    return SessionEnd(
      session: try SessionBody(row),
      closedBefore: try row.timestamp("closed_at")
    )
  }

  /// Records an entry unless its identity is there already, so that a retry is harmless.
  ///
  /// - Parameters:
  ///   - body: The content.
  ///   - stamp: The entry's stamp.
  ///   - session: The session that must be open; nil asks for none.
  ///   - signs: Whether a checkpoint follows.
  /// - Throws: ``StoreError`` if it was not recorded, or if that is not known.
  mutating func append(
    _ body: EntryBody,
    stamp: EntryStamp,
    in session: String? = nil,
    signs: Bool = false
  ) throws(StoreError) {
    try signedTransaction { database, kiosk, key in
      guard try !Self.isConfirmed(stamp.id, in: database) else { return ((), nil) }
      try Self.expectOpen(session, of: kiosk, in: database)
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
}

/// What an attempt to close a session came to.
public struct SessionEnd: Hashable, Sendable {
  /// The session that is closed; nil if there never was one.
  public var session: SessionBody?
  /// When it had been closed before, by the kiosk's clock; nil if this attempt closed it.
  public var closedBefore: Timestamp?

  /// Creates an end; nothing was closed unless a session is named.
  public init(session: SessionBody? = nil, closedBefore: Timestamp? = nil) {
    self.session = session
    self.closedBefore = closedBefore
  }
}

extension SessionBody {
  fileprivate init(_ row: Row) throws {
    self.init(
      session: try row.decode(forColumn: "id"),
      event: try row.decode(forColumn: "event"),
      canvasser: try row.decode(forColumn: "canvasser"),
      clockConfirmed: try row.decode(forColumn: "clock_confirmed")
    )
  }
}
