internal import GRDB
public import PetitionCore

/// How short the identities of a file are written so that no two of them are written alike.
///
/// A signature's identity begins with the time, which those of one day have in common, so its end
/// tells it from the others. A kiosk is known by the beginning of its identity.
public struct ShortIdentities: Hashable, Sendable {
  /// How many characters of an identity must be given at least.
  public static let least = 4
  /// How many characters of a kiosk's identity are shown at least, as on its own screens.
  private static let leastOfKiosk = 8

  /// The characters at the end of a signature's identity that none has in common with another.
  public var signatureCharacters: Int
  /// The characters at the beginning of a kiosk's identity that none has in common with another.
  public var kioskCharacters: Int

  /// Creates lengths.
  ///
  /// - Parameters:
  ///   - signatureCharacters: How much of the end of a signature's identity no other has.
  ///   - kiosks: All kiosks.
  public init(signatureCharacters: Int, kiosks: [String]) {
    self.signatureCharacters = signatureCharacters
    kioskCharacters =
      (Self.leastOfKiosk...36).first { count in
        Set(kiosks.map { $0.prefix(count) }).count == Set(kiosks).count
      } ?? 36
  }

  /// A signature's identity as tables show it; a letter is in it, so that it is no entry number.
  public func signature(_ id: String) -> String {
    let end = id.utf8.count - (id.lastIndex(of: "-").map { id[...$0].utf8.count } ?? 0)
    for count in signatureCharacters...max(signatureCharacters, end) {
      let short = id.suffix(count)
      if count <= end, short.contains(where: \.isLetter) { return String(short) }
    }
    return id
  }

  /// A kiosk's identity as tables show it.
  public func kiosk(_ id: String) -> String { String(id.prefix(kioskCharacters)) }
}

extension PetitionStore {
  /// The kiosks that have signatures in this file, by identity.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func kiosks() throws(StoreError) -> [KioskID] {
    try read { database in
      // One step of an index for each kiosk: a plain DISTINCT would walk over every signature.
      let names = try String.fetchAll(
        database,
        sql: """
          WITH RECURSIVE found (kiosk) AS (
            SELECT min(kiosk) FROM signature
            UNION ALL
            SELECT (SELECT min(kiosk) FROM signature WHERE kiosk > found.kiosk) FROM found
            WHERE found.kiosk IS NOT NULL)
          SELECT kiosk FROM found WHERE kiosk IS NOT NULL
          """
      )
      return try names.map(KioskID.init(text:))
    }
  }

  /// Finds out how short the identities of this file may be written.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func shortIdentities() throws(StoreError) -> ShortIdentities {
    let kiosks = try kiosks().map(\.description)
    let ending = try read { database in
      let all = try Double.fetchOne(database, sql: "SELECT count(*) FROM signature") ?? 0
      // Where two are likely to meet, it is not even tried.
      var possible = 16_777_216.0
      var count = 6
      while possible < all * all, count < 12 {
        possible *= 16
        count += 1
      }
      while count <= 12 {
        let twins = try Row.fetchOne(
          database,
          sql: "SELECT 1 FROM signature GROUP BY substr(id, -?) HAVING count(*) > 1 LIMIT 1",
          arguments: [count]
        )
        if twins == nil { return count }
        count += 1
      }
      return 36
    }
    return ShortIdentities(signatureCharacters: ending, kiosks: kiosks)
  }

  /// Finds signatures by a part of their identity: by its end, or if none ends so, by its beginning.
  ///
  /// - Parameters:
  ///   - part: Letters and digits of the identity, with or without its hyphens.
  ///   - limit: At most so many are read.
  /// - Returns: The signatures, kiosk by kiosk, in the order of their ledgers.
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func signatures(
    identity part: String,
    limit: Int
  ) throws(StoreError) -> [SignatureRecord] {
    let part = part.lowercased().filter { $0 != "-" }
    // No sign of a pattern can be among these.
    guard !part.isEmpty, part.allSatisfy(\.isHexDigit) else { return [] }
    return try read { database in
      for pattern in ["%" + part, part + "%"] {
        let found = try Row.fetchAll(
          database,
          sql: """
            SELECT * FROM signature WHERE replace(id, '-', '') LIKE ? ORDER BY kiosk, seq LIMIT ?
            """,
          arguments: [pattern, limit]
        ).map(SignatureRecord.init)
        if !found.isEmpty { return found }
      }
      return []
    }
  }

  /// Finds signatures by the number that their signers were told: one of each kiosk at most, unless
  /// numbers were given twice.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func signatures(number: Int) throws(StoreError) -> [SignatureRecord] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT * FROM signature WHERE number = ? ORDER BY kiosk, seq",
        arguments: [number]
      ).map(SignatureRecord.init)
    }
  }
}
