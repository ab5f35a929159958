import Crypto
import Foundation
internal import GRDB
public import PetitionCore

extension PetitionStore {
  /// Reads every delivery set that was sealed in this ledger, the oldest first.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func deliverySets() throws(StoreError) -> [DeliverySet] {
    let kiosk = kiosk
    return try read { try DeliverySet.all(of: kiosk, in: $0) }
  }

  /// Reads every text that signers saw, by its version.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func petitionTexts() throws(StoreError) -> [TextVersion: ShownPetition] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT version, body FROM petition_text ORDER BY version, kiosk"
      )
      return try rows.reduce(into: [:]) { texts, row in
        let body: String = try row.decode(forColumn: "body")
        let version = TextVersion(hex: try row.decode(forColumn: "version"))
        texts[version] = try JSONDecoder().decode(ShownPetition.self, from: Data(body.utf8))
      }
    }
  }

  /// Seals a set of all signatures that count, unless the newest set says the same already.
  ///
  /// In one transaction: the entries with the lines, the set's own entry, and a checkpoint.
  ///
  /// - Parameters:
  ///   - coordinator: Who seals it.
  ///   - stamp: The stamp of the set's entry; those of the lines are made of it.
  ///   - survey: Called for each line in order, before `facts`.
  ///   - facts: Says what the pages will say beside the lines; the same books and lines must give
  ///     the same text, and no name may be in it.
  ///   - allow: Called with the number of lines when a new set is about to be sealed; what it throws
  ///     keeps the set from being sealed.
  /// - Returns: The set.
  /// - Throws: ``StoreError/noSuchSignature`` if no signature counts; ``StoreError/damaged(path:detail:)``
  ///   if the tallies say another number than the rows; another ``StoreError``.
  public mutating func seal(
    by coordinator: String,
    stamp: EntryStamp,
    survey: (SignatureRecord) throws -> Void,
    facts: (SetBooks) throws -> String,
    allow: (_ lines: Int) throws -> Void = { _ in }
  ) throws(StoreError) -> Sealing {
    let path = path
    return try signedTransaction { database, kiosk, key in
      let last = try DeliverySet.all(of: kiosk, in: database).last
      var hash = SHA256()
      var lines = 0
      try SetOrder.forEachAccepted(in: database, columns: "*") { row in
        let signature = try SignatureRecord(row)
        hash.update(data: signature.id.uuid.bytes)
        lines += 1
        try survey(signature)
      }
      guard lines > 0 else { throw StoreError.noSuchSignature }
      guard try Self.accepted(in: database) == lines else {
        throw StoreError.damaged(path: path, detail: "the tallies and the signatures disagree")
      }
      let body = DeliverySetBody(
        set: (last?.number ?? 0).limitedSum(1),
        lines: lines,
        digest: Data(hash.finalize()).hexadecimal,
        facts: try facts(SetBooks(in: database)),
        coordinator: coordinator
      )
      if let last, last.digest == body.digest, last.facts == body.facts {
        return (.current(last), nil)
      }
      try allow(lines)
      try Self.append(body, stamp: stamp, kiosk: kiosk, in: database)
      let head = try Ledger.addCheckpoint(after: stamp, kiosk: kiosk, key: key, in: database)
      guard let sealed = try DeliverySet.all(of: kiosk, in: database).last else {
        throw StoreError.damaged(path: path, detail: "the sealed set is not there")
      }
      return (.sealed(sealed), head)
    }
  }

  /// Records that a set was handed over; what was recorded about it before is replaced.
  ///
  /// - Parameters:
  ///   - delivery: The set, and who took it when.
  ///   - stamp: The entry's stamp.
  /// - Returns: False if there is no such set; nothing is recorded then.
  /// - Throws: ``StoreError`` if it was not recorded, or if that is not known.
  public mutating func deliver(
    _ delivery: DeliveryBody,
    stamp: EntryStamp
  ) throws(StoreError) -> Bool {
    try signedTransaction { database, kiosk, key in
      let known = try Row.fetchOne(
        database,
        sql: "SELECT 1 FROM delivery_set WHERE kiosk = ? AND set_number = ?",
        arguments: [kiosk.description, delivery.set]
      )
      guard known != nil else { return (false, nil) }
      try Ledger.append(.delivery(delivery), stamp: stamp, kiosk: kiosk, in: database)
      return (true, try Ledger.addCheckpoint(after: stamp, kiosk: kiosk, key: key, in: database))
    }
  }

  /// Records a set's lines, some thousand to an entry, and then the set.
  private static func append(
    _ set: DeliverySetBody,
    stamp: EntryStamp,
    kiosk: KioskID,
    in database: Database
  ) throws {
    var part = SetPart(set: set.set, stamp: stamp)
    try SetOrder.forEachAccepted(in: database, columns: "id") { row in
      part.add(EntryID(try row.decode(forColumn: "id")))
      if part.isFull { try part.append(kiosk: kiosk, in: database) }
    }
    try part.append(kiosk: kiosk, in: database)
    try Ledger.append(.deliverySet(set), stamp: stamp, kiosk: kiosk, in: database)
  }
}

/// The lines of a set that wait to be recorded.
private struct SetPart {
  /// How many lines are recorded in one entry.
  static let size = 5_000

  let set: Int
  let stamp: EntryStamp
  private var first = 1
  private var count = 0
  private var bytes = Data()

  init(set: Int, stamp: EntryStamp) {
    self.set = set
    self.stamp = stamp
  }

  var isFull: Bool { count == Self.size }

  mutating func add(_ id: EntryID) {
    bytes.append(id.uuid.bytes)
    count += 1
  }

  /// Records them, if there are any, and begins anew.
  mutating func append(kiosk: KioskID, in database: Database) throws {
    guard count > 0 else { return }
    let body = SetLinesBody(set: set, first: first, signatures: bytes.base64EncodedString())
    try Ledger.append(.setLines(body), stamp: partStamp, kiosk: kiosk, in: database)
    first += count
    count = 0
    bytes.removeAll(keepingCapacity: true)
  }

  /// A stamp that follows from the set's: identities alone hide nothing that would need a random
  /// number.
  private var partStamp: EntryStamp {
    stamp.following("petition-set-lines-1", first.bigEndianBytes)
  }
}
