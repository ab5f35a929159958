import Foundation
internal import GRDB
public import PetitionCore

/// One of a kiosk's histories that contradict each other and are set aside.
public struct ForkedHistory: Hashable, Sendable {
  /// The kiosk.
  public var kiosk: KioskID
  /// The last entry that all of its histories share.
  public var parting: Int
  /// Where this one ends.
  public var head: LedgerHead
  /// How many entries it has after the parting.
  public var entries: Int
  /// How many of those are signatures.
  public var signatures: Int
}

extension PetitionStore {
  /// Reads the histories that are set aside, kiosk by kiosk.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func forkedHistories() throws(StoreError) -> [ForkedHistory] {
    try read { database in
      let kiosks = try Data.fetchAll(
        database,
        sql: "SELECT DISTINCT kiosk FROM forked_entry ORDER BY kiosk"
      )
      return try kiosks.flatMap { try Self.histories(of: KioskID(UUID(bytes: $0)), in: database) }
    }
  }

  private static func histories(
    of kiosk: KioskID,
    in database: Database
  ) throws -> [ForkedHistory] {
    let forked = ForkedLedger(kiosk, in: database)
    guard let parting = try forked.parting else { return [] }
    let link =
      try Ledger.link(of: kiosk, at: parting, in: database) ?? Ledger.beginning(of: kiosk)
    let root = LedgerExtent(seq: parting, link: link)
    let branches = Branches(after: root, nodes: try forked.nodes(after: root))
    let signatures = try Set(
      Data.fetchAll(
        database,
        sql: "SELECT chain FROM forked_entry WHERE kiosk = ? AND kind = 'signature'",
        arguments: [kiosk.bytes]
      )
    )
    return branches.ends.map { end in
      let nodes = branches.nodes(to: end)
      return ForkedHistory(
        kiosk: kiosk,
        parting: parting,
        head: LedgerHead(seq: end.seq, words: HeadWords(end.link)),
        entries: nodes.count,
        signatures: nodes.count { signatures.contains($0.link) }
      )
    }
  }

  /// Lets the history stand that an entry is part of, as a coordinator decided, for good.
  ///
  /// - Parameters:
  ///   - witness: The entry, as it stands on the kiosk's paper log.
  ///   - coordinator: Who decided.
  ///   - stamp: The stamp of the entry that says so.
  /// - Returns: The kiosk, and how many of its signatures are recorded now.
  /// - Throws: ``StoreError/noSuchEntry`` if no history that is set aside has that entry, or more
  ///   than one has it. Or another ``StoreError``.
  public mutating func stand(
    on witness: WitnessedHead,
    coordinator: String,
    stamp: EntryStamp
  ) throws(StoreError) -> (kiosk: KioskID, signatures: Int) {
    let path = path
    return try signedTransaction { database, owner, key in
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT kiosk, chain FROM forked_entry WHERE seq = ?",
        arguments: [witness.seq]
      )
      let found = try rows.filter { row in
        let chain: Data = try row.decode(forColumn: "chain")
        return !witness.words.isEmpty && HeadWords(chain).words.starts(with: witness.words)
      }
      guard found.count == 1, let row = found.first else { throw StoreError.noSuchEntry }
      let kiosk = KioskID(try row.decode(UUID.self, forColumn: "kiosk"))
      let chain: Data = try row.decode(forColumn: "chain")
      let decision = ForkDecisionBody(
        kiosk: kiosk.description,
        seq: witness.seq,
        chain: chain.hexadecimal,
        coordinator: coordinator
      )
      try Ledger.append(.forkDecision(decision), stamp: stamp, kiosk: owner, in: database)
      try Self.settle(kiosk, choice: chain, owner: owner, path: path, stamp, in: database)
      let signatures = try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM signature WHERE kiosk = ?",
        arguments: [kiosk.description]
      )
      let head = try Ledger.addCheckpoint(after: stamp, kiosk: owner, key: key, in: database)
      return ((kiosk, signatures ?? 0), head)
    }
  }

  /// Puts a kiosk's histories where the choice has them, and says how far its ledger goes now.
  private static func settle(
    _ kiosk: KioskID,
    choice: Data,
    owner: KioskID,
    path: String,
    _ stamp: EntryStamp,
    in database: Database
  ) throws {
    let forked = ForkedLedger(kiosk, in: database)
    guard let parting = try forked.parting else { return }
    let link =
      try Ledger.link(of: kiosk, at: parting, in: database) ?? Ledger.beginning(of: kiosk)
    try forked.settle(after: parting, link: link, choice: choice)
    do {
      try refill(owner: owner, path: path, in: database)
    } catch is DatabaseError {
      throw StoreError.noSuchEntry
    }
    let extent = try Ledger.extent(of: kiosk, in: database)
    let head = MergeBody.Head(
      kiosk: kiosk.description,
      seq: extent.seq,
      chain: extent.link.hexadecimal
    )
    try Ledger.append(
      .merge(MergeBody(heads: [head], new: 0, aside: 0)),
      stamp: stamp.following("petition-fork-1"),
      kiosk: owner,
      in: database
    )
  }
}
