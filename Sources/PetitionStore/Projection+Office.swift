import GRDB
import PetitionCore

extension Projection {
  /// Takes note of a paper sheet, or of how many lines it has after all.
  func open(_ sheet: SheetBody, at place: Place) throws {
    guard sheet.lines <= PaperSheet.maximumLines else { throw StoreError.noSuchSignature }
    try database.execute(
      sql: """
        INSERT INTO sheet (sheet, kiosk, lines, event, canvasser, opened_at)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (sheet, kiosk) DO UPDATE SET lines = excluded.lines
        """,
      arguments: [
        sheet.sheet, place.kiosk.description, sheet.lines, sheet.event, sheet.canvasser, place.at,
      ]
    )
  }

  /// Closes a paper sheet.
  func close(_ sheet: SheetBody, at place: Place) throws {
    try database.execute(
      sql: "UPDATE sheet SET closed_at = ? WHERE sheet = ? AND kiosk = ?",
      arguments: [place.at, sheet.sheet, place.kiosk.description]
    )
  }

  /// Takes note of an import; each of its signatures is an entry before it.
  mutating func add(_ batch: ImportBody, at place: Place) throws {
    let earlier = try imported[place.kiosk] ?? recordedByImports(of: place.kiosk)
    guard batch.recorded < place.seq - earlier else { throw StoreError.noSuchSignature }
    imported[place.kiosk] = earlier + batch.recorded
    try database.execute(
      sql: """
        INSERT INTO import_batch (
          kiosk, seq, origin, digest, recorded, is_in_baseline, imported_at, imported_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        place.kiosk.description, place.seq, batch.origin, batch.digest, batch.recorded,
        batch.isInBaseline, place.at, batch.coordinator,
      ]
    )
  }

  private func recordedByImports(of kiosk: KioskID) throws -> Int {
    try Int.fetchOne(
      database,
      sql: "SELECT sum(recorded) FROM import_batch WHERE kiosk = ?",
      arguments: [kiosk.description]
    ) ?? 0
  }

  /// Takes note of a sealed delivery set.
  func add(_ set: DeliverySetBody, at place: Place) throws {
    try database.execute(
      sql: """
        INSERT INTO delivery_set (
          kiosk, set_number, seq, lines, digest, facts, sealed_at, sealed_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        place.kiosk.description, set.set, place.seq, set.lines, set.digest, set.facts, place.at,
        set.coordinator,
      ]
    )
  }

  /// Takes note that a delivery set was handed over.
  func add(_ delivery: DeliveryBody, at place: Place) throws {
    try database.execute(
      sql: """
        UPDATE delivery_set SET delivered_on = ?, received_by = ?, pages = ?
        WHERE kiosk = ? AND set_number = ?
        """,
      arguments: [
        delivery.day, delivery.receiver, delivery.pages, place.kiosk.description, delivery.set,
      ]
    )
  }
}
