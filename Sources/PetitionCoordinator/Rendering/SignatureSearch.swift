import Foundation
import PetitionCore
import PetitionShell
import PetitionStore

/// A walk over the signatures that prints those that are wanted as it meets them.
struct SignatureSearch {
  /// Which are wanted.
  var filter: SignatureFilter
  /// Parts of the name, and perhaps the postal code; nil takes every name.
  var text: String?
  /// At most so many; nil takes all.
  var limit: Int?
  /// What a table says when nothing is found.
  var empty: String
  /// How many were printed.
  private(set) var found = 0

  /// Creates a search.
  init(filter: SignatureFilter, text: String?, limit: Int?, empty: String) {
    self.filter = filter
    self.text = text
    self.limit = limit
    self.empty = empty
  }

  private static let columns = [
    Listing.Column(name: "id", title: "id"),
    Listing.Column(name: "seq", title: "entry", isNumeric: true),
    Listing.Column(name: "kiosk", title: "kiosk"),
    Listing.Column(name: "number", title: "number", isNumeric: true),
    Listing.Column(name: "signed_on", title: "signed on"),
    Listing.Column(name: "event"),
    Listing.Column(name: "state", title: "state"),
    Listing.Column(name: "postal_code", title: "zip", isBreakable: true),
    // Last, so that a name in another direction moves nothing behind it.
    Listing.Column(name: "name", title: "name", isBreakable: true),
  ]

  /// Prints what is found.
  ///
  /// - Throws: ``CommandFailure`` if the file cannot be read, or nobody takes the lines any more.
  mutating func run(_ store: inout PetitionStore, as format: Listing.Format) throws {
    let lines = LineOutput()
    var progress = ProgressLine("Looking through the signatures")
    defer { progress.end() }
    let sought = text.map(FoldedText.init)
    var listing = Listing(Self.columns, as: format, empty: empty) { lines.add($0) }
    var (count, seen) = (0, 0)
    do {
      let short = format == .table ? try store.shortIdentities() : nil
      let all = try store.tally(by: .all).counts.collected
      let limit = limit ?? .max
      try store.forEachRow(filter) { cells in
        seen += 1
        progress.show(seen, of: all)
        guard Self.matches(cells, sought) else { return lines.isTaken }
        listing.add(Self.values(cells, short))
        count += 1
        return count < limit && lines.isTaken
      }
    } catch {
      throw CommandFailure(error)
    }
    listing.end(["total": .number(count)])
    // The last lines come after the progress line, on the same screen.
    progress.end()
    lines.flush()
    found = count
    guard lines.isTaken else { throw CommandFailure(message: "", code: .inputOutput) }
  }

  private static func matches(_ cells: borrowing SignatureCells, _ sought: FoldedText?) -> Bool {
    guard let sought else { return true }
    guard let name = cells.text(.name) else { return false }
    let words = FoldedText(name).words + (FoldedText(spellingOut: name)?.words ?? [])
    let code = FoldedText(cells.text(.postalCode) ?? "").words.joined()
    return !sought.words.isEmpty
      && sought.words.allSatisfy { part in
        words.contains { $0.contains(part) } || (!code.isEmpty && code.hasPrefix(part))
      }
  }

  private static func values(
    _ cells: borrowing SignatureCells,
    _ short: ShortIdentities?
  ) -> [ListingValue] {
    let (id, kiosk) = (cells.text(.id) ?? "", cells.text(.kiosk) ?? "")
    return [
      .text(short?.signature(id) ?? id), number(cells.text(.seq)),
      .text(short?.kiosk(kiosk) ?? kiosk), number(cells.text(.number)),
      .optional(cells.text(.signedOn)), .optional(cells.text(.event)),
      .optional(cells.text(.state)), .optional(cells.text(.postalCode)),
      .optional(cells.text(.name)),
    ]
  }

  private static func number(_ text: String?) -> ListingValue {
    text.flatMap(Int.init).map(ListingValue.ordinal) ?? .none
  }
}
