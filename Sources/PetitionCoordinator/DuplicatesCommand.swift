import ArgumentParser
import PetitionCore
import PetitionOffice
import PetitionShell
import PetitionStore

/// `petition-coordinator duplicates`: possible duplicates without a screen.
struct DuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "Lists signatures that may be one person's, or decides about a pair.",
    discussion: """
      A pair shares the name, but for capitals, accents, letters such as ø and ł, punctuation and the \
      order of words, and the postal code. That is evidence and no proof: parents and children share names. \
      --accept says that the later one repeats the earlier and no longer counts; --distinct says that \
      both count and that nobody is asked again. restore takes either back. \
      Exit code 1: the pair cannot be decided about.
      """
  )

  @OptionGroup var file: LedgerFile

  @Option(help: "This signature, the later of its pair, is the same person's as the earlier.")
  var accept: String?

  @Option(help: "This signature, the later of its pair, is another person's than the earlier.")
  var distinct: String?

  @Option(help: "The other signature of the pair (default: the earlier one that is listed).")
  var of: String?

  @OptionGroup var decision: DecisionOptions

  @Option(help: "How to print: table, json or csv.")
  var format = Listing.Format.table

  func validate() throws {
    guard accept == nil || distinct == nil else {
      throw ValidationError("--accept and --distinct contradict each other: give one.")
    }
    guard of == nil || accept != nil || distinct != nil else {
      throw ValidationError("--of goes with --accept or --distinct.")
    }
  }

  func run() throws {
    var store = try file.store()
    if let id = accept ?? distinct {
      try decide(try record(id, in: &store), &store)
    } else {
      try list(&store)
    }
  }

  private func record(
    _ id: String,
    in store: inout PetitionStore
  ) throws -> SignatureRecord {
    try SignatureChoice.record(id, of: file, in: &store)
  }

  private func decide(_ later: SignatureRecord, _ store: inout PetitionStore) throws {
    let earlier = try of.map { try record($0, in: &store) } ?? partner(of: later, in: &store)
    for one in [later, earlier] where one.standing.state != .accepted {
      throw CommandFailure(
        message:
          "A signature of the pair (\(one.words)) \(one.standing.words). Nothing was changed.",
        code: .problems
      )
    }
    guard earlier.id != later.id else {
      throw CommandFailure(
        message: "A signature cannot be compared with itself. Nothing was changed.",
        code: .usage
      )
    }
    let decision = Decision(
      signature: later.id,
      verdict: accept != nil ? .duplicate(of: earlier.id) : .distinct(from: earlier.id),
      coordinator: self.decision.by.name,
      note: self.decision.note
    )
    let done = accept != nil ? "Same person" : "Different people"
    try DecisionDesk.record(
      decision,
      saying: "\(done): \(later.words), and \(earlier.words).",
      in: &store
    )
  }

  /// The earlier signature of the open pair in which a signature is the later one.
  private func partner(
    of later: SignatureRecord,
    in store: inout PetitionStore
  ) throws -> SignatureRecord {
    for case .pair(let earlier, later.id) in try cases(&store) {
      do {
        if let record = try store.signature(earlier) { return record }
      } catch {
        throw CommandFailure(error)
      }
    }
    throw CommandFailure(
      message: """
        This signature (\(later.words)) is not the later one of an open pair. Nothing was changed. \
        See the pairs with petition-coordinator duplicates, or name the other one with --of.
        """,
      code: .problems
    )
  }

  private func cases(_ store: inout PetitionStore) throws -> [ReviewCase] {
    do {
      return try ReviewSearch.cases(in: &store)
    } catch {
      throw CommandFailure(error)
    }
  }

  private static let columns = [
    Listing.Column(name: "id", title: "id"),
    Listing.Column(name: "of", title: "same as"),
    Listing.Column(name: "kiosk", title: "kiosk"),
    Listing.Column(name: "of_kiosk"),
    Listing.Column(name: "signed_on", title: "signed on"),
    Listing.Column(name: "of_signed_on"),
    Listing.Column(name: "postal_code", title: "zip", isBreakable: true),
    Listing.Column(name: "of_name"),
    // Last, so that a name in another direction moves nothing behind it.
    Listing.Column(name: "name", title: "name", isBreakable: true),
  ]

  private func list(_ store: inout PetitionStore) throws {
    let cases = try cases(&store)
    let lines = LineOutput()
    var listing = Listing(Self.columns, as: format, empty: "No pair is open.") { lines.add($0) }
    var count = 0
    do throws(StoreError) {
      let short = format == .table ? try store.shortIdentities() : nil
      for case .pair(let earlier, let later) in cases where lines.isTaken {
        guard let first = try store.signature(earlier), let second = try store.signature(later)
        else { continue }
        listing.add(Self.values(first, second, short))
        count += 1
      }
    } catch {
      throw CommandFailure(error)
    }
    listing.end(["total": .number(count)])
    lines.flush()
    guard lines.isTaken else { throw CommandFailure(message: "", code: .inputOutput) }
  }

  private static func values(
    _ earlier: SignatureRecord,
    _ later: SignatureRecord,
    _ short: ShortIdentities?
  ) -> [ListingValue] {
    let id = { (record: SignatureRecord) in
      ListingValue.text(short?.signature("\(record.id)") ?? "\(record.id)")
    }
    let kiosk = { (record: SignatureRecord) in
      ListingValue.text(short?.kiosk("\(record.kiosk)") ?? "\(record.kiosk)")
    }
    return [
      id(later), id(earlier), kiosk(later), kiosk(earlier),
      .text(later.signedOn), .text(earlier.signedOn), .optional(later.postalCode),
      .optional(earlier.name), .optional(later.name),
    ]
  }
}
