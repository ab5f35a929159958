import Crypto
import Foundation
import GRDB
import PetitionCore

/// Finds the rows of one file among those that earlier imports recorded, each once.
struct ImportMatcher {
  /// What is known of a row.
  enum Finding {
    /// It was recorded already, under this identity.
    case there(EntryID)
    /// It is new, and has this identity from now on.
    case new(EntryID)
    /// Too many rows say the same to tell them apart.
    case crowded
  }

  private let key: SymmetricKey
  private let kiosk: KioskID
  /// Names rows as earlier programs did, by the names that their files were given.
  private let earlier: [ImportIdentity]
  private let hasImports: Bool
  /// What earlier programs recorded; nil until a row is not found otherwise.
  private var before: [UInt64: [Earlier]]?
  /// The entries that rows of this file are known to be, in eight bytes each.
  private var used: Set<UInt64> = []

  /// An entry whose identity is an earlier program's.
  private struct Earlier {
    var id: EntryID
    var mark: ImportMark
  }

  /// Prepares for one file.
  init(origin: String, kiosk: KioskID, key: KioskKey?, in database: Database) throws {
    self.kiosk = kiosk
    // A ledger without a key is a trial in memory.
    self.key = key?.secret(for: "petition-import-2") ?? SymmetricKey(data: kiosk.bytes)
    let origins = try String.fetchAll(
      database,
      sql: """
        SELECT origin FROM import_batch WHERE kiosk = ?
        GROUP BY origin ORDER BY max(seq) DESC LIMIT 200
        """,
      arguments: [kiosk.description]
    )
    earlier = Set(origins + [origin]).map {
      ImportIdentity(origin: $0, kiosk: kiosk, key: key)
    }
    hasImports = !origins.isEmpty
  }

  /// Finds the next row.
  mutating func find(_ signature: ImportedSignature, in database: Database) throws -> Finding {
    var mark = ImportMark(signature.traits, key: key)
    guard let candidates = try candidates(for: mark, in: database) else { return .crowded }
    if let known = best(candidates.map { ($0, ImportMark($0)) }, for: mark, least: 0) {
      return take(known)
    }
    if signature.traits.code != nil {
      var bareMark = mark
      bareMark.person = ImportMark.person(signature.traits.name, code: nil, key: key)
      let others = try self.candidates(for: bareMark, in: database) ?? []
      let marks = others.map { ($0, ImportMark($0)) }
      if let known = best(marks, for: bareMark, least: ImportMark.beyondName) { return take(known) }
    }
    if let known = try namedEarlier(signature.meaning, in: database) { return take(known) }
    try readEarlier(database)
    let rows = before?[mark.person] ?? []
    if let known = best(rows.map { ($0.id, $0.mark) }, for: mark, least: 0) { return take(known) }
    while try used.contains(mark.id.short) || Self.has(mark.id, database) {
      mark.occurrence += 1
      guard mark.occurrence < ImportMark.occurrences else { return .crowded }
    }
    used.insert(mark.id.short)
    return .new(mark.id)
  }

  static func has(_ id: EntryID, _ database: Database) throws -> Bool {
    try database.cachedStatement(sql: "SELECT 1 FROM entry WHERE id = ?")
      .fetchRow(arguments: [id.uuid]) != nil
  }

  /// The entries that the row may be; nil if they are too many.
  private func candidates(for mark: ImportMark, in database: Database) throws -> [EntryID]? {
    let groups =
      mark.minute == 0
      ? [mark.group] : [mark.group(minute: mark.minute), mark.group(minute: 0)]
    var all: [EntryID] = []
    for group in groups {
      let statement = try database.cachedStatement(
        sql: "SELECT id FROM entry WHERE id BETWEEN ? AND ? LIMIT \(ImportMark.occurrences)"
      )
      let ids = try UUID.fetchAll(statement, arguments: [group.first.uuid, group.last.uuid])
      guard ids.count < ImportMark.occurrences else { return nil }
      all += ids.map { EntryID($0) }
    }
    return all
  }

  /// The entry that agrees with the row the most, and that no other row of the file is.
  private func best(
    _ candidates: [(EntryID, ImportMark)],
    for mark: ImportMark,
    least: Int
  ) -> EntryID? {
    var found: (id: EntryID, points: Int)?
    for (id, other) in candidates where !used.contains(id.short) {
      guard let points = mark.agreement(with: other), points >= least else { continue }
      if points > found?.points ?? -1 { found = (id, points) }
    }
    return found?.id
  }

  private mutating func take(_ id: EntryID) -> Finding {
    used.insert(id.short)
    return .there(id)
  }

  /// The entry that an earlier program gave a row of these very letters.
  private func namedEarlier(_ meaning: String, in database: Database) throws -> EntryID? {
    guard hasImports else { return nil }
    for identity in earlier {
      for occurrence in 1...Int(ImportMark.occurrences) {
        let id = identity.id(meaning, occurrence: occurrence)
        guard try Self.has(id, database) else { break }
        if !used.contains(id.short) { return id }
      }
    }
    return nil
  }

  /// Reads what earlier programs recorded, by name and code, as far as it was not destroyed.
  private mutating func readEarlier(_ database: Database) throws {
    guard hasImports, before == nil else { return }
    var rows: [UInt64: [Earlier]] = [:]
    let cursor = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, name, postal_code, signed_at, utc_offset, email, phone
        FROM signature LEFT JOIN contact ON contact.signature = signature.id
        WHERE source = 'import' AND kiosk = ? AND name IS NOT NULL
        """,
      arguments: [kiosk.description]
    )
    while let row = try cursor.next() {
      let id = EntryID(try row.decode(forColumn: "id"))
      let name: String = try row.decode(forColumn: "name")
      let code: String? = try row.decode(forColumn: "postal_code")
      // Those that were recorded as rows are now are found by their identity.
      let person = ImportMark.person(name, code: code, key: key)
      if ImportMark(id).person == person { continue }
      let at = try row.timestamp("signed_at")
      let traits = ImportTraits(
        name: name,
        code: code,
        day: LocalTime(at, offset: try row.decode(forColumn: "utc_offset")).day,
        minute: Int(at.milliseconds / 60_000),
        email: try row.decode(forColumn: "email"),
        phone: try row.decode(forColumn: "phone")
      )
      rows[person, default: []].append(Earlier(id: id, mark: ImportMark(traits, key: key)))
    }
    before = rows
  }
}

extension EntryID {
  /// Eight bytes that tell one entry of a file from another.
  fileprivate var short: UInt64 {
    let bytes = uuid.bytes
    let halves = [bytes.prefix(8), bytes.suffix(8)].map { half in
      half.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    // Rows of one name differ in the second half alone, rows of one minute in the first.
    return halves[0] &* 0x9E37_79B9_7F4A_7C15 ^ halves[1]
  }
}
