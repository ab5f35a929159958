import Foundation
import GRDB
import PetitionCore

/// Takes the ledgers of one file over into another, inside that one's transaction.
struct LedgerMerge {
  private(set) var report = MergeReport()
  /// How far each ledger that changed goes now.
  private var heads: [MergeBody.Head] = []
  private let snapshot: SnapshotFile
  private let file: Database
  private let database: Database
  private let owner: KioskID
  private let petition: String
  private var projection: Projection
  private var progress = MergeProgress(done: 0, all: 0)

  /// Prepares to read `file` and to write to `database`.
  init(
    of snapshot: SnapshotFile,
    reading file: Database,
    into database: Database,
    owner: KioskID,
    petition: String
  ) {
    self.snapshot = snapshot
    self.file = file
    self.database = database
    self.owner = owner
    self.petition = petition
    projection = Projection(owner: owner, in: database)
  }

  /// What the file's own ledger says of it.
  var body: MergeBody {
    MergeBody(heads: heads, new: report.new, aside: report.aside)
  }

  /// Plans for every ledger in the file, then takes over what is new.
  mutating func run(_ announce: (MergeProgress) -> Void) throws {
    var plans: [(kiosk: KioskID, offered: LedgerExtent, plan: LedgerPlan)] = []
    let most = EntryLimits.ledgers
    let others = try snapshot.reading {
      try LedgerOrder.others(in: file, owner: snapshot.owner, limit: most)
    }
    let kiosks = others + [snapshot.owner]
    guard kiosks.count <= most else {
      throw inadmissible(1, "the ledgers of \(most.grouped) other kiosks beside it")
    }
    for kiosk in kiosks {
      let offered = try snapshot.reading { try Ledger.extent(of: kiosk, in: file) }
      guard offered.seq <= EntryLimits.highestSequence else {
        throw inadmissible(offered.seq, "a number that no ledger comes to")
      }
      let plan = try plan(for: kiosk, offered)
      plans.append((kiosk, offered, plan))
      report.kiosks.append(kiosk)
      progress.all += offered.seq - (plan.start ?? offered.seq)
    }
    for (kiosk, offered, plan) in plans {
      guard kiosk != owner || plan == .nothing else {
        throw StoreError.ownLedger(path: snapshot.path)
      }
      switch plan {
      case .nothing: report.alreadyThere += offered.seq
      case .extend(let seq): try extend(kiosk, after: seq, announce)
      case .fork(let seq): try fork(kiosk, after: seq, announce)
      }
    }
  }

  private func plan(for kiosk: KioskID, _ offered: LedgerExtent) throws -> LedgerPlan {
    let known = try Ledger.extent(of: kiosk, in: database)
    let plan = try LedgerPlan.plan(
      known: known,
      offered: offered,
      linkHere: { try Ledger.link(of: kiosk, at: $0, in: database) },
      linkThere: { seq in
        try snapshot.reading { try Ledger.link(of: kiosk, at: seq, in: file) }
      }
    )
    // Where histories are set aside, going on from what stands would choose between them.
    let parted = try [
      ForkedLedger(kiosk, in: database).parting,
      snapshot.mayHoldForks ? snapshot.reading { try ForkedLedger(kiosk, in: file).parting } : nil,
    ].compactMap(\.self).min()
    guard let parted else { return plan }
    return .fork(after: min(parted, plan.start ?? offered.seq))
  }

  /// Takes over the entries behind those that are there.
  private mutating func extend(
    _ kiosk: KioskID,
    after seq: Int,
    _ announce: (MergeProgress) -> Void
  ) throws {
    report.alreadyThere += seq
    var check = try check(of: kiosk, after: seq)
    let entries = try entries(of: kiosk, after: seq)
    while let entry = try entries() {
      let last = check.walk.link
      let content = try read(entry, &check)
      try Ledger.insert(entry, from: snapshot.path, in: database)
      try apply(content, of: entry, last: last, &check)
      report.new += 1
      if entry.kind == EntryKind.signature.rawValue { report.signatures += 1 }
      step(announce)
    }
    try projection.flush()
    check.finish()
    if let seq = check.unaccounted.keys.min() {
      // Another office's purge of this ledger stands in that office's own, which comes later.
      guard kiosk == snapshot.owner else { throw StoreError.purgedUnread }
      check.findings.append(.erased(entry: seq))
    }
    if let finding = check.findings.first { throw damaged(finding) }
    heads.append(check.mergedHead)
  }

  /// Reads the offered entries behind one, one by one; what is wrong with the file is said of it.
  private func entries(of kiosk: KioskID, after seq: Int) throws -> () throws -> RecordedEntry? {
    let (snapshot, file) = (snapshot, file)
    let rows = try snapshot.reading { try RecordedEntry.all(of: kiosk, after: seq, in: file) }
    return { try snapshot.reading { try rows.next().map(RecordedEntry.init) } }
  }

  /// Checks that an entry follows from the one before it, and reads it.
  private func read(
    _ entry: RecordedEntry,
    _ check: inout LedgerCheck
  ) throws -> (body: EntryBody, stamp: EntryStamp)? {
    if let finding = check.walk.step(to: entry) { throw damaged(finding) }
    check.entries = entry.seq
    return try content(of: entry)
  }

  /// Reads what an offered entry says, if one of our programs can have written it.
  private func content(of entry: RecordedEntry) throws -> (body: EntryBody, stamp: EntryStamp)? {
    do {
      return try entry.admittedContent()
    } catch let fault as EntryFault {
      throw inadmissible(entry.seq, fault.description)
    } catch {
      throw damaged(.unreadable(entry: entry.seq))
    }
  }

  private mutating func apply(
    _ content: (body: EntryBody, stamp: EntryStamp)?,
    of entry: RecordedEntry,
    last: Data,
    _ check: inout LedgerCheck
  ) throws {
    guard let (body, stamp) = content else {
      check.unaccounted[entry.seq] = EntryKind(rawValue: entry.kind)
      return
    }
    if try isAboutOther(body, entry.kiosk) { report.foreignDecisions += 1 }
    do {
      try inspect(body, last: last, &check)
      let place = Projection.Place(kiosk: entry.kiosk, seq: entry.seq, stamp: stamp)
      try projection.apply(body, at: place)
    } catch let error as StoreError where error == .purgedUnread {
      throw error
    } catch let error as DatabaseError where error.resultCode != .SQLITE_CONSTRAINT {
      throw error
    } catch {
      throw damaged(.effect(entry: entry.seq))
    }
    if let finding = check.findings.first { throw damaged(finding) }
  }

  /// Whether an entry decides about a signature that another ledger recorded.
  private func isAboutOther(_ body: EntryBody, _ kiosk: KioskID) throws -> Bool {
    guard body.kind != .contact, let subject = body.subject else { return false }
    let recorder = try database.cachedStatement(sql: "SELECT kiosk FROM signature WHERE id = ?")
      .fetchRow(arguments: [subject])
    return try recorder?.decode(String.self, forColumn: "kiosk") != kiosk.description
  }

  private func inspect(_ body: EntryBody, last: Data, _ check: inout LedgerCheck) throws {
    check.expectSignature(before: body.kind)
    switch body {
    case .checkpoint(let body): check.inspect(body, last: last, accepted: body.accepted)
    case .purge(let purge) where !purge.endsBefore(check.entries):
      check.findings.append(.purge(entry: check.entries))
    case .purge(let purge):
      let isHeld =
        try PurgeCoverage(owner: owner, in: database)
        .held(purge.runs, of: check.kiosk, in: database) != .none
      let taken = isHeld ? [] : check.account(for: purge.runs)
      check.inspect(
        purge,
        taken: taken,
        covered: isHeld ? nil : purge.runs.covered,
        accepted: nil
      )
    case .petitionText(let text) where text.text.petition != petition:
      check.findings.append(.effect(entry: check.entries))
    default: break
    }
  }

  /// Sets histories aside that contradict each other, and lets stand what still does.
  private mutating func fork(
    _ kiosk: KioskID,
    after seq: Int,
    _ announce: (MergeProgress) -> Void
  ) throws {
    report.alreadyThere += seq
    report.forked.append(kiosk)
    let forked = ForkedLedger(kiosk, in: database)
    let before = try forked.count(after: seq)
    let link = try Ledger.link(of: kiosk, at: seq, in: database) ?? Ledger.beginning(of: kiosk)
    var links = [seq: [link]]
    let entries = try offeredBranches(of: kiosk, after: seq)
    while let entry = try entries() {
      guard entry.isIntact, let earlier = links[entry.seq - 1],
        earlier.contains(where: entry.follows)
      else { throw damaged(.link(entry: entry.seq)) }
      _ = try content(of: entry)
      guard links[entry.seq, default: []].count < EntryLimits.branches else {
        throw inadmissible(entry.seq, "more than \(EntryLimits.branches) entries in one place")
      }
      links[entry.seq, default: []].append(entry.chain)
      if try forked.holds(entry) {
        report.alreadyThere += 1
      } else {
        try forked.add(entry)
      }
      step(announce)
    }
    guard try forked.count(after: seq) != before else { return }
    let choice = try ForkDecisionBody.choice(for: kiosk, owner: owner, in: database)
    try forked.settle(after: seq, link: link, choice: choice)
    let after = try forked.count(after: seq)
    report.new += max(0, after.standing - before.standing)
    report.aside += max(0, after.aside - before.aside)
    do {
      try PetitionStore.refill(owner: owner, path: snapshot.path, in: database)
    } catch let error as DatabaseError where error.resultCode != .SQLITE_CONSTRAINT {
      throw error
    } catch {
      throw damaged(.effect(entry: seq + 1))
    }
    let extent = try Ledger.extent(of: kiosk, in: database)
    let chain = extent.link.hexadecimal
    heads.append(MergeBody.Head(kiosk: kiosk.description, seq: extent.seq, chain: chain))
  }

  /// Reads the offered entries behind one, standing and set aside, by sequence number.
  private func offeredBranches(
    of kiosk: KioskID,
    after seq: Int
  ) throws -> () throws -> RecordedEntry? {
    guard snapshot.mayHoldForks else { return try entries(of: kiosk, after: seq) }
    let (snapshot, file) = (snapshot, file)
    let rows = try snapshot.reading { try ForkedLedger(kiosk, in: file).branches(after: seq) }
    return { try snapshot.reading { try rows.next().map(RecordedEntry.init) } }
  }

  /// Begins to check a ledger behind an entry that is there.
  private func check(of kiosk: KioskID, after seq: Int) throws -> LedgerCheck {
    let link = try Ledger.link(of: kiosk, at: seq, in: database) ?? Ledger.beginning(of: kiosk)
    let signer = try Ledger.lastCheckpoint(of: kiosk, in: database)?.checkpoint?.key
    return LedgerCheck(ChainWalk(kiosk: kiosk, after: seq, link: link), signer: signer)
  }

  private mutating func step(_ announce: (MergeProgress) -> Void) {
    progress.done += 1
    if progress.done % 1000 == 0 { announce(progress) }
  }

  private func inadmissible(_ entry: Int, _ fault: String) -> StoreError {
    .inadmissible(path: snapshot.path, entry: entry, fault: fault)
  }

  private func damaged(_ finding: LedgerFinding) -> StoreError {
    .damaged(path: snapshot.path, detail: finding.description)
  }
}

extension LedgerPlan {
  /// The last entry that need not be read; nil if none is read.
  fileprivate var start: Int? {
    switch self {
    case .nothing: nil
    case .extend(let seq), .fork(let seq): seq
    }
  }
}
