import Crypto
import Foundation
import PetitionCore

extension EntryStamp {
  /// The stamp of an entry that follows from this one's: the same entry never gets two of them.
  ///
  /// - Parameters:
  ///   - heading: What the entry is for.
  ///   - place: Tells several of one heading apart.
  /// - Returns: The stamp.
  func following(_ heading: String, _ place: Data = Data()) -> EntryStamp {
    var hash = SHA256()
    hash.update(data: Data(heading.utf8))
    hash.update(data: id.uuid.bytes)
    hash.update(data: nonce.bytes)
    hash.update(data: place)
    let digest = Data(hash.finalize())
    return EntryStamp(
      id: EntryID(time: at.date, random: UUID(bytes: digest.prefix(16))),
      at: at,
      utcOffset: utcOffset,
      nonce: UUID(bytes: digest.suffix(16))
    )
  }
}
