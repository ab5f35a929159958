internal import GRDB

/// A signer who asked for news, and how to reach them.
public struct NewsContact: Hashable, Sendable {
  /// The name; nil for none.
  public var name: String?
  /// The postal code; nil when none was given.
  public var postalCode: String?
  /// An email address; nil when not given.
  public var email: String?
  /// A telephone number; nil when not given.
  public var phone: String?
  /// The language of the question that was answered.
  public var language: String
}

extension PetitionStore {
  /// Reads those who asked for news and whose signature counts, in the order of their ledgers.
  ///
  /// Who withdrew a signature asked to be left alone; a void or a duplicate is nobody's wish.
  ///
  /// - Parameter body: Called for each; false ends the reading.
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func forEachContact(_ body: (NewsContact) -> Bool) throws(StoreError) {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT signature.name, signature.postal_code, email, phone, contact.language
          FROM contact JOIN signature ON signature.id = contact.signature
          WHERE signature.state = 'accepted' ORDER BY signature.kiosk, signature.seq
          """
      )
      while let row = try rows.next() {
        let contact = NewsContact(
          name: try row.decode(forColumn: "name"),
          postalCode: try row.decode(forColumn: "postal_code"),
          email: try row.decode(forColumn: "email"),
          phone: try row.decode(forColumn: "phone"),
          language: try row.decode(forColumn: "language")
        )
        guard body(contact) else { return }
      }
    }
  }
}
