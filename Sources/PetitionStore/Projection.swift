import Foundation
import GRDB
import PetitionCore

/// Keeps the readable tables equal to what the ledger says, in the ledger's own transaction.
enum Projection {
  /// Brings the tables up to date with one entry.
  static func apply(
    _ body: EntryBody,
    stamp: EntryStamp,
    kiosk: KioskID,
    seq: Int,
    in database: Database
  ) throws {
    switch body {
    case .sessionOpened(let session):
      try open(session, stamp: stamp, seq: seq, in: database)
    case .sessionChanged(let session):
      try database.execute(
        sql: "UPDATE session SET canvasser = ?, clock_confirmed = ? WHERE id = ?",
        arguments: [session.canvasser, session.clockConfirmed, session.session]
      )
    case .sessionClosed(let session):
      try database.execute(
        sql: "UPDATE session SET closed_at = ? WHERE id = ?",
        arguments: [stamp.at.text(.milliseconds), session.session]
      )
    case .signature(let signature):
      try add(signature, stamp: stamp, kiosk: kiosk, seq: seq, in: database)
    case .void(let void):
      try change(void.signature, to: .voided, reason: void.reason, in: database)
    case .milestone(let milestone):
      try database.execute(
        sql: "INSERT INTO milestone (milestone, count, reached_at, signature) VALUES (?, ?, ?, ?)",
        arguments: [
          milestone.milestone, milestone.count, stamp.at.text(.milliseconds), milestone.signature,
        ]
      )
    case .petitionText(let text):
      try add(text, in: database)
    case .conversation(let conversation):
      try add(conversation, stamp: stamp, in: database)
    case .contact(let contact):
      try add(contact, in: database)
    case .backup(let backup):
      try add(backup, stamp: stamp, in: database)
    case .purge(let purge):
      try apply(purge, kiosk: kiosk, in: database)
    case .checkpoint:
      break
    }
  }

  /// Opens a session; one that was left open ends with that, for a file has one session at a time.
  private static func open(
    _ session: SessionBody,
    stamp: EntryStamp,
    seq: Int,
    in database: Database
  ) throws {
    try database.execute(
      sql: "UPDATE session SET closed_at = ? WHERE closed_at IS NULL",
      arguments: [stamp.at.text(.milliseconds)]
    )
    try database.execute(
      sql: """
        INSERT INTO session (id, seq, event, canvasser, clock_confirmed, opened_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        session.session, seq, session.event, session.canvasser, session.clockConfirmed,
        stamp.at.text(.milliseconds),
      ]
    )
  }

  private static func add(
    _ signature: SignatureBody,
    stamp: EntryStamp,
    kiosk: KioskID,
    seq: Int,
    in database: Database
  ) throws {
    let signedAt = stamp.at.text(.milliseconds)
    try database.cachedStatement(
      sql: """
        INSERT INTO signature (
          seq, number, id, signed_at, name, postal_code, place, area, event, canvasser, source,
          language, text_version, state, flags, reason, sheet, line, session, utc_offset, kiosk)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      seq, signature.number, stamp.id.description, signedAt, signature.name, signature.postalCode,
      signature.place, signature.area.rawValue, signature.event, signature.canvasser,
      signature.source.rawValue, signature.language, signature.text,
      SignatureState.accepted.rawValue, signature.flags.map(\.rawValue).joined(separator: " "),
      signature.reason, signature.sheet?.sheet, signature.sheet?.line, signature.session,
      stamp.utcOffset, kiosk.description,
    ])
    let facts = SignatureFacts(signature, at: stamp.at, utcOffset: stamp.utcOffset, kiosk: kiosk)
    try count(facts, state: .accepted, by: 1, in: database)
    try advance(to: signature.number, savedAt: signedAt, in: database)
  }

  /// Moves a signature, and its part of every tally, from one state to another.
  private static func change(
    _ id: String,
    to state: SignatureState,
    reason: VoidReason?,
    in database: Database
  ) throws {
    guard
      let row = try Row.fetchOne(
        database,
        sql: "SELECT * FROM signature WHERE id = ?",
        arguments: [id]
      )
    else { throw StoreError.noSuchSignature }
    let facts = try SignatureFacts(row)
    let before = try row.decode(String.self, forColumn: "state")
    try count(facts, state: SignatureState(rawValue: before), by: -1, in: database)
    try count(facts, state: state, by: 1, in: database)
    try database.execute(
      sql: "UPDATE signature SET state = ?, void_reason = ? WHERE id = ?",
      arguments: [state.rawValue, reason?.rawValue, id]
    )
  }

  /// Adds to the tally rows one signature belongs to: a handful, however many signatures there are.
  static func count(
    _ facts: SignatureFacts,
    state: SignatureState?,
    by step: Int,
    in database: Database
  ) throws {
    guard let state else { throw StoreError.noSuchSignature }
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO tally (dimension, key, state, count) VALUES (?, ?, ?, max(?, 0))
        ON CONFLICT (dimension, key, state) DO UPDATE SET count = count + ?
        """
    )
    for (dimension, key) in TallyDimension.keys(for: facts) {
      try statement.execute(arguments: [dimension.rawValue, key, state.rawValue, step, step])
    }
  }

  private static func add(_ text: PetitionTextBody, in database: Database) throws {
    let body = try CanonicalJSON.encode(text.text)
    try database.execute(
      sql: """
        INSERT INTO petition_text (version, language, title, body) VALUES (?, ?, ?, ?)
        ON CONFLICT (version) DO NOTHING
        """,
      arguments: [
        text.version, text.text.language, text.text.title, String(decoding: body, as: UTF8.self),
      ]
    )
  }

  private static func add(
    _ conversation: ConversationBody,
    stamp: EntryStamp,
    in database: Database
  ) throws {
    let day = LocalTime(stamp.at, offset: stamp.utcOffset).day
    try database.execute(
      sql: """
        INSERT INTO conversation (event, canvasser, day, count) VALUES (?, ?, ?, 1)
        ON CONFLICT (event, canvasser, day) DO UPDATE SET count = count + 1
        """,
      arguments: [conversation.event, conversation.canvasser, day]
    )
  }

  private static func add(_ contact: ContactBody, in database: Database) throws {
    let known = try Row.fetchOne(
      database,
      sql: "SELECT 1 FROM signature WHERE id = ?",
      arguments: [contact.signature]
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
}
