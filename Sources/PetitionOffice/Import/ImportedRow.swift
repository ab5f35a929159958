public import Foundation
public import PetitionCore
public import PetitionStore

/// A row of a foreign file, understood by the rules of names, postal codes and times.
public struct ImportedRow: Hashable, Sendable {
  /// The name.
  public var name: PersonName
  /// The postal code, or that there is none.
  public var postalCode: PostalCode
  /// Whether the postal code was put right after a spreadsheet had spoiled it.
  public var isCodeMended: Bool
  /// When it was signed, and how far the clock is ahead of UTC; nil when the file does not say.
  public var signed: (at: Timestamp, utcOffset: Int)? {
    signedAt.map { ($0, utcOffset) }
  }
  /// An email address, only if news by email was asked for.
  public var email: String?
  /// A telephone number, only if news by telephone was asked for.
  public var phone: String?
  /// What tells the row from others, however its file is written.
  public var traits: ImportTraits
  /// The row's letters as earlier programs digested them.
  public var meaning: String

  private var signedAt: Timestamp?
  private var utcOffset = 0

  /// Reads a row.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - columns: What its cells mean.
  ///   - order: The order of dates in numbers; nil where none of the column needs one.
  ///   - now: When it is imported: a day of signing that has not come yet is refused.
  ///   - utcOffset: How far the clock on the wall is ahead of UTC at an instant: times without a
  ///     zone are read off that clock.
  /// - Throws: ``RowRefusal`` with the reason in words.
  public init(
    _ row: CSVReader.Row,
    _ columns: ImportColumns,
    order: DateOrder? = nil,
    now: Timestamp,
    utcOffset: @escaping (Date) -> Int
  ) throws(RowRefusal) {
    let cells = try ImportedCells(row, columns)
    name = try Self.name(cells)
    // Who stands in an export of this program was a signature already.
    if cells.exported == nil,
      let slip = NameSlip(name.text, hasCode: !cells.isNothing(.postalCode))
    {
      throw RowRefusal(slip.reason)
    }
    let isForeign = cells.isForeign
    do {
      let cell = try PostalCell(cells[.postalCode], isForeign: isForeign)
      (postalCode, isCodeMended) = (cell.code, cell.isMended)
    } catch {
      throw RowRefusal(error.reason)
    }
    var hasClock = false
    if !cells.isNothing(.date) {
      let day = Timestamp(milliseconds: now.milliseconds + 86_400_000)
      let rules = ImportedTime.Rules(
        order: order,
        zone: columns.zone,
        latest: day,
        utcOffset: utcOffset
      )
      let time = try ImportedTime(cells[.date], rules)
      signedAt = time.at
      self.utcOffset = utcOffset(time.at.date)
      hasClock = time.hasClock
    }
    email = cells.contact(.email, if: .emailOptIn)
    phone = cells.contact(.phone, if: .phoneOptIn)
    meaning = Self.meaning(name, cells)
    traits = ImportTraits(
      name: name.text,
      code: postalCode.text,
      day: signedAt.map { [offset = self.utcOffset] in LocalTime($0, offset: offset).day },
      minute: hasClock ? signedAt.map { Int($0.milliseconds / 60_000) } : nil,
      email: cells.isNothing(.email) ? nil : cells[.email],
      phone: cells.isNothing(.phone) ? nil : cells[.phone]
    )
  }

  private static func name(_ cells: ImportedCells) throws(RowRefusal) -> PersonName {
    let typed = [cells[.name], cells[.firstName], cells[.lastName]].filter { !$0.isEmpty }
    let text = typed.joined(separator: " ")
    if text.isFileName {
      throw RowRefusal("The name is that of a file, \"\(text.prefix(60))\": a drawn signature?")
    }
    do {
      return try PersonName(text)
    } catch {
      throw RowRefusal(error.description)
    }
  }

  /// What earlier programs made a row's identity of, letter for letter.
  private static func meaning(_ name: PersonName, _ cells: ImportedCells) -> String {
    let code =
      switch PostalReading.read(cells[.postalCode]) {
      case .listed(let zip, _), .stateOnly(let zip, _), .unassigned(let zip): zip
      case .notDigits(let text): text
      case .empty, .lookalike, .wrongLength: ""
      }
    return [name.text, code, cells[.date], cells[.email].lowercased(), cells[.phone]]
      .joined(separator: "\u{1F}")
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

extension String {
  /// Whether the text is the name or address of a picture or document.
  fileprivate var isFileName: Bool {
    let text = lowercased()
    return text.hasPrefix("data:image") || text.hasPrefix("http://") || text.hasPrefix("https://")
      || [".jpg", ".jpeg", ".png", ".gif", ".svg", ".pdf", ".bmp", ".tif", ".tiff", ".webp"]
        .contains { text.hasSuffix($0) }
  }
}
