import Foundation
import GRDB
import PetitionCore

/// Makes all tables of a file anew but the entries, from nothing but the entries.
///
/// Whatever stands in a table's place goes: one of another shape, a view, an index or a trigger.
struct TableMaker {
  private let database: Database
  private let path: String

  /// Prepares to work in a transaction that holds the write lock.
  init(_ database: Database, path: String) {
    self.database = database
    self.path = path
  }

  /// Does all of it.
  ///
  /// - Throws: ``StoreError/damaged(path:detail:)`` if the entries will not do.
  func run() throws -> RebuildReport {
    let expected = try SchemaObjects.expected()
    let found = try SchemaObjects(of: database)
    guard let entries = found[Schema.entries], entries == expected[Schema.entries] else {
      throw StoreError.withoutEntries(path: path)
    }
    // Rows refer to rows of other tables, and for a while those are gone.
    try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
    let owner = try owner(found, expected)
    var report = try clear(found, expected)
    for object in expected.ordered where try SchemaObjects(of: database)[object.name] == nil {
      guard let definition = object.definition else { continue }
      try database.execute(sql: String(decoding: definition, as: UTF8.self))
    }
    if let owner {
      try database.execute(
        sql: "INSERT INTO kiosk (one, id, petition) VALUES (1, ?, ?)",
        arguments: [owner.kiosk.uuid, owner.petition]
      )
    }
    try Schema.mark(database)
    let kiosk = try identity() ?? KioskID(Self.nobody)
    report.entries = try PetitionStore.fill(owner: kiosk, path: path, in: database)
    return report
  }

  /// Takes away what is made anew, and what has no business in a ledger.
  private func clear(_ found: SchemaObjects, _ expected: SchemaObjects) throws -> RebuildReport {
    var report = RebuildReport()
    report.mended = expected.differing(from: found).filter { !$0.isAutomatic }.map(\.name)
    for object in found.ordered where object.type == "trigger" || object.type == "view" {
      try drop(object)
      report.mended.append(object.name)
    }
    for name in Schema.projected.reversed() {
      if let object = found[name], object.type == "table" { try drop(object) }
    }
    for object in found.differing(from: expected) where !object.isAutomatic {
      switch object.type {
      case "index" where Schema.tables.contains(object.table):
        // Those of the readable tables are gone with them.
        if !Schema.projected.contains(object.table) { try drop(object) }
        report.mended.append(object.name)
      case "table" where !Schema.projected.contains(object.name):
        let isOurs = Schema.tables.contains(object.name)
        guard
          try object.isStatistics || isEmpty(object) || object.name == "kiosk"
            || isRenamed(object, expected)
        else {
          // What is set aside is in no entry: only the table that somebody reshaped still has it.
          guard !isOurs else {
            throw StoreError.damaged(path: path, detail: "its table \(object.name) was changed")
          }
          report.strangers.append(object.name)
          continue
        }
        try drop(object)
        report.mended.append(object.name)
      default: break
      }
    }
    report.mended = Set(report.mended).sorted()
    return report
  }

  private func drop(_ object: SchemaObjects.Object) throws {
    try database.execute(sql: "DROP \(object.type) \(object.quoted)")
  }

  /// Whether a table is one of those that are made anew, under another name.
  private func isRenamed(_ object: SchemaObjects.Object, _ expected: SchemaObjects) -> Bool {
    func columns(_ object: SchemaObjects.Object?) -> ArraySlice<UInt8>? {
      object?.definition?.drop { $0 != UInt8(ascii: "(") }
    }
    return Schema.projected.contains { columns(expected[$0]) == columns(object) }
  }

  private func isEmpty(_ object: SchemaObjects.Object) throws -> Bool {
    try Row.fetchOne(database, sql: "SELECT 1 FROM \(object.quoted) LIMIT 1") == nil
  }
}

extension TableMaker {
  private static let nobody = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))

  /// Whose file it is, if that must be written anew; nil if it stands where it should.
  ///
  /// The entries say it where they are of one kiosk; else what is remembered beside the file does.
  private func owner(
    _ found: SchemaObjects,
    _ expected: SchemaObjects
  ) throws -> (kiosk: KioskID, petition: String)? {
    if found["kiosk"] == expected["kiosk"], try identity() != nil { return nil }
    let kiosks = try LedgerOrder.all(in: database, owner: KioskID(Self.nobody)).dropLast()
    let known = try? KnownHead.read(beside: path)?.kiosk
    let candidates = kiosks.count == 1 ? kiosks : kiosks.filter { $0.description == known }
    let petitions = try petitions()
    guard let kiosk = candidates.first, let petition = petitions.first, petitions.count == 1 else {
      throw StoreError.damaged(
        path: path,
        detail: "its table kiosk is gone, and its entries do not say whose file it is"
      )
    }
    return (kiosk, petition)
  }

  private func identity() throws -> KioskID? {
    try UUID.fetchOne(database, sql: "SELECT id FROM kiosk").map { KioskID($0) }
  }

  /// The petitions whose texts were shown to signers.
  private func petitions() throws -> Set<String> {
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT \(RecordedEntry.columns) FROM entry WHERE kind = 'petition_text'"
    )
    var found: Set<String> = []
    while let row = try rows.next() {
      guard case .petitionText(let text)? = try RecordedEntry(row).content()?.body else { continue }
      found.insert(text.text.petition)
    }
    return found
  }
}
