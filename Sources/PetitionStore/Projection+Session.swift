import Foundation
import GRDB
import PetitionCore

extension Projection {
  /// Opens a session; one that was left open ends with that, for a kiosk has one at a time.
  ///
  /// The one that was opened before is known after the first: a ledger of many sessions would be read
  /// from end to end for each of them.
  mutating func open(_ session: SessionBody, at place: Place) throws {
    let kiosk = place.kiosk.description
    if let last = lastSessions[place.kiosk] {
      try database.cachedStatement(
        sql: "UPDATE session SET closed_at = ? WHERE closed_at IS NULL AND kiosk = ? AND id = ?"
      ).execute(arguments: [place.at, kiosk, last])
    } else {
      try database.execute(
        sql: "UPDATE session SET closed_at = ? WHERE closed_at IS NULL AND kiosk = ?",
        arguments: [place.at, kiosk]
      )
    }
    try database.execute(
      sql: """
        INSERT INTO session (id, kiosk, seq, event, canvasser, clock_confirmed, opened_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        session.session, kiosk, place.seq, session.event, session.canvasser, session.clockConfirmed,
        place.at,
      ]
    )
    lastSessions[place.kiosk] = session.session
  }

  /// Takes note of another canvasser; no ledger changes what another one says of its sessions.
  func change(_ session: SessionBody, at place: Place) throws {
    try database.execute(
      sql: "UPDATE session SET canvasser = ?, clock_confirmed = ? WHERE id = ? AND kiosk = ?",
      arguments: [
        session.canvasser, session.clockConfirmed, session.session, place.kiosk.description,
      ]
    )
  }

  /// Closes a session.
  func close(_ session: SessionBody, at place: Place) throws {
    try database.execute(
      sql: "UPDATE session SET closed_at = ? WHERE id = ? AND kiosk = ?",
      arguments: [place.at, session.session, place.kiosk.description]
    )
  }

  /// Takes note of a milestone, which a signature of the same ledger reached.
  func add(_ milestone: MilestoneBody, at place: Place) throws {
    // The entry and not the row: a purge takes that.
    let known = try Row.fetchOne(
      entries,
      sql: "SELECT 1 FROM entry WHERE id = ? AND kiosk = ? AND seq < ?",
      arguments: [UUID(uuidString: milestone.signature)?.bytes, place.kiosk.bytes, place.seq]
    )
    guard known != nil else { throw StoreError.noSuchSignature }
    try database.execute(
      sql: """
        INSERT INTO milestone (kiosk, milestone, count, reached_at, signature)
        VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        place.kiosk.description, milestone.milestone, milestone.count, place.at,
        milestone.signature,
      ]
    )
  }

  /// Takes note of a text; its version must be its digest.
  func add(_ text: PetitionTextBody, at place: Place) throws {
    let body = try CanonicalJSON.encode(text.text)
    guard try TextVersion(of: text.text).hex == text.version else {
      throw CocoaError(.coderReadCorrupt)
    }
    try database.execute(
      sql: """
        INSERT INTO petition_text (kiosk, version, language, title, body) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (kiosk, version) DO NOTHING
        """,
      arguments: [
        place.kiosk.description, text.version, text.text.language, text.text.title,
        String(decoding: body, as: UTF8.self),
      ]
    )
  }

  /// Counts a conversation.
  func add(_ conversation: ConversationBody, at place: Place) throws {
    let day = LocalTime(place.stamp.at, offset: place.stamp.utcOffset).day
    try database.execute(
      sql: """
        INSERT INTO conversation (event, canvasser, day, count) VALUES (?, ?, ?, 1)
        ON CONFLICT (event, canvasser, day) DO UPDATE SET count = count + 1
        """,
      arguments: [conversation.event, conversation.canvasser, day]
    )
  }

  /// Takes note of how a signer wants to hear news; only the ledger with the signature can know.
  func add(_ contact: ContactBody, at place: Place) throws {
    let known = try Row.fetchOne(
      database,
      sql: "SELECT 1 FROM signature WHERE id = ? AND kiosk = ?",
      arguments: [contact.signature, place.kiosk.description]
    )
    guard known != nil else { throw StoreError.noSuchSignature }
    try database.execute(
      sql: """
        INSERT INTO contact (signature, email, phone, language) VALUES (?, ?, ?, ?)
        ON CONFLICT (signature) DO UPDATE
        SET email = excluded.email, phone = excluded.phone, language = excluded.language
        """,
      arguments: [contact.signature, contact.email, contact.phone, contact.language]
    )
  }

  /// Takes note of a verified copy.
  func add(_ backup: BackupBody, at place: Place) throws {
    try database.execute(
      sql: """
        INSERT INTO backup (kiosk, at, seq, recorded) VALUES (?, ?, ?, ?)
        ON CONFLICT (kiosk) DO UPDATE
        SET at = excluded.at, seq = excluded.seq, recorded = excluded.recorded
        """,
      arguments: [place.kiosk.description, place.at, backup.seq, backup.recorded]
    )
  }

  /// Takes note of the newest signature's number and time; neither ever goes back.
  ///
  /// Numbers are each ledger's own: what another kiosk gave says nothing about the next one here.
  func advance(to number: Int, savedAt: String, by kiosk: KioskID) throws {
    let number = kiosk == owner ? number : 0
    try database.cachedStatement(
      sql: """
        INSERT INTO position (one, last_number, last_saved_at) VALUES (1, ?, ?)
        ON CONFLICT (one) DO UPDATE
        SET last_number = max(last_number, excluded.last_number),
          last_saved_at = max(last_saved_at, excluded.last_saved_at)
        """
    ).execute(arguments: [number, savedAt])
  }
}
