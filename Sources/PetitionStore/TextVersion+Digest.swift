import Crypto
import Foundation
public import PetitionCore

extension TextVersion {
  /// Digests the exact text a signer is shown: SHA-256 over its canonical JSON.
  ///
  /// - Throws: An encoding error, if a passage is not valid Unicode.
  public init(of shown: ShownPetition) throws {
    let digest = SHA256.hash(data: try CanonicalJSON.encode(shown))
    self.init(hex: Data(digest).hexadecimal)
  }
}
