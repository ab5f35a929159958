import Foundation
import PetitionCore

extension PetitionStore {
  /// Takes a signed ledger for the newest one again, after what was remembered of its head was lost.
  ///
  /// A person has compared it with the paper log: every entry is read, and the entry that stands on
  /// paper must be there with its words. Nothing in the ledger is changed.
  ///
  /// - Parameters:
  ///   - path: The database; its key must lie beside it.
  ///   - head: An entry number and all words of its link, from the paper log.
  /// - Returns: What was found; the head is remembered only if nothing is wrong, and every word is the
  ///   entry's: what is nearly read says nothing against a ledger, and nothing for it either.
  /// - Throws: ``StoreError`` if the file or its key cannot be read, or is not the ledger's.
  public static func remember(
    _ path: String,
    head: WitnessedHead
  ) throws(StoreError) -> Verification {
    let found = try verify(path, witnesses: [head])
    guard found.isSound, found.misread.isEmpty else { return found }
    let store = try PetitionStore(opening: path, petition: nil, newKiosk: nil)
    guard let key = store.key else { throw .keyMissing(path: KioskKey.path(beside: store.path)) }
    let end = store.memory.end
    KnownHead(
      kiosk: store.kiosk.description,
      seq: end.seq,
      chain: end.chain.hexadecimal,
      key: key.publicKey.hexadecimal
    ).remember(beside: store.path)
    guard try KnownHead.read(beside: store.path) != nil else {
      throw .notWritable(path: KnownHead.path(beside: store.path))
    }
    return found
  }
}
