import Foundation
import GRDB
import GRDBSQLite
public import PetitionCore

/// A column of the export; the raw values are its names.
public enum SignatureField: String, Hashable, Sendable, CaseIterable {
  /// The position that the signer was told.
  case number
  /// The identity.
  case id
  /// The local day.
  case signedOn = "signed_on"
  /// The name; missing for an illegible paper line.
  case name
  /// The postal code; missing when none was given.
  case postalCode = "postal_code"
  /// The place that the signer was shown.
  case place
  /// Where the code lies.
  case area
  /// The tabling event.
  case event
  /// The canvasser.
  case canvasser
  /// The kiosk's identity.
  case kiosk
  /// How it came in.
  case source
  /// The language read.
  case language
  /// The digest of the text shown.
  case textVersion = "text_version"
  /// What became of it.
  case state
  /// What a coordinator should look at, separated by spaces.
  case flags
  /// Why the signer signed; missing when not asked or not given.
  case reason
  /// The place in its kiosk's ledger.
  case seq

  /// The column of the table that it is made of.
  fileprivate var column: String { self == .signedOn ? "signed_at" : rawValue }

  /// The place of the case among all; looked up for every cell of a million rows.
  fileprivate var ordinal: Int {
    switch self {
    case .number: 0
    case .id: 1
    case .signedOn: 2
    case .name: 3
    case .postalCode: 4
    case .place: 5
    case .area: 6
    case .event: 7
    case .canvasser: 8
    case .kiosk: 9
    case .source: 10
    case .language: 11
    case .textVersion: 12
    case .state: 13
    case .flags: 14
    case .reason: 15
    case .seq: 16
    }
  }
}

/// The cells of one signature as the bytes that are in the file.
///
/// A million signatures are read without making a value of each: the bytes of one row lie one
/// after the other in a buffer that is used again for the next.
public struct SignatureCells {
  /// The bytes of all cells.
  public private(set) var bytes: [UInt8] = []
  private var ranges = [Range<Int>?](repeating: nil, count: SignatureField.allCases.count)
  private var days = DayReader()

  /// Where the bytes of a cell are; nil when there is nothing in it.
  ///
  /// The bytes are UTF-8: where the file has something else, marks stand in for it.
  public subscript(field: SignatureField) -> Range<Int>? { ranges[field.ordinal] }

  /// A cell as text; nil when there is nothing in it.
  public func text(_ field: SignatureField) -> String? {
    self[field].map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// What a query must select for ``fill(from:)``.
  static let columns =
    (SignatureField.allCases.map(\.column) + ["utc_offset"]).joined(separator: ", ")

  /// Takes over the row at which a statement stands.
  mutating func fill(from statement: Statement) throws {
    bytes.removeAll(keepingCapacity: true)
    let fields = SignatureField.allCases.count
    let offset = unsafe sqlite3_column_int64(statement.sqliteStatement, Int32(fields))
    for index in 0..<fields {
      let start = bytes.count
      // In this order: asking for the text first settles in which form the bytes are counted.
      guard let text = unsafe sqlite3_column_text(statement.sqliteStatement, Int32(index)) else {
        ranges[index] = nil
        continue
      }
      let count = unsafe sqlite3_column_bytes(statement.sqliteStatement, Int32(index))
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(count)))
      ranges[index] = start..<bytes.count
    }
    if !isText { repair() }
    try localize(SignatureField.signedOn.ordinal, offset: Int(offset))
  }

  /// Whether every cell is UTF-8: all of them together are, and none begins in mid-character.
  private var isText: Bool {
    let isBroken = ranges.contains { range in
      guard let range, !range.isEmpty else { return false }
      return bytes[range.lowerBound] & 0xC0 == 0x80
    }
    return !isBroken && (try? UTF8Span(validating: bytes.span)) != nil
  }

  private mutating func repair() {
    var whole: [UInt8] = []
    for (index, range) in ranges.enumerated() {
      guard let range else { continue }
      let start = whole.count
      whole += Array(String(decoding: bytes[range], as: UTF8.self).utf8)
      ranges[index] = start..<whole.count
    }
    bytes = whole
  }

  /// Puts the local day where an instant stands.
  private mutating func localize(_ index: Int, offset: Int) throws {
    guard let range = ranges[index], let day = days.day(of: bytes[range], offset: offset) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    let start = bytes.count
    bytes += day
    ranges[index] = start..<bytes.count
  }
}

/// Tells the local day of an instant; most instants lie in the hour of the one before.
private struct DayReader {
  private var hour: [UInt8] = []
  private var offset = 0
  private var day: [UInt8] = []

  /// The day of an instant in RFC 3339, in UTC; nil when it is something else.
  mutating func day(of instant: ArraySlice<UInt8>, offset: Int) -> [UInt8]? {
    // An offset of whole hours leaves the day the same for all of an hour.
    let start = instant.prefix(13)
    if start.elementsEqual(hour), offset == self.offset { return day }
    guard let time = Timestamp(rfc3339: String(decoding: instant, as: UTF8.self)) else {
      return nil
    }
    let found = Array(LocalTime(time, offset: offset).day.utf8)
    if offset.isMultiple(of: 3600) {
      hour = Array(start)
      self.offset = offset
      day = found
    }
    return found
  }
}

/// Which signatures are wanted; what is nil does not matter.
public struct SignatureFilter: Hashable, Sendable {
  /// Only those in a state.
  public var state: SignatureState?
  /// Only those of a tabling event, however it is spelled.
  public var event: String?
  /// Only those with a postal code.
  public var postalCode: String?
  /// Only those whose signers were told a number.
  public var number: Int?
  /// Only those of a kiosk.
  public var kiosk: KioskID?
  /// Only these.
  public var identities: [EntryID]?

  /// Creates a filter.
  public init(
    state: SignatureState? = nil,
    event: String? = nil,
    postalCode: String? = nil,
    number: Int? = nil,
    kiosk: KioskID? = nil,
    identities: [EntryID]? = nil
  ) {
    self.state = state
    self.event = event
    self.postalCode = postalCode
    self.number = number
    self.kiosk = kiosk
    self.identities = identities
  }

  /// The columns that are asked for, each with the values that will do.
  fileprivate func wanted(_ labels: KnownLabels) throws -> [WantedColumn] {
    let all: [(String, [any DatabaseValueConvertible]?)] = [
      ("state", state.map { [$0.rawValue] }),
      ("event", try event.map { try labels.spellings($0, .event) }),
      ("postal_code", postalCode.map { [$0] }),
      ("number", number.map { [$0] }),
      ("kiosk", kiosk.map { [$0.description] }),
      ("id", identities?.map(\.description)),
    ]
    return all.compactMap { name, values in
      values.map { WantedColumn(name: name, values: $0) }
    }
  }
}

/// A column of the signatures and the values that will do in it.
private struct WantedColumn {
  var name: String
  var values: [any DatabaseValueConvertible]

  /// The condition in SQL.
  var test: String {
    "\(name) IN (\(repeatElement("?", count: values.count).joined(separator: ", ")))"
  }
}

extension PetitionStore {
  /// Reads the cells of signatures, kiosk by kiosk, in the order of their ledgers.
  ///
  /// One signature at a time is in memory. The file is held while they are read.
  ///
  /// - Parameters:
  ///   - filter: Which are wanted.
  ///   - body: Called for each; false ends the reading.
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func forEachRow(
    _ filter: SignatureFilter = SignatureFilter(),
    _ body: (borrowing SignatureCells) -> Bool
  ) throws(StoreError) {
    try read { database in
      let wanted = try filter.wanted(KnownLabels(database: database))
      let which = wanted.isEmpty ? "" : "WHERE " + wanted.map(\.test).joined(separator: " AND ")
      let statement = try database.makeStatement(
        sql: "SELECT \(SignatureCells.columns) FROM signature \(which) ORDER BY kiosk, seq"
      )
      let rows = try Row.fetchCursor(
        statement,
        arguments: StatementArguments(wanted.flatMap(\.values))
      )
      var cells = SignatureCells()
      while try rows.next() != nil {
        try cells.fill(from: statement)
        guard body(cells) else { return }
      }
    }
  }
}
