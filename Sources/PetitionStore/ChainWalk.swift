import Foundation
import PetitionCore

/// Walks along a kiosk's entries and checks that each follows from the one before it.
struct ChainWalk {
  let kiosk: KioskID
  /// The sequence number of the last entry that followed.
  private(set) var seq: Int
  /// That entry's link.
  private(set) var link: Data

  /// Begins before the first entry.
  init(kiosk: KioskID) {
    self.init(kiosk: kiosk, after: 0, link: Ledger.beginning(of: kiosk))
  }

  /// Begins behind an entry whose link is trusted.
  init(kiosk: KioskID, after seq: Int, link: Data) {
    self.kiosk = kiosk
    self.seq = seq
    self.link = link
  }

  /// Takes the next entry.
  ///
  /// - Returns: Why it does not follow; nil when it does.
  mutating func step(to entry: RecordedEntry) -> LedgerFinding? {
    guard entry.kiosk == kiosk else { return .stranger(entry: entry.seq) }
    guard entry.seq == seq + 1 else { return .missing(entry: seq + 1) }
    guard entry.isIntact else { return .content(entry: entry.seq) }
    guard entry.follows(link) else { return .link(entry: entry.seq) }
    seq = entry.seq
    link = entry.chain
    return nil
  }
}
