import Foundation
internal import GRDB
public import PetitionCore

/// What a search for a signer's three words came to.
public struct WithdrawalSearch: Hashable, Sendable {
  /// The signatures whose signers were given the words; nearly always one or none.
  public var signatures: [SignatureRecord] = []
  /// How many signatures have words at all.
  public var withWords = 0
}

extension SlowHash {
  /// Hashes the words that a signer is given.
  ///
  /// The salt is the ledger's, not the entry's: one slow hash then finds a signature among all of a
  /// kiosk. Whoever holds the file and wants the words of its signers has 16.8 million to try, each
  /// a slow hash; with them he could ask for a withdrawal, and learns no name that he has not got.
  ///
  /// - Parameters:
  ///   - code: The words.
  ///   - kiosk: The kiosk in whose ledger the signature is.
  /// - Throws: An error if scrypt cannot get its memory.
  public init(_ code: WithdrawalCode, in kiosk: KioskID) throws {
    let salt = unsafe withUnsafeBytes(of: kiosk.uuid.uuid) { unsafe Data($0) }
    try self.init(secret: code.description, salt: salt)
  }
}

extension PetitionStore {
  /// Finds the signatures whose signers were given three words.
  ///
  /// Ledgers of this program take one slow hash each; older ones take one for each signature.
  ///
  /// - Parameters:
  ///   - code: The words.
  ///   - progress: Told how many slow hashes are done, and how many there are.
  /// - Returns: The signatures, and how many have words at all.
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func signatures(
    with code: WithdrawalCode,
    progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(StoreError) -> WithdrawalSearch {
    let path = path
    // Read in one go: nobody is kept from writing while the slow hashes are made.
    let stored = try read { database in
      try Row.fetchAll(database, sql: Self.stored).map { row in
        (
          id: EntryID(try row.decode(forColumn: "id")),
          hash: try row.decode(String.self, forColumn: "hash")
        )
      }
    }
    var search = WithdrawalSearch(withWords: stored.count)
    let found: [Int]
    do {
      found = try SlowHash.matches(
        of: code.description,
        among: stored.map(\.hash),
        progress: progress
      )
    } catch {
      throw .inputOutput(path: path, detail: "there is not enough memory to look words up")
    }
    for place in found {
      if let record = try signature(stored[place].id) { search.signatures.append(record) }
    }
    return search
  }

  /// The slow hashes of all signatures whose content is not destroyed.
  private static let stored = """
    SELECT id, hash FROM (
      SELECT id, CASE WHEN json_valid(payload) THEN json_extract(payload, '$.body.withdrawal') END
        AS hash
      FROM entry WHERE kind = 'signature')
    WHERE typeof(hash) = 'text'
    """
}
