import Foundation
internal import GRDB
public import PetitionCore

/// What a search for doubtful signatures needs of each that counts.
public struct AcceptedSignature: Hashable, Sendable {
  /// Where its row is, for ``ReviewReader/place(of:)`` in the same read.
  public var row: Int64
  /// The name; nil when it was purged.
  public var name: String?
  /// The postal code; nil when none was given.
  public var postalCode: String?
  /// What a coordinator should look at.
  public var flags: [SignatureFlag]
}

/// A signature and its place in the order in which signatures were taken.
public struct SignaturePlace: Hashable, Comparable, Sendable {
  /// When it was taken, by its kiosk's clock.
  public var signedAt: Timestamp
  /// The kiosk whose ledger it is in.
  public var kiosk: KioskID
  /// Its place in that ledger.
  public var seq: Int
  /// The identity.
  public var id: EntryID

  /// Creates a place.
  public init(id: EntryID, signedAt: Timestamp, kiosk: KioskID, seq: Int) {
    self.id = id
    self.signedAt = signedAt
    self.kiosk = kiosk
    self.seq = seq
  }

  /// Orders places by time; two of one instant by kiosk, then by sequence number.
  public static func < (left: SignaturePlace, right: SignaturePlace) -> Bool {
    if left.signedAt != right.signedAt { return left.signedAt < right.signedAt }
    if left.kiosk != right.kiosk { return left.kiosk.description < right.kiosk.description }
    return left.seq < right.seq
  }
}

/// Reads one state of the file for a coordinator's review; of no use after the read has ended.
public struct ReviewReader {
  let database: Database
  /// The kiosk or office whose file it is.
  public let owner: KioskID

  /// The number of signatures that count.
  ///
  /// - Throws: A storage error if the file cannot be read.
  public func accepted() throws -> Int { try PetitionStore.accepted(in: database) }

  /// Reads every signature that counts, in no order; one at a time is in memory.
  ///
  /// - Parameter body: Called for each.
  /// - Throws: A storage error if the file cannot be read, or what `body` throws.
  public func forEachAccepted(_ body: (AcceptedSignature) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT rowid, name, postal_code, flags FROM signature WHERE state = 'accepted'"
    )
    while let row = try rows.next() {
      let flags: String = try row.decode(atIndex: 3)
      try body(
        AcceptedSignature(
          row: try row.decode(atIndex: 0),
          name: try row.decode(atIndex: 1),
          postalCode: try row.decode(atIndex: 2),
          flags: flags.isEmpty
            ? [] : flags.split(separator: " ").compactMap { SignatureFlag(rawValue: String($0)) }
        )
      )
    }
  }

  /// Reads one of them once more, with its place in time.
  ///
  /// - Parameter row: Where its row is.
  /// - Returns: The place, the name and the postal code.
  /// - Throws: A storage error if the file cannot be read.
  public func place(
    of row: Int64
  ) throws -> (place: SignaturePlace, name: String?, postalCode: String?)? {
    let found = try database.cachedStatement(
      sql: "SELECT id, signed_at, kiosk, seq, name, postal_code FROM signature WHERE rowid = ?"
    ).fetchRow(arguments: [row])
    guard let found else { return nil }
    let place = SignaturePlace(
      id: EntryID(try found.decode(forColumn: "id")),
      signedAt: try found.timestamp("signed_at"),
      kiosk: try KioskID(text: found.decode(forColumn: "kiosk")),
      seq: try found.decode(forColumn: "seq")
    )
    return (place, try found.decode(forColumn: "name"), try found.decode(forColumn: "postal_code"))
  }

  /// Reads the decisions by which a review goes: restores, "not the same person", "kept".
  ///
  /// - Returns: The decisions ledger by ledger, in each ledger's order.
  /// - Throws: A storage error if the file cannot be read.
  public func decisions() throws -> [RecordedDecision] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM decision WHERE verdict IN ('accepted', 'distinct', 'kept')
        ORDER BY kiosk, seq
        """
    ).map(RecordedDecision.init)
  }
}

extension PetitionStore {
  /// Reads one state of the file for a coordinator's review.
  ///
  /// - Parameter work: Reads; the file is held meanwhile, so nobody may be waited for.
  /// - Returns: What `work` returns.
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func reviewing<Value>(
    _ work: (ReviewReader) throws -> Value
  ) throws(StoreError) -> Value {
    let owner = kiosk
    return try read { try work(ReviewReader(database: $0, owner: owner)) }
  }
}
