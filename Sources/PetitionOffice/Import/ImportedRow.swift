public import Foundation
public import PetitionCore

/// A row of a foreign file, understood by the rules of names and postal codes.
public struct ImportedRow: Hashable, Sendable {
  /// The name.
  public var name: PersonName
  /// The postal code, or that there is none.
  public var postalCode: PostalCode
  /// When it was signed, and how far the clock is ahead of UTC; nil when the file does not say.
  public var signed: (at: Timestamp, utcOffset: Int)? {
    signedAt.map { ($0, utcOffset) }
  }
  /// An email address, only if news by email was asked for.
  public var email: String?
  /// A telephone number, only if news by telephone was asked for.
  public var phone: String?
  /// What makes the row the same one in the next file: name, code, time and address.
  public var meaning: String

  private var signedAt: Timestamp?
  private var utcOffset = 0

  /// Reads a row.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - columns: What its cells mean.
  ///   - utcOffset: How far the clock on the wall is ahead of UTC at an instant: times without a
  ///     zone are read off that clock.
  /// - Throws: ``RowRefusal`` with the reason in words.
  public init(
    _ row: CSVReader.Row,
    _ columns: ImportColumns,
    utcOffset: (Date) -> Int
  ) throws(RowRefusal) {
    guard row.cells.count == columns.header.count else {
      throw RowRefusal(
        "The row has \(row.cells.count) cells; the header has \(columns.header.count)."
      )
    }
    let cells = try Cells(row, columns)
    let typed = [cells[.name], cells[.firstName], cells[.lastName]].filter { !$0.isEmpty }
    do {
      name = try PersonName(typed.joined(separator: " "))
    } catch {
      throw RowRefusal(error.description)
    }
    postalCode = try Self.postalCode(cells[.postalCode])
    if !cells[.date].isEmpty {
      let (at, offset) = try Self.time(cells[.date], utcOffset)
      signedAt = at
      self.utcOffset = offset
    }
    email = cells.contact(.email, if: .emailOptIn)
    phone = cells.contact(.phone, if: .phoneOptIn)
    meaning = [
      name.text, postalCode.text ?? "", cells[.date], cells[.email].lowercased(), cells[.phone],
    ].joined(separator: "\u{1F}")
  }

  private static func postalCode(_ typed: String) throws(RowRefusal) -> PostalCode {
    switch PostalReading.read(typed) {
    case .listed(let zip, _), .stateOnly(let zip, _), .unassigned(let zip): return .zip(zip)
    case .empty: return .none
    case .lookalike(let zip, _):
      throw RowRefusal("The ZIP code has letters in it; if \(zip) is meant, write that.")
    case .wrongLength(let digits):
      throw RowRefusal(
        """
        A ZIP code has 5 digits; this one has \(digits). \
        A spreadsheet may have dropped a zero at its beginning.
        """
      )
    case .notDigits(let text):
      guard let code = PostalCode(foreign: text) else {
        throw RowRefusal("The postal code is longer than 12 characters.")
      }
      return code
    }
  }

  /// Reads a time: RFC 3339, the same with a space and "UTC", without a zone, or a day alone.
  private static func time(
    _ text: String,
    _ utcOffset: (Date) -> Int
  ) throws(RowRefusal) -> (Timestamp, Int) {
    let text = text.hasSuffix(" UTC") ? text.dropLast(4) + "Z" : text
    if let at = Timestamp(rfc3339: text) { return (at, utcOffset(at.date)) }
    // The middle of the day is on that day whatever a clock change does.
    let local =
      text.utf8.count == 10 ? "\(text)T12:00:00" : text.utf8.count == 16 ? "\(text):00" : text
    guard let wall = Timestamp(rfc3339: local + "Z") else {
      throw RowRefusal(
        "The date is not one like 2026-06-13 or 2026-06-13 14:02:00, with or without a zone."
      )
    }
    let guess = utcOffset(wall.date)
    let offset = utcOffset(wall.date.addingTimeInterval(-Double(guess)))
    return (Timestamp(milliseconds: wall.milliseconds - Int64(offset) * 1000), offset)
  }
}

/// Why a row is not recorded, in words.
public struct RowRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason.
  public let description: String

  /// Creates a refusal.
  public init(_ description: String) {
    self.description = description
  }
}

/// The cells of a row by what they mean.
private struct Cells {
  private var texts: [ImportColumns.Meaning: String] = [:]

  init(_ row: CSVReader.Row, _ columns: ImportColumns) throws(RowRefusal) {
    for (meaning, place) in columns.places {
      guard let text = String(validating: row.cells[place], as: UTF8.self) else {
        throw RowRefusal("The \(meaning.rawValue) is not valid UTF-8.")
      }
      texts[meaning] = text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  subscript(meaning: ImportColumns.Meaning) -> String { texts[meaning] ?? "" }

  /// An address, if the row says yes to its use; silence and anything doubtful is no.
  func contact(_ meaning: ImportColumns.Meaning, if optIn: ImportColumns.Meaning) -> String? {
    let answers: Set = ["yes", "y", "true", "t", "1", "subscribed", "opted in", "opted_in"]
    guard answers.contains(self[optIn].lowercased()), self[meaning].utf8.count <= 320 else {
      return nil
    }
    let address = NameAdmission.tidy(self[meaning])
    return address.isEmpty ? nil : address
  }
}
