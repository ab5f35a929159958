import Crypto
import Foundation
import GRDB
import PetitionCore

/// The kiosk's signature under its ledger: made at certain entries, checked by anyone.
enum Checkpoint {
  /// After how many signatures without one a checkpoint is due.
  static let interval = 25

  /// What is signed: a heading, the kiosk, sequence number, link and count, each of fixed size.
  static func message(kiosk: KioskID, seq: Int, chain: Data, accepted: Int) -> Data {
    var message = Data("petition-checkpoint-1".utf8)
    message.append(kiosk.bytes)
    message.append(seq.bigEndianBytes)
    message.append(chain)
    message.append(accepted.bigEndianBytes)
    return message
  }

  /// Whether the signature in a checkpoint is by the key that it names.
  static func isGenuine(_ body: CheckpointBody, kiosk: KioskID) -> Bool {
    guard let chain = Data(hexadecimal: body.chain), let bytes = Data(hexadecimal: body.key),
      let signature = Data(hexadecimal: body.signature),
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
    else { return false }
    let message = message(kiosk: kiosk, seq: body.seq, chain: chain, accepted: body.accepted)
    return key.isValidSignature(signature, for: message)
  }

  /// The stamp of the checkpoint that follows an entry.
  ///
  /// It is made of that entry's: the same entry never gets two checkpoints, and a checkpoint has
  /// nothing to hide that would need a random number.
  static func stamp(after stamp: EntryStamp) -> EntryStamp {
    stamp.following("petition-checkpoint-1")
  }
}

extension Ledger {
  /// Signs the ledger up to its last entry and records that.
  ///
  /// Must run inside a transaction that holds the write lock.
  ///
  /// - Returns: The head to remember once this is committed; nil for a ledger without a key.
  static func addCheckpoint(
    after stamp: EntryStamp,
    kiosk: KioskID,
    key: KioskKey?,
    in database: Database
  ) throws -> KnownHead? {
    guard let key else { return nil }
    let last = try head(of: kiosk, in: database)
    let accepted = try PetitionStore.accepted(in: database)
    let message = Checkpoint.message(
      kiosk: kiosk,
      seq: last.seq,
      chain: last.chain,
      accepted: accepted
    )
    guard let signature = key.signature(for: message) else { return nil }
    let body = CheckpointBody(
      seq: last.seq,
      chain: last.chain.hexadecimal,
      accepted: accepted,
      key: key.publicKey.hexadecimal,
      signature: signature.hexadecimal
    )
    let stamp = Checkpoint.stamp(after: stamp)
    try append(.checkpoint(body), stamp: stamp, kiosk: kiosk, in: database)
    let head = try head(of: kiosk, in: database)
    return KnownHead(
      kiosk: kiosk.description,
      seq: head.seq,
      chain: head.chain.hexadecimal,
      key: body.key
    )
  }

  /// Signs the ledger unless its last entry is a checkpoint.
  static func sign(
    after stamp: EntryStamp,
    kiosk: KioskID,
    key: KioskKey?,
    in database: Database
  ) throws -> KnownHead? {
    let last = try lastCheckpoint(of: kiosk, in: database)?.seq
    guard try head(of: kiosk, in: database).seq != last else { return nil }
    return try addCheckpoint(after: stamp, kiosk: kiosk, key: key, in: database)
  }

  /// Signs the ledger if so many signatures have come in since it was signed last.
  static func addCheckpointIfDue(
    after stamp: EntryStamp,
    kiosk: KioskID,
    key: KioskKey?,
    in database: Database
  ) throws -> KnownHead? {
    let since = try lastCheckpoint(of: kiosk, in: database)?.seq ?? 0
    let waiting = try Int.fetchOne(
      database,
      sql: "SELECT count(*) FROM signature WHERE kiosk = ? AND seq > ?",
      arguments: [kiosk.description, since]
    )
    guard waiting ?? 0 >= Checkpoint.interval else { return nil }
    return try addCheckpoint(after: stamp, kiosk: kiosk, key: key, in: database)
  }

  /// Finds the newest checkpoint: a few dozen entries back at most, by the rule above.
  static func lastCheckpoint(
    of kiosk: KioskID,
    in database: Database
  ) throws -> RecordedEntry? {
    let row = try database.cachedStatement(
      sql: """
        SELECT \(RecordedEntry.columns) FROM entry
        WHERE kiosk = ? AND kind = 'checkpoint' ORDER BY seq DESC LIMIT 1
        """
    ).fetchRow(arguments: [kiosk.uuid])
    return try row.map(RecordedEntry.init)
  }
}
