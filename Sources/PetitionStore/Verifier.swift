import Crypto
import Foundation
import GRDB
import PetitionCore

/// Reads a ledger from its first entry to its last and believes nothing that it can check.
///
/// Links are checked from the first entry on; the walk ends at the first that does not follow, for
/// nothing after it can be told from an invention.
struct Verifier {
  private(set) var result: Verification
  /// Entries that must be there, and what is known of their links.
  let witnesses: [WitnessedHead]
  /// The kiosk's public key, if it is known from outside the file.
  private var signer: String?
  private var replay = Replay()
  private var walk: ChainWalk
  /// Purged entries that no purge has accounted for yet.
  private var unaccounted: [Int: EntryKind] = [:]
  /// The last genuine checkpoint, and the last purge that waits for one to follow it.
  private var signed: (seq: Int, accepted: Int)?
  private var unsignedPurge: Int?
  private var unseen: [WitnessedHead]

  /// Prepares to read the ledger of a file.
  init(kiosk: KioskID, petition: String, witnesses: [WitnessedHead], signer: String?) {
    walk = ChainWalk(kiosk: kiosk)
    let head = LedgerHead(seq: 0, words: HeadWords(walk.link))
    result = Verification(kiosk: kiosk, petition: petition, head: head)
    self.witnesses = witnesses
    unseen = witnesses
    self.signer = signer
  }

  /// Reads the ledger and makes its tables anew in an empty database.
  mutating func run(_ file: Database, into copy: Database) throws {
    let complaints = try String.fetchAll(file, sql: "PRAGMA integrity_check(3)")
    result.findings += complaints.filter { $0 != "ok" }.map { .file(detail: $0) }
    let entries = try RecordedEntry.all(in: file)
    while let row = try entries.next() {
      guard let entry = try? RecordedEntry(row) else {
        result.findings.append(.unreadable(entry: result.entries + 1))
        break
      }
      guard try take(entry, into: copy) else { break }
    }
    finish()
    guard result.isSound else { return }
    result.findings += try TableComparison.schema(file, copy)
    result.findings += try TableComparison.tables(file, copy)
    result.accepted = try PetitionStore.accepted(in: copy)
    result.recorded = try PetitionStore.recorded(in: copy)
  }

  /// Checks one entry against all before it.
  ///
  /// - Returns: Whether those after it can still be told from inventions.
  private mutating func take(_ entry: RecordedEntry, into copy: Database) throws -> Bool {
    let last = walk.link
    if let finding = walk.step(to: entry) {
      result.findings.append(finding)
      return false
    }
    let seq = entry.seq
    result.entries = seq
    match(seq, entry.chain)
    do {
      guard let body = try replay.apply(entry, in: copy) else {
        result.purged += 1
        unaccounted[seq] = EntryKind(rawValue: entry.kind)
        return true
      }
      try inspect(body, seq: seq, last: last, in: copy)
    } catch is DecodingError {
      result.findings.append(.unreadable(entry: seq))
      return false
    } catch is CocoaError {
      result.findings.append(.unreadable(entry: seq))
      return false
    } catch is StoreError {
      result.findings.append(.effect(entry: seq))
      return false
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      result.findings.append(.effect(entry: seq))
      return false
    }
    return true
  }

  private mutating func inspect(
    _ body: EntryBody,
    seq: Int,
    last: Data,
    in copy: Database
  ) throws {
    if let purge = unsignedPurge, signed != nil, body.kind != .checkpoint {
      result.findings.append(.purge(entry: purge))
    }
    unsignedPurge = nil
    switch body {
    case .checkpoint(let checkpoint): try inspect(checkpoint, seq: seq, last: last, in: copy)
    case .purge(let purge): try inspect(purge, seq: seq, in: copy)
    case .petitionText(let text) where text.text.petition != result.petition:
      result.findings.append(.effect(entry: seq))
    default: break
    }
  }

  private mutating func inspect(
    _ body: CheckpointBody,
    seq: Int,
    last: Data,
    in copy: Database
  ) throws {
    // What purged signatures counted for comes back with the purge; until then nobody can add up.
    let adds = try unaccounted.isEmpty ? PetitionStore.accepted(in: copy) : body.accepted
    guard Checkpoint.isGenuine(body, kiosk: result.kiosk), body.seq == seq - 1,
      body.chain == last.hexadecimal, body.accepted == adds
    else {
      result.findings.append(.checkpoint(entry: seq))
      return
    }
    if let signer, signer != body.key { result.findings.append(.key(entry: seq)) }
    signer = body.key
    signed = (seq, body.accepted)
    result.checkpoints += 1
    result.lastCheckpoint = seq
    result.key = Data(hexadecimal: body.key).map { HeadWords(SHA256.hash(data: $0)) }
  }

  /// Checks a purge: it takes signatures and answers about news, it keeps every count, and on a
  /// signed ledger the kiosk signed right before it and right after.
  private mutating func inspect(_ purge: PurgeBody, seq: Int, in copy: Database) throws {
    let taken = unaccounted.filter { purge.covers($0.key) }
    for entry in taken.keys { unaccounted.removeValue(forKey: entry) }
    let signatures = taken.values.count { $0 == .signature }
    let sums = Dictionary(grouping: purge.counts, by: \.dimension).mapValues { rows in
      rows.reduce(0) { $0 + $1.count }
    }
    let covered = purge.runs.reduce(0) { $0 + ($1.count == 2 ? $1[1] - $1[0] + 1 : 0) }
    var adds = taken.values.allSatisfy { $0 == .signature || $0 == .contact }
    adds = adds && covered == taken.count && purge.signatures == signatures
    adds = adds && Set(sums.keys) == Set(TallyDimension.allCases.map(\.rawValue))
    adds = adds && sums.values.allSatisfy { $0 == signatures }
    adds = adds && purge.counts.allSatisfy { $0.count > 0 }
    if let signed {
      let accepted = try PetitionStore.accepted(in: copy)
      // What a later purge took is missing here; that purge brings it back, and is checked too.
      let isComplete = unaccounted.isEmpty
      adds = adds && signed.seq == seq - 1 && (!isComplete || signed.accepted == accepted)
      unsignedPurge = seq
    }
    if !adds { result.findings.append(.purge(entry: seq)) }
  }

  /// Compares an entry with what is known of it from elsewhere.
  private mutating func match(_ seq: Int, _ chain: Data) {
    guard unseen.contains(where: { $0.seq == seq }) else { return }
    let words = HeadWords(chain).words
    unseen.removeAll { $0.seq == seq && words.starts(with: $0.words) }
  }

  private mutating func finish() {
    result.head = LedgerHead(seq: walk.seq, words: HeadWords(walk.link))
    if let unsignedPurge { result.findings.append(.purge(entry: unsignedPurge)) }
    result.findings += unaccounted.keys.sorted().map { .erased(entry: $0) }
    guard result.findings.allSatisfy({ $0.entry == nil }) else { return }
    result.findings += unseen.map { .head(entry: $0.seq, last: result.entries) }
  }
}
