import Foundation
internal import GRDB
public import PetitionCore

/// What became of one file that was to be merged.
public struct MergeReport: Hashable, Sendable {
  /// The kiosks whose ledgers were in it.
  public var kiosks: [KioskID] = []
  /// Entries that were taken over now.
  public var new = 0
  /// Of those, signatures.
  public var signatures = 0
  /// Entries that were there already.
  public var alreadyThere = 0
  /// Entries that were set aside now because two histories contradict each other.
  public var aside = 0
  /// Decisions that were taken over now and are about signatures of other ledgers, as an office
  /// makes them and a kiosk does not.
  public var foreignDecisions = 0
  /// The kiosks whose histories contradict each other, whether or not that was known before.
  public var forked: [KioskID] = []

  /// Creates a report of nothing.
  public init() {}
}

/// How far a merge has come.
public struct MergeProgress: Hashable, Sendable {
  /// Entries read so far.
  public var done: Int
  /// Entries to read.
  public var all: Int
}

extension PetitionStore {
  /// Reads which petition a file that was brought is for.
  ///
  /// - Throws: ``StoreError`` if it cannot be read as a kiosk's database.
  public static func petition(ofSnapshot path: String) throws(StoreError) -> String {
    try SnapshotFile(path).petition
  }

  /// Takes over what a copy of another ledger has and this file has not, in one transaction.
  ///
  /// Doing it again changes nothing, and the order of several merges does not matter. Histories of
  /// one kiosk that contradict each other are kept, aside, and count nowhere; see ``Branches``.
  ///
  /// - Parameters:
  ///   - path: The copy; it is not changed.
  ///   - stamp: The stamp of the entry that says what was taken over.
  ///   - progress: Called now and then.
  /// - Returns: What was done.
  /// - Throws: ``StoreError`` in words if the file is refused; nothing is changed then.
  public mutating func merge(
    _ path: String,
    stamp: EntryStamp,
    progress: (MergeProgress) -> Void = { _ in }
  ) throws(StoreError) -> MergeReport {
    let snapshot = try SnapshotFile(path)
    let petition = try ownPetition()
    guard snapshot.petition == petition else {
      throw .otherPetition(path: snapshot.path, found: snapshot.petition, expected: petition)
    }
    // What is wrong with the file that was brought must not close the connection to this one.
    return try signedTransaction { database, kiosk, key in
      try snapshot.queue.read { file in
        try snapshot.checkIntegrity(file)
        var merge = LedgerMerge(
          of: snapshot,
          reading: file,
          into: database,
          owner: kiosk,
          petition: petition
        )
        try merge.run(progress)
        guard merge.report.new + merge.report.aside > 0 else { return (merge.report, nil) }
        try Ledger.append(.merge(merge.body), stamp: stamp, kiosk: kiosk, in: database)
        let head = try Ledger.addCheckpoint(after: stamp, kiosk: kiosk, key: key, in: database)
        return (merge.report, head)
      }
    }
  }

  private mutating func ownPetition() throws(StoreError) -> String {
    let path = path
    return try read { database in
      guard let petition = try String.fetchOne(database, sql: "SELECT petition FROM kiosk") else {
        throw StoreError.damaged(path: path, detail: "no kiosk named")
      }
      return petition
    }
  }
}
