import Crypto
import Foundation
import PetitionCore

/// What is known of one ledger while it is read.
struct LedgerCheck {
  let kiosk: KioskID
  /// Whether a checkpoint's count can be compared: only where no other ledger adds to it.
  let comparesCounts: Bool
  /// The kiosk's public key, once it is known.
  private var signer: String?
  var walk: ChainWalk
  var entries = 0
  var purged = 0
  var findings: [LedgerFinding] = []
  private(set) var checkpoints = 0
  /// The last genuine checkpoint, and the last purge that waits for one to follow it.
  private(set) var signed: (seq: Int, accepted: Int)?
  private var unsignedPurge: Int?
  /// Destroyed entries that no purge has accounted for yet.
  var unaccounted: [Int: EntryKind] = [:]

  /// Begins before the first entry.
  init(kiosk: KioskID, signer: String?, comparesCounts: Bool) {
    self.init(ChainWalk(kiosk: kiosk), signer: signer, comparesCounts: comparesCounts)
  }

  /// Begins where a walk stands.
  init(_ walk: ChainWalk, signer: String?, comparesCounts: Bool = false) {
    kiosk = walk.kiosk
    self.walk = walk
    self.signer = signer
    self.comparesCounts = comparesCounts
    entries = walk.seq
  }

  /// The key in words; nil when nothing was signed.
  var key: HeadWords? {
    guard signed != nil else { return nil }
    return signer.flatMap { Data(hexadecimal: $0) }.map { HeadWords(SHA256.hash(data: $0)) }
  }

  /// Where the ledger ends.
  var head: LedgerHead { LedgerHead(seq: walk.seq, words: HeadWords(walk.link)) }

  /// The ledger as one that was taken over.
  var summary: MergedLedger {
    MergedLedger(kiosk: kiosk, head: head, lastCheckpoint: signed?.seq)
  }

  /// Where the ledger ends, as a merge would say it.
  var mergedHead: MergeBody.Head {
    MergeBody.Head(kiosk: kiosk.description, seq: walk.seq, chain: walk.link.hexadecimal)
  }

  /// Sees that a purge is followed by a checkpoint.
  mutating func expectSignature(before kind: EntryKind) {
    if let purge = unsignedPurge, signed != nil, kind != .checkpoint {
      findings.append(.purge(entry: purge))
    }
    unsignedPurge = nil
  }

  /// Sees that a purge follows a checkpoint, on a ledger that is signed at all.
  ///
  /// - Parameter accepted: The signatures that count now; nil if nobody can add them up.
  /// - Returns: Whether it does.
  mutating func expectSigned(accepted: Int?) -> Bool {
    guard let signed else { return true }
    unsignedPurge = entries
    return signed.seq == entries - 1 && (accepted == nil || signed.accepted == accepted)
  }

  /// Checks a checkpoint.
  ///
  /// - Parameters:
  ///   - body: Its content.
  ///   - last: The link before it.
  ///   - accepted: The signatures that count there.
  mutating func inspect(_ body: CheckpointBody, last: Data, accepted: Int) {
    guard Checkpoint.isGenuine(body, kiosk: kiosk), body.seq == entries - 1,
      body.chain == last.hexadecimal, body.accepted == accepted
    else {
      findings.append(.checkpoint(entry: entries))
      return
    }
    if let signer, signer != body.key { findings.append(.key(entry: entries)) }
    signer = body.key
    signed = (entries, body.accepted)
    checkpoints += 1
  }

  /// Checks a purge: it takes what somebody typed, it keeps every count, and on a signed ledger the
  /// kiosk signed right before it and right after.
  ///
  /// - Parameters:
  ///   - purge: Its content.
  ///   - taken: The kinds of the destroyed entries that it says it took and that were found.
  ///   - covered: How many entries it says it took; nil if nothing is missing because of it.
  ///   - accepted: The signatures that count now; nil if nobody can add them up.
  mutating func inspect(_ purge: PurgeBody, taken: [EntryKind], covered: Int?, accepted: Int?) {
    var adds = purge.isConsistent && taken.allSatisfy(\.mayBePurged)
    if let covered {
      adds = adds && covered == taken.count && purge.signatures == taken.count { $0 == .signature }
    }
    if !expectSigned(accepted: accepted) { adds = false }
    if !adds { findings.append(.purge(entry: entries)) }
  }

  /// Finds the destroyed entries of this ledger that a purge says it took, but for some.
  mutating func account(
    for runs: [[Int]],
    except isExcepted: (Int) -> Bool = { _ in false }
  ) -> [EntryKind] {
    let runs = RunSet(runs)
    let taken = unaccounted.filter { runs.contains($0.key) && !isExcepted($0.key) }
    for seq in taken.keys { unaccounted.removeValue(forKey: seq) }
    return Array(taken.values)
  }

  /// Ends the reading.
  mutating func finish() {
    if let unsignedPurge { findings.append(.purge(entry: unsignedPurge)) }
  }
}

extension Verification {
  /// Takes over what was found of the file's own ledger.
  mutating func take(_ own: LedgerCheck) {
    head = own.head
    checkpoints = own.checkpoints
    lastCheckpoint = own.signed?.seq
    key = own.key
  }
}

extension EntryKind {
  /// Whether a purge may take entries of this kind: those that hold what somebody typed.
  var mayBePurged: Bool {
    switch self {
    case .signature, .contact, .void, .restore, .withdrawal, .duplicateDecision, .kept: true
    default: false
    }
  }
}

extension [[Int]] {
  /// How many entries these runs cover.
  var covered: Int { compactMap(\.range).reduce(0) { $0 + $1.count } }
}

extension PurgeBody {
  /// Whether every dimension adds up to the signatures that it says it took, state by state.
  var isConsistent: Bool {
    let rows = counts + missingStates
    // Bounded first: sums of what a stranger wrote must not overflow.
    guard signatures >= 0, rows.allSatisfy({ (1...max(1, signatures)).contains($0.count) }),
      rows.allSatisfy({ SignatureState(rawValue: $0.state) != nil })
    else { return false }
    guard signatures > 0 else { return rows.isEmpty }
    let states = Dictionary(grouping: rows, by: \.dimension).mapValues { rows in
      Dictionary(rows.map { ($0.state, $0.count) }) { $0.addingReportingOverflow($1).partialValue }
    }
    guard let all = states[TallyDimension.all.rawValue],
      all.values.reduce(0, { $0.addingReportingOverflow($1).partialValue }) == signatures
    else { return false }
    return Set(states.keys) == Set(TallyDimension.allCases.map(\.rawValue))
      && states.values.allSatisfy { $0 == all }
  }
}
