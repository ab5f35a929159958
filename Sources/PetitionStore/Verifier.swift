import Crypto
import Foundation
import GRDB
import PetitionCore

/// Reads the ledgers of a file from their first entries to their last and believes nothing that it
/// can check.
///
/// Links are checked from the first entry on; the walk ends at the first that does not follow, for
/// nothing after it can be told from an invention.
struct Verifier {
  private(set) var result: Verification
  /// Entries that must be there, and what is known of their links.
  private var unseen: [WitnessedHead]
  /// Those of them that are an entry's in most words.
  private var misread: [WitnessedHead: MisreadHead] = [:]
  /// The public key of the file's own kiosk, if it is known from outside the file.
  private let signer: String?
  private let file: Database
  private let copy: Database
  private var replay: Replay
  /// The other ledgers, once they have been read.
  private var others: [KioskID: LedgerCheck] = [:]
  private let coverage: PurgeCoverage

  /// Prepares to read the ledgers of a file and to make its tables anew in an empty database.
  init(
    kiosk: KioskID,
    petition: String,
    witnesses: [WitnessedHead],
    signer: String?,
    reading file: Database,
    into copy: Database
  ) throws {
    let head = LedgerHead(seq: 0, words: HeadWords(Ledger.beginning(of: kiosk)))
    result = Verification(kiosk: kiosk, petition: petition, head: head)
    unseen = witnesses
    self.signer = signer
    self.file = file
    self.copy = copy
    replay = Replay(owner: kiosk, into: copy, from: file)
    // A purge that cannot be read is found when its turn comes.
    coverage = (try? PurgeCoverage(owner: kiosk, in: file)) ?? PurgeCoverage()
  }

  /// Reads everything.
  mutating func run() throws {
    let complaints = try String.fetchAll(file, sql: "PRAGMA integrity_check(3)")
    result.findings += complaints.filter { $0 != "ok" }.map { .file(detail: Connection.plain($0)) }
    let known = try MergeBody.lastHeads(owner: result.kiosk, in: file)
    for kiosk in try LedgerOrder.others(in: file, owner: result.kiosk) {
      guard known[kiosk.description] != nil else {
        result.findings.append(.stranger(entry: try Ledger.first(of: kiosk, in: file)))
        continue
      }
      let check = try read(LedgerCheck(kiosk: kiosk, signer: nil, comparesCounts: false))
      others[kiosk] = check
      result.merged.append(check.summary)
    }
    let own = try read(
      LedgerCheck(kiosk: result.kiosk, signer: signer, comparesCounts: known.isEmpty)
    )
    result.take(own)
    if try SchemaObjects(of: file)["forked_entry"]?.type == "table" {
      result.aside = try Int.fetchOne(file, sql: "SELECT count(*) FROM forked_entry") ?? 0
    }
    finish(own, attested: known)
    guard result.isSound else { return }
    try replay.flush()
    result.findings += try TableComparison.schema(file, copy)
    result.findings += try TableComparison.tables(file, copy)
    result.accepted = try PetitionStore.accepted(in: copy)
    result.recorded = try PetitionStore.recorded(in: copy)
  }

  /// Reads one ledger.
  private mutating func read(_ check: LedgerCheck) throws -> LedgerCheck {
    var check = check
    let entries = try RecordedEntry.all(of: check.kiosk, in: file)
    while let row = try entries.next() {
      guard let entry = try? RecordedEntry(row) else {
        check.findings.append(.unreadable(entry: check.entries + 1))
        break
      }
      guard try take(entry, &check) else { break }
    }
    check.finish()
    let isOwn = check.kiosk == result.kiosk
    result.entries += check.entries
    result.purged += check.purged
    result.findings += check.findings.map { isOwn ? $0 : .merged(kiosk: check.kiosk, $0) }
    return check
  }

  /// Checks one entry against all before it.
  ///
  /// - Returns: Whether those after it can still be told from inventions.
  private mutating func take(_ entry: RecordedEntry, _ check: inout LedgerCheck) throws -> Bool {
    let last = check.walk.link
    if let finding = check.walk.step(to: entry) {
      check.findings.append(finding)
      return false
    }
    let seq = entry.seq
    check.entries = seq
    match(seq, entry.chain)
    do {
      guard let body = try replay.apply(entry) else {
        check.purged += 1
        check.unaccounted[seq] = EntryKind(rawValue: entry.kind)
        return true
      }
      try inspect(body, &check, last: last)
    } catch is DecodingError {
      check.findings.append(.unreadable(entry: seq))
      return false
    } catch is CocoaError {
      check.findings.append(.unreadable(entry: seq))
      return false
    } catch is StoreError {
      check.findings.append(.effect(entry: seq))
      return false
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      check.findings.append(.effect(entry: seq))
      return false
    }
    return true
  }

  private mutating func inspect(
    _ body: EntryBody,
    _ check: inout LedgerCheck,
    last: Data
  ) throws {
    check.expectSignature(before: body.kind)
    switch body {
    case .checkpoint(let body):
      // What purged signatures counted for comes back with the purge; until then nobody can add up.
      let isComplete = check.comparesCounts && check.unaccounted.isEmpty
      let accepted = isComplete ? try accepted() : body.accepted
      check.inspect(body, last: last, accepted: accepted)
    case .purge(let purge): try inspect(purge, &check)
    case .petitionText(let text) where text.text.petition != result.petition:
      check.findings.append(.effect(entry: check.entries))
    default: break
    }
  }

  private mutating func accepted() throws -> Int {
    try replay.flush()
    return try PetitionStore.accepted(in: copy)
  }

  /// Checks a purge against the destroyed entries.
  ///
  /// Of a purge in another kiosk's own file, this one may still hold everything.
  private mutating func inspect(_ purge: PurgeBody, _ check: inout LedgerCheck) throws {
    var taken: [EntryKind] = []
    var covered: Int?
    if check.kiosk == result.kiosk {
      taken = check.account(for: purge.runs)
      var sum = purge.runs.covered
      for ledger in purge.others ?? [] {
        taken += others[try KioskID(text: ledger.kiosk)]?.account(for: ledger.runs) ?? []
        sum += ledger.runs.covered
      }
      covered = sum
    } else if try coverage.held(purge.runs, of: check.kiosk, in: file) == .none {
      taken = check.account(for: purge.runs) { [coverage, kiosk = check.kiosk] seq in
        coverage.took(seq, of: kiosk)
      }
      covered = purge.runs.covered
    }
    // What a later purge took is missing here; that purge brings it back, and is checked too.
    let isComplete = check.comparesCounts && check.unaccounted.isEmpty
    let accepted = isComplete ? try accepted() : nil
    check.inspect(purge, taken: taken, covered: covered, accepted: accepted)
  }

  /// Compares an entry with what is known of it from elsewhere.
  private mutating func match(_ seq: Int, _ chain: Data) {
    guard unseen.contains(where: { $0.seq == seq || $0.isFromPaper }) else { return }
    let words = HeadWords(chain).words
    unseen.removeAll { $0.seq == seq && words.starts(with: $0.words) }
    for head in unseen {
      if let slip = head.misread(as: words, of: seq) { misread[head] = slip }
    }
  }

  private mutating func finish(_ own: LedgerCheck, attested: [String: MergeBody.Head]) {
    result.findings += own.unaccounted.keys.sorted().map { .erased(entry: $0) }
    for (kiosk, check) in others {
      let erased = check.unaccounted.keys.sorted()
      result.findings += erased.map { .merged(kiosk: kiosk, .erased(entry: $0)) }
    }
    guard result.findings.allSatisfy({ $0.entry == nil }) else { return }
    result.findings += MergeBody.Head.differences(
      attested: attested,
      found: others.reduce(into: [:]) { $0[$1.key.description] = $1.value.mergedHead }
    )
    guard result.findings.allSatisfy({ $0.entry == nil }) else { return }
    result.misread = unseen.compactMap { misread[$0] }
    result.findings += unseen.filter { misread[$0] == nil }.map {
      .head(entry: $0.seq, last: result.head.seq)
    }
  }
}
