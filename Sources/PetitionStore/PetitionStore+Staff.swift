import Foundation
internal import GRDB
public import PetitionCore

extension PetitionStore {
  /// Finds the newest signature of this kiosk that counts; nil when there is none.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func lastAccepted() throws(StoreError) -> SignatureReceipt? {
    let kiosk = kiosk.description
    return try read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT seq, number, id, signed_at FROM signature
          WHERE kiosk = ? AND state = 'accepted' ORDER BY seq DESC LIMIT 1
          """,
        arguments: [kiosk]
      )
      guard let row else { return nil }
      return SignatureReceipt(
        id: EntryID(try row.decode(forColumn: "id")),
        seq: try row.decode(forColumn: "seq"),
        number: try row.decode(forColumn: "number"),
        milestone: nil,
        signedAt: try row.timestamp("signed_at")
      )
    }
  }

  /// Records that a canvasser talked with somebody.
  ///
  /// - Parameters:
  ///   - session: The session it happened in.
  ///   - stamp: The entry's stamp.
  /// - Throws: ``StoreError/sessionOver(open:)`` if that is not open any more, or another
  ///   ``StoreError`` if it was not recorded, or if that is not known.
  public mutating func recordConversation(
    in session: SessionBody,
    stamp: EntryStamp
  ) throws(StoreError) {
    let body = ConversationBody(event: session.event, canvasser: session.canvasser)
    try append(.conversation(body), stamp: stamp, in: session.session)
  }

  /// Records how a signer wants to hear news; of several answers the last one stands.
  ///
  /// - Parameters:
  ///   - contact: What was given; at least one channel.
  ///   - stamp: The entry's stamp.
  /// - Throws: ``StoreError/noSuchSignature`` if it belongs to none, or another ``StoreError``.
  public mutating func recordContact(
    _ contact: ContactBody,
    stamp: EntryStamp
  ) throws(StoreError) {
    try append(.contact(contact), stamp: stamp)
  }
}
