import GRDB
import PetitionCore

extension SignatureFacts {
  /// Reads what a signature counts under from the ledger's entry.
  init(_ signature: SignatureBody, at: Timestamp, utcOffset: Int, kiosk: KioskID) {
    let time = LocalTime(at, offset: utcOffset)
    self.init(
      event: signature.event,
      day: time.day,
      hour: time.hourKey,
      zip: signature.postalCode ?? "",
      area: signature.area.rawValue,
      canvasser: signature.canvasser,
      kiosk: kiosk.description,
      source: signature.source.rawValue,
      text: signature.text,
      language: signature.language
    )
  }

  /// Reads what a signature counts under from its row.
  init(_ row: Row) throws {
    let time = LocalTime(
      try row.timestamp("signed_at"),
      offset: try row.decode(forColumn: "utc_offset")
    )
    self.init(
      event: try row.decode(forColumn: "event"),
      day: time.day,
      hour: time.hourKey,
      zip: try row.decode(String?.self, forColumn: "postal_code") ?? "",
      area: try row.decode(forColumn: "area"),
      canvasser: try row.decode(forColumn: "canvasser"),
      kiosk: try row.decode(forColumn: "kiosk"),
      source: try row.decode(forColumn: "source"),
      text: try row.decode(forColumn: "text_version"),
      language: try row.decode(forColumn: "language")
    )
  }
}
