import Foundation
import GRDB
public import PetitionCore

/// A delivery set as it was sealed: which lines it has, and what its pages say beside them.
public struct DeliverySet: Hashable, Sendable {
  /// Its number, 1-based.
  public var number: Int
  /// The entry that sealed it; its lines are in the entries right before.
  public var seq: Int
  /// How many lines it has, 1 or more.
  public var lines: Int
  /// SHA-256 over the identities of the lines in order, hexadecimal, 64 characters.
  public var digest: String
  /// What the pages say beside the lines, as the coordinator's program wrote it.
  public var facts: String
  /// When it was sealed.
  public var sealedAt: Timestamp
  /// Seconds east of UTC on the clock of that time.
  public var utcOffset: Int
  /// Who sealed it.
  public var sealedBy: String
  /// How it was handed over; nil while it was not.
  public var delivery: SetDelivery?

  /// Creates a set.
  public init(
    number: Int,
    seq: Int,
    lines: Int,
    digest: String,
    facts: String,
    sealedAt: Timestamp,
    utcOffset: Int,
    sealedBy: String,
    delivery: SetDelivery? = nil
  ) {
    self.number = number
    self.seq = seq
    self.lines = lines
    self.digest = digest
    self.facts = facts
    self.sealedAt = sealedAt
    self.utcOffset = utcOffset
    self.sealedBy = sealedBy
    self.delivery = delivery
  }

  /// The local day on which it was sealed, "2026-06-14".
  public var sealedOn: String { LocalTime(sealedAt, offset: utcOffset).day }
}

/// How a delivery set was handed over.
public struct SetDelivery: Hashable, Sendable {
  /// The day, "2026-06-14".
  public var day: String
  /// Who took it.
  public var receiver: String
  /// How many signature pages were handed over.
  public var pages: Int

  /// Creates a delivery.
  public init(day: String, receiver: String, pages: Int) {
    self.day = day
    self.receiver = receiver
    self.pages = pages
  }
}

/// One numbered line of a delivery set.
public struct SetLine: Hashable, Sendable {
  /// Its number in the set, 1-based; it never changes.
  public var number: Int
  /// The identity of its signature.
  public var id: EntryID
  /// The signature as it stands now; nil if the table has none.
  public var signature: SignatureRecord?
  /// Whether there is none because its content was purged.
  ///
  /// Otherwise two histories of its kiosk contradict each other, and it is set aside.
  public var isPurged: Bool

  /// Creates a line.
  public init(number: Int, id: EntryID, signature: SignatureRecord?, isPurged: Bool = false) {
    self.number = number
    self.id = id
    self.signature = signature
    self.isPurged = isPurged
  }
}

/// What came of asking for a set of all signatures that count.
public enum Sealing: Hashable, Sendable {
  /// A new set was sealed.
  case sealed(DeliverySet)
  /// Nothing has changed since this set was sealed.
  case current(DeliverySet)

  /// The set that is now the newest.
  public var set: DeliverySet {
    switch self {
    case .sealed(let set), .current(let set): set
    }
  }
}

/// The books at the moment of sealing: how the lines were collected and checked.
public struct SetBooks: Hashable, Sendable {
  /// How many signatures are in each state; of a void, with each reason.
  public var states: Tally
  /// How many came in which way.
  public var sources: Tally
  /// How many carry each flag, whatever became of them.
  public var flags: [SignatureFlag: Int]
  /// How many signatures a decision of some kind was ever taken about.
  public var decided: Int
  /// How many were imported that the configuration's baseline counts already.
  public var listed: Int

  /// Creates books.
  public init(
    states: Tally,
    sources: Tally,
    flags: [SignatureFlag: Int],
    decided: Int,
    listed: Int
  ) {
    self.states = states
    self.sources = sources
    self.flags = flags
    self.decided = decided
    self.listed = listed
  }
}

extension DeliverySet {
  /// All sets of a ledger, the oldest first.
  static func all(of kiosk: KioskID, in database: Database) throws -> [DeliverySet] {
    try Row.fetchAll(
      database,
      sql: "SELECT * FROM delivery_set WHERE kiosk = ? ORDER BY set_number",
      arguments: [kiosk.description]
    ).map { row in
      let seq: Int = try row.decode(forColumn: "seq")
      let entry = try Row.fetchOne(
        database,
        sql: "SELECT \(RecordedEntry.columns) FROM entry WHERE kiosk = ? AND seq = ?",
        arguments: [kiosk.uuid, seq]
      )
      let stamp = try entry.flatMap { try RecordedEntry($0).content()?.stamp }
      return try DeliverySet(row, seq: seq, utcOffset: stamp?.utcOffset ?? 0)
    }
  }

  private init(_ row: Row, seq: Int, utcOffset: Int) throws {
    self.init(
      number: try row.decode(forColumn: "set_number"),
      seq: seq,
      lines: try row.decode(forColumn: "lines"),
      digest: try row.decode(forColumn: "digest"),
      facts: try row.decode(forColumn: "facts"),
      sealedAt: try row.timestamp("sealed_at"),
      utcOffset: utcOffset,
      sealedBy: try row.decode(forColumn: "sealed_by"),
      delivery: try SetDelivery(row)
    )
  }
}

extension SetDelivery {
  /// Reads how a set was handed over; nil while it was not.
  fileprivate init?(_ row: Row) throws {
    guard let day = try row.decode(String?.self, forColumn: "delivered_on") else { return nil }
    self.init(
      day: day,
      receiver: try row.decode(String?.self, forColumn: "received_by") ?? "",
      pages: try row.decode(Int?.self, forColumn: "pages") ?? 0
    )
  }
}

extension SetBooks {
  /// Reads the books; its cost grows with the signatures that carry a flag.
  init(in database: Database) throws {
    states = try PetitionStore.tally(by: .state, in: database)
    sources = try PetitionStore.tally(by: .source, in: database)
    flags = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT flags, count(*) AS n FROM signature WHERE flags <> '' GROUP BY flags"
    )
    while let row = try rows.next() {
      for flag in try row.decode(String.self, forColumn: "flags").split(separator: " ") {
        guard let flag = SignatureFlag(rawValue: String(flag)) else { continue }
        flags[flag, default: 0] += try row.decode(forColumn: "n")
      }
    }
    decided =
      try Int.fetchOne(database, sql: "SELECT count(DISTINCT signature) FROM decision") ?? 0
    listed = try PetitionStore.listed(in: database)
  }
}
